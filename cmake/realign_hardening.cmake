# SPDX-License-Identifier: Apache-2.0
#
# What people use, build/release/realign, is linked as Debian links what listens to a network (dpkg-buildflags
# with hardening=+all): its addresses cannot be guessed, which Debian's compilers see to, and its tables of
# jumps cannot be written to. What reads bytes that strangers send, src/base and src/server, is also compiled
# so: a buffer or a stack that is overrun ends the program. No stranger reaches the engine, which keeps its speed.
set(realign_hardened)
if(CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT REALIGN_WASM)
  # -Wp, so that clang-tidy, which does not optimise, is not given what needs it (scripts/lint.mjs).
  set(realign_hardened -fstack-protector-strong -fstack-clash-protection -Wp,-D_FORTIFY_SOURCE=2)
  add_link_options(LINKER:-z,relro LINKER:-z,now)
endif()
