# SPDX-License-Identifier: Apache-2.0
#
# build/asan/fuzz_NAME for each tests/fuzz/NAME.cpp; tests/fuzz/run.mjs runs them.
file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/fuzz/*.cpp")
foreach(source IN LISTS sources)
  get_filename_component(name "${source}" NAME_WE)
  add_executable(fuzz_${name} "${source}")
  set(links realign_verbs realign_fhir realign_protocol realign_embedded)
  if(name STREQUAL "request")  # the server knows nothing of these
    set(links realign_server)
  endif()
  if(name STREQUAL "imports")  # and this one neither plans nor says anything
    set(links realign_imports)
  endif()
  target_link_libraries(fuzz_${name} PRIVATE ${links} realign_warnings)
  target_include_directories(fuzz_${name} PRIVATE "${CMAKE_SOURCE_DIR}")
  # Where the small protocol lies, in which the target for TOML changes files.
  target_compile_definitions(fuzz_${name} PRIVATE REALIGN_ROOT="${CMAKE_SOURCE_DIR}")
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
endforeach()
