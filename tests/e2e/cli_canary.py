# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""C1 and C2 on the command line: canaries as the secrets of both services and of the proxy go through checks, requests that
are refused, not found and broken off, traces, code, history and export, and are found nowhere but in the keyring."""

import os
import tempfile

import leaks
from commandline import Cli
from e2e import ProcessWatch, Sandbox, files_below, require

CANARIES = {"developer key": "c0ffee5f1c7b2091aa44d3e80b15e6", "customer key": "canary-CUST%2f-8d11", "api key": "canary-API-\\91ce\"44",
            "signing secret": "canary-SIGN-0b7e/6a+f", "api token": "canary-TOKEN-c3d5?&11", "password": "canary-PASS \u20ac 77aa"}
ANY = None


def add(cli, name, url, service, fields, *more):
    read = [word for field in fields for word in ("--read", field.replace(" ", "-"))]
    given = "".join(CANARIES[field] + "\n" for field in fields).encode()
    cli.run("integration", "add", name, "--service", service, "--base-url", url, "--environment", "sandbox", *read, *more,
            given=given)


def use(cli, sandbox):
    """Every request is refused, not found, broken off or sent elsewhere; what is printed and kept is looked through later."""
    for account, paths in {"Key": ("/list", "/nowhere"), "Login": ("/list",), "Token": ("/api/1/customer", "/nowhere")}.items():
        for path in paths:
            cli.run("request", account, "GET", path, "--trace", "--json", code=ANY)
            cli.run("request", account, "POST", path, "-d", '{"name": "x"}', "-H", "Content-Type: application/json", code=ANY)
    for fault in ("406", "html", "bad-json", "close", "redirect"):
        sandbox.fault(fault)
        for account in ("Key", "Login", "Token"):
            cli.run("request", account, "GET", "/list", "--trace", code=ANY)
        cli.run("check", "--all", code=ANY)
    sandbox.fault()
    cli.run("check", "--all", "--json", code=ANY)
    cli.run("request", "Key", "GET", "/list", "--as", "curl", code=ANY)
    cli.run("doctor", "--json", code=ANY)
    for what in ("integration", "account"):
        cli.run(what, "list", "--json")
    cli.run("export", code=ANY)


def main():
    with tempfile.TemporaryDirectory() as data_dir, Sandbox() as sandbox, ProcessWatch() as watch:
        cli = Cli(data_dir)
        klicktipp, coredination = sandbox.klicktipp["base_url"], sandbox.services["coredination"]["base_url"]
        add(cli, "KT", klicktipp, "klicktipp", ["developer key"])
        add(cli, "CO", coredination, "coredination", ["api key", "signing secret"])
        for name, integration, field, more in (("Key", "KT", "customer key", ()), ("Token", "CO", "api token", ()),
                                               ("Login", "KT", "password", ("--method", "session-login"))):
            cli.run("account", "add", name, "--integration", integration, "--user-name", "somebody", *more, "--read",
                    field.replace(" ", "-"), given=CANARIES[field].encode() + b"\n")
        use(cli, sandbox)
        sent = "".join(str(entry) for entry in sandbox.log())
        require("X-Ci" in sent or "x-ci" in sent, "nothing was signed")

        blobs = {"what signet-cli printed": cli.output} | files_below(data_dir)
        blobs |= {name: blob for name, blob in files_below(os.environ["HOME"]).items() if "/keyrings/" not in name}
        hits = leaks.find(CANARIES, blobs | watch.blobs())
        require(not hits, "secrets were found:\n  " + "\n  ".join(hits))
        require(leaks.find({"account name": "somebody"}, files_below(data_dir)), "the search itself finds nothing")
    print("1 passed, 0 failed")


main()
