// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passphrase.h"

#include <QCoreApplication>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Passphrase)
};

constexpr qsizetype longPassphrase = 20;

QString tooShort()
{
    return Tr::tr("Too short: a passphrase has %1 characters at least.").arg(shortestPassphrase);
}

/// Every octet but those that continue a character.
qsizetype charactersIn(QByteArrayView utf8)
{
    return std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}
} // namespace

Result<void> checkNewPassphrase(const Secret &passphrase)
{
    if (charactersIn(passphrase.reveal()) < shortestPassphrase)
        return fail(ErrorCode::InvalidInput, tooShort());
    return {};
}

QString passphraseRemark(qsizetype characters)
{
    if (characters == 0)
        return {};
    if (characters < shortestPassphrase)
        return tooShort();
    if (characters < longPassphrase)
        return Tr::tr(
            "Rather short: good enough only if it is random. Five random words are easier to keep.");
    return Tr::tr("Long enough, if nobody can guess it.");
}

} // namespace signet
