# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Customers elsewhere, by signet-cli: links for two of them, a real Chromium that ends on the integrator's own page, and
the pasted addresses that find their accounts, in the other order and after a restart."""

import http.server
import json
import subprocess
import tempfile
import threading

import leaks
from commandline import Cli
from e2e import Chromium, ProcessWatch, Sandbox, files_below, require, wait_for

CUSTOMERS = ("ACME GmbH", "Beta AG")
REFUSED = 1


class PublicPage(http.server.BaseHTTPRequestHandler):
    """The integrator's page to which KlickTipp sends customers back."""

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"Thank you.")

    def log_message(self, *_):
        pass


def confirm(browser, link, customer):
    """What the customer does; the address on which the browser ends."""
    browser.open(link)
    wait_for("the consent page", lambda: "grantapiaccess" in browser.address)
    browser.click(f"#customer-{customer}")
    browser.click("#confirm")
    wait_for("the integrator's page", lambda: "customerkey=" in browser.address)
    return browser.address


def waiting(cli):
    return len(json.loads(cli.run("authorize", "--pending", "--json")))


def paste_twice_at_once(cli, address):
    """By two processes: one of them has the key; the other one stores the same, or hears that nobody is waited for."""
    both = [subprocess.Popen(cli.command("authorize", "--paste"), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE) for _ in range(2)]
    for process in both:
        process.stdin.write(address.encode() + b"\n")
        process.stdin.close()
    codes = sorted(process.wait(60) for process in both)
    for process in both:
        cli.output += process.stdout.read() + process.stderr.read()
    require(codes in ([0, 0], [0, 2]), f"pasting twice at once ended with {codes}")
    account = json.loads(cli.run("account", "show", "ACME GmbH", "--json"))
    require(len(account["secrets"]) == 1, f"not one key is left: {account['secrets']}")


def main():
    public = http.server.ThreadingHTTPServer(("127.0.0.1", 0), PublicPage)
    threading.Thread(target=public.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as data_dir, Sandbox() as sandbox, ProcessWatch() as watch:
        cli = Cli(data_dir)
        klicktipp = sandbox.klicktipp
        customers = [c["user_name"] for c in klicktipp["customers"]]
        names = dict(zip(CUSTOMERS, customers))
        cli.add_klicktipp(klicktipp, "--public-redirect", f"http://127.0.0.1:{public.server_port}/thanks/{{ref}}")
        for name, user_name in names.items():
            cli.run("account", "add", name, "--integration", "Sandbox", "--user-name", user_name)
        lines = cli.run("authorize", "--json", "--elsewhere", *names).splitlines()
        links = {line["account"]: line["link"] for line in map(json.loads, lines)}
        require(set(links) == set(names) and len(set(links.values())) == 2, f"links are {links}")
        require(waiting(cli) == 2, "nobody is waited for")

        browser = Chromium()
        addresses = {name: confirm(browser, links[name], user_name) for name, user_name in names.items()}
        swapped = confirm(browser, links["ACME GmbH"], names["Beta AG"])
        browser.close()
        browser.forget()
        cli.run("authorize", "--paste", given=swapped.encode() + b"\n", code=REFUSED)
        require(waiting(cli) == 2, "a key of another customer was taken")

        stored = cli.run("authorize", "--paste", "--json", given=addresses["Beta AG"].encode() + b"\n")
        require(json.loads(stored.splitlines()[-1])["account"]["name"] == "Beta AG", f"the address of Beta AG gave {stored}")
        paste_twice_at_once(cli, addresses["ACME GmbH"])
        require(waiting(cli) == 0, "somebody is still waited for")
        checked = json.loads(cli.run("check", "--all", "--json"))
        require(checked["working"] == checked["total"] == 2, f"check says {checked}")
        cli.run("authorize", "--paste", given=addresses["ACME GmbH"].encode() + b"\n", code=2)  # not waited for any more

        secrets = {user: sandbox.customer(user)["customer_key"] for user in names.values()}
        blobs = {"what signet-cli printed": cli.output} | files_below(data_dir)
        hits = leaks.find(secrets, blobs | {k: b for k, b in watch.blobs().items() if b"signet" in b})
        require(not hits, "secrets were found:\n  " + "\n  ".join(hits))
        cli.run("integration", "remove", "Sandbox", "--yes", code=2)
        for name in names:
            cli.run("account", "remove", name, "--yes")
    public.shutdown()
    print("1 passed, 0 failed")


main()
