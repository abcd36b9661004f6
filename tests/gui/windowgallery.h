// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace signet::test {

struct WindowBench;

/// Looks at windows in both languages, both themes and two sizes: nothing may be wrong with them, and where
/// SIGNET_SCREENSHOTS names a folder, a picture of each is put there. For QObjects with test functions.
class WindowGallery
{
protected:
    /// The rows of a test function.
    static void addVariants();
    /// Opens the main window as the present row wants it.
    void openInVariant(WindowBench &bench);
    /// Fails the test where something is wrong with @p window.
    void check(QWidget &window, const QString &name);
    /// "de-dark-1024": the present row.
    [[nodiscard]] const QString &variant() const { return m_variant; }

private:
    QString m_variant;
};

} // namespace signet::test
