// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/draft/draft.h"
#include "playground/draft/foundsecret.h"

#include <QStringList>
#include <QUuid>

namespace signet {

/// A pasted curl command as a draft, without a single credential in it.
struct CurlImport
{
    Integration integration; ///< whose base URL the address is below
    Draft draft;
    QString userName;           ///< of X-Un; empty where there is none
    QList<FoundSecret> secrets; ///< what was taken out, to be offered for the store
    QStringList remarks;        ///< translated: what was left out, and why
};

/// @p text as readCurl() reads it, for the integration whose base URL fits best: the longest, and among
/// equals
/// @p preferred. What the program adds by itself (Accept, Content-Type) is no part of the draft. Errors:
/// readCurl()'s, NotFound where the address is below no integration's base URL, and those of compileDraft().
[[nodiscard]] Result<CurlImport> importCurl(
    const QByteArray &text, const QList<Integration> &integrations, const QUuid &preferred = {});

} // namespace signet
