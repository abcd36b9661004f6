// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/pastedkey.h"

#include "auth/customerkeyquery.h"
#include "core/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PastedKey)
};

/// Longer than any address that could hold a key; keeps a pasted book out.
constexpr qsizetype maximumPaste = 16 * 1'024;

tl::unexpected<Error> refuse(KeyProblem problem)
{
    switch (problem) {
    case KeyProblem::None:
    case KeyProblem::Missing:
        break;
    case KeyProblem::BadEncoding:
        return fail(ErrorCode::InvalidInput,
            Tr::tr(
                "The address is damaged: a percent sign in it starts no valid escape. Copy it again from the "
                "browser's address bar."));
    case KeyProblem::Contradicting:
        return fail(ErrorCode::InvalidInput, Tr::tr("The address holds two different customer keys. Open the "
                                                    "confirmation link again and paste the "
                                                    "address that you get then."));
    case KeyProblem::BadLength:
        return fail(ErrorCode::InvalidInput,
            Tr::tr("A customer key has 1 to 1,024 bytes. Paste only the key, or the whole address."));
    case KeyProblem::BadText:
        return fail(ErrorCode::InvalidInput,
            Tr::tr("The key holds characters that no customer key has. Copy it again, without line breaks."));
    }
    return fail(ErrorCode::InvalidInput, Tr::tr("There is no customer key in this address. After the "
                                                "confirmation, copy the whole address from the "
                                                "browser's address bar; it contains \"customerkey=\"."));
}

bool isAddressOrQuery(const QString &text)
{
    return text.startsWith(u'?') || text.contains(QLatin1StringView("://")) ||
           text.startsWith(QLatin1StringView("customerkey=")) ||
           text.contains(QLatin1StringView("?customerkey=")) ||
           text.contains(QLatin1StringView("&customerkey="));
}

/// What stands behind the first question mark, without the fragment. A text without one is a query itself if
/// it begins like one.
QString queryOf(const QString &text)
{
    const QString withoutFragment = text.left(text.indexOf(u'#') < 0 ? text.size() : text.indexOf(u'#'));
    const qsizetype question = withoutFragment.indexOf(u'?');
    const bool isQuery = withoutFragment.startsWith(QLatin1StringView("customerkey="));
    return isQuery ? withoutFragment : question < 0 ? QString() : withoutFragment.mid(question + 1);
}
} // namespace

Result<Secret> customerKeyFromPaste(const QString &text)
{
    const QString trimmed = trimmedLikeTheWeb(text);
    if (trimmed.isEmpty())
        return fail(ErrorCode::InvalidInput, Tr::tr("Nothing was pasted. Paste the customer key, or the "
                                                    "address that the browser showed after the "
                                                    "confirmation."));
    if (trimmed.size() > maximumPaste)
        return fail(
            ErrorCode::InvalidInput, Tr::tr("This is too long for a customer key or an address. Paste only "
                                            "the key, or the whole address."));
    if (std::any_of(trimmed.begin(), trimmed.end(), isWebSpace))
        return fail(ErrorCode::InvalidInput,
            Tr::tr("There is white space inside the text. Paste only the key, or the whole address."));
    // A lone surrogate would become U+FFFD, and so another key than the one that was pasted.
    if (!trimmed.isValidUtf16())
        return refuse(KeyProblem::BadText);

    KeyQueryResult found;
    if (isAddressOrQuery(trimmed)) {
        found = customerKeyFromQuery(queryOf(trimmed).toStdString());
    } else {
        found.key = trimmed.toStdString();
        found.problem = checkCustomerKey(found.key);
    }
    const Secret key(QByteArrayView(found.key.data(), static_cast<qsizetype>(found.key.size())));
    wipeText(found.key);
    if (found.problem != KeyProblem::None)
        return refuse(found.problem);
    return key;
}

} // namespace signet
