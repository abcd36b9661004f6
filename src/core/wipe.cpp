// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wipe.h"

#include <sodium.h>

namespace signet {

void wipe(QByteArray &bytes)
{
    // Detaching would only wipe a fresh copy.
    if (bytes.isDetached() && !bytes.isEmpty())
        sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

void wipeShared(QByteArray &bytes)
{
    // constData() does not detach.
    if (!bytes.isEmpty())
        sodium_memzero(const_cast<char *>(bytes.constData()), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

} // namespace signet
