// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/harness.h"
#include "playground/lines/jsonlines.h"
#include "playground/lines/linecells.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

using namespace signet;

namespace {

/// What RapidJSON judges otherwise than RFC 8259: it ends at NUL, and wants pairs of surrogates.
bool isJudgedOtherwise(const QByteArray &body)
{
    return body.contains('\0') || body.contains("\\u") || body.startsWith("\xef\xbb\xbf");
}

bool isJson(const QByteArray &body, bool &isTooBig)
{
    rapidjson::Reader reader;
    rapidjson::MemoryStream stream(body.constData(), static_cast<std::size_t>(body.size()));
    rapidjson::BaseReaderHandler<> handler;
    const rapidjson::ParseResult result =
        reader.Parse<rapidjson::kParseNumbersAsStringsFlag>(stream, handler);
    isTooBig = result.Code() == rapidjson::kParseErrorNumberTooBig;
    return !result.IsError();
}

std::string checkLines(const JsonIndex &index)
{
    for (qsizetype entry = 0; entry < index.size(); ++entry) {
        if (index.next(entry) <= entry || index.next(entry) > index.size())
            return "an entry that does not lead on";
        const ShownLine line = jsonLine(index, entry);
        const LineCells cells(line);
        if (cells.cellAt(line, line.size()) != cells.width())
            return "a line whose end is not its width";
    }
    return {};
}

} // namespace

namespace signet::fuzz {

std::string brokenInvariant(std::string_view input)
{
    const QByteArray body(input.data(), static_cast<qsizetype>(input.size()));
    const auto index = std::make_shared<const JsonIndex>(readJson(body));
    if (index->isWhole() == index->problem().has_value())
        return "neither read nor refused";
    if (index->problem() &&
        (index->problem()->offset > body.size() || jsonProblemWords(*index->problem(), body).isEmpty()))
        return "a refusal without a place or a word";
    bool isTooBig = false;
    if (!isJudgedOtherwise(body) && isJson(body, isTooBig) != index->isWhole() && !isTooBig)
        return "another verdict than RapidJSON's";
    if (const std::string broken = checkLines(*index); !broken.empty())
        return broken;
    if (!index->isWhole())
        return {};
    const JsonLines lines(index);
    const QByteArray pretty = lines.text(0, lines.count() - 1);
    QByteArray withoutMark = body;
    if (withoutMark.startsWith("\xef\xbb\xbf"))
        withoutMark.remove(0, 3);
    return minifiedJson(pretty) == minifiedJson(withoutMark) ? "" : "the pretty view changed a token";
}

} // namespace signet::fuzz
