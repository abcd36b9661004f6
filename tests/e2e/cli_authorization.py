# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job by signet-cli alone: real GNOME Keyring, real Chromium, and no secret anywhere else."""

import json
import subprocess
import tempfile

import leaks
from commandline import Cli
from e2e import Chromium, ProcessWatch, Sandbox, files_below, require, wait_for

CUSTOMER = "acme-shop"


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

        cli.add_klicktipp(klicktipp)
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
