# SPDX-License-Identifier: Apache-2.0
#
# build/<preset>/realign-print, a program of its own beside the command, so that the command never loads Cairo and Pango.
# Where their development packages are missing there is none, and `realign export pdf` says so.
pkg_check_modules(cairo IMPORTED_TARGET cairo-pdf)
pkg_check_modules(pango IMPORTED_TARGET pangocairo pangoft2)
pkg_check_modules(fontconfig IMPORTED_TARGET fontconfig)
if(NOT cairo_FOUND OR NOT pango_FOUND OR NOT fontconfig_FOUND)
  message(STATUS "libcairo2-dev or libpango1.0-dev is not installed: building without realign-print")
  return()
endif()
realign_folder(print LINKS realign_verbs PkgConfig::cairo PkgConfig::pango PkgConfig::fontconfig)
add_executable(realign-print src/cli/print_main.cpp)
target_link_libraries(realign-print PRIVATE realign_print realign_cli realign_warnings)
add_dependencies(realign realign-print)  # `export pdf` runs it
