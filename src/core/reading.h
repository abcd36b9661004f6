// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace signet {

/// A text as it is, percent-decoded or JSON-unescaped, that knows where in the text each of its bytes came
/// from: what is found in it can be cut out of the text.
class Reading
{
public:
    Reading() = default;
    /// The text as it is.
    explicit Reading(QByteArray text) : m_bytes(std::move(text)) {}

    /// `%XX` decoded, anything else as it is; with @p plusIsSpace as in a form.
    [[nodiscard]] static Reading percentDecoded(QByteArrayView text, bool plusIsSpace = false);
    /// The escapes of a JSON string resolved, wherever they stand.
    [[nodiscard]] static Reading jsonUnescaped(QByteArrayView text);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// The place in the text that the byte at @p index was read from; for bytes().size() the text's end.
    [[nodiscard]] qsizetype at(qsizetype index) const;
    /// This reading of the bytes of @p outer, as a reading of what @p outer was read from.
    [[nodiscard]] Reading within(const Reading &outer) const;
    [[nodiscard]] Reading lowered() const;

private:
    /// From `here` on the bytes were read from `there` on; kept only where it does not just go on.
    struct Jump
    {
        qsizetype here = 0;
        qsizetype there = 0;
    };

    [[nodiscard]] qsizetype expected() const;
    void append(QByteArrayView read, qsizetype from);
    void append(char c, qsizetype from) { append(QByteArrayView(&c, 1), from); }
    void finish(qsizetype textSize);

    QByteArray m_bytes;
    std::vector<Jump> m_jumps;
};

} // namespace signet
