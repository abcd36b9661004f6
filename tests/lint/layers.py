#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The folders of src/ depend leftwards only: core <- signing, storage, http <- auth <- playground <- gui | cli <- app."""

import glob
import os
import pathlib
import re
import sys

import sourcetree

_BELOW_PLAYGROUND = {"core", "signing", "storage", "http", "auth"}
LAYERS = {
    "core": set(),
    "process": set(),
    "signing": {"core"},
    "storage": {"core"},
    "http": {"core"},
    "auth": {"core", "signing", "storage", "http"},
    "playground": _BELOW_PLAYGROUND,
    "transfer": {"core", "signing", "storage", "auth"},
    "gui": _BELOW_PLAYGROUND | {"playground", "transfer"},
    "cli": _BELOW_PLAYGROUND | {"playground", "transfer", "process"},
    "sandbox": {"core", "process"},
    "app": _BELOW_PLAYGROUND | {"playground", "transfer", "process", "gui"},
}

# What a folder may include of Qt; what is not listed may include anything.
QT_MODULES = {
    "core": {"QtCore"},
    "process": {"QtCore"},
    "signing": {"QtCore"},
    "storage": {"QtCore", "QtDBus", "QtSql", "QtConcurrent"},
    "http": {"QtCore", "QtNetwork"},
    "auth": {"QtCore", "QtNetwork"},
    "playground": {"QtCore", "QtNetwork", "QtConcurrent"},
    "transfer": {"QtCore", "QtConcurrent"},
    "cli": {"QtCore", "QtNetwork", "QtDBus"},
    "sandbox": {"QtCore", "QtNetwork"},
}

# Who may include a library of others. Its API must not spread.
LIBRARIES = {
    "sodium": {"core", "storage", "auth"},
    "qt6keychain/": {"storage"},
    "boost/": {"auth"},
}

# DESIGN 2: only the composition roots know which implementation is used.
CONCRETE = {"storage/keychainstore.h", "storage/memorystore.h", "storage/vaultstore.h"}
COMPOSITION_ROOTS = ("src/app/", "src/cli/main.cpp", "src/storage/")
# Only the vault has a passphrase: who asks for it, or changes it, works with that store and no other.
PASSPHRASES = ("src/gui/store/", "src/cli/vault")

# Libraries that are called otherwise than their folder.
FOLDERS = {"wipeonfree": "process"}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
LINK = re.compile(r"\b(Signet|Qt6)::(\w+)")


def qt_modules_by_header():
    """QByteArray -> QtCore, from the headers of the Qt that is installed."""
    folders = os.environ.get("SIGNET_QT_HEADERS", "").split(";") + glob.glob("/usr/include/*/qt6")
    roots = [folder for folder in folders if folder and os.path.isdir(os.path.join(folder, "QtCore"))]
    if not roots:
        sys.exit("layers: the headers of Qt are not found; set SIGNET_QT_HEADERS")
    modules = {}
    for module in sorted(os.listdir(roots[0])):
        folder = os.path.join(roots[0], module)
        if module.startswith("Qt") and os.path.isdir(folder):
            for header in os.listdir(folder):
                modules.setdefault(header, set()).add(module)
    return modules


def included_modules(name, modules):
    """<QtWidgets/QLabel>, <QtWidgets>, <QLabel> and <qlabel.h> are all QtWidgets."""
    if "/" not in name:
        return modules.get(name, set())
    first = name.split("/")[0]
    return {first} if re.fullmatch(r"Qt[A-Z]\w*", first) else set()


def check_include(root, path, kind, name, modules):
    layer = path.parts[1]
    if kind == '"':
        if pathlib.PurePath(name).name.startswith("ui_"):
            return [] if layer == "gui" else [f"includes {name}: forms belong to gui"]
        if not (root / "src" / name).is_file():
            return [f'includes "{name}", which is not below src/']
        target = name.split("/")[0]
        if target != layer and target not in LAYERS.get(layer, set()):
            return [f"includes {name}: {layer} must not know {target}"]
        knows_vault = name == "storage/vaultstore.h" and str(path).startswith(PASSPHRASES)
        if name in CONCRETE and not knows_vault and not str(path).startswith(COMPOSITION_ROOTS):
            return [f"includes {name}: only src/app and src/cli/main.cpp choose the implementation"]
        return []
    problems = []
    allowed = QT_MODULES.get(layer)
    used = included_modules(name, modules)
    if allowed is not None and used and not used & allowed:
        problems.append(f"includes <{name}>: {layer} must not use {', '.join(sorted(used))}")
    for prefix, layers in LIBRARIES.items():
        if name.startswith(prefix) and layer not in layers:
            problems.append(f"includes <{name}>: only {', '.join(sorted(layers))} may")
    return problems


def check_links(root, path):
    """The libraries that a folder's CMakeLists.txt links."""
    layer = path.parts[1]
    problems = []
    for number, line in sourcetree.numbered(sourcetree.read(root, path)):
        for namespace, name in LINK.findall(line.split("#")[0]):
            folder = FOLDERS.get(name, name)
            if namespace == "Signet" and folder != layer and folder not in LAYERS.get(layer, set()):
                problems.append(f"{path}:{number}: links Signet::{name}: {layer} must not know {name}")
            allowed = QT_MODULES.get(layer)
            if namespace == "Qt6" and allowed is not None and f"Qt{name}" not in allowed:
                problems.append(f"{path}:{number}: links Qt6::{name}: {layer} must not use it")
    return problems


def check(root):
    modules = qt_modules_by_header()
    problems = []
    with_boost = []
    for path in sourcetree.files(root):
        if path.parts[0] != "src" or len(path.parts) < 3:
            continue
        if path.parts[1] not in LAYERS:
            problems.append(f"{path}: src/{path.parts[1]} is not in the list of layers")
            continue
        if path.name == "CMakeLists.txt":
            problems += check_links(root, path)
        if path.suffix not in {".h", ".cpp"}:
            continue
        for number, line in sourcetree.numbered(sourcetree.without_comments(sourcetree.read(root, path))):
            match = INCLUDE.match(line)
            if not match:
                continue
            kind, name = match.groups()
            problems += [f"{path}:{number}: {text}" for text in check_include(root, path, kind, name, modules)]
            if name.startswith("boost/"):
                with_boost.append(str(path))
    if len(set(with_boost)) > 1:
        problems.append(f"Boost belongs in one translation unit: {', '.join(sorted(set(with_boost)))}")
    return problems


def self_test():
    header = "#pragma once\n"
    good = {
        "src/core/a.h": header + "#include <QByteArray>\n#include <QtGlobal>\n#include <QtCore/QString>\n#include <vector>\n",
        "src/auth/b.h": header + '#include "core/a.h"\n// #include "gui/d.h"\n',
        "src/playground/c.h": header + '#include "auth/b.h"\n',
        "src/gui/d.h": header + '#include "playground/c.h"\n#include <QWidget>\n#include "x/ui_d.h"\n',
        "src/storage/keychainstore.h": header,
        "src/storage/vaultstore.h": header,
        "src/gui/store/e.cpp": '#include "storage/vaultstore.h"\n',
        "src/cli/CMakeLists.txt": "x(cli LINK Signet::wipeonfree)\n",
        "src/cli/main.cpp": '#include "storage/keychainstore.h"\n',
        "src/core/CMakeLists.txt": "x(core LINK Qt6::Core Signet::core)\n",
    }
    sourcetree.expect(check, good, [])
    bad = dict(good)
    bad.update({
        "src/core/up.cpp": '#include "auth/b.h"\n',
        "src/core/network.cpp": "#include <QTcpSocket>\n",
        "src/signing/module.cpp": "#include <QtNetwork/QTcpSocket>\n",
        "src/signing/whole.cpp": "#include <QtGui>\n",
        "src/auth/up.cpp": '  #  include "playground/c.h"\n',
        "src/cli/widget.cpp": "#include <QLabel>\n",
        "src/cli/lower.cpp": "#include <qlabel.h>\n",
        "src/cli/form.cpp": '#include "ui_d.h"\n',
        "src/cli/store.cpp": '#include "storage/keychainstore.h"\n',
        "src/gui/vault.cpp": '#include "storage/vaultstore.h"\n',
        "src/gui/store/keychain.cpp": '#include "storage/keychainstore.h"\n',
        "src/signing/CMakeLists.txt": "x(signing LINK Signet::wipeonfree)\n",
        "src/sandbox/sign.cpp": '#include "signing/s.h"\n',
        "src/signing/s.h": header,
        "src/gui/missing.cpp": '#include "core/nothing.h"\n',
        "src/gui/sodium.cpp": "#include <sodium.h>\n",
        "src/auth/one.cpp": "#include <boost/beast.hpp>\n",
        "src/auth/two.cpp": "#include <boost/beast.hpp>\n",
        "src/other/x.cpp": "\n",
        "src/http/CMakeLists.txt": "x(http\n  LINK Signet::auth Qt6::Widgets)\n",
    })
    sourcetree.expect(check, bad, [
        "core/up.cpp:1: includes auth/b.h", "core/network.cpp:1", "signing/module.cpp:1", "signing/whole.cpp:1",
        "auth/up.cpp:1", "cli/widget.cpp:1", "cli/lower.cpp:1", "cli/form.cpp:1", "cli/store.cpp:1",
        "gui/vault.cpp:1", "gui/store/keychain.cpp:1", "links Signet::wipeonfree",
        "sandbox/sign.cpp:1", "gui/missing.cpp:1", "gui/sodium.cpp:1", "one translation unit", "src/other",
        "links Signet::auth", "links Qt6::Widgets"])


if __name__ == "__main__":
    sys.exit(sourcetree.run("layers", check, self_test))
