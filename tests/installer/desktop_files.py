# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""D1: the desktop file and the AppStream metainfo are valid, agree with each other, and with the program."""

import configparser
import pathlib
import re
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ElementTree

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(sys.argv[1])
APP_ID = "org.signetapp.signet"
DESKTOP = SOURCE / f"installer/linux/{APP_ID}.desktop"
METAINFO = SOURCE / f"installer/linux/{APP_ID}.metainfo.xml"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def said_by(*command):
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          timeout=60, check=False)
    return done.returncode, done.stdout


def project_version():
    return re.search(r"project\(Signet VERSION (\S+)", (SOURCE / "CMakeLists.txt").read_text()).group(1)


class DesktopFiles(unittest.TestCase):
    def setUp(self):
        parser = configparser.ConfigParser(interpolation=None)
        parser.optionxform = str
        parser.read(DESKTOP, encoding="utf-8")
        self.desktop = parser
        self.entry = parser["Desktop Entry"]
        self.metainfo = ElementTree.parse(METAINFO).getroot()

    def test_D1_the_desktop_file_is_valid(self):
        code, output = said_by("desktop-file-validate", DESKTOP)
        self.assertEqual(code, 0, output)
        self.assertNotIn("error", output)
        self.assertNotIn("warning", output)

    def test_D1_the_metainfo_is_valid(self):
        code, output = said_by("appstreamcli", "validate", "--no-net", "--pedantic", METAINFO)
        self.assertEqual(code, 0, output)

    def test_every_text_is_there_in_german(self):
        for key in ("GenericName", "Comment", "Keywords"):
            self.assertTrue(self.entry.get(f"{key}[de]"), key)
        for parent in self.metainfo.iter():
            for tag in ("summary", "p", "li"):
                languages = [element.get(LANGUAGE, "en") for element in parent.findall(tag)]
                self.assertEqual(languages.count("en"), languages.count("de"), f"{tag} in {parent.tag}")

    def test_desktop_file_metainfo_and_window_have_one_name(self):
        self.assertEqual(self.entry["Icon"], APP_ID)
        self.assertEqual(self.metainfo.findtext("id"), APP_ID)
        self.assertEqual(self.metainfo.findtext("launchable"), DESKTOP.name)
        main = (SOURCE / "src/app/main.cpp").read_text()
        self.assertIn(f'setDesktopFileName(QStringLiteral("{APP_ID}"))', main)
        # Qt makes WM_CLASS of the application's name.
        self.assertIn(f'setApplicationName(QStringLiteral("{self.entry["StartupWMClass"]}"))', main)

    def test_the_programs_named_are_built(self):
        named = {self.entry["TryExec"], self.entry["Exec"].split()[0]}
        named |= {binary.text for binary in self.metainfo.findall("provides/binary")}
        for program in named:
            self.assertTrue((BUILD / "bin" / program).exists(), program)

    def test_actions_are_what_the_program_understands(self):
        actions = [name for name in self.entry.get("Actions", "").split(";") if name]
        self.assertEqual([f"Desktop Action {name}" for name in actions], self.desktop.sections()[1:])
        code, options = said_by(BUILD / "bin/signet", "--help")
        self.assertEqual(code, 0, options)
        for name in actions:
            for word in self.desktop[f"Desktop Action {name}"]["Exec"].split()[1:]:
                self.assertIn(word, options)

    def test_the_newest_release_is_this_version(self):
        self.assertEqual(self.metainfo.find("releases/release").get("version"), project_version())
        changelog = (SOURCE / "installer/debian/changelog").read_text()
        self.assertTrue(changelog.startswith(f"signet ({project_version()}) "), changelog.splitlines()[0])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
