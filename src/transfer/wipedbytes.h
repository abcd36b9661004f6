// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wipe.h"

#include <QByteArray>

namespace signet {

/// A buffer with keys in it: one owner, no copies, zeros when it goes. For what is too much for the guarded
/// memory of Secret, such as a whole file.
class WipedBytes
{
public:
    WipedBytes() = default;
    explicit WipedBytes(QByteArray &&bytes) : m_bytes(std::move(bytes)) {}
    WipedBytes(WipedBytes &&other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}
    WipedBytes &operator=(WipedBytes &&other) noexcept
    {
        m_bytes.swap(other.m_bytes); // wiped with the other
        return *this;
    }
    WipedBytes(const WipedBytes &) = delete;
    WipedBytes &operator=(const WipedBytes &) = delete;
    ~WipedBytes() { wipe(m_bytes); }

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
    /// Valid until the bytes change or go.
    [[nodiscard]] QByteArrayView view() const { return m_bytes; }
    /// For one who fills or shortens the buffer. What grows beyond the capacity leaves a copy behind:
    /// reserve.
    [[nodiscard]] QByteArray &bytes() { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace signet
