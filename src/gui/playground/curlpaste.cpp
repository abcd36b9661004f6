// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/curlpaste.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace signet {

CurlPaste::CurlPaste(QLineEdit *edit) : QObject(edit)
{
    edit->installEventFilter(this);
}

bool CurlPaste::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPaste =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste);
    if (!isPaste)
        return QObject::eventFilter(watched, event);
    const QString text = QGuiApplication::clipboard()->text();
    if (!text.trimmed().startsWith(u"curl", Qt::CaseInsensitive))
        return false;
    Q_EMIT pasted(text.toUtf8());
    return true;
}

} // namespace signet
