# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The programs, and what a freedesktop.org desktop wants to know of them.
set(app_id org.signetapp.signet)
set(icons_dir "${CMAKE_INSTALL_DATADIR}/icons/hicolor")

install(TARGETS signet signet-cli signet-sandbox RUNTIME)
install(FILES linux/${app_id}.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES linux/${app_id}.metainfo.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/signet.svg"
    DESTINATION "${icons_dir}/scalable/apps" RENAME ${app_id}.svg)
install(FILES icons/${app_id}-symbolic.svg DESTINATION "${icons_dir}/symbolic/apps")
foreach(size 48 128 256)
    install(FILES icons/${app_id}-${size}.png
        DESTINATION "${icons_dir}/${size}x${size}/apps" RENAME ${app_id}.png)
endforeach()

# signet_compress(FILE GZ): FILE as GZ in this build folder, without name and time, so that every build gives the same octets.
find_program(GZIP_PROGRAM gzip REQUIRED)
add_custom_target(signet_packagefiles ALL)
function(signet_compress file gz)
    add_custom_command(OUTPUT "${gz}"
        COMMAND "${GZIP_PROGRAM}" -9nc "${CMAKE_CURRENT_SOURCE_DIR}/${file}" > "${gz}"
        DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${file}" VERBATIM)
    target_sources(signet_packagefiles PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/${gz}")
endfunction()

foreach(program signet signet-cli signet-sandbox)
    signet_compress(linux/man/${program}.1 ${program}.1.gz)
    install(FILES "${CMAKE_CURRENT_BINARY_DIR}/${program}.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
endforeach()
