# SPDX-License-Identifier: Apache-2.0
#
# build/<preset>/realign-prove, a program of its own beside the command, so that the command never loads the solver.
# Where libz3-dev is missing there is none, and `realign protocol prove` says so.
find_path(Z3_HEADERS z3++.h)
find_library(Z3_LIBRARY z3)
if(NOT Z3_HEADERS OR NOT Z3_LIBRARY)
  message(STATUS "libz3-dev is not installed: building without realign-prove")
  return()
endif()
find_package(Threads REQUIRED)
find_package(CLI11 REQUIRED)
add_library(realign_z3 INTERFACE)
target_include_directories(realign_z3 SYSTEM INTERFACE "${Z3_HEADERS}")
target_link_libraries(realign_z3 INTERFACE "${Z3_LIBRARY}" Threads::Threads)
realign_folder(proof LINKS realign_protocol realign_z3 WITHOUT prove_main.cpp)
realign_embed(realign_embedded_proof "${proof_json}" embedded_protocol)
add_executable(realign-prove src/proof/prove_main.cpp)
target_link_libraries(realign-prove PRIVATE realign_proof realign_embedded_proof CLI11::CLI11 realign_warnings)
