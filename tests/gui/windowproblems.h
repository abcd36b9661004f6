// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace signet::test {

/// What is wrong with the widgets of @p window that are visible now: no name for screen readers, a mnemonic
/// that two of them want, text that is cut off.
[[nodiscard]] QStringList windowProblems(const QWidget &window);

} // namespace signet::test
