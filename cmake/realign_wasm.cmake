# SPDX-License-Identifier: Apache-2.0
#
# build/wasm/realign.wasm: the engine and its faces behind the four functions of src/wasm/door.cpp. Made for size (-Oz,
# optimised as a whole): it is most of what a first visit loads, a third smaller so and some 30 % slower than for speed.
file(GLOB door CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/wasm/*.cpp")
list(FILTER door EXCLUDE REGEX "_test\\.cpp$")
add_executable(realign_wasm ${door})
target_link_libraries(realign_wasm PRIVATE realign_verbs realign_embedded realign_embedded_poses realign_warnings)
set_target_properties(realign_wasm PROPERTIES OUTPUT_NAME realign SUFFIX .wasm)
# The default stack is 64 kB, and a stack that overflows in WebAssembly writes over the heap unseen.
target_link_options(realign_wasm PRIVATE -Wl,-z,stack-size=1048576)

# Names and lines are taken out last. While they are there wasm-opt leaves functions and locals where they were, and what
# it makes so is no smaller, but packs better: 1.5 % less to load.
find_program(WASM_OPT wasm-opt)
if(WASM_OPT)
  add_custom_command(TARGET realign_wasm POST_BUILD
    COMMAND "${WASM_OPT}" -Oz --converge --strip-debug "$<TARGET_FILE:realign_wasm>" -o "$<TARGET_FILE:realign_wasm>"
    COMMENT "Making realign.wasm small" VERBATIM)
endif()
