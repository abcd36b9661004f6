# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual pages are well-formed, and say every command, option and exit code that the programs have."""

import os
import pathlib
import re
import subprocess
import sys
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BIN = pathlib.Path(sys.argv[1]) / "bin"
PROGRAMS = ("signet", "signet-cli", "signet-sandbox")
OPTION = re.compile(r"^  (?:-(\w), )?--([a-z][a-z-]*)", re.MULTILINE)


def rendered(program):
    page = SOURCE / f"installer/linux/man/{program}.1"
    done = subprocess.run(["man", "--local-file", "--warnings", "--encoding=UTF-8", page], capture_output=True, text=True,
                          timeout=60, check=True, env=os.environ | {"MANWIDTH": "100", "MAN_KEEP_FORMATTING": ""})
    return re.sub(r".\x08", "", done.stdout), done.stderr


def help_of(program, *words):
    done = subprocess.run([BIN / program, *words, "--help"], capture_output=True, text=True, timeout=60, check=True)
    return done.stdout


def commands():
    return re.findall(r"^  ([a-z]+(?: [a-z]+)?)  +[A-Z]", help_of("signet-cli"), re.MULTILINE)


def exit_codes():
    header = (SOURCE / "src/cli/command.h").read_text()
    return re.findall(r"=\s*(\d+),", header[header.index("enum ExitCode"):])


class ManualPages(unittest.TestCase):
    def assert_says(self, page, option, where):
        self.assertRegex(page, rf"(?<![\w-])--{option}(?![\w-])", where)

    def test_pages_are_well_formed(self):
        for program in PROGRAMS:
            with self.subTest(program):
                page, warnings = rendered(program)
                self.assertEqual(warnings, "")
                self.assertIn(f"{program} – ", page.replace("—", "–"))

    def test_options_of_the_programs(self):
        for program in ("signet", "signet-sandbox"):
            page, _ = rendered(program)
            options = OPTION.findall(help_of(program))
            self.assertGreater(len(options), 3)
            for _, option in options:
                with self.subTest(f"{program} --{option}"):
                    self.assert_says(page, option, program)

    def test_commands_and_their_options(self):
        page, _ = rendered("signet-cli")
        self.assertGreaterEqual(len(commands()), 13)
        for command in commands():
            with self.subTest(command):
                self.assertRegex(page, rf"(?m)^     {command}(?= |$)")
            if command == "sign":  # takes no arguments at all
                continue
            for _, option in OPTION.findall(help_of("signet-cli", *command.split())):
                with self.subTest(f"{command} --{option}"):
                    self.assert_says(page, option, command)

    def test_exit_codes(self):
        page, _ = rendered("signet-cli")
        section = page[page.index("EXIT STATUS"):page.index("EXAMPLES")]
        self.assertEqual(re.findall(r"(?m)^     (\d+) ", section), exit_codes())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
