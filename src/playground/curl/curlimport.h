// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/draft/draft.h"
#include "playground/draft/foundsecret.h"

#include <QStringList>

namespace signet {

/// A pasted curl command as a draft, without a single credential in it.
struct CurlImport
{
    Draft draft;
    QList<FoundSecret> secrets; ///< what was taken out: secretOffers() tells where it belongs
    bool isBodyLeftOut = false; ///< it stands in a file, and is to be chosen before anything is sent
    QStringList remarks;        ///< translated: what else was left out, and why
};

/// @p text as readCurl() reads it, for @p integration. What the program adds by itself (Accept, Content-Type)
/// is no part of the draft. Errors: readCurl()'s, OutsideBase where the address is not below the base URL,
/// and those of compileDraft().
[[nodiscard]] Result<CurlImport> importCurl(const QByteArray &text, const Integration &integration);

} // namespace signet
