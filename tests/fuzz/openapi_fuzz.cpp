// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/harness.h"
#include "playground/catalogue/openapireader.h"

#include <QSet>

#include <rapidjson/document.h>

using namespace signet;

namespace signet::fuzz {

namespace {

std::string brokenInvariant(const Endpoint &endpoint)
{
    if (!endpoint.path.startsWith(u'/'))
        return "a path without a slash";
    if (endpoint.group.isEmpty() || endpoint.summary.isEmpty())
        return "an endpoint without a name";
    for (const EndpointParameter &parameter : endpoint.parameters) {
        if (parameter.name.isEmpty())
            return "a parameter without a name";
        if (parameter.place == ParameterPlace::Path && !endpoint.path.contains(u'{' + parameter.name + u'}'))
            return "a parameter that the path does not have";
    }
    rapidjson::Document body;
    if (!endpoint.body.isEmpty() && body.Parse<rapidjson::kParseIterativeFlag>(endpoint.body.constData(),
                                            static_cast<std::size_t>(endpoint.body.size()))
                                        .HasParseError())
        return "a body that is not JSON";
    return {};
}

} // namespace

/// The input is a file.
std::string brokenInvariant(std::string_view input)
{
    const QByteArray json(input.data(), static_cast<qsizetype>(input.size()));
    const auto read = readOpenApi(json);
    if (!read)
        return read.error().message.isEmpty() ? "a refusal without a word" : std::string();
    QSet<QString> ids;
    for (const Endpoint &endpoint : read->endpoints) {
        if (ids.contains(endpoint.id))
            return "an id twice";
        ids.insert(endpoint.id);
        if (std::string broken = brokenInvariant(endpoint); !broken.empty())
            return broken;
    }
    return {};
}

} // namespace signet::fuzz
