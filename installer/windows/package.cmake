# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later

# An installer for Windows, made by NSIS or WiX. Written from their documentation: it could not be built or tried here.
set(CPACK_GENERATOR NSIS)
set(CPACK_PACKAGE_NAME Signet)
set(CPACK_PACKAGE_INSTALL_DIRECTORY Signet)
set(CPACK_PACKAGE_EXECUTABLES signet Signet)
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_CURRENT_SOURCE_DIR}/windows/license.txt")

set_target_properties(signet PROPERTIES WIN32_EXECUTABLE ON)
configure_file(windows/signet.rc.in signet.rc @ONLY)
target_sources(signet PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/signet.rc")

# Qt's libraries and plugins, as windeployqt finds them, beside the programs.
install(TARGETS signet signet-cli signet-sandbox RUNTIME DESTINATION .)
get_target_property(qmake_program Qt6::qmake IMPORTED_LOCATION)
get_filename_component(qt_tools_dir "${qmake_program}" DIRECTORY)
install(CODE "execute_process(
    COMMAND \"${qt_tools_dir}/windeployqt\" --no-compiler-runtime --no-translations --dir \"\${CMAKE_INSTALL_PREFIX}\"
        \"\${CMAKE_INSTALL_PREFIX}/signet.exe\"
    COMMAND_ERROR_IS_FATAL ANY)")

set(CPACK_NSIS_DISPLAY_NAME Signet)
set(CPACK_NSIS_PACKAGE_NAME Signet)
set(CPACK_NSIS_MUI_ICON "${CMAKE_CURRENT_SOURCE_DIR}/icons/signet.ico")
set(CPACK_NSIS_MUI_UNIICON "${CMAKE_CURRENT_SOURCE_DIR}/icons/signet.ico")
set(CPACK_NSIS_INSTALLED_ICON_NAME signet.exe)
set(CPACK_NSIS_URL_INFO_ABOUT "${CPACK_PACKAGE_HOMEPAGE_URL}")
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)

# `cpack -G WIX` makes an .msi. The code stays the same for ever: by it a new version replaces the old one.
set(CPACK_WIX_UPGRADE_GUID 26A61C31-1B6B-4215-A01C-2180C0EE4C81)
set(CPACK_WIX_PRODUCT_ICON "${CMAKE_CURRENT_SOURCE_DIR}/icons/signet.ico")
