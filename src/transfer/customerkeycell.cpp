// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/customerkeycell.h"

#include "auth/pastedkey.h"
#include "core/text.h"
#include "signing/cleansecret.h"

#include <QCoreApplication>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportPlan)
};

constexpr qsizetype longestPlausible = 1'024; // SECURITY 1.4

bool contains(QByteArrayView text, QByteArrayView part)
{
    return std::search(text.begin(), text.end(), part.begin(), part.end()) != text.end();
}

bool isAddress(QByteArrayView cell)
{
    return contains(cell, "://") || contains(cell, "customerkey=");
}
} // namespace

Result<Secret> customerKeyFromCell(QByteArrayView cell)
{
    const Secret given(cell);
    return isAddress(cell) ? customerKeyFromPaste(given) : cleanSecret(SecretField::CustomerKey, given);
}

QString doubtAbout(const Secret &key)
{
    if (customerKeyFromPaste(key))
        return {};
    const QByteArrayView bytes = key.reveal();
    if (bytes.size() > longestPlausible)
        return Tr::tr(
            "The customer key is longer than any that is known. Look whether all of it is one key.");
    const bool hasSpace = std::any_of(
        bytes.begin(), bytes.end(), [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
    return hasSpace
               ? Tr::tr("There is white space inside the customer key. Look whether all of it is one key.")
               : Tr::tr("The customer key holds characters that no customer key has. Look at it again.");
}

} // namespace signet
