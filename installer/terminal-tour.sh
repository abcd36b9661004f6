#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
# terminal-tour.sh BIN_DIR: the main job without a display. Starts itself again inside a private session bus with a real
# GNOME Keyring and a throwaway home, and exits 0 only if every step worked.
set -euo pipefail
bin=$1

if [ "${SIGNET_TOUR_STAGE:-}" != inside ]; then
    home=$(mktemp -d)
    trap 'rm -rf "$home"' EXIT
    mkdir -m 700 "$home/run"
    env -i PATH="$PATH" LANG=C.UTF-8 HOME="$home" XDG_RUNTIME_DIR="$home/run" SIGNET_TOUR_STAGE=inside \
        dbus-run-session -- "$0" "$bin"
    exit
fi

step() { printf '\n\033[1m%s\033[0m\n' "$*"; }
show() { printf '$ %s\n' "$*"; "$@"; }
# What --json printed: field NAME of the object under PATH, by the stand-ins' own fixed layout.
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" <<< "$2"; }

step "1. A real GNOME Keyring, in a session of its own"
printf 'throwaway\n' | gnome-keyring-daemon --unlock --components=secrets > /dev/null
show "$bin/signet-cli" doctor

step "2. The stand-ins for the services"
coproc SANDBOX { "$bin/signet-sandbox" --json; }
sandbox_pid=$SANDBOX_PID
trap 'kill "$sandbox_pid" 2> /dev/null || true' EXIT
IFS= read -r -t 20 services <&"${SANDBOX[0]}"
klicktipp=${services%%\"coredination\"*}
base_url=$(field base_url "$klicktipp")
consent_url=$(field consent_url "$klicktipp")
account_id=$(field account_id "$klicktipp")
developer_key=$(field developer_key "$klicktipp")
echo "KlickTipp's stand-in listens at $base_url"

step "3. An integration, its developer key in the keyring"
printf '%s\n' "$developer_key" | show "$bin/signet-cli" integration add Sandbox --service klicktipp --environment sandbox \
    --base-url "$base_url" --consent-url "$consent_url" --account-id "$account_id" --read developer-key
show "$bin/signet-cli" account add "ACME GmbH" --integration Sandbox --user-name acme-shop

step "4. The customer authorizes: a scripted browser opens the link and confirms"
mkfifo "$HOME/link"
"$bin/signet-cli" authorize "ACME GmbH" --timeout 60 > "$HOME/link" &
authorize_pid=$!
exec 3< "$HOME/link"
IFS= read -r -t 20 link <&3
echo "$link"
show "$bin/signet-sandbox" --browse "$link" --customer acme-shop
cat <&3
wait "$authorize_pid"

step "5. The stored key works"
show "$bin/signet-cli" check "ACME GmbH"
show "$bin/signet-cli" account show "ACME GmbH"

step "6. A signed request, and how it was signed"
show "$bin/signet-cli" request "ACME GmbH" GET /list --trace

step "Every step worked."
