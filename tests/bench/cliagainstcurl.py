#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One signed `signet-cli request` beside one `curl` of the same address, in turns, from fork to exit. The keyring is a
real one, the service is signet-sandbox. Prints one JSON line with the medians and their ratio.

    cliagainstcurl.py BIN_DIR [ROUNDS]       inside tests/support/keyring-session
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

BIN = pathlib.Path(sys.argv[1])
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 100


def cli(data_dir, *words, given=""):
    command = [BIN / "signet-cli", "--data-dir", data_dir, *words]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{words}: {done.stderr}")


def prepare(data_dir, announced):
    """An integration that signs, and one account with a token."""
    service = announced["coredination"]
    secrets = f"{service['api_key_signed']}\n{service['signing_secret']}\n"
    cli(data_dir, "integration", "add", "bench", "--service", "coredination", "--environment", "sandbox",
        "--base-url", service["base_url"], "--read", "api-key", "--read", "signing-secret", given=secrets)
    user = service["users"][0]
    cli(data_dir, "account", "add", "frida", "--integration", "bench", "--user-name", user["email"],
        "--read", "api-token", given=user["api_token"] + "\n")


def milliseconds(command):
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    spent = (time.perf_counter() - start) * 1000
    if done.returncode != 0:
        sys.exit(done.stderr.decode())
    return spent


def main():
    sandbox = subprocess.Popen([BIN / "signet-sandbox", "--json"], stdout=subprocess.PIPE, text=True)
    try:
        announced = json.loads(sandbox.stdout.readline())
        with tempfile.TemporaryDirectory() as folder:
            data_dir = os.path.join(folder, "data")
            prepare(data_dir, announced)
            base = announced["coredination"]["base_url"]
            ours = [BIN / "signet-cli", "--data-dir", data_dir, "request", "frida", "GET", "/version"]
            theirs = ["curl", "--silent", "--show-error", "--fail", base + "/version"]
            spent = {"curl": [], "signet-cli": []}
            for _ in range(ROUNDS):
                spent["curl"].append(milliseconds(theirs))
                spent["signet-cli"].append(milliseconds(ours))
    finally:
        sandbox.terminate()
        sandbox.wait()
    medians = {name: round(statistics.median(values), 2) for name, values in spent.items()}
    print(json.dumps({"rounds": ROUNDS, "median_ms": medians,
                      "ratio": round(medians["signet-cli"] / medians["curl"], 2)}))


if __name__ == "__main__":
    main()
