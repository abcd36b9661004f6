#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every C++ file of src and tests is as clang-format would write it."""

import pathlib
import shutil
import subprocess
import sys
import tempfile

import sourcetree

BATCH = 50


def find_tool():
    tool = shutil.which("clang-format")
    if not tool:
        sys.exit("format: clang-format is not installed; ./test installs it (apt-get install clang-format)")
    return tool


def check(root):
    tool = find_tool()
    paths = [str(path) for path in sourcetree.files(root)
             if path.parts[0] in {"src", "tests"} and path.suffix in {".h", ".cpp"}]
    problems = []
    for start in range(0, len(paths), BATCH):
        result = subprocess.run(
            [tool, "--style=file", "--dry-run", "--Werror", "--ferror-limit=1", *paths[start:start + BATCH]],
            cwd=root, capture_output=True, text=True, check=False)
        lines = [line for line in result.stderr.splitlines() if ": error:" in line]
        problems += lines
        if result.returncode != 0 and not lines:
            problems.append(f"clang-format failed: {result.stderr.strip()}")
    return problems


def self_test():
    style = pathlib.Path(__file__).resolve().parents[2] / ".clang-format"
    tree = {".clang-format": style.read_text(encoding="utf-8"), "src/good.cpp": "int main()\n{\n    return 0;\n}\n"}
    sourcetree.expect(check, tree, [])
    tree["src/deep/bad.cpp"] = "int main() {\n  return 0; }\n"
    tree["tests/bad.h"] = "int  x;\n"
    sourcetree.expect(check, tree, ["bad.cpp", "bad.h"])


if __name__ == "__main__":
    sys.exit(sourcetree.run("format", check, self_test))
