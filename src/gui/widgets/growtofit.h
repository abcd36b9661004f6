// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace signet {

/// Makes @p window higher where its wrapped texts need it: a top-level window does not follow them by itself.
void growToFit(QWidget &window);

} // namespace signet
