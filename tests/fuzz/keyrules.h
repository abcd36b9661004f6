// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringDecoder>

#include <algorithm>
#include <string_view>

namespace signet::fuzz {

/// The rule for a customer key once more, by other means than src/auth.
[[nodiscard]] inline bool isCleanKey(std::string_view key)
{
    if (key.empty() || key.size() > 1'024)
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder.decode(QByteArrayView(key.data(), static_cast<qsizetype>(key.size())));
    return !decoder.hasError() && std::none_of(text.begin(), text.end(),
                                      [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace signet::fuzz
