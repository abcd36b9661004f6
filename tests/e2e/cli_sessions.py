# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sessions and tokens by signet-cli alone: login, one re-login, logout, the exchange, and no id or token kept."""

import json
import subprocess
import tempfile

import leaks
from e2e import BIN, ProcessWatch, Sandbox, files_below, require


class Cli:
    """signet-cli with a data folder of its own; remembers all that it ever printed."""

    def __init__(self, data_dir):
        self.data_dir = data_dir
        self.output = b""

    def run(self, *words, given="", code=0):
        done = subprocess.run([BIN / "signet-cli", "--data-dir", self.data_dir, *words], input=given.encode(),
                              capture_output=True, timeout=60)
        self.output += done.stdout + done.stderr
        require(done.returncode == code,
                f"{words} ended with {done.returncode}, not {code}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode(), done.stderr.decode()

    def json(self, *words, **how):
        return json.loads(self.run("--json", *words, **how)[0])


def header(entry, name):
    return next((value for key, value in entry["headers"] if key.lower() == name.lower()), None)


def arrived(sandbox, seen):
    """What reached the sandbox since `seen` requests, as "METHOD path status"."""
    lines = []
    for entry in sandbox.log()[seen:]:
        method, target = entry["request_line"].split(" ")[:2]
        lines.append(f"{method} {target.partition('?')[0]} {entry['status']}")
    return lines


def sessions(cli, sandbox):
    klicktipp = sandbox.klicktipp
    password = sandbox.customer("acme-shop")["password"]
    cli.run("integration", "add", "KT", "--base-url", klicktipp["base_url"], "--environment", "sandbox")
    warned = cli.run("account", "add", "Main", "--integration", "KT", "--method", "session-login", "--user-name", "acme",
                     "--read", "password", given="wrong\n")[1]
    require("API User" in warned, f"no warning of a main account: {warned}")
    quiet = cli.run("account", "add", "Login", "--integration", "KT", "--method", "session-login", "--user-name",
                    "acme-shop", "--read", "password", given=password + "\n")[1]
    require("API User" not in quiet, f"a sub-account was warned of: {quiet}")
    cli.run("account", "add", "Nobody", "--integration", "KT", "--method", "session-login", code=2)

    # The first GET /list finds its session expired: one re-login, both exchanges are told.
    answer = cli.json("request", "Login", "GET", "/list")
    require(answer["status"] == 200 and [e["status"] for e in answer["previous"]] == [401], f"not both: {answer}")
    came = arrived(sandbox, 0)
    require(came == ["POST /account/login 200", "GET /list 401", "POST /account/login 200", "GET /list 200",
                     "POST /account/logout 200"], f"on the wire: {came}")
    require(cli.json("request", "Login", "GET", "/list")["previous"] == [], "a live session was renewed")

    cli.run("request", "Main", "GET", "/list", code=1)
    cli.run("request", "Login", "GET", "/list", "--app-only", code=2)
    checked = cli.json("check", "Login", "Main", code=1)
    outcomes = [(r["check"]["outcome"], r["check"]["status"]) for r in checked["results"]]
    require(outcomes == [("works", 200), ("refused", 401)], f"check says {checked}")
    return {"password": password} | {f"session {i}": header(e, "X-Session-Id")
                                     for i, e in enumerate(sandbox.log()) if header(e, "X-Session-Id")}


def tokens(cli, sandbox):
    coredination = sandbox.services["coredination"]
    user = coredination["users"][0]
    keys = coredination["api_key_signed"] + "\n" + coredination["signing_secret"] + "\n"
    add = ["integration", "add", "CO", "--service", "coredination", "--base-url", coredination["base_url"],
           "--read", "api-key", "--read", "signing-secret"]
    cli.run(*add, "--token-pointer", "no pointer", given=keys, code=2)
    cli.run(*add, "--token-path", "/../elsewhere", given=keys, code=2)
    added = cli.json(*add, "--token-method", "post", "--token-path", "authentication", "--token-body",
                     '{"email": "{email}", "password": "{password}"}', "--token-pointer", "/api_token", given=keys)
    require(added["token_pointer"] == "/api_token", f"the settings are not shown: {added}")
    cli.run("account", "add", "Frida", "--integration", "CO", "--user-name", user["email"], "--read", "password",
            given=user["password"] + "\n")
    cli.run("account", "add", "Pasted", "--integration", "CO", "--user-name", user["email"], "--read", "api-token",
            given=user["api_token"] + "\n")

    # The sandbox signs the base path, the integration does not: found out, offered, and kept when asked.
    found = cli.json("check", "Frida")["results"][0]
    require(found["better_sign_base_path"] is True and found["check"]["outcome"] == "works", f"check says {found}")
    cli.run("check", "Pasted", "--keep")
    require("better_sign_base_path" not in cli.json("check", "Frida")["results"][0], "it was not kept")

    seen = len(sandbox.log())
    require(cli.json("request", "Frida", "GET", "/customer?limit=1")["status"] == 200, "the exchanged token fails")
    require(cli.json("request", "Frida", "GET", "/customer?limit=1", "--app-only")["status"] == 200, "the key fails")
    came = arrived(sandbox, seen)
    require(came == ["POST /api/1/authentication 200", "GET /api/1/customer 200", "GET /api/1/customer 200"],
            f"on the wire: {came}")
    log = sandbox.log()[seen:]
    require(header(log[1], "API-Token") and not header(log[2], "API-Token"), "app only is not what it says")
    shown = cli.json("account", "show", "Pasted")["secrets"][0]
    require("last_used_at" in shown, f"the token's use was not recorded: {shown}")
    return {"user's password": user["password"], "pasted token": user["api_token"]} | {
        f"token {i}": header(e, "API-Token") for i, e in enumerate(sandbox.log()) if header(e, "API-Token")}


def main():
    options = ["--fault", "expired-session,count=1,path=/list", "--session-answer", "session_id", "--sign-base-path"]
    with tempfile.TemporaryDirectory() as data_dir, Sandbox(*options) as sandbox, ProcessWatch() as watch:
        cli = Cli(data_dir)
        secrets = sessions(cli, sandbox) | tokens(cli, sandbox)
        require(len(secrets) > 8, f"only {len(secrets)} secrets to look for")
        blobs = {"what signet-cli printed": cli.output} | files_below(data_dir) | watch.blobs()
        hits = leaks.find(secrets, blobs)
        require(not hits, "secrets were found:\n  " + "\n  ".join(hits))
        require(leaks.find({"user name": "acme-shop"}, files_below(data_dir)), "the search itself finds nothing")
    print("1 passed, 0 failed")


main()
