# SPDX-License-Identifier: Apache-2.0
#
# build/<preset>/realign. All of src/cli but main.cpp is a library, so that its tests can link it.
find_package(CLI11 REQUIRED)
realign_folder(cli LINKS realign_verbs realign_fhir realign_imports realign_protocol realign_embedded realign_embedded_poses realign_server realign_embedded_app CLI11::CLI11 WITHOUT main.cpp print_main.cpp)
realign_unoptimised(realign_cli)
file(GLOB main CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/cli/main.cpp")
if(main)
  add_executable(realign ${main})
  target_link_libraries(realign PRIVATE realign_cli realign_warnings)
  if(TARGET realign-prove)
    add_dependencies(realign realign-prove)  # `protocol prove` runs it
  endif()
endif()
