# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""L15: signet-cli on a machine without an IPv4 loopback, a network namespace of its own: the real listener takes [::1]. Where
namespaces are not permitted this is skipped, and tst_redirectlifecycle's stand-in for the missing address remains."""

import http.client
import os
import subprocess
import sys
import tempfile
import urllib.parse

from commandline import Cli
from e2e import require

SKIPPED = 77
LOSE_IPV4 = "ip link set lo up && ip address del 127.0.0.1/8 dev lo && ip -6 address show dev lo | grep -q ::1/128"


def enter_namespace():
    """Runs this script once more, where only ::1 is left."""
    probe = subprocess.run(["unshare", "-rn", "sh", "-c", LOSE_IPV4], capture_output=True, check=False)
    if probe.returncode != 0:
        print("Skipped: no network namespace without an IPv4 loopback can be made here:", probe.stderr.decode().strip())
        sys.exit(SKIPPED)
    os.execvp("unshare", ["unshare", "-rn", "sh", "-c", LOSE_IPV4 + ' && exec "$@"', "sh", sys.executable, __file__, "inside"])


def get(url):
    """Status and Location; nothing is followed."""
    parts = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=10)
    connection.request("GET", parts.path + ("?" + parts.query if parts.query else ""))
    answer = connection.getresponse()
    answer.read()
    return answer.status, answer.getheader("Location")


def main():
    with tempfile.TemporaryDirectory() as data_dir:
        cli = Cli(data_dir)
        cli.run("integration", "add", "K", "--account-id", "1")
        cli.run("account", "add", "A", "--integration", "K", "--user-name", "user")
        process = subprocess.Popen(cli.command("--store", "memory", "authorize", "A", "--keep-unproven", "--timeout", "60"),
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        start = process.stdout.readline().decode().strip()
        require(start.startswith("http://[::1]:"), f"the start page is {start!r}")
        status, consent = get(start)
        require(status == 303, f"the start page answers {status}")
        redirect = consent.partition("?url=")[2]
        require(redirect.startswith("http://[::1]:") and "/cb/" in redirect, f"the browser goes to {consent}")
        status, done = get(redirect + "?customerkey=K1")
        require(status == 303 and done.startswith("http://[::1]:") and "/done/" in done, f"the key was answered {status} {done}")
        _, err = process.communicate(timeout=60)
        require(process.returncode == 0, f"authorize ended with {process.returncode}: {err.decode(errors='replace')}")
    print("1 passed, 0 failed")


if sys.argv[1:] == ["inside"]:
    main()
else:
    enter_namespace()
