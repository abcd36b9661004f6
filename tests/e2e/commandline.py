# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""signet-cli as it is used from a shell."""

import subprocess

from e2e import BIN, require


class Cli:
    """signet-cli with a data folder of its own; remembers all that it ever printed."""

    def __init__(self, data_dir):
        self.data_dir = data_dir
        self.output = b""

    def command(self, *words):
        return [str(BIN / "signet-cli"), "--data-dir", self.data_dir, *words]

    def run(self, *words, given=None, code=0):
        done = subprocess.run(self.command(*words), input=given, capture_output=True, timeout=60)
        self.output += done.stdout + done.stderr
        require(code is None or done.returncode == code,
                f"{words} ended with {done.returncode}, not {code}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode()

    def add_klicktipp(self, service, *more):
        """The sandbox as the integration "Sandbox"."""
        self.run("integration", "add", "Sandbox", "--service", "klicktipp", "--environment", "sandbox", "--base-url",
                 service["base_url"], "--consent-url", service["consent_url"], "--account-id", service["account_id"],
                 "--read", "developer-key", *more, given=service["developer_key"].encode() + b"\n")
