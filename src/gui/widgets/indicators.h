// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QStyleOption;

namespace signet {

/// The marks in front of check boxes, checkable rows and radio buttons, by the state of @p option. Their
/// outline stands out from every background in both themes, which Fusion's does not.
void drawCheckIndicator(const QStyleOption &option, QPainter &painter);
void drawRadioIndicator(const QStyleOption &option, QPainter &painter);

} // namespace signet
