# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""All three routes of an authorization by the keyboard alone, in English and in German: here through Chromium, elsewhere by a
link whose address is pasted later, and a key that is there already. What is pressed is the mnemonic that a control announces
on the accessibility bus, or Tab until it says that it has the focus; nothing is clicked."""

import http.server
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import urllib.parse
import xml.etree.ElementTree

from e2e import BIN, Chromium, require, wait_for
from screen import Program, Screen
from window_authorization import catch_browser

SOURCE = pathlib.Path(__file__).resolve().parents[2]


class Texts:
    """The window's texts in one language, by the English ones, without mnemonics."""

    def __init__(self, language):
        self.known = {}
        if language == "de":
            for message in xml.etree.ElementTree.parse(SOURCE / "resources/i18n/signet_de.ts").iter("message"):
                self.known[self._plain(message.findtext("source"))] = self._plain(message.findtext("translation"))

    @staticmethod
    def _plain(text):
        return (text or "").replace("&", "")

    def __getitem__(self, english):
        return self.known.get(english, english)


class Keyboard:
    """Keys, and what the window says of itself."""

    def __init__(self, window, texts):
        self.window = window
        self.texts = texts

    def press(self, *keys):
        wait_for("a window to be active", self._active)
        subprocess.run(["xdotool", "key", "--delay", "20", *keys], check=True)

    def _active(self):
        """Whether keys go to a window of ours: one that is just opening has the focus only when it says so."""
        return any(window.getState().contains(self.window.atspi.STATE_ACTIVE) for window in self.window.root)

    def until(self, what, condition, *pressed):
        """Presses the keys, once; the window has to understand them, however busy the machine is."""
        self.press(*pressed)
        try:
            wait_for(what, condition)
        except SystemExit:
            print(self.window.describe(), file=sys.stderr)
            raise

    def heading(self, english, *values):
        """A condition: the page with this title shows."""
        text = self.texts[english]
        for value in values:
            text = text.replace("%1", value, 1)
        return lambda: self.window.find(text, "label")

    def type(self, text):
        """Into the field that has the focus, instead of what it holds."""
        self.press("ctrl+a")
        # By standard input: other tests look for keys in the arguments of every process.
        subprocess.run(["xdotool", "type", "--delay", "12", "--file", "-"], input=text.encode(), check=True)
        wait_for(f"{len(text)} characters in the field", lambda: self._length() == len(text))

    def _length(self):
        focused = next((node for node in self.window.nodes()
                        if node.getState().contains(self.window.atspi.STATE_FOCUSED) and "text" in node.getRoleName()), None)
        return focused.queryText().characterCount if focused else -1

    def expect(self, english, *values, role=None):
        text = self.texts[english]
        for value in values:
            text = text.replace("%1", value, 1)
        return self.window.expect(text, role)

    def mnemonic(self, english):
        """The keys that the control announces."""
        self.expect(english)
        action = wait_for(f"“{self.texts[english]}” to be enabled", lambda: self.enabled(english)).queryAction()
        bindings = [binding.lower().replace("<alt>", "alt+") for i in range(action.nActions)
                    for binding in action.getKeyBinding(i).split(";")]
        announced = [binding for binding in bindings if binding.startswith("alt+")]  # beside "enter" of a default button
        require(announced, f"“{self.texts[english]}” announces no mnemonic, only {bindings}")
        return announced[0]

    def tab_to(self, english):
        """Tab until the control has the focus."""
        for _ in range(30):
            if self.has_focus(english):
                return
            before = self._focused()
            self.press("Tab")
            wait_for("the focus to move", lambda: self._focused() != before)
        require(self.has_focus(english), f"Tab never comes to “{self.texts[english]}”:\n{self.window.describe()}")

    def wait_focus(self, english):
        wait_for(f"“{self.texts[english]}” to have the focus", lambda: self.has_focus(english))

    def enabled(self, english):
        node = self.window.find(self.texts[english])
        return node if node and node.getState().contains(self.window.atspi.STATE_ENABLED) else None

    def _focused(self):
        return [node.name for node in self.window.nodes() if node.getState().contains(self.window.atspi.STATE_FOCUSED)]

    def has_focus(self, english):
        return any(node.getState().contains(self.window.atspi.STATE_FOCUSED) for node in self.window.nodes()
                   if node.name.startswith(self.texts[english]))


class PublicPage(http.server.BaseHTTPRequestHandler):
    """The integrator's own page, on which customers elsewhere end."""

    def do_GET(self):
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


def confirm(link, customer, end):
    """What the customer does in a browser; the address on which it ends."""
    browser = Chromium()
    browser.open(link)
    wait_for("the consent page", lambda: "grantapiaccess" in browser.address)
    browser.click(f"#customer-{customer}")
    browser.click("#confirm")
    # The consent link names the end too, as its parameter.
    wait_for(f"the browser to end at {end}", lambda: urllib.parse.urlsplit(browser.address).path.startswith(end))
    address = browser.address
    browser.close()
    browser.forget()
    return address


def name_customer(keys, customer):
    """From the main window to the route."""
    wait_for("the window to be ready", lambda: keys.enabled("Authorize customer…"))
    keys.until("wizard", keys.heading("Who is the customer?"), "ctrl+shift+a")
    keys.wait_focus("Name")
    keys.type(customer["name"])
    keys.press("Tab")
    keys.type(customer["user_name"])
    keys.until("route", keys.heading("Where is it confirmed?"), "Return")
    keys.wait_focus("Here, in my browser")


def keep(keys, customer):
    """From the proof back to the main window."""
    keys.expect("Is this %1?", customer["name"], role="label")
    keys.until("end", keys.heading("%1 is authorized", customer["name"]), keys.mnemonic("Yes, keep this key"))
    keys.until("account", lambda: keys.window.find(keys.texts["Works."]), "Return")


def here(keys, customer, opened):
    name_customer(keys, customer)
    before = len(opened.read_text().split()) if opened.exists() else 0
    keys.until("browser", lambda: opened.exists() and opened.read_text().split()[before:], "Return")
    confirm(opened.read_text().split()[before], customer["user_name"], "/done/")
    keep(keys, customer)


def elsewhere(keys, customer, public_page, pending):
    name_customer(keys, customer)
    keys.until("field for the redirect", lambda: keys.window.find(keys.texts["Your public redirect address"]),
               keys.mnemonic("My customer, elsewhere"))
    keys.tab_to("Your public redirect address")
    keys.type(public_page + "/thanks/{ref}")
    keys.until("link", keys.heading("Send this link to %1", customer["name"]), "Return")
    keys.tab_to("Copy the link")
    keys.until("waiting", keys.heading("The account waits in the list."), "space")
    keys.until("account", lambda: keys.window.find(
        keys.texts["Waiting for the customer: the link was made %1. Paste what comes back."].split("%1")[0]),
        keys.mnemonic("Show the account"))
    waiting = pending()
    require([w["account"] for w in waiting] == [customer["name"]], f"signet-cli sees {waiting}")

    address = confirm(waiting[0]["link"], customer["user_name"], "/thanks/")
    # Qt's menus are not on the bus: "w" is Waiting for customers, Warten auf Kunden.
    keys.until("list", lambda: keys.window.find(keys.texts["Links that are out"]), "Escape", "F10", "w")
    keys.wait_focus("What came back")
    keys.type(address)
    keys.until("proof", keys.heading("Is this %1?", customer["name"]), "Return")
    keep(keys, customer)
    keys.until("main window", lambda: not keys.window.find(keys.texts["Links that are out"]), "Escape")
    require(pending() == [], "somebody is still waited for")


def paste(keys, customer):
    name_customer(keys, customer)
    keys.until("last route", lambda: keys.has_focus("I have the key already"), "Down", "Down")
    keys.until("field", lambda: keys.has_focus("Address or key"), "Return")
    keys.type(customer["customer_key"])
    keys.until("proof", keys.heading("Is this %1?", customer["name"]), "Return")
    keep(keys, customer)


def walk(language, folder, opened, public_page, customers):
    data_dir = os.path.join(folder, language)
    os.makedirs(data_dir, mode=0o700)
    pathlib.Path(data_dir, "window.ini").write_text(f"[window]\nlanguage={language}\n")
    process = subprocess.Popen([BIN / "signet", "--sandbox", "--data-dir", data_dir])
    texts = Texts(language)
    keys = Keyboard(Program("signet"), texts)
    subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "Signet$", "windowactivate"], check=True,
                   timeout=60, stdout=subprocess.DEVNULL)

    def cli(*words):
        done = subprocess.run([BIN / "signet-cli", "--json", "--data-dir", data_dir, *words], capture_output=True, check=True)
        return json.loads(done.stdout)

    wait_for("the sandbox's developer key", lambda: any(i["secrets"] for i in cli("integration", "list")))
    here(keys, customers[0], opened)
    elsewhere(keys, customers[1], public_page, lambda: cli("authorize", "--pending"))
    paste(keys, customers[2])
    outcomes = {account["name"]: account["last_check"]["outcome"] for account in cli("account", "list")}
    require(outcomes == {c["name"]: "works" for c in customers[:3]}, f"in {language} the accounts are {outcomes}")
    process.terminate()
    require(process.wait(20) == 0, "the window does not close")


def main():
    public = http.server.ThreadingHTTPServer(("127.0.0.1", 0), PublicPage)
    threading.Thread(target=public.serve_forever, daemon=True).start()
    services = json.loads(subprocess.run([BIN / "signet-sandbox", "--json", "--until-stdin-closes"], input=b"",
                                         capture_output=True, check=True).stdout)
    # Those whose texts every keyboard layout can type.
    customers = [c for c in services["klicktipp"]["customers"]
                 if (c["name"] + c["user_name"] + c["customer_key"]).isascii()]
    with tempfile.TemporaryDirectory() as folder, Screen():
        opened = catch_browser(pathlib.Path(folder))
        for language in ("en", "de"):
            walk(language, folder, opened, f"http://127.0.0.1:{public.server_port}", customers)
    public.shutdown()
    print("2 passed, 0 failed")


main()
