# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen of its own and the accessibility bus: sees and drives windows from outside, as a screen reader does."""

import os
import subprocess
import sys

from e2e import require, wait_for

ALT_KEY_CODE = 64  # Xvfb's own keyboard


class Screen:
    """Xvfb, a window manager and the accessibility bus, for as long as it lives."""

    def __init__(self, size="1280x800"):
        self.size = size
        self.processes = []

    def __enter__(self):
        try:
            self._begin()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _begin(self):
        read_end, write_end = os.pipe()
        # -noreset: else the first of its clients that leaves, a look for the window manager, throws all others out.
        self._start("Xvfb", "-displayfd", str(write_end), "-noreset", "-screen", "0", self.size + "x24", "-nolisten", "tcp",
                    pass_fds=[write_end])
        os.close(write_end)
        os.environ["DISPLAY"] = ":" + os.read(read_end, 16).decode().strip()
        os.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        os.environ["NO_AT_BRIDGE"] = "0"
        self._start("openbox")
        self._start("/usr/libexec/at-spi-bus-launcher", "--launch-immediately")
        wait_for("the window manager", self._is_managed)

    @staticmethod
    def _is_managed():
        """Whether windows can be activated: xdotool refuses as long as nobody says that he can."""
        return subprocess.run(["xdotool", "get_num_desktops"], capture_output=True, check=False).returncode == 0

    def _start(self, *command, **how):
        self.processes.append(subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **how))

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.terminate()
            process.wait(10)


class Program:
    """One program on the accessibility bus."""

    def __init__(self, name):
        import pyatspi  # only once the bus is there
        self.atspi = pyatspi
        self.name = name
        self.root = wait_for(f"{name} on the accessibility bus", self._find, 30)

    def _find(self):
        desktop = self.atspi.Registry.getDesktop(0)
        return next((app for app in desktop if app is not None and app.name == self.name), None)

    def nodes(self, node=None):
        """Every accessible object that is showing, depth first."""
        for child in node or self.root:
            if child is None:
                continue
            try:
                states = child.getState()
                is_window = child.getRoleName() in ("frame", "dialog", "window")
                if not is_window and not states.contains(self.atspi.STATE_SHOWING):
                    continue
                yield child
                yield from self.nodes(child)
            except Exception:  # it went away while we looked
                continue

    def find(self, name, role=None):
        """The first showing object whose name starts with `name`; None if there is none."""
        for node in self.nodes():
            try:
                if node.name.startswith(name) and (role is None or node.getRoleName() == role):
                    return node
            except Exception:
                continue
        return None

    def expect(self, name, role=None, seconds=20):
        try:
            return wait_for(f"“{name}” ({role or 'any role'})", lambda: self.find(name, role), seconds)
        except SystemExit:
            print(self.describe(), file=sys.stderr)
            raise

    def describe(self):
        """What is showing, for the message of a test that failed."""
        return "\n".join(f"{node.getRoleName()}: {node.name!r}" for node in self.nodes())

    def press(self, name, role="push button", seconds=20):
        def is_ready():
            node = self.find(name, role)
            return node if node and node.getState().contains(self.atspi.STATE_ENABLED) else None

        self.expect(name, role, seconds)
        node = wait_for(f"“{name}” to be enabled", is_ready, seconds)
        action = node.queryAction()
        names = [action.getName(i) for i in range(action.nActions)]
        wanted = next((i for i, n in enumerate(names) if n in ("Press", "Toggle", "SetFocus")), None)
        require(wanted is not None, f"“{name}” cannot be pressed: {names}")
        action.doAction(wanted)

    def press_row(self, name):
        """Clicks a row of a list or tree, where it shows."""
        row = self.expect(name, "table cell")
        extents = row.queryComponent().getExtents(self.atspi.DESKTOP_COORDS)
        subprocess.run(["xdotool", "mousemove", str(extents.x + extents.width // 2), str(extents.y + extents.height // 2),
                        "click", "1"], check=True)

    def type(self, name, text, role="text"):
        self.expect(name, role).queryEditableText().setTextContents(text)

    def key(self, symbol):
        """Presses the key with this X11 key symbol, for whatever has the focus."""
        self.atspi.Registry.generateKeyboardEvent(symbol, None, self.atspi.KEY_SYM)

    def alt(self, letter):
        """Presses Alt and a letter: a mnemonic."""
        self.atspi.Registry.generateKeyboardEvent(ALT_KEY_CODE, None, self.atspi.KEY_PRESS)
        self.key(ord(letter))
        self.atspi.Registry.generateKeyboardEvent(ALT_KEY_CODE, None, self.atspi.KEY_RELEASE)

    def text_of(self, node):
        try:
            content = node.queryText().getText(0, -1)
        except NotImplementedError:
            content = ""
        return content or node.name
