# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job by signet-cli alone: real GNOME Keyring, real Chromium, and no secret anywhere else."""

import json
import subprocess
import tempfile

import leaks
from e2e import BIN, Chromium, ProcessWatch, Sandbox, files_below, require, wait_for

CUSTOMER = "acme-shop"


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
        require(done.returncode == code,
                f"{words} ended with {done.returncode}, not {code}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode()


def authorize(cli, browser, customer):
    process = subprocess.Popen(cli.command("authorize", "ACME GmbH", "--timeout", "60"), stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    link = process.stdout.readline().decode().strip()
    require(link.startswith("http://127.0.0.1:") and "/go/" in link, f"no start page in {link!r}")
    browser.open(link)
    wait_for("the consent page", lambda: "grantapiaccess" in browser.address)
    browser.click(f"#customer-{customer}")
    browser.click("#confirm")
    wait_for("the browser to end at /done", lambda: "/done/" in browser.address)
    out, err = process.communicate(timeout=60)
    cli.output += out + err
    require(process.returncode == 0, f"authorize ended with {process.returncode}: {err.decode(errors='replace')}")


def main():
    with tempfile.TemporaryDirectory() as data_dir, Sandbox() as sandbox, ProcessWatch() as watch:
        cli = Cli(data_dir)
        browser = Chromium()
        klicktipp = sandbox.klicktipp
        secrets = {"developer key": klicktipp["developer_key"], "customer key": sandbox.customer(CUSTOMER)["customer_key"]}

        doctor = json.loads(cli.run("doctor", "--json"))
        require(doctor["secret-store"]["ok"], f"the keyring does not work: {doctor}")

        cli.run("integration", "add", "Sandbox", "--service", "klicktipp", "--environment", "sandbox", "--base-url",
                klicktipp["base_url"], "--consent-url", klicktipp["consent_url"], "--account-id", klicktipp["account_id"],
                "--read", "developer-key", given=klicktipp["developer_key"].encode() + b"\n")
        cli.run("account", "add", "ACME GmbH", "--integration", "Sandbox", "--user-name", CUSTOMER)
        cli.run("check", "ACME GmbH", code=1)
        authorize(cli, browser, CUSTOMER)
        address = browser.address
        page = browser.text
        browser.close()

        checked = json.loads(cli.run("check", "--all", "--json"))
        require(checked["working"] == checked["total"] == 1, f"check says {checked}")
        answer = json.loads(cli.run("request", "ACME GmbH", "GET", "/list", "--trace", "--json"))
        require(answer["status"] == 200, f"the signed request was answered {answer['status']}")
        require([s["step"] for s in answer["trace"]][-1] == "headers", f"no whole trace: {answer['trace']}")
        account = json.loads(cli.run("account", "show", "ACME GmbH", "--json"))
        require(account["secrets"][0]["field"] == "customer-key", f"no customer key in {account}")
        cli.run("request", "ACME GmbH", "GET", "https://example.invalid/list", code=2)
        cli.run("account", "show", "Nobody", code=3)

        blobs = {"what signet-cli printed": cli.output, "the address bar": address.encode(), "the page": page.encode()}
        blobs.update(files_below(data_dir))
        blobs.update(browser.session_files())
        hits = leaks.find(secrets, blobs | watch.blobs())
        require(not hits, "secrets were found:\n  " + "\n  ".join(hits))
        require(leaks.find({"account name": "ACME GmbH"}, files_below(data_dir)), "the search itself finds nothing")

        cli.run("account", "remove", "ACME GmbH", "--yes")
        cli.run("integration", "remove", "Sandbox", "--yes")
        require(json.loads(cli.run("account", "list", "--json")) == [], "the account is still listed")
        browser.forget()
    print("1 passed, 0 failed")


main()
