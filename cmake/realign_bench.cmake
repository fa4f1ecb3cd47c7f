# SPDX-License-Identifier: Apache-2.0
#
# cmake --build --preset release --target benchmarks → build/release/bench/NAME for each bench/NAME.cpp.
# Not part of the default build, and benchmark itself is looked for only if there is something to measure.
file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/bench/*.cpp")
find_package(benchmark QUIET)
if(sources AND benchmark_FOUND)
  add_custom_target(benchmarks)
  foreach(source IN LISTS sources)
    get_filename_component(name "${source}" NAME_WE)
    add_executable(bench_${name} EXCLUDE_FROM_ALL "${source}")
    set_target_properties(bench_${name} PROPERTIES
      OUTPUT_NAME ${name} RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bench")
    target_link_libraries(bench_${name} PRIVATE realign_cli benchmark::benchmark realign_warnings)
    target_include_directories(bench_${name} PRIVATE "${CMAKE_SOURCE_DIR}")
    target_compile_definitions(bench_${name} PRIVATE REALIGN_ROOT="${CMAKE_SOURCE_DIR}")
    add_dependencies(benchmarks bench_${name})
  endforeach()
endif()
