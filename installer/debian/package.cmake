# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The Debian package. tests/installer keeps it free of lintian's errors and warnings.
set(CPACK_GENERATOR DEB)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
# Otherwise folders get the umask of who built.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
# CPack indents every line of it by itself; an empty line becomes the full stop that Debian wants.
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Signet is for agencies and integrators who hold the API credentials of many
customers. It keeps integrations, accounts and keys in the keychain of the
desktop, guides a customer's authorization, and signs and sends test requests
to KlickTipp and Coredination, each explained byte by byte.

It comes with a window, a command line for servers and scripts, and stand-ins
for both services to try everything without an account.")

set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded at run time, so that no linker knows of them: QtKeychain opens libsecret by name (without it every keychain job ends
# in an unknown error), QtSql its driver, QIcon the SVG plugin, OpenSSL the certificates.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "ca-certificates, libqt6sql6-sqlite, libqt6svg6, libsecret-1-0")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "gnome-keyring | kwalletmanager | keepassxc, qt6-translations-l10n, qt6-wayland, xdg-utils")

signet_compress(debian/changelog changelog.gz)
install(FILES debian/copyright "${CMAKE_CURRENT_BINARY_DIR}/changelog.gz"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/signet")
