# SPDX-License-Identifier: Apache-2.0
#
# One test binary per folder that has *_test.cpp files: src/base/*_test.cpp → test_base, and so on.
# A test binary links its own folder and what that folder may know; those of tests/ link everything.
# ./run does not need them: where GoogleTest or RapidCheck is missing there are no test binaries, and ./test,
# which installs both, fails for want of tests.
enable_testing()
find_package(GTest QUIET)
find_package(rapidcheck QUIET)
if(NOT GTest_FOUND OR NOT rapidcheck_FOUND)
  message(STATUS "GoogleTest or RapidCheck is not installed: building without tests")
  return()
endif()
include(GoogleTest)

function(realign_test_binary name)
  cmake_parse_arguments(arg "" "" "LINKS;SOURCES" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_LINKS} rapidcheck GTest::gmock GTest::gtest_main realign_warnings)
  realign_unoptimised(${name})
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}")
  # Where the project lies, for tests that read protocol/ or examples/.
  target_compile_definitions(${name} PRIVATE REALIGN_ROOT="${CMAKE_SOURCE_DIR}")
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 120 PROPERTIES TIMEOUT 900)
endfunction()

if(TARGET realign_proof)
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/proof/*_test.cpp")
  realign_test_binary(test_proof LINKS realign_proof realign_embedded_proof SOURCES ${sources})
endif()

if(TARGET realign_print)
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/print/*_test.cpp")
  realign_test_binary(test_print LINKS realign_print realign_embedded realign_embedded_poses SOURCES ${sources})
endif()

# The command with another app in it, for tests/serve_test.mjs. What the object defines is not looked for in
# the library that has the real one.
realign_pack(fixture_app "${CMAKE_SOURCE_DIR}/tests/serve_app")
add_executable(realign-fixture src/cli/main.cpp "${generated}/fixture_app.cpp")
target_link_libraries(realign-fixture PRIVATE realign_cli realign_warnings)

foreach(folder base server engine figure script simulate protocol faces fhir verbs imports cli)
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/${folder}/*_test.cpp")
  if(sources)
    set(links realign_${folder})
    if(folder MATCHES "engine|figure|script|simulate|faces|fhir|verbs")  # their tests may plan with the protocol that is built in
      list(APPEND links realign_embedded)
      if(folder MATCHES "figure|script|verbs")
        list(APPEND links realign_embedded_poses)
      endif()
    endif()
    realign_test_binary(test_${folder} LINKS ${links} SOURCES ${sources})
  endif()
endforeach()

file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/*_test.cpp")
if(sources)
  realign_test_binary(test_whole LINKS realign_cli SOURCES ${sources})
endif()
