#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every source file must hold to: licence lines, sizes, white space, and the calls that are not allowed."""

import os
import pathlib
import re
import sys

import sourcetree

LINE_LIMIT = 500
CODE = {".h", ".cpp", ".cmake", ".py", ".sh"}
TEXT = CODE | {".md", ".txt", ".ui", ".qrc", ".json", ".yml", ".css", ".html", ".desktop"}
LICENCE = ("SPDX-FileCopyrightText: 2026 The Signet authors", "SPDX-License-Identifier: GPL-3.0-or-later")
# Recorded or generated; white space in them means something.
DATA = ("tests/data/", "tests/fuzz/corpus/", "resources/i18n/")
BAD_NAME = re.compile(r"(manager|helper|utils?)(?=[._]|$)", re.IGNORECASE)

# (pattern, why it is not allowed); all of src/ but for comments.
FORBIDDEN = [
    (r"\b(SIGNAL|SLOT)\(", "an old-style connect is not checked by the compiler"),
    (r"\bQEventLoop\b", "no nested event loops (DESIGN 3)"),
    (r"\bwaitFor(Finished|ReadyRead|Started|Connected|Disconnected|Encrypted|BytesWritten|NewConnection)\(",
     "blocks the event loop (DESIGN 3)"),
    (r"\bprocessEvents\(", "no nested event loops (DESIGN 3)"),
    (r"\bsetInsecureFallback\(\s*true", "K1: a secret would be written in clear"),
    (r"\bsetTextData\(", "K1: secrets are binary and framed"),
    (r"\bignoreSslErrors\b", "H5: TLS errors are never ignored"),
    (r"\bQHostAddress::(Any|AnyIPv4|AnyIPv6)\b", "L1: only loopback is listened on"),
    (r'"[^"\n]*\blocalhost\b[^"\n]*"', "L1: the name can be made to point elsewhere; use the literal"),
    (r"\berrorString\(\)", "C2: error texts of libraries hold URLs and values"),
    (r"\bdecompressedSafetyCheckThreshold\b|\bsetDecompressedSafetyCheckThreshold\(", "SECURITY 3.5: keep the default"),
]

# Dialogs and flows must not spin a loop of their own; a program's own exec() and SQL are something else.
FORBIDDEN_IN_FOLDERS = [
    (("src/gui/", "src/auth/", "src/playground/", "src/http/"), r"(\.|->)exec\(\)", "no nested event loops (DESIGN 3)"),
]

# (file, pattern's reason) -> why it is right there. An entry that is not needed any more is an error too.
ALLOWED = {
    ("src/http/tlsdescription.cpp", "C2"): "QSslError's own fixed sentences: no URL and no value in them",
    ("src/storage/keychainjob.cpp", "C2"): "QtKeychain's text, for classifying the failure; becomes a log detail only",
}


def has_shebang(root, path):
    with open(root / path, "rb") as file:
        return file.read(2) == b"#!"


def is_code(path):
    return path.suffix in CODE or path.name == "CMakeLists.txt"


def check_text(root, path, is_script):
    raw = (root / path).read_bytes()
    problems = []
    if raw and not raw.endswith(b"\n"):
        problems.append(f"{path}: no line break at the end")
    if raw.endswith(b"\n\n"):
        problems.append(f"{path}: empty lines at the end")
    if b"\r" in raw:
        problems.append(f"{path}: a carriage return; lines end in LF")
    if raw.startswith(b"\xef\xbb\xbf"):
        problems.append(f"{path}: a byte order mark")
    for number, line in sourcetree.numbered(raw.decode("utf-8", errors="replace")):
        if line.endswith((" ", "\t")):
            problems.append(f"{path}:{number}: white space at the end")
        if "\t" in line and (path.suffix in TEXT or is_script or path.name == "CMakeLists.txt"):
            problems.append(f"{path}:{number}: a tab")
    return problems


def check_head_and_size(root, path):
    lines = sourcetree.read(root, path).split("\n")
    first = 1 if lines and lines[0].startswith("#!") else 0
    problems = [f"{path}:{first + index + 1}: {wanted!r} is missing"
                for index, wanted in enumerate(LICENCE)
                if len(lines) <= first + index or lines[first + index].lstrip("/# ") != wanted]
    if len(lines) - 1 > LINE_LIMIT:
        problems.append(f"{path}: {len(lines) - 1} lines; {LINE_LIMIT} are the limit")
    if path.suffix == ".h" and "#pragma once" not in lines:
        problems.append(f"{path}: no #pragma once")
    return problems


def check_calls(root, path, used):
    problems = []
    name = path.as_posix()
    rules = FORBIDDEN + [(pattern, why) for folders, pattern, why in FORBIDDEN_IN_FOLDERS if name.startswith(folders)]
    for number, line in sourcetree.numbered(sourcetree.without_comments(sourcetree.read(root, path))):
        for pattern, why in rules:
            if not re.search(pattern, line):
                continue
            if (name, why.split(":")[0]) in ALLOWED:
                used.add((name, why.split(":")[0]))
            else:
                problems.append(f"{path}:{number}: {why}: {line.strip()}")
    return problems


def check_forms(root, paths):
    """ui/X/y.ui belongs to src/gui/X/y.cpp, which includes it; and nothing includes a form that is not there."""
    problems = []
    known = set(paths)
    for form in (path for path in paths if path.parts[0] == "ui" and path.suffix == ".ui"):
        owner = pathlib.Path("src/gui", *form.parts[1:]).with_suffix(".cpp")
        if owner not in known:
            problems.append(f"{form}: there is no {owner}")
        elif not re.search(rf'#include "([\w/]*/)?ui_{form.stem}\.h"', sourcetree.read(root, owner)):
            problems.append(f"{form}: {owner} does not include it")
    for source in (path for path in paths if path.parts[0] == "src" and path.suffix in {".h", ".cpp"}):
        for folder, stem in re.findall(r'#include "([\w/]*/)?ui_(\w+)\.h"', sourcetree.read(root, source)):
            forms = [path for path in known if path.parts[0] == "ui" and path.name == f"{stem}.ui"
                     and path.as_posix().endswith(f"{folder}{stem}.ui")]
            if not forms:
                problems.append(f"{source}: there is no form {folder}{stem}.ui")
    return problems


def check(root):
    problems = []
    used = set()
    paths = [path for path in sourcetree.files(root) if (root / path).is_file() and not (root / path).is_symlink()]
    for path in paths:
        name = path.as_posix()
        script = has_shebang(root, path)
        if script != os.access(root / path, os.X_OK):
            problems.append(f"{path}: " + ("has #! but is not executable" if script else "is executable without #!"))
        if is_code(path) or (script and not name.startswith("installer/debian/")):
            problems += check_head_and_size(root, path)
        if (path.suffix in TEXT or is_code(path) or script) and not name.startswith(DATA):
            problems += check_text(root, path, script and not name.startswith("installer/debian/"))
        if path.parts[0] == "src" and path.suffix in {".h", ".cpp"}:
            problems += check_calls(root, path, used)
            if path.name != path.name.lower() or BAD_NAME.search(path.stem):
                problems.append(f"{path}: file names are lower case and say what is in them")
    for file, why in sorted(set(ALLOWED) - used):
        if (root / file).exists() or (root / "src/core/secret.h").exists():
            problems.append(f"{file}: the exception for {why} in sources.py is not needed any more")
    return problems + check_forms(root, paths)


def self_test():
    head = "".join(f"// {line}\n" for line in LICENCE)
    script_head = "#!/usr/bin/env python3\n" + "".join(f"# {line}\n" for line in LICENCE)
    good = {
        "src/gui/a.h": head + "#pragma once\n",
        "src/gui/a.cpp": head + '#include "ui_a.h"\n// QEventLoop, "localhost", errorString()\nx = "// no comment";\n',
        "ui/a.ui": "<ui/>\n",
        "ui/sub/b.ui": "<ui/>\n",
        "src/gui/sub/b.cpp": head + '#include "sub/ui_b.h"\n',
        "src/storage/sql.cpp": head + "query.exec();\n",
        "src/CMakeLists.txt": head.replace("//", "#"),
        "tests/data/x.txt": "trailing \n\tdata",
    }
    sourcetree.expect(check, good, [])
    bad = {
        "src/core/nolicence.cpp": "int x;\n",
        "src/core/otherlicence.h": head.replace("GPL-3.0-or-later", "MIT") + "#pragma once\n",
        "src/core/noguard.h": head,
        "src/core/long.cpp": head + "\n".join("int x;" for _ in range(LINE_LIMIT)) + "\n",
        "src/core/trailing.cpp": head + "int x; \n",
        "src/core/tab.cpp": head + "\tint x;\n",
        "src/core/noend.cpp": head + "int x;",
        "src/core/crlf.cpp": head + "int x;\r\nint y;\n",
        "src/core/keymanager.cpp": head,
        "src/core/Upper.cpp": head,
        "src/gui/old.cpp": head + "connect(a, SIGNAL(b()), c, SLOT(d()));\n",
        "src/gui/loop.cpp": head + "QEventLoop loop;\n",
        "src/gui/dialog.cpp": head + "dialog.exec();\n",
        "src/http/wait.cpp": head + "reply->waitForReadyRead(1);\n",
        "src/http/ssl.cpp": head + "reply->ignoreSslErrors();\n",
        "src/http/text.cpp": head + "log(reply->errorString());\n",
        "src/storage/clear.cpp": head + "job.setInsecureFallback( true);\n",
        "src/storage/utf16.cpp": head + "job.setTextData(x);\n",
        "src/auth/any.cpp": head + "listen(QHostAddress::Any);\n",
        "src/auth/name.cpp": head + 'url = R"(http://localhost:1/)"; // fine?\n',
        "ui/lonely.ui": "<ui/>\n",
        "src/gui/formless.cpp": head + '#include "ui_missing.h"\n',
        "tests/script.py": script_head,
    }
    sourcetree.expect(check, bad, [
        "nolicence.cpp:1", "nolicence.cpp:2", "otherlicence.h:2", "noguard.h", "long.cpp", "trailing.cpp:3",
        "tab.cpp:3", "noend.cpp", "crlf.cpp", "keymanager.cpp", "Upper.cpp", "old.cpp:3", "loop.cpp:3", "dialog.cpp:3",
        "wait.cpp:3", "ssl.cpp:3", "text.cpp:3", "clear.cpp:3", "utf16.cpp:3", "any.cpp:3", "name.cpp:3",
        "lonely.ui", "formless.cpp", "script.py: has #! but"])


if __name__ == "__main__":
    sys.exit(sourcetree.run("sources", check, self_test))
