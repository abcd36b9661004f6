// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/origin.h"
#include "core/secret.h"
#include "core/wirerequest.h"
#include "signing/mismatchpasted.h"
#include "signing/requestsignature.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace signet {

/// One known mistake of code that signs (PLAYGROUND 4, item 11).
struct Mistake
{
    QString id;     ///< stable, for programs: "query-left-out"
    QString advice; ///< translated: what that code does, and what to change

    friend bool operator==(const Mistake &, const Mistake &) = default;
};

enum class MismatchVerdict
{
    Same,        ///< nothing is wrong with it
    Explained,   ///< at least one known mistake, or two together, make exactly this
    Unexplained, ///< none does
};

/// What is known of a signature that differs. Nothing in it is a secret or a part of one.
struct MismatchAnswer
{
    MismatchVerdict verdict = MismatchVerdict::Unexplained;
    /// The simplest explanations, each of one mistake or of two that occur together; more than one where
    /// they cannot be told apart.
    QList<QList<Mistake>> causes;
    /// Translated: what else was seen, for example that the request carries another API key.
    QStringList notes;
    int tried = 0; ///< how many ways were computed
};

/// The verdict as one sentence for people, translated; the causes and notes follow it.
[[nodiscard]] QString verdictWords(const MismatchAnswer &answer);

/// At most so many are computed for one answer: all known mistakes alone, and every two of different kinds.
inline constexpr int mismatchLimit = 16'000;

/// A signed request as it ought to be (PROTOCOLS 2.2); what the search varies.
struct SignatureFacts
{
    QByteArray method;
    QByteArray timestamp; ///< as sent: milliseconds, in digits
    Origin origin;
    QByteArray basePath;
    bool signBasePath = false;
    QByteArray target; ///< as sent, without the signature's own parameters
    QByteArray typed;  ///< what somebody typed for it; empty where that is not known
    std::optional<QByteArray> body;
    Secret secret;
    Secret apiKey; ///< empty where there is none; so is the token
    Secret apiToken;

    /// The facts of @p sent, a request that signRequest() made of these.
    [[nodiscard]] static SignatureFacts of(
        const WireRequest &sent, const ApiCredentials &credentials, const SignatureOptions &options);
};

/// The keys that an X-Ci is made of (PROTOCOLS 1.2), as typed or stored.
struct PartnerFacts
{
    QString userName; ///< empty where it is not known
    Secret developerKey;
    Secret customerKey;
};

/// Why @p signature is another one than these facts give. It may be encoded as it was for a query.
[[nodiscard]] MismatchAnswer explainSignature(const SignatureFacts &facts, const QByteArray &signature);
/// The same for the text that some other code signed. Where it holds another time, that one counts.
[[nodiscard]] MismatchAnswer explainBaseString(const SignatureFacts &facts, const QByteArray &baseString);
/// Whether @p request, as some other code sent it, is signed right with these keys, and what differs from the
/// request of the facts.
[[nodiscard]] MismatchAnswer explainRequest(const SignatureFacts &facts, const ForeignRequest &request);
/// Whatever was pasted: one of the three above.
[[nodiscard]] MismatchAnswer explainPasted(const SignatureFacts &facts, const QByteArray &pasted);

/// Why @p xCi is another one than these keys give. InvalidKey where they cannot give any.
[[nodiscard]] Result<MismatchAnswer> explainXCi(const PartnerFacts &facts, const QByteArray &xCi);
/// The same for a whole request, with its X-Un.
[[nodiscard]] Result<MismatchAnswer> explainRequest(const PartnerFacts &facts, const ForeignRequest &request);
/// Whatever was pasted: an X-Ci or a request.
[[nodiscard]] Result<MismatchAnswer> explainPasted(const PartnerFacts &facts, const QByteArray &pasted);

} // namespace signet
