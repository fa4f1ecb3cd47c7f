# SPDX-License-Identifier: Apache-2.0
#
# WebAssembly with Debian's clang-19, wasi-libc and libc++: no exceptions, no RTTI, no threads.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(CMAKE_CXX_COMPILER clang++-19)
set(CMAKE_CXX_COMPILER_TARGET wasm32-wasi)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(CMAKE_AR llvm-ar-19 CACHE FILEPATH "")
set(CMAKE_RANLIB llvm-ranlib-19 CACHE FILEPATH "")
set(CMAKE_CXX_FLAGS_INIT "-fno-exceptions -fno-rtti -DBOOST_NO_EXCEPTIONS -DBOOST_SYSTEM_DISABLE_THREADS")
# A reactor: a module that is called again and again, not a program with an end.
set(CMAKE_EXE_LINKER_FLAGS_INIT "-mexec-model=reactor")
set(REALIGN_WASM ON)
