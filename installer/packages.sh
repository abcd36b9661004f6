# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced by ./run and ./test: what each of them needs from Debian 12, in one place.

build_packages=(
    ca-certificates cmake g++ ninja-build ccache pkg-config
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libqt6sql6-sqlite
    qtkeychain-qt6-dev libsecret-1-0 qcoro-qt6-dev libexpected-dev libsodium-dev libboost-dev rapidjson-dev
)
# A private session bus with a real keyring: for the tests, and for ./run where there is no display.
keyring_packages=(dbus dbus-x11 gnome-keyring)
test_packages=(
    xvfb xauth openbox x11-utils xdotool xclip chromium chromium-driver at-spi2-core python3 python3-pyatspi gir1.2-atspi-2.0
    clang libclang-rt-14-dev clang-format clang-tidy openssl curl jq php-cli procps iproute2 git
    fonts-dejavu-core desktop-file-utils appstream lintian dpkg-dev man-db
)

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo > /dev/null 2>&1; then
        sudo "$@"
    else
        echo "Installing packages needs root, and there is no sudo. Run as root once: $*" >&2
        return 1
    fi
}

# install_missing PACKAGE…: says what is missing and installs it; silent where nothing is.
install_missing() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${db:Status-Status}\n' "$package" 2> /dev/null | grep -qx installed || missing+=("$package")
    done
    [ "${#missing[@]}" -eq 0 ] && return 0
    if ! command -v apt-get > /dev/null 2>&1; then
        echo "This is made for Debian 12 and needs these packages: ${missing[*]}" >&2
        return 1
    fi
    echo "Installing from Debian: ${missing[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
}
