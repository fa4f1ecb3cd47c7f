# SPDX-License-Identifier: Apache-2.0
#
# The Debian package, from packaging/: scripts/package.sh builds the app and then this. What the command prints
# for itself (completions) is asked of the command that is packed, so that it cannot be another's.
set(packed "${CMAKE_BINARY_DIR}/packaging")
set(completions "${packed}/realign.bash" "${packed}/_realign" "${packed}/realign.fish")
add_custom_command(
  OUTPUT ${completions} "${packed}/realign.1.gz" "${packed}/realign-print.1.gz" "${packed}/changelog.gz"
  COMMAND "${CMAKE_COMMAND}" -E make_directory "${packed}"
  COMMAND realign completions bash > "${packed}/realign.bash"
  COMMAND realign completions zsh > "${packed}/_realign"
  COMMAND realign completions fish > "${packed}/realign.fish"
  COMMAND gzip -9nc "${CMAKE_SOURCE_DIR}/docs/realign.1" > "${packed}/realign.1.gz"
  COMMAND gzip -9nc "${CMAKE_SOURCE_DIR}/docs/realign-print.1" > "${packed}/realign-print.1.gz"
  COMMAND gzip -9nc "${CMAKE_SOURCE_DIR}/packaging/changelog" > "${packed}/changelog.gz"
  DEPENDS realign docs/realign.1 docs/realign-print.1 packaging/changelog
  COMMENT "Writing what goes into the package beside the program"
  VERBATIM)
# A second package has what prints, with the libraries and the typeface that it needs and the service does not.
set(packages Unspecified)
if(TARGET realign-print)
  list(APPEND packages print)
  install(TARGETS realign-print DESTINATION bin COMPONENT print)
  install(FILES "${packed}/realign-print.1.gz" DESTINATION share/man/man1 COMPONENT print)
  install(FILES "${packed}/changelog.gz" packaging/copyright DESTINATION share/doc/realign-print COMPONENT print)
endif()
set(printing $<$<TARGET_EXISTS:realign-print>:realign-print>)
add_custom_target(realign-package
  COMMAND "${CMAKE_CPACK_COMMAND}" -G DEB --config "${CMAKE_BINARY_DIR}/CPackConfig.cmake"
  DEPENDS realign ${printing} ${completions} "${packed}/realign.1.gz" "${packed}/changelog.gz"
  COMMENT "Packing build/package/"
  VERBATIM)

set(CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
install(TARGETS realign DESTINATION bin)
install(FILES "${packed}/realign.1.gz" DESTINATION share/man/man1)
install(FILES "${packed}/realign.bash" DESTINATION share/bash-completion/completions RENAME realign)
install(FILES "${packed}/_realign" DESTINATION share/zsh/vendor-completions)
install(FILES "${packed}/realign.fish" DESTINATION share/fish/vendor_completions.d)
install(FILES "${packed}/changelog.gz" packaging/copyright DESTINATION share/doc/realign)
install(DIRECTORY docs/hosting/ DESTINATION share/doc/realign/examples)
install(FILES packaging/realign.service DESTINATION /lib/systemd/system)
install(FILES packaging/default DESTINATION /etc/default RENAME realign)

set(CPACK_PACKAGE_NAME realign)
set(CPACK_PACKAGE_CONTACT "The Realign maintainers <maintainers@realign.invalid>")
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_SOURCE_DIR}/build/package")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL ${packages})
set(CPACK_DEBIAN_UNSPECIFIED_PACKAGE_NAME realign)
set(CPACK_DEBIAN_UNSPECIFIED_PACKAGE_SUGGESTS "nginx | caddy")
set(CPACK_DEBIAN_UNSPECIFIED_PACKAGE_RECOMMENDS realign-print)
set(CPACK_DEBIAN_PRINT_PACKAGE_NAME realign-print)
set(CPACK_DEBIAN_PRINT_PACKAGE_DEPENDS "realign (= ${PROJECT_VERSION}), fonts-inter")
# The first line of each is the short one; else both would have the project's.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")
file(READ packaging/description CPACK_COMPONENT_UNSPECIFIED_DESCRIPTION)
file(READ packaging/description-print CPACK_COMPONENT_PRINT_DESCRIPTION)
set(CPACK_DEBIAN_UNSPECIFIED_PACKAGE_CONTROL_STRICT_PERMISSION ON)
foreach(file conffiles postinst prerm postrm)
  list(APPEND CPACK_DEBIAN_UNSPECIFIED_PACKAGE_CONTROL_EXTRA "${CMAKE_SOURCE_DIR}/packaging/${file}")
endforeach()
include(CPack)
