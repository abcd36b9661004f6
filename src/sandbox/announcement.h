// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace signet {

class Sandbox;

/// Addresses and credentials of a listening sandbox as one line of JSON, without the line break.
[[nodiscard]] QByteArray announcementJson(const Sandbox &sandbox);
/// The same for people, with what to do with it.
[[nodiscard]] QString announcementText(const Sandbox &sandbox);

} // namespace signet
