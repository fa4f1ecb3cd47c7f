# SPDX-License-Identifier: Apache-2.0
#
# src/server, and the built app that it serves: REALIGN_APP_DIR → (compressed by scripts/precompress.mjs) →
# (packed by realign-pack) → embedded_app(). Where no app has been built yet it is empty, and looked for again
# at the next build. Without Node the app is served as it is, not compressed.
find_package(Threads REQUIRED)
realign_folder(server LINKS realign_base Threads::Threads WITHOUT pack_main.cpp)
target_compile_options(realign_server PRIVATE ${realign_hardened})

set(REALIGN_APP_DIR "${CMAKE_SOURCE_DIR}/build/app" CACHE PATH "The files of the built app, to be put into the program")
find_program(NODE NAMES node nodejs)
add_executable(realign-pack src/server/pack_main.cpp)
target_link_libraries(realign-pack PRIVATE realign_base PkgConfig::sodium realign_warnings)

# realign_pack(NAME FOLDER) makes generated/NAME.cpp, which has the files under FOLDER in it.
function(realign_pack name folder)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS "${folder}/*")
  set(forms "${generated}/${name}")
  set(compress COMMAND "${CMAKE_COMMAND}" -E make_directory "${forms}")
  if(NODE)
    list(APPEND compress COMMAND "${NODE}" "${CMAKE_SOURCE_DIR}/scripts/precompress.mjs" "${folder}" "${forms}")
  endif()
  add_custom_command(
    OUTPUT "${generated}/${name}.cpp"
    ${compress}
    COMMAND realign-pack "${folder}" "${forms}" "${generated}/${name}.cpp"
    DEPENDS realign-pack "${CMAKE_SOURCE_DIR}/scripts/precompress.mjs" ${files}
    COMMENT "Packing the app"
    VERBATIM)
endfunction()

realign_pack(embedded_app "${REALIGN_APP_DIR}")
add_library(realign_embedded_app STATIC "${generated}/embedded_app.cpp")
target_include_directories(realign_embedded_app PUBLIC "${CMAKE_SOURCE_DIR}/src")
