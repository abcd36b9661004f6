# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later

# A disk image with Signet.app for macOS. Written from the documentation of CMake and Qt: it could not be built or tried here.
# Signing and notarization come after it: without them the keychain asks again after every update.
set(CPACK_GENERATOR DragNDrop)
set(CPACK_PACKAGE_NAME Signet)
set(CPACK_DMG_VOLUME_NAME Signet)
set(CPACK_DMG_SLA_USE_RESOURCE_FILE_LICENSE OFF)

set(icon "${CMAKE_CURRENT_SOURCE_DIR}/icons/signet.icns")
target_sources(signet PRIVATE "${icon}")
set_source_files_properties("${icon}" TARGET_DIRECTORY signet PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
set_target_properties(signet PROPERTIES
    OUTPUT_NAME Signet
    MACOSX_BUNDLE ON
    MACOSX_BUNDLE_INFO_PLIST "${CMAKE_CURRENT_SOURCE_DIR}/macos/Info.plist.in"
    MACOSX_BUNDLE_BUNDLE_NAME Signet
    MACOSX_BUNDLE_GUI_IDENTIFIER org.signetapp.signet
    MACOSX_BUNDLE_ICON_FILE signet.icns
    MACOSX_BUNDLE_SHORT_VERSION_STRING "${PROJECT_VERSION}"
    MACOSX_BUNDLE_BUNDLE_VERSION "${PROJECT_VERSION}"
    MACOSX_BUNDLE_COPYRIGHT "© 2026 The Signet authors, GPL-3.0-or-later")

# The commands stand beside the window's program, where Signet looks for its stand-ins.
install(TARGETS signet BUNDLE DESTINATION .)
install(TARGETS signet-cli signet-sandbox RUNTIME DESTINATION Signet.app/Contents/MacOS)
get_target_property(qmake_program Qt6::qmake IMPORTED_LOCATION)
get_filename_component(qt_tools_dir "${qmake_program}" DIRECTORY)
install(CODE "execute_process(
    COMMAND \"${qt_tools_dir}/macdeployqt\" \"\${CMAKE_INSTALL_PREFIX}/Signet.app\"
        \"-executable=\${CMAKE_INSTALL_PREFIX}/Signet.app/Contents/MacOS/signet-cli\"
        \"-executable=\${CMAKE_INSTALL_PREFIX}/Signet.app/Contents/MacOS/signet-sandbox\"
    COMMAND_ERROR_IS_FATAL ANY)")
