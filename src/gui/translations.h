// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace signet {

/// Signet's texts and Qt's own, in one language; can be switched at run time.
class Translations
{
public:
    /// @p language is "en", "de", or empty for the desktop's language.
    void apply(const QString &language);
    [[nodiscard]] const QString &language() const { return m_language; }

private:
    QTranslator m_signet;
    QTranslator m_qt;
    QString m_language;
};

} // namespace signet
