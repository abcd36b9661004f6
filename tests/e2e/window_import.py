# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An agency moves in: 200 customers from a CSV file, imported and checked in the real window with a real GNOME Keyring, against
a sandbox that answers 429, 503 and nothing at all in between. The window is seen and driven from outside, through the
accessibility bus and the keyboard; what it says is compared with what the sandbox saw."""

import collections
import json
import os
import pathlib
import subprocess
import tempfile

import leaks
from e2e import BIN, ProcessWatch, Sandbox, files_below, require, wait_for
from screen import Program, Screen

CUSTOMERS = 200
ENCODED = 12  # of so many keys every encoding is looked for, of the others the plain bytes
TOO_MANY, UNAVAILABLE, SILENT = 4, 3, 5
DOWN = 0xff54  # X11 key symbol
OLD_KEY = "sbx-ck-this-one-was-replaced"


def cli(data_dir, *words, given=b""):
    done = subprocess.run([BIN / "signet-cli", "--json", "--data-dir", data_dir, *words], input=given, capture_output=True,
                          check=False)
    require(done.returncode == 0, f"signet-cli {words}: {done.stderr.decode()}")
    return json.loads(done.stdout) if done.stdout else None


def write_csv(path, customers):
    """As a German spreadsheet does it; with two customers twice and a row that can never work."""
    rows = [(c["name"], c["user_name"], c["customer_key"]) for c in customers]
    rows += [("Noch einmal " + rows[7][0], *rows[7][1:]), (rows[11][0], "anderer-name", "sbx-ck-any-key-will-do"),
             ("Ohne Benutzernamen", "", "sbx-ck-nobody-has-this-one")]
    cells = [";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    path.write_bytes("\r\n".join(["Firma;Benutzername;Kundenschlüssel", *cells, ""]).encode("utf-8-sig"))


def import_file(window, path, data_dir):
    """From the welcome page to the report."""
    window.press("Import from a file…")
    window.expect("Bring your customers along", "label")
    # Meanwhile somebody adds one of them by hand, with a key that is of no use any more.
    cli(data_dir, "account", "add", "ACME GmbH", "--integration", "Agency", "--user-name", "acme-shop", "--read",
        "customer-key", given=OLD_KEY.encode() + b"\n")
    window.type("File", str(path))
    window.expect("203 rows and 3 columns, in UTF-8")
    window.press("Next ›")
    window.expect("Into which integration?", "label")
    window.press("Next ›")
    window.expect("Nothing is missing.")
    require("sbx-ck-" not in window.describe(), "the window shows a key")
    window.press("Next ›")
    window.expect("199 to add · 3 to skip · 1 invalid")
    window.alt("d")  # All duplicates: skip, replace the key
    window.key(DOWN)
    window.key(DOWN)
    window.expect("199 to add · 1 to get another key · 2 to skip · 1 invalid")
    require(len(cli(data_dir, "account", "list")) == 1, "something was changed before Import")
    window.press("Import 200 accounts")
    window.expect("199 added · 1 got another key · 3 skipped", seconds=60)


def delete_file(window, path):
    window.press("Delete file…")
    window.expect(f"Not everything of it was imported. Delete {path.name}? Backups, synchronized folders", "label")
    require(path.exists(), "the file was deleted before the answer")
    window.press("Delete it for good")
    window.expect(f"{path.name} is deleted.", "label")
    require(not path.exists(), "the file is still there")


def probes(sandbox):
    return [entry for entry in sandbox.log() if entry["request_line"].startswith("GET /list")]


def check_all_work(window, sandbox):
    window.press("Check these now")
    window.expect(f"{CUSTOMERS} of {CUSTOMERS} · finished", seconds=60)
    window.expect(f"{CUSTOMERS} work · 0 refused · 0 cannot be told", "label")
    seen = probes(sandbox)
    require(len(seen) == CUSTOMERS and all(entry["status"] == 200 for entry in seen),
            f"the sandbox saw {collections.Counter(entry['status'] for entry in seen)}")


def check_in_a_storm(window, sandbox, data_dir):
    before = len(probes(sandbox))
    # One after the other: the first that fits counts.
    sandbox.fault(f"429=1,count={TOO_MANY}", f"silence,count={SILENT}", f"500,count={UNAVAILABLE}")
    window.press("Check again")
    wait_for("the check to begin again", lambda: not window.find(f"{CUSTOMERS} of {CUSTOMERS} · finished"))
    window.expect(f"{CUSTOMERS} of {CUSTOMERS} · finished", seconds=100)
    broken = SILENT + UNAVAILABLE
    window.expect(f"{CUSTOMERS - broken} work · 0 refused · {broken} cannot be told", "label")
    seen = collections.Counter(entry["status"] for entry in probes(sandbox)[before:])
    require(seen[429] == TOO_MANY and seen[500] == UNAVAILABLE, f"the sandbox saw {seen}")
    require(sum(seen.values()) == CUSTOMERS + TOO_MANY, f"who was asked to wait was not asked again: {seen}")
    outcomes = collections.Counter(account["last_check"]["outcome"] for account in cli(data_dir, "account", "list"))
    require(outcomes == {"works": CUSTOMERS}, f"a failing network changed what is known of good keys: {outcomes}")


def find_leaks(customers, developer_key, blobs):
    secrets = {c["user_name"]: c["customer_key"] for c in customers}
    some = dict(list(secrets.items())[:ENCODED], developer=developer_key, old=OLD_KEY)
    hits = leaks.find(some, blobs)
    return hits + [f"{name} in {where}" for name, secret in secrets.items() for where, blob in blobs.items()
                   if secret.encode() in blob]


def main():
    with tempfile.TemporaryDirectory() as folder, ProcessWatch() as watch, Screen(), \
            Sandbox("--customers", str(CUSTOMERS)) as sandbox:
        folder = pathlib.Path(folder)
        data_dir = str(folder / "data")
        customers = sandbox.klicktipp["customers"]
        developer_key = sandbox.klicktipp["developer_key"]
        require(len(customers) == CUSTOMERS, "the sandbox has too few customers")
        cli(data_dir, "integration", "add", "Agency", "--service", "klicktipp", "--environment", "sandbox", "--base-url",
            sandbox.klicktipp["base_url"], "--read", "developer-key", given=developer_key.encode() + b"\n")
        path = folder / "kunden.csv"
        write_csv(path, customers)
        output = open(folder / "output", "wb")
        process = subprocess.Popen([BIN / "signet", "--data-dir", data_dir], stdout=output, stderr=output)
        window = Program("signet")
        import_file(window, path, data_dir)
        delete_file(window, path)
        check_all_work(window, sandbox)
        check_in_a_storm(window, sandbox, data_dir)
        blobs = {"the window": window.describe().encode()}
        process.terminate()
        require(process.wait(20) is not None, "the window does not close")
        blobs.update(files_below(folder))
        hits = find_leaks(customers, developer_key, blobs | watch.blobs())
        require(not hits, "secrets were found:\n  " + "\n  ".join(hits[:20]))
    print("1 passed, 0 failed")


main()
