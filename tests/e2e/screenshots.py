# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the README's pictures: screenshots.py FOLDER, inside tests/support/keyring-session, with SIGNET_BIN_DIR set.
Needs xdotool and imagemagick besides what ./test installs."""

import json
import pathlib
import subprocess
import sys
import tempfile
import time

from e2e import BIN, require
from screen import Program, Screen


def cli(data_dir, *words, given=None):
    done = subprocess.run([BIN / "signet-cli", "--data-dir", data_dir, *words], input=given, capture_output=True, check=False)
    require(done.returncode == 0, f"{words}: {done.stderr.decode()}")


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data_dir, Screen():
        process = subprocess.Popen([BIN / "signet", "--sandbox", "--data-dir", data_dir])
        window = Program("signet")
        window.expect("This is the sandbox")
        services = json.loads(subprocess.run([BIN / "signet-sandbox", "--json", "--until-stdin-closes"], input=b"",
                                             capture_output=True, check=True).stdout)
        for customer in services["klicktipp"]["customers"]:
            cli(data_dir, "account", "add", customer["name"], "--integration", "KlickTipp sandbox", "--user-name",
                customer["user_name"], "--read", "customer-key", given=customer["customer_key"].encode() + b"\n")
        cli(data_dir, "check", "--all")

        window.expect("ACME GmbH", "table cell")
        window.press_row("ACME GmbH")
        window.expect("Works.")
        time.sleep(1)
        shoot(folder / "accounts-light.png")
        window.press("Playground", "page tab")
        window.press("Send")
        window.expect("200 OK")
        window.press("Signature", "page tab")
        time.sleep(1)
        shoot(folder / "signature-light.png")
        process.terminate()
        process.wait(20)


def shoot(path):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "— Signet$"], capture_output=True, check=True)
    subprocess.run(["import", "-window", found.stdout.split()[0].decode(), str(path)], check=True)


main()
