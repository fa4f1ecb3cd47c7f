# SPDX-License-Identifier: Apache-2.0
#
# protocol/**/*.toml → (checked by realign-protocol) → generated/protocol.json → embedded_protocol().
#
# The WebAssembly build cannot run the checker, and must hold the very bytes the native build holds:
# it takes the JSON that the release build made.
set(generated "${CMAKE_BINARY_DIR}/generated")

if(REALIGN_WASM)
  set(REALIGN_PROTOCOL_JSON "${CMAKE_SOURCE_DIR}/build/release/generated/protocol.json"
      CACHE FILEPATH "The compiled protocol, made by a native build")
  if(NOT EXISTS "${REALIGN_PROTOCOL_JSON}")
    message(FATAL_ERROR "There is no ${REALIGN_PROTOCOL_JSON} yet. Build the release preset first: "
                        "cmake --preset release && cmake --build --preset release")
  endif()
  set(protocol_json "${REALIGN_PROTOCOL_JSON}")
  get_filename_component(compiled "${REALIGN_PROTOCOL_JSON}" DIRECTORY)
  set(poses_json "${compiled}/poses.json")
else()
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(tomlplusplus REQUIRED IMPORTED_TARGET tomlplusplus)
  pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
  realign_folder(protocol LINKS realign_figure PkgConfig::tomlplusplus PkgConfig::sodium WITHOUT compile_main.cpp)

  set(protocol_json "${generated}/protocol.json")
  set(proof_json "${generated}/proof.json")  # with the invariants: for the prover
  set(poses_json "${generated}/poses.json")  # of the figure
  file(GLOB_RECURSE content CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/protocol/*.toml")
  add_executable(realign-protocol src/protocol/compile_main.cpp)
  target_link_libraries(realign-protocol PRIVATE realign_protocol realign_warnings)
  add_custom_command(
    OUTPUT "${protocol_json}" "${proof_json}" "${poses_json}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${generated}"
    COMMAND realign-protocol "${CMAKE_SOURCE_DIR}/protocol" "${protocol_json}" "${proof_json}" "${poses_json}"
    DEPENDS realign-protocol ${content}
    COMMENT "Checking and compiling protocol/"
    VERBATIM)
endif()

# Makes the library NAME, which gives the bytes of JSON through FUNCTION().
function(realign_embed name json function)
  add_custom_command(
    OUTPUT "${generated}/${name}.cpp"
    COMMAND "${CMAKE_COMMAND}" "-DJSON=${json}" "-DFUNCTION=${function}" "-DOUT=${generated}/${name}.cpp"
            -P "${CMAKE_SOURCE_DIR}/cmake/embed.cmake"
    DEPENDS "${json}" "${CMAKE_SOURCE_DIR}/cmake/embed.cmake"
    COMMENT "Building the protocol in"
    VERBATIM)
  add_library(${name} STATIC "${generated}/${name}.cpp")
  target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}/src")
  target_compile_options(${name} PRIVATE -Wno-overlength-strings)
endfunction()
realign_embed(realign_embedded "${protocol_json}" embedded_protocol)
realign_embed(realign_embedded_poses "${poses_json}" embedded_poses)
