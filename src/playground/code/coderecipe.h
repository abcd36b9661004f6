// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/wirerequest.h"

#include <optional>

namespace signet {

/// A part of a text that code puts together: written out, or one of its variables ("api_key").
struct CodePiece
{
    bool isVariable = false;
    QByteArray text;
};
using CodePieces = QList<CodePiece>;

struct CodeHeader
{
    QByteArray name;
    CodePieces value;
};

/// A secret that code reads from its environment.
struct CodeInput
{
    QByteArray variable;    ///< "customer_key"
    QByteArray environment; ///< "KLICKTIPP_CUSTOMER_KEY"
    SecretField field = SecretField::CustomerKey;
};

enum class CodeScheme
{
    Nothing,      ///< no key at all
    PartnerKey,   ///< makes x_ci of developer_key and customer_key (PROTOCOLS 1.2)
    SessionLogin, ///< gets session_id and session_name by logging in, and logs out (PROTOCOLS 1.1)
    Keys,         ///< sends API key and token as they are (PROTOCOLS 2.1)
    Signature,    ///< the same, and makes timestamp and signature (PROTOCOLS 2.2)
};

/// One request, as any language would write it down. Holds no secret.
struct CodeRecipe
{
    WireRequest request; ///< unsigned; the octets that are written down
    CodeScheme scheme = CodeScheme::Nothing;
    QList<CodeInput> inputs;
    QList<QByteArray> escaped; ///< variables that are needed percent-encoded, too, as "escaped_…"
    CodePieces target;         ///< as sent
    CodePieces signedUri;      ///< what the signature covers
    QList<CodeHeader> headers; ///< all, in the order of sending
    QByteArray loginTarget;    ///< of a SessionLogin
    QByteArray logoutTarget;
    QString userName; ///< of a SessionLogin
};

/// How @p request (compiled, not signed) is to be authenticated for @p account, or with the integration's own
/// keys alone. InvalidInput where the address already holds a key that would be appended, and for KlickTipp
/// without an account; InvalidHeader for a user name that X-Un cannot carry.
[[nodiscard]] Result<CodeRecipe> codeRecipe(
    const WireRequest &request, const Integration &integration, const std::optional<Account> &account);

} // namespace signet
