// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/answer/stopflag.h"
#include "playground/lines/blocks.h"
#include "playground/lines/linesource.h"

#include <QHash>

namespace signet {

/// An answer as it came, parted at its line breaks (LF or CRLF).
class RawLines : public LineSource
{
public:
    explicit RawLines(QByteArray body, const StopFlag &stop = {});

    [[nodiscard]] qsizetype count() const override { return m_begins.size(); }
    [[nodiscard]] ShownLine line(qsizetype number) const override;
    [[nodiscard]] std::shared_ptr<const LineCells> measured(qsizetype number) const override;
    [[nodiscard]] qsizetype widest() const override { return m_widest; }

private:
    [[nodiscard]] QByteArrayView octets(qsizetype number) const;

    QByteArray m_body;
    Blocks<qsizetype> m_begins;
    QHash<qsizetype, std::shared_ptr<const LineCells>> m_measured;
    qsizetype m_widest = 0;
};

/// Octets in hexadecimal and as ASCII, sixteen a line, as hexdump -C shows them.
class HexLines : public LineSource
{
public:
    explicit HexLines(QByteArray body) : m_body(std::move(body)) {}

    [[nodiscard]] qsizetype count() const override;
    [[nodiscard]] ShownLine line(qsizetype number) const override;
    [[nodiscard]] qsizetype widest() const override;

private:
    QByteArray m_body;
};

} // namespace signet
