# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The guards of the secret stores, of the sealed files and of what keeps the two stores in step (SECURITY 2.3 to 2.5)."""

FRAME = "src/storage/secretframe.cpp"
KEYCHAIN = "src/storage/keychainstore.cpp"
ENTRIES = "src/storage/keychainentries.cpp"
BOX = "src/storage/sealedbox.cpp"
FILE = "src/storage/sealedfile.cpp"
CREDENTIALS = "src/storage/credentialstore.cpp"
MOVE = "src/storage/storemove.cpp"

GUARDS = [
    ("frame: the checksum", FRAME, "if (crc32c(framed.first(headSize + length)) !=", "if (length < 0 && crc32c(framed) !=",
     "tst_secretframe"),
    ("frame: the length", FRAME, "if (framed.size() != length + overhead)", "if (framed.size() < length + overhead)",
     "tst_secretframe"),
    ("frame: the first letters", FRAME, "|| !framed.startsWith(magic))", ")", "tst_secretframe"),
    ("frame: the kind", FRAME, "if (framed[3] != kindBytes)", "if (framed[3] == 0)", "tst_secretframe"),
    ("frame: never empty", FRAME, "if (length == 0)", "if (length < 0)", "tst_secretframe"),
    ("keychain: read back after put", KEYCHAIN,
     "const Result<Secret> back = co_await read(reference);\n    if (!back &&",
     "const Result<Secret> back = value;\n    if (!back &&", "tst_kwallet"),
    ("keychain: compared after put", KEYCHAIN, "if (!(*back == value))", "if (back->isEmpty())", "tst_kwallet"),
    ("keychain: read back after erase", KEYCHAIN, "const Result<Secret> back = co_await read(reference);\n    if (back ||",
     "const Result<Secret> back = fail(missingSecret());\n    if (back ||", "tst_kwallet"),
    ("keychain: asked before reading", KEYCHAIN,
     "const Result<void> usable = co_await ensureUsable();\n    if (!usable)\n        co_return fail(usable.error());\n"
     "    Result<Secret> value", "Result<Secret> value", "tst_keychainstore"),
    ("keychain: asked before erasing", KEYCHAIN,
     "const Result<void> usable = co_await ensureUsable();\n    if (!usable)\n        co_return fail(usable.error());\n"
     "    const Result<void> removed", "const Result<void> removed", "tst_keychainstore"),
    ("keychain: asked before writing", KEYCHAIN,
     "const Result<void> usable = co_await ensureUsable();\n    if (!usable)\n        co_return fail(usable.error());\n"
     "    const Result<void> written", "const Result<void> written", "tst_keychainstore"),
    ("keychain: locked is never ready", KEYCHAIN, "return fail(ErrorCode::StoreLocked, status.reason);", "return {};",
     "tst_keychainstore"),
    ("keychain: asked again after a failure", ENTRIES, "if (!usable)\n        co_return usable.error();", "",
     "tst_keychainstore"),
    ("keychain: the deadline of a job", "src/storage/keychainjob.cpp", "QTimer::singleShot(times.hardMs,",
     "QTimer::singleShot(100 * times.hardMs,", "tst_keychainstore"),
    ("keychain: the deadline of a question", "src/storage/buscall.cpp", "asyncCall(message, timeoutMs)",
     "asyncCall(message, 100 * timeoutMs)", "tst_keychainstore"),
    ("keychain: fails fast after silence", KEYCHAIN, "check.isSilent ? m_limits.failFast : 0", "check.isSilent ? 0 : 0",
     "tst_keychainstore"),
    ("keychain: a hung job is not followed by another", KEYCHAIN, "if (m_hungJobs > 0)\n        co_return status();", "",
     "tst_keychainstore"),
    ("vault: the cost is within bounds", BOX, "|| !isAllowed(costIn(sealed)))", ")", "tst_sealedbox"),
    ("vault: the version", BOX, "qFromBigEndian<quint16>(sealed.data() + magicSize) != version ||", "", "tst_sealedbox"),
    ("vault: the kind of file", BOX, "|| QLatin1StringView(sealed.first(magicSize)) != magic)", ")", "tst_sealedbox"),
    ("vault: the seal of the content", BOX, "if (done != 0)\n        return fail(refusal());", "", "tst_sealedbox"),
    ("vault: a newer content is left alone", "src/storage/vaultfile.cpp",
     "if (opened && !vaultcontent::isWhole(opened->content))", "if (opened && opened->content.isEmpty())",
     "tst_vaultstore"),
    ("vault: another vault in its place locks", "src/storage/vaultstore.cpp",
     "if (error.code == ErrorCode::StoreDenied) {", "if (error.code == ErrorCode::Internal) {", "tst_vaultstore"),
    ("sealed file: its owner", FILE, "if (status.st_uid != geteuid())", "if (status.st_uid == uid_t(-1))",
     "tst_sealedfile"),
    ("sealed file: its mode", FILE, "(status.st_mode & (S_IRWXG | S_IRWXO)) != 0 ? Finding::Open : Finding::Fine;",
     "Finding::Fine;", "tst_sealedfile"),
    ("sealed file: no link", FILE, "O_RDONLY | O_NOFOLLOW |", "O_RDONLY |", "tst_sealedfile"),
    ("sealed file: no device", FILE, "if (!S_ISREG(status.st_mode))", "if (S_ISBLK(status.st_mode))", "tst_sealedfile"),
    ("sealed file: private from the start", FILE, "file.setPermissions(ownerOnly) && ", "", "tst_sealedfile"),
    ("sealed file: its size", FILE, "if (size > SealedFile::maximumSize)", "if (size < 0)", "tst_sealedfile"),
    ("sealed file: all at once", FILE, "file.setDirectWriteFallback(false);", "file.setDirectWriteFallback(true);",
     "tst_sealedfile"),
    ("sealed file: read back", FILE, "if (*back != content)", "if (back->isEmpty())", "tst_readback"),
    ("backup: opened again", "src/transfer/backup/backupfile.cpp", "if (!opened || opened->content != content)",
     "if (opened && opened->content.isEmpty())", "tst_readback"),
    ("two stores: announced first", CREDENTIALS,
     "m_repository.announceSecret(owner, stored, m_secrets.storeId());",
     "m_repository.announceSecret(owner, stored, QStringLiteral(\"nowhere\"));", "tst_crash"),
    ("two stores: what could not be activated goes", CREDENTIALS,
     "const Result<Erasure> undone = co_await eraseEntry(reference, m_secrets.storeId());",
     "const Result<void> undone = m_repository.forgetSecret(reference);", "tst_credentialstore"),
    ("two stores: forgotten only when erased", CREDENTIALS, "if (!erased)\n            co_return fail(erased.error());\n    } else",
     "    } else", "tst_credentialstore"),
    ("two stores: what others write is left alone", CREDENTIALS, "return !intent.isBusyElsewhere && !m_inFlight",
     "return !m_inFlight", "tst_credentialstore"),
    ("move: read back", MOVE, "if (!(*written == value))", "if (written->isEmpty())", "tst_storemove"),
    ("move: announced where it goes", MOVE, "repository->announceSecret(intent.owner, stored, to->storeId());",
     "repository->announceSecret(intent.owner, stored, intent.storeId);", "tst_movecrash"),
    ("move: all or nothing", MOVE, "if (!copied)\n                co_return fail(copied.error());",
     "if (!copied)\n                continue;", "tst_storemove"),
]
