# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the end-to-end tests share: the programs under test, the sandbox, a real Chromium, a watch on /proc."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

BIN = pathlib.Path(os.environ["SIGNET_BIN_DIR"])


def require(condition, message):
    if not condition:
        sys.exit(f"FAILED: {message}")


def wait_for(what, condition, seconds=30):
    """The first true value of condition(); fails with `what` when it takes too long."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    sys.exit(f"FAILED: waited {seconds} s for {what}")


class Sandbox:
    """signet-sandbox as a process of its own."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([BIN / "signet-sandbox", "--json", *arguments], stdout=subprocess.PIPE)
        self.services = json.loads(self.process.stdout.readline())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)

    @property
    def klicktipp(self):
        return self.services["klicktipp"]

    def customer(self, user_name):
        return next(c for c in self.klicktipp["customers"] if c["user_name"] == user_name)

    def log(self):
        with urllib.request.urlopen(self.services["control"]["url"] + "/log", timeout=10) as answer:
            return json.load(answer)

    def fault(self, *texts):
        """Goes wrong on purpose from now on (signet-sandbox --help), instead of what it was told before."""
        for body in ({"clear": "true"}, *({"fault": text} for text in texts)):
            request = urllib.request.Request(self.services["control"]["url"] + "/fault", json.dumps(body).encode(),
                                             {"Content-Type": "application/json"}, method="POST")
            urllib.request.urlopen(request, timeout=10).close()


class Chromium:
    """A real browser behind chromedriver; a profile of its own that goes with it."""

    def __init__(self, language="de"):
        self.profile = tempfile.mkdtemp(prefix="signet-chromium-")
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE,
                                       stderr=subprocess.DEVNULL, text=True)
        port = self._port()
        threading.Thread(target=self.driver.stdout.read, daemon=True).start()
        self.base = f"http://127.0.0.1:{port}"
        options = {"binary": shutil.which("chromium"), "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-breakpad", "--disable-crash-reporter",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            f"--lang={language}", f"--user-data-dir={self.profile}"]}
        answer = self._call("POST", "/session", {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}})
        self.session = "/session/" + answer["sessionId"]

    def _port(self):
        for line in self.driver.stdout:
            if "started successfully on port" in line:
                return int(line.strip().rstrip(".").split()[-1])
        sys.exit("FAILED: chromedriver did not start")

    def _call(self, method, path, body=None):
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(self.base + path, data=data, method=method,
                                         headers={"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            sys.exit(f"FAILED: chromedriver: {error.read().decode(errors='replace')[:500]}")

    def open(self, url):
        self._call("POST", self.session + "/url", {"url": url})

    def click(self, selector):
        found = self._call("POST", self.session + "/element", {"using": "css selector", "value": selector})
        element = next(iter(found.values()))
        self._call("POST", f"{self.session}/element/{element}/click", {})

    @property
    def address(self):
        return self._call("GET", self.session + "/url")

    @property
    def text(self):
        return self._call("POST", self.session + "/execute/sync", {"script": "return document.body.innerText", "args": []})

    def close(self):
        self._call("DELETE", self.session)
        self.driver.terminate()
        self.driver.wait(10)

    def session_files(self):
        """What the browser keeps to restore its tabs."""
        folder = pathlib.Path(self.profile) / "Default" / "Sessions"
        return {str(f): f.read_bytes() for f in folder.glob("*")} if folder.is_dir() else {}

    def forget(self):
        shutil.rmtree(self.profile, ignore_errors=True)


class ProcessWatch:
    """Collects the command lines and environments of every process, over and over, while it runs."""

    def __init__(self):
        self.seen = set()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        self._thread.join()

    def _watch(self):
        while not self._stop.is_set():
            for pid in filter(str.isdigit, os.listdir("/proc")):
                if int(pid) == os.getpid():
                    continue
                for name in ("cmdline", "environ"):
                    try:
                        self.seen.add(pathlib.Path(f"/proc/{pid}/{name}").read_bytes())
                    except OSError:
                        pass
            time.sleep(0.02)

    def blobs(self):
        return {f"process {i}": blob for i, blob in enumerate(self.seen)}


def files_below(folder):
    return {str(f): f.read_bytes() for f in pathlib.Path(folder).rglob("*") if f.is_file()}
