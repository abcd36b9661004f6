// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/harness.h"
#include "playground/json/jsonpath.h"

#include <QString>

using namespace signet;

namespace {

const JsonIndex &answer()
{
    static const JsonIndex index = readJson(
        R"({"a":[{"b":1,"c":"x"},{"b":2.50,"b":null},[],[1,2,3,[4]]],"23":"Gr\u00fcn","it's":{"d":{}}})");
    return index;
}

} // namespace

namespace signet::fuzz {

/// A path, and after a line break a JSON text to follow it in, too.
std::string brokenInvariant(std::string_view input)
{
    const QByteArray whole(input.data(), static_cast<qsizetype>(input.size()));
    const qsizetype lineBreak = whole.indexOf('\n');
    const Result<JsonPath> path =
        JsonPath::parse(QString::fromUtf8(whole.first(lineBreak < 0 ? whole.size() : lineBreak)));
    if (!path)
        return path.error().message.isEmpty() ? "a refusal without a word" : "";
    if (std::ranges::count(whole, '[') + std::ranges::count(whole, '.') >
        40) // grows with the power of its steps
        return {};
    const JsonIndex own = readJson(
        lineBreak < 0 ? QByteArray()
                      : whole.sliced(lineBreak + 1, std::min<qsizetype>(whole.size() - lineBreak - 1, 200)));
    for (const JsonIndex *index : {&answer(), &own}) {
        for (const quint32 entry : path->select(*index).entries) {
            if (entry >= index->size() || index->at(entry).kind == JsonKind::End)
                return "selected what is no value";
        }
    }
    return {};
}

} // namespace signet::fuzz
