// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/windowgallery.h"

#include "gui/windowbench.h"
#include "gui/windowproblems.h"

#include <QDir>
#include <QTest>

namespace signet::test {

namespace {
constexpr int lowestWindow = 640; // a dialog fits over it
}

void WindowGallery::addVariants()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("theme");
    QTest::addColumn<QSize>("size");
    for (const char *language : {"en", "de"}) {
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            for (const QSize size : {QSize(1280, 800), QSize(1024, 640)}) {
                QTest::addRow("%s-%s-%d", language, qPrintable(themeName(theme)), size.width())
                    << QString::fromLatin1(language) << static_cast<int>(theme) << size;
            }
        }
    }
}

void WindowGallery::openInVariant(WindowBench &bench)
{
    QFETCH(const QString, language);
    QFETCH(const int, theme);
    QFETCH(const QSize, size);
    m_variant = QString::fromLatin1(QTest::currentDataTag());
    bench.translations.apply(language);
    bench.theme.apply(static_cast<ThemeChoice>(theme));
    bench.openWindow();
    bench.window->resize(size);
}

void WindowGallery::check(QWidget &window, const QString &name)
{
    QTest::qWait(60);
    QStringList problems;
    if (window.inherits("QDialog") && window.height() > lowestWindow)
        problems.append(QStringLiteral("too high: %1").arg(window.height()));
    problems += windowProblems(window);
    const QString folder = qEnvironmentVariable("SIGNET_SCREENSHOTS");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        window.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, m_variant));
    }
    QVERIFY2(
        problems.isEmpty(), qPrintable(name + QStringLiteral(": ") + problems.join(QStringLiteral("; "))));
}

} // namespace signet::test
