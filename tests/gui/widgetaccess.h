// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace signet::test {

/// The child of @p parent with this object name; ends the test program where there is none.
template <typename T>
T *child(const QWidget &parent, const char *name)
{
    T *found = parent.findChild<T *>(QString::fromLatin1(name));
    if (found == nullptr)
        qFatal("%s has no %s", parent.metaObject()->className(), name);
    return found;
}

} // namespace signet::test
