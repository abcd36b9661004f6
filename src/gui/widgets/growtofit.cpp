// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/growtofit.h"

#include <QLayout>
#include <QWidget>

#include <algorithm>

namespace signet {

void growToFit(QWidget &window)
{
    QLayout *layout = window.layout();
    layout->activate();
    int needed = window.minimumSizeHint().height();
    if (layout->hasHeightForWidth())
        needed = std::max(needed, layout->totalHeightForWidth(window.width()));
    if (window.height() < needed)
        window.resize(window.width(), needed);
}

} // namespace signet
