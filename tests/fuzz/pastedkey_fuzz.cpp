// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/customerkeyquery.h"
#include "auth/pastedkey.h"
#include "fuzz/harness.h"
#include "fuzz/keyrules.h"

using namespace signet;

namespace signet::fuzz {

std::string brokenInvariant(std::string_view input)
{
    const Result<Secret> pasted =
        customerKeyFromPaste(Secret(QByteArrayView(input.data(), static_cast<qsizetype>(input.size()))));
    if (!pasted)
        return pasted.error().message.isEmpty() ? "a refusal without a word" : std::string();
    const QByteArray key = pasted->reveal().toByteArray();
    if (!isCleanKey({key.constData(), static_cast<std::size_t>(key.size())}))
        return "accepted a key that is not clean";
    // The listener takes the same key from the same value.
    const QByteArray query = "customerkey=" + key.toPercentEncoding();
    const KeyQueryResult found = customerKeyFromQuery(query.toStdString());
    const bool hasPrefix = key.startsWith("?customerkey=");
    if (!hasPrefix && (found.problem != KeyProblem::None || found.key != key.toStdString()))
        return "paste and listener disagree";
    const Result<Secret> again = customerKeyFromPaste(Secret("?" + query));
    if (!hasPrefix && (!again || !(*again == *pasted)))
        return "the same key as an address is another one";
    return {};
}

} // namespace signet::fuzz
