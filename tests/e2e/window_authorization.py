# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job in the real window: Chromium goes through start page, consent and redirect while the window waits, the key
lands in the real GNOME Keyring, and the sandbox accepts the signed request. The window is seen and driven from outside,
through the accessibility bus."""

import json
import os
import pathlib
import subprocess
import tempfile

import leaks
from e2e import BIN, Chromium, ProcessWatch, files_below, require, wait_for
from screen import Program, Screen

CUSTOMER = "acme-shop"


def catch_browser(folder):
    """Puts an xdg-open in front of the desktop's that writes down what it was asked to open."""
    opened = folder / "opened"
    stub = folder / "xdg-open"
    stub.write_text(f'#!/bin/sh\nprintf "%s\\n" "$1" >> "{opened}"\n')
    stub.chmod(0o755)
    os.environ["PATH"] = f"{folder}:{os.environ['PATH']}"
    return opened


def authorize(window, opened):
    """From the toolbar to the stored key. Returns the browser, which is still open."""
    window.press("Authorize customer…")
    window.expect("Who is the customer?", "label")
    window.press("Next ›")
    window.expect("Where is it confirmed?", "label")
    window.press("Next ›")
    link = wait_for("the browser to be asked for", lambda: opened.exists() and opened.read_text().split())[0]
    require("/go/" in link and "customerkey" not in link, f"the browser was given {link}")
    browser = Chromium()
    browser.open(link)
    wait_for("the window to notice the browser", lambda: window.find(
        "Preparation: done, Integration: done, Customer: done, Route: done, Confirmation: now") and window.find("Listening on this computer only: done, "
                                                                                "Browser reached Signet and went on to "
                                                                                "KlickTipp: done"))
    browser.click(f"#customer-{CUSTOMER}")
    browser.click("#confirm")
    window.expect("The key works: GET /list answered 200")
    wait_for("the browser to end at /done", lambda: "/done/" in browser.address)
    window.press("Yes, keep this key")
    window.expect("The key is proven and kept in GNOME Keyring.")
    window.press("Show the account")
    window.expect("Works. Checked just now with GET /list")
    return browser


def send_request(window):
    window.press("Playground", "page tab")
    window.press("Send")
    window.expect("200 OK")
    window.press("Signature", "page tab")
    for step in ("Developer key", "HMAC-SHA256", "Base64", "Sent headers"):
        window.expect(step)


def main():
    with tempfile.TemporaryDirectory() as folder, ProcessWatch() as watch, Screen():
        opened = catch_browser(pathlib.Path(folder))
        data_dir = os.path.join(folder, "data")
        output = open(os.path.join(folder, "output"), "wb")
        process = subprocess.Popen([BIN / "signet", "--sandbox", "--data-dir", data_dir], stdout=output, stderr=output)
        window = Program("signet")
        browser = authorize(window, opened)
        send_request(window)

        blobs = {"the address bar": browser.address.encode(), "the page": browser.text.encode(),
                 "the window": window.describe().encode()}
        browser.close()
        show = subprocess.run([BIN / "signet-cli", "--json", "--data-dir", data_dir, "account", "list"], capture_output=True,
                              check=True)
        accounts = json.loads(show.stdout)
        require(len(accounts) == 1 and accounts[0]["last_check"]["outcome"] == "works", f"signet-cli sees {accounts}")
        sent = subprocess.run([BIN / "signet-cli", "--data-dir", data_dir, "request", "ACME GmbH", "GET", "/tag"],
                              capture_output=True, check=False)
        require(sent.returncode == 0, f"signet-cli cannot use the window's key: {sent.stderr.decode()}")

        services = json.loads(subprocess.run([BIN / "signet-sandbox", "--json", "--until-stdin-closes"], input=b"",
                                             capture_output=True, check=True).stdout)
        customers = services["klicktipp"]["customers"]
        secrets = {"developer key": services["klicktipp"]["developer_key"],
                   "customer key": next(c["customer_key"] for c in customers if c["user_name"] == CUSTOMER)}
        process.terminate()
        require(process.wait(20) is not None, "the window does not close")
        blobs.update(files_below(folder))
        blobs.update(browser.session_files())
        hits = leaks.find(secrets, blobs | watch.blobs())
        require(not hits, "secrets were found:\n  " + "\n  ".join(hits))
        browser.forget()
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main()
