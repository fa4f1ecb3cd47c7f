# SPDX-License-Identifier: Apache-2.0
#
# Two modules, made for size (-Oz, optimised as a whole), a third smaller so and some 30 % slower than for speed:
#   build/wasm/realign.wasm          the engine and its faces behind the four functions of src/wasm/door.cpp: most of
#                                    what a first visit loads
#   build/wasm/realign-imports.wasm  readers of other programs' files (src/wasm/imports_door.cpp): loaded by whoever brings one
find_program(WASM_OPT wasm-opt)

function(realign_module name output)
  cmake_parse_arguments(arg "" "" "LINKS;SOURCES" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_LINKS} realign_warnings)
  set_target_properties(${name} PROPERTIES OUTPUT_NAME ${output} SUFFIX .wasm)
  # The default stack is 64 kB, and a stack that overflows in WebAssembly writes over the heap unseen.
  # Nothing is copied to where it is called unless that is shorter: 0.3 % less to load.
  target_link_options(${name} PRIVATE -Wl,-z,stack-size=1048576 -Wl,-mllvm,-inline-threshold=-50)
  # Names and lines are taken out last. While they are there wasm-opt leaves functions and locals where they were, and
  # what it makes so is no smaller, but packs better: 1.5 % less to load.
  if(WASM_OPT)
    add_custom_command(TARGET ${name} POST_BUILD
      COMMAND "${WASM_OPT}" -Oz --converge --strip-debug "$<TARGET_FILE:${name}>" -o "$<TARGET_FILE:${name}>"
      COMMENT "Making ${output}.wasm small" VERBATIM)
  endif()
endfunction()

file(GLOB door CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/wasm/*.cpp")
list(FILTER door EXCLUDE REGEX "(_test|/imports_door)\\.cpp$")
realign_module(realign_wasm realign SOURCES ${door} LINKS realign_verbs realign_embedded realign_embedded_poses)
realign_module(realign_imports_wasm realign-imports
  SOURCES "${CMAKE_SOURCE_DIR}/src/wasm/imports_door.cpp" "${CMAKE_SOURCE_DIR}/src/wasm/small_runtime.cpp"
  LINKS realign_imports)
