// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QByteArrayView>
#include <QCborStreamReader>
#include <QString>

#include <functional>
#include <optional>

namespace signet {

/// Reads CBOR value by value, so that no tree of it with copies of secrets comes to be. The first value that
/// is not of the kind asked for makes isGood() false, and everything after that reads as nothing.
class CborReading
{
public:
    /// @p bytes must outlive it.
    explicit CborReading(QByteArrayView bytes);

    [[nodiscard]] bool isGood() const { return m_isGood; }
    /// Nothing is left.
    [[nodiscard]] bool isAtEnd() const;

    /// Calls @p member with each name; it reads the value, or skips it.
    void map(const std::function<void(const QString &name)> &member);
    /// Calls @p element as long as there is one; it reads it.
    void array(const std::function<void()> &element);
    [[nodiscard]] QString text();
    [[nodiscard]] QByteArray bytes();
    [[nodiscard]] Secret secret();
    [[nodiscard]] qint64 number();
    [[nodiscard]] bool boolean();
    void skip();
    /// What was read keeps no rule: everything after this reads as nothing.
    void refuse() { m_isGood = false; }
    /// The value, or nothing and isGood() false.
    template <typename T>
    [[nodiscard]] T require(std::optional<T> value)
    {
        if (!value)
            refuse();
        return value.value_or(T());
    }

private:
    [[nodiscard]] bool enters();
    void leave();

    QCborStreamReader m_reader;
    qsizetype m_size;
    bool m_isGood = true;
};

} // namespace signet
