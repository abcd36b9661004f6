# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""M1 and M2, from outside: after a request, a reveal and a lock no copy of a key is left in the window's memory, and what
it leaves when it crashes holds none either."""

import os
import pathlib
import subprocess
import tempfile

import leaks
import memory
from commandline import Cli
from e2e import BIN, Sandbox, files_below, require, wait_for
from screen import Program, Screen

KEY = "canary-7c1f0a55b2e94d63"


def prepare(cli, sandbox):
    """An integration and an account whose key the service has never seen."""
    cli.add_klicktipp(sandbox.klicktipp)
    cli.run("account", "add", "ACME GmbH", "--integration", "Sandbox", "--user-name", "acme-shop", "--read", "customer-key",
            given=KEY.encode() + b"\n")


def start(data_dir, folder):
    output = open(os.path.join(folder, "output"), "ab")
    process = subprocess.Popen([BIN / "signet", "--data-dir", data_dir], cwd=folder, stdout=output, stderr=output)
    window = Program("signet")
    window.expect("ACME GmbH", "table cell")
    window.press_row("ACME GmbH")
    window.expect("Customer key")
    return process, window


def use(window):
    """Everything that brings keys into memory: a request that is refused, a reveal, a copy."""
    window.press("Playground", "page tab")
    window.press("Send")
    wait_for("the answer", lambda: window.find("401") or window.find("403"))
    window.press("Overview", "page tab")
    window.press("Reveal the Customer key")
    window.expect(KEY)
    window.press("Copy the Customer key")


def crash(process, window, secrets, start_again, folder):
    """M1, and the same without the guard: the search must find what is there."""
    window.press("Unlock")
    window.press("Overview", "page tab")
    window.press("Reveal the Customer key")
    window.expect(KEY)
    hits = leaks.find(secrets, {"the core file": memory.core_of(process, folder)})
    require(not hits, "M1: " + "; ".join(hits))

    process, window = start_again()
    window.press("Reveal the Customer key")
    window.expect(KEY)
    whole = {"the core file": memory.core_of(process, folder, memory.WHOLE)}
    require(leaks.find({"customer key": KEY}, whole), "the search finds nothing in a whole core file")


def main():
    with tempfile.TemporaryDirectory() as folder, Sandbox() as sandbox, Screen():
        data_dir = os.path.join(folder, "data")
        cli = Cli(data_dir)
        prepare(cli, sandbox)
        secrets = {"customer key": KEY, "developer key": sandbox.klicktipp["developer_key"]}

        process, window = start(data_dir, folder)
        use(window)
        require(memory.copies(process.pid, {"customer key": KEY}), "the search finds no revealed key")
        window.press("Lock")
        window.expect("Signet is locked")
        require(not window.find(KEY) and not window.find("ACME"), f"still to be seen:\n{window.describe()}")
        found = memory.copies_left(process.pid, secrets)
        require(not found, "M2: after the lock there are still\n  " + "\n  ".join(found))

        if memory.can_have_core_files():
            crash(process, window, secrets, lambda: start(data_dir, folder), folder)
        else:
            process.terminate()
            require(process.wait(20) == 0, "the window does not close")
        hits = leaks.find(secrets, files_below(folder))
        require(not hits, "secrets were found:\n  " + "\n  ".join(hits))
    print("2 passed, 0 failed")


main()
