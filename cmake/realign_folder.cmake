# SPDX-License-Identifier: Apache-2.0

# realign_folder(NAME [LINKS library…] [WITHOUT file…])
# makes the library realign_NAME of src/NAME/*.cpp, without its tests and without the files named.
# A folder that is still empty is a library of headers only.
function(realign_folder name)
  cmake_parse_arguments(arg "" "" "LINKS;WITHOUT" ${ARGN})
  set(folder "${CMAKE_SOURCE_DIR}/src/${name}")
  file(GLOB sources CONFIGURE_DEPENDS "${folder}/*.cpp")
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  foreach(file IN LISTS arg_WITHOUT)
    list(REMOVE_ITEM sources "${folder}/${file}")
  endforeach()
  if(sources)
    add_library(realign_${name} STATIC ${sources})
    target_include_directories(realign_${name} PUBLIC "${CMAKE_SOURCE_DIR}/src")
    target_link_libraries(realign_${name} PUBLIC ${arg_LINKS} PRIVATE realign_warnings)
  else()
    add_library(realign_${name} INTERFACE)
    target_include_directories(realign_${name} INTERFACE "${CMAKE_SOURCE_DIR}/src")
    target_link_libraries(realign_${name} INTERFACE ${arg_LINKS})
  endif()
endfunction()
