# SPDX-License-Identifier: Apache-2.0
#
# Every warning is an error, so that a warning is never something to get used to.
add_library(realign_warnings INTERFACE)
target_compile_options(realign_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
  -Wno-missing-field-initializers)  # a member that is left out has a default of its own
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # A false alarm of g++ 12: `"text" + std::string` (-Wrestrict, GCC bug 105651).
  target_compile_options(realign_warnings INTERFACE -Wno-restrict)
elseif(REALIGN_SANITIZE)  # libstdc++ 12 uses what it has deprecated itself, in std::stable_sort
  target_compile_options(realign_warnings INTERFACE -Wno-deprecated-declarations)
endif()

# Before any target is made: the whole program is built with the sanitizers or none of it.
if(REALIGN_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  add_compile_definitions(_GLIBCXX_ASSERTIONS)  # an empty std::optional read, a std::span left
  add_compile_options(-fsanitize=fuzzer-no-link)  # tells libFuzzer which ways through the program an input has taken
endif()

# Compiled without optimising where the sanitizers are: what is thin, or run once. It takes half the time.
function(realign_unoptimised target)
  if(REALIGN_SANITIZE)
    target_compile_options(${target} PRIVATE -O0)
  endif()
endfunction()
