// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace signet {

void Translations::apply(const QString &language)
{
    m_language = language;
    QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    if (language == QLatin1StringView("en") && QLocale::system().language() == QLocale::English)
        locale = QLocale::system();
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_signet);
    QCoreApplication::removeTranslator(&m_qt);
    // English has a file too: the plural forms.
    const bool isGerman = locale.language() == QLocale::German;
    if (m_signet.load(
            isGerman ? QStringLiteral(":/i18n/signet_de.qm") : QStringLiteral(":/i18n/signet_en.qm")))
        QCoreApplication::installTranslator(&m_signet);
    if (isGerman &&
        m_qt.load(QStringLiteral("qtbase_de"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace signet
