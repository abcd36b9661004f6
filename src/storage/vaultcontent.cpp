// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vaultcontent.h"

#include <QtEndian>

namespace signet::vaultcontent {

namespace {
constexpr char version = 1;
constexpr qsizetype lengthSize = 2;

/// One entry, as views into the content.
struct Entry
{
    QByteArrayView whole;
    QByteArrayView reference;
    QByteArrayView value;
};

std::optional<QByteArrayView> takeField(QByteArrayView &rest)
{
    if (rest.size() < lengthSize)
        return std::nullopt;
    const qsizetype length = qFromBigEndian<quint16>(rest.data());
    if (rest.size() < lengthSize + length)
        return std::nullopt;
    const QByteArrayView field = rest.sliced(lengthSize, length);
    rest = rest.sliced(lengthSize + length);
    return field;
}

std::optional<Entry> takeEntry(QByteArrayView &rest)
{
    const QByteArrayView start = rest;
    const auto reference = takeField(rest);
    const auto value = reference ? takeField(rest) : std::nullopt;
    if (!value)
        return std::nullopt;
    return Entry{start.first(start.size() - rest.size()), *reference, *value};
}

void appendField(QByteArray &bytes, QByteArrayView field)
{
    char length[lengthSize];
    qToBigEndian(static_cast<quint16>(field.size()), length);
    bytes.append(length, lengthSize);
    bytes.append(field);
}

/// Every entry but that of @p reference, and then a new one of it where there is a @p value.
Secret replaced(const Secret &content, const SecretReference &reference, const Secret &value)
{
    const QByteArray name = reference.toString().toUtf8();
    QByteArray bytes;
    // A buffer that grows would leave copies behind.
    bytes.reserve(content.size() + 2 * lengthSize + name.size() + value.size());
    bytes.append(version);
    QByteArrayView rest = content.reveal().sliced(1);
    while (const auto entry = takeEntry(rest)) {
        if (entry->reference != name)
            bytes.append(entry->whole);
    }
    if (!value.isEmpty()) {
        appendField(bytes, name);
        appendField(bytes, value.reveal());
    }
    return Secret::take(std::move(bytes));
}
} // namespace

Secret empty()
{
    return Secret(QByteArrayView(&version, 1));
}

bool isWhole(const Secret &content)
{
    if (content.isEmpty() || content.reveal().front() != version)
        return false;
    QByteArrayView rest = content.reveal().sliced(1);
    while (takeEntry(rest)) {
    }
    return rest.isEmpty();
}

int count(const Secret &content)
{
    int entries = 0;
    QByteArrayView rest = content.reveal().sliced(1);
    while (takeEntry(rest))
        ++entries;
    return entries;
}

std::optional<Secret> find(const Secret &content, const SecretReference &reference)
{
    const QByteArray name = reference.toString().toUtf8();
    QByteArrayView rest = content.reveal().sliced(1);
    while (const auto entry = takeEntry(rest)) {
        if (entry->reference == name)
            return Secret(entry->value);
    }
    return std::nullopt;
}

Secret with(const Secret &content, const SecretReference &reference, const Secret &value)
{
    return replaced(content, reference, value);
}

Secret without(const Secret &content, const SecretReference &reference)
{
    return replaced(content, reference, {});
}

} // namespace signet::vaultcontent
