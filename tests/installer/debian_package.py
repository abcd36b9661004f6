# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""D2: the Debian package that cpack makes of a build is what Debian's own tools want.

debian_package.py BUILD_DIR [PACKAGE_DIR]: with PACKAGE_DIR the build is taken for a release, its hardening is looked at too,
and the package stays there.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(sys.argv[1])
IS_RELEASE = len(sys.argv) > 2
PROGRAMS = ("usr/bin/signet", "usr/bin/signet-cli", "usr/bin/signet-sandbox")
LOADED_AT_RUN_TIME = ("ca-certificates", "libqt6sql6-sqlite", "libqt6svg6", "libsecret-1-0")
APP_ID = "org.signetapp.signet"


def run(*command):
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          timeout=240, check=False)
    return done.returncode, done.stdout


class DebianPackage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        code, output = run("cpack", "--config", BUILD / "CPackConfig.cmake", "-G", "DEB", "-B", cls.folder)
        if code != 0:
            raise AssertionError(output)
        cls.package = next(cls.folder.glob("*.deb"))
        cls.content = cls.folder / "content"
        run("dpkg-deb", "-x", cls.package, cls.content)
        if IS_RELEASE:
            kept = pathlib.Path(sys.argv[2])
            kept.mkdir(parents=True, exist_ok=True)
            shutil.copy(cls.package, kept)

    def field(self, name):
        return run("dpkg-deb", "-f", self.package, name)[1].strip()

    def test_D2_lintian_has_no_error_and_no_warning(self):
        code, output = run("lintian", "--allow-root", "--fail-on", "error,warning", self.package)
        self.assertEqual(code, 0, output)
        self.assertNotRegex(output, r"(?m)^[EW]: ")

    def test_D2_what_is_loaded_at_run_time_is_in_depends(self):
        names = [part.split()[0] for part in self.field("Depends").split(",")]
        for name in LOADED_AT_RUN_TIME:
            self.assertIn(name, names)
        self.assertIn("libqt6widgets6", names, "dpkg-shlibdeps was not asked")
        self.assertEqual(len(names), len(set(names)), names)

    def test_the_file_is_called_as_debian_wants(self):
        architecture = run("dpkg", "--print-architecture")[1].strip()
        version = re.search(r"project\(Signet VERSION (\S+)", (SOURCE / "CMakeLists.txt").read_text()).group(1)
        self.assertEqual(self.package.name, f"signet_{version}_{architecture}.deb")

    def test_every_icon_has_the_size_of_its_folder(self):
        icons = self.content / "usr/share/icons/hicolor"
        for size in (48, 128, 256):
            octets = (icons / f"{size}x{size}/apps/{APP_ID}.png").read_bytes()
            self.assertEqual(octets[12:24], b"IHDR" + size.to_bytes(4, "big") * 2)
        for drawing in (f"scalable/apps/{APP_ID}.svg", f"symbolic/apps/{APP_ID}-symbolic.svg"):
            self.assertIn("<svg", (icons / drawing).read_text())

    def test_nothing_but_the_three_programs_can_be_run(self):
        runnable = sorted(str(path.relative_to(self.content)) for path in self.content.rglob("*")
                          if path.is_file() and path.stat().st_mode & 0o111)
        self.assertEqual(runnable, sorted(PROGRAMS))

    def test_D2_programs_are_position_independent_and_bound_at_once(self):
        for program in PROGRAMS:
            with self.subTest(program):
                _, output = run("readelf", "-hldW", self.content / program)
                self.assertIn("Position-Independent Executable", output)
                self.assertIn("GNU_RELRO", output)
                self.assertRegex(output, r"FLAGS.* (BIND_)?NOW")
                self.assertNotRegex(output, r"R(UN)?PATH")

    def test_no_path_of_the_builder_is_in_the_programs(self):
        for program in PROGRAMS:
            with self.subTest(program):
                self.assertNotIn(str(SOURCE).encode() + b"/", (self.content / program).read_bytes())

    @unittest.skipUnless(IS_RELEASE, "debug builds are not fortified")
    def test_D2_release_programs_are_hardened(self):
        for program in PROGRAMS:
            with self.subTest(program):
                # Fortify is looked at below: a program without a call whose size only the run knows shows none. Debian 12's own
                # start files lack the mark for control flow integrity, so that no program can have it.
                code, output = run("hardening-check", "--nofortify", "--nocfprotection", self.content / program)
                self.assertEqual(code, 0, output)

    @unittest.skipUnless(IS_RELEASE, "debug builds are not fortified")
    def test_D2_every_release_object_is_fortified(self):
        commands = json.loads((BUILD / "compile_commands.json").read_text())
        self.assertGreater(len(commands), 100)
        for command in commands:
            self.assertRegex(command["command"], r"-D_FORTIFY_SOURCE=[23] .*-O[23]", command["file"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
