# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every lint script needs: the files of the project, and C++ without its comments."""

import os
import pathlib
import re
import sys
import tempfile

SKIPPED_FOLDERS = {".git", "build", "__pycache__", ".cache", ".idea", ".vscode"}


def files(root):
    """Every file of the project as a path relative to root, sorted."""
    found = []
    for folder, names, entries in os.walk(root):
        names[:] = sorted(name for name in names if name not in SKIPPED_FOLDERS)
        found += [pathlib.Path(folder, entry).relative_to(root) for entry in entries]
    return sorted(found)


def read(root, path):
    return pathlib.Path(root, path).read_bytes().decode("utf-8", errors="replace")


_TOKENS = re.compile(
    r'(?P<raw>R"(?P<tag>[^()\\\s]{0,16})\(.*?\)(?P=tag)")'
    r'|(?P<text>"(?:\\.|[^"\\\n])*")'
    r"|(?P<char>'(?:\\.|[^'\\\n])+')"
    r"|(?P<comment>//[^\n]*|/\*.*?\*/)",
    re.DOTALL)


def without_comments(code):
    """The same code, with the same line numbers."""
    return _TOKENS.sub(lambda m: re.sub(r"[^\n]", " ", m.group()) if m.group("comment") else m.group(), code)


def numbered(code):
    return enumerate(code.split("\n"), start=1)


def report(name, problems):
    for problem in problems:
        print(problem)
    print(f"{name}: {len(problems)} problem(s)" if problems else f"{name}: fine")
    return 1 if problems else 0


def run(name, check, self_test):
    """check(root) returns a list of lines; self_test() raises or returns."""
    if sys.argv[1:] == ["--self-test"]:
        self_test()
        print(f"{name}: the self-test passed")
        return 0
    if len(sys.argv) != 2:
        print(f"usage: {name}.py ROOT | --self-test", file=sys.stderr)
        return 2
    return report(name, check(pathlib.Path(sys.argv[1])))


def expect(check, tree, wanted):
    """A tree of {path: content} gives exactly one problem for each of the words wanted, which it contains."""
    with tempfile.TemporaryDirectory() as folder:
        for path, content in tree.items():
            target = pathlib.Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.encode() if isinstance(content, str) else content)
        problems = check(pathlib.Path(folder))
    missing = [word for word in wanted if not any(word in problem for problem in problems)]
    surplus = [problem for problem in problems if not any(word in problem for word in wanted)]
    assert not missing, f"not seen: {missing}\nin: {problems}"
    assert not surplus, f"seen for nothing: {surplus}"
