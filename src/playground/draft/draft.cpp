// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/draft/draft.h"

#include <algorithm>

namespace signet {

namespace {
void addDefault(QList<Header> &headers, const QByteArray &name, const QByteArray &value)
{
    const bool isThere = std::any_of(headers.begin(), headers.end(),
        [&name](const Header &header) { return header.name.compare(name, Qt::CaseInsensitive) == 0; });
    if (!isThere)
        headers.append({name, value});
}
} // namespace

bool isWriting(const QString &method)
{
    return method.compare(QLatin1StringView("GET"), Qt::CaseInsensitive) != 0 &&
           method.compare(QLatin1StringView("HEAD"), Qt::CaseInsensitive) != 0;
}

Result<WireRequest> compileDraft(const Draft &draft, const Integration &integration)
{
    RequestSpec spec{
        draft.method, integration.baseUrl, draft.target, draft.parameters, draft.headers, draft.body};
    addDefault(spec.headers, "Accept", "application/json");
    if (draft.body)
        addDefault(spec.headers, "Content-Type", "application/json");
    return compileRequest(spec);
}

} // namespace signet
