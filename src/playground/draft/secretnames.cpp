// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/draft/secretnames.h"

#include <algorithm>
#include <iterator>

namespace signet {

namespace {
constexpr QLatin1StringView signedHeaders[] = {QLatin1StringView("X-Ci"), QLatin1StringView("X-Session-Id"),
    QLatin1StringView("API-Key"), QLatin1StringView("API-Token"), QLatin1StringView("API-Signature")};
/// What other APIs call their keys, too: a command for one of them may be pasted.
constexpr QLatin1StringView otherSecretHeaders[] = {QLatin1StringView("Cookie"),
    QLatin1StringView("Authorization"), QLatin1StringView("Proxy-Authorization"),
    QLatin1StringView("Set-Cookie"), QLatin1StringView("X-Api-Key"), QLatin1StringView("X-Api-Token"),
    QLatin1StringView("X-Auth-Token"), QLatin1StringView("X-Access-Token"),
    QLatin1StringView("X-Csrf-Token")};
constexpr QLatin1StringView signedParameters[] = {
    QLatin1StringView("api_key"), QLatin1StringView("api_token"), QLatin1StringView("signature")};
constexpr QLatin1StringView otherSecretMembers[] = {QLatin1StringView("password"),
    QLatin1StringView("sessid"), QLatin1StringView("session_id"), QLatin1StringView("customerkey"),
    QLatin1StringView("customer_key"), QLatin1StringView("developer_key"), QLatin1StringView("secret"),
    QLatin1StringView("client_secret"), QLatin1StringView("token"), QLatin1StringView("access_token"),
    QLatin1StringView("refresh_token"), QLatin1StringView("apikey"), QLatin1StringView("authorization")};

template <typename Names>
bool holds(const Names &names, QStringView name)
{
    return std::any_of(std::begin(names), std::end(names),
        [name](QLatin1StringView one) { return name.trimmed().compare(one, Qt::CaseInsensitive) == 0; });
}
} // namespace

bool isSignedHeader(QStringView name)
{
    return holds(signedHeaders, name);
}

bool isSecretHeader(QStringView name)
{
    return isSignedHeader(name) || holds(otherSecretHeaders, name);
}

bool isSignedParameter(QStringView name)
{
    return holds(signedParameters, name);
}

bool isSecretMember(QStringView name)
{
    return isSignedParameter(name) || holds(otherSecretMembers, name);
}

QStringList secretMemberNames()
{
    QStringList all;
    std::copy(std::begin(signedParameters), std::end(signedParameters), std::back_inserter(all));
    std::copy(std::begin(otherSecretMembers), std::end(otherSecretMembers), std::back_inserter(all));
    return all;
}

} // namespace signet
