// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/windowproblems.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QHash>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QWidget>

namespace signet::test {

namespace {

/// The letter behind the single ampersand, if there is one.
QChar mnemonicOf(const QString &text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    return keys.isEmpty() ? QChar() : QChar(static_cast<char16_t>(keys[0].key())).toLower();
}

bool isInside(const QWidget *widget, const char *className)
{
    for (const QWidget *w = widget; w != nullptr; w = w->parentWidget()) {
        if (w->inherits(className))
            return true;
    }
    return false;
}

void checkNames(const QWidget &window, QStringList &problems)
{
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(&window) ||
            isInside(widget, "QScrollBar") || widget->inherits("QTabBar") || widget->inherits("QTabWidget") ||
            widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        if (widget->inherits("QStackedWidget") || widget->inherits("QComboBoxPrivateContainer"))
            continue;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (accessible == nullptr || accessible->text(QAccessible::Name).trimmed().isEmpty())
            problems.append(
                QStringLiteral("no name: %1 (%2)")
                    .arg(widget->objectName(), QString::fromLatin1(widget->metaObject()->className())));
        if (widget->objectName().isEmpty())
            problems.append(QStringLiteral("no objectName: %1")
                                .arg(QString::fromLatin1(widget->metaObject()->className())));
    }
}

void checkMnemonics(const QWidget &window, QStringList &problems)
{
    QHash<QChar, QString> used;
    const auto claim = [&problems, &used](const QString &text, const QString &who) {
        const QChar letter = mnemonicOf(text);
        if (letter.isNull())
            return;
        if (used.contains(letter))
            problems.append(
                QStringLiteral("Alt+%1 twice: %2 and %3").arg(letter).arg(used.value(letter), who));
        used.insert(letter, who);
    };
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(&window) && button->window() == &window)
            claim(button->text(), button->objectName());
    }
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&window) && label->buddy() != nullptr)
            claim(label->text(), label->objectName());
    }
    for (const QTabBar *bar : window.findChildren<QTabBar *>()) {
        for (int i = 0; bar->isVisibleTo(&window) && i < bar->count(); ++i) {
            if (bar->isTabVisible(i))
                claim(bar->tabText(i), QStringLiteral("tab %1").arg(bar->tabText(i)));
        }
    }
}

void checkClipping(const QWidget &window, QStringList &problems)
{
    for (const QPushButton *button : window.findChildren<QPushButton *>()) {
        if (button->isVisibleTo(&window) && button->width() < button->minimumSizeHint().width())
            problems.append(QStringLiteral("cut: %1").arg(button->objectName()));
    }
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!label->isVisibleTo(&window) || label->text().isEmpty() ||
            label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            continue;
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        if (label->height() < needed - 1 ||
            (!label->wordWrap() && label->width() < label->sizeHint().width() - 1))
            problems.append(QStringLiteral("cut: %1 “%2”").arg(label->objectName(), label->text().left(40)));
    }
}

} // namespace

QStringList windowProblems(const QWidget &window)
{
    QStringList problems;
    checkNames(window, problems);
    checkMnemonics(window, problems);
    checkClipping(window, problems);
    return problems;
}

} // namespace signet::test
