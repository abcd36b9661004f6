// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/pastedkey.h"

#include "auth/customerkeyquery.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <string_view>

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

constexpr std::string_view anotherQuery = "?customerkey=";

std::string_view viewOf(const Secret &secret)
{
    const QByteArrayView bytes = secret.reveal();
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

bool isAddressOrQuery(std::string_view text)
{
    return text.starts_with('?') || contains(text, "://") || text.starts_with("customerkey=") ||
           contains(text, anotherQuery) || contains(text, "&customerkey=");
}

/// White space inside, as the vendor's own client sees it.
bool hasWebSpace(std::string_view utf8)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    // One octet at a time, so that nothing of the key stays behind in a buffer.
    return std::any_of(utf8.begin(), utf8.end(), [&decode](char octet) {
        const QString character = decode(QByteArrayView(&octet, 1));
        return std::any_of(character.begin(), character.end(), isWebSpace);
    });
}

/// What stands behind the first question mark, without the fragment. A text without one is a query itself if
/// it begins like one.
std::string_view queryOf(std::string_view text)
{
    const std::string_view address = text.substr(0, text.find('#'));
    if (address.starts_with("customerkey="))
        return address;
    const std::size_t question = address.find('?');
    return question == std::string_view::npos ? std::string_view() : address.substr(question + 1);
}

/// Two places in one text must say the same; one that says nothing does not count.
void merge(KeyQueryResult &found, KeyQueryResult other)
{
    if (found.problem == KeyProblem::Missing) {
        found.problem = other.problem;
        found.key.swap(other.key);
    } else if (other.problem != KeyProblem::Missing && other.key != found.key) {
        found.problem = KeyProblem::Contradicting;
    }
    wipeText(other.key);
}

KeyQueryResult keyIn(std::string_view text)
{
    KeyQueryResult found;
    if (!isAddressOrQuery(text)) {
        found.key = text;
        found.problem = checkCustomerKey(text);
        return found;
    }
    const std::string_view query = queryOf(text);
    found = customerKeyFromQuery(query);
    // A redirect address with a query of its own gets another question mark from the service. Two addresses
    // one behind the other look the same.
    for (std::size_t at = query.find(anotherQuery); at != std::string_view::npos;
         at = query.find(anotherQuery, at + 1))
        merge(found, customerKeyFromQuery(query.substr(at + 1)));
    return found;
}
} // namespace

Result<Secret> customerKeyFromPaste(const Secret &pasted)
{
    if (pasted.size() > maximumPaste)
        return fail(
            ErrorCode::InvalidInput, Tr::tr("This is too long for a customer key or an address. Paste only "
                                            "the key, or the whole address."));
    const std::optional<Secret> trimmed = trimmedLikeTheWeb(pasted);
    if (!trimmed)
        return refuse(KeyProblem::BadText);
    if (trimmed->isEmpty())
        return fail(ErrorCode::InvalidInput, Tr::tr("Nothing was pasted. Paste the customer key, or the "
                                                    "address that the browser showed after the "
                                                    "confirmation."));
    if (hasWebSpace(viewOf(*trimmed)))
        return fail(ErrorCode::InvalidInput,
            Tr::tr("There is white space inside the text. Paste only the key, or the whole address."));
    KeyQueryResult found = keyIn(viewOf(*trimmed));
    const Secret key(QByteArrayView(found.key.data(), static_cast<qsizetype>(found.key.size())));
    wipeText(found.key);
    if (found.problem != KeyProblem::None)
        return refuse(found.problem);
    return key;
}

} // namespace signet
