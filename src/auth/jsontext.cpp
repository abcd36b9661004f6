// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/jsontext.h"

#include <QCoreApplication>

#include <rapidjson/document.h>
#include <rapidjson/pointer.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(JsonText)
};

rapidjson::Pointer pointerTo(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return {utf8.constData(), static_cast<std::size_t>(utf8.size())};
}
} // namespace

Result<QByteArray> jsonEscaped(QByteArrayView value)
{
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF8<>, rapidjson::UTF8<>, rapidjson::CrtAllocator,
        rapidjson::kWriteValidateEncodingFlag>
        writer(buffer);
    if (!writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size())))
        return fail(ErrorCode::InvalidKey,
            Tr::tr("The user name or the password is not valid UTF-8 text. Enter it again."));
    return QByteArray(buffer.GetString() + 1, static_cast<qsizetype>(buffer.GetSize()) - 2);
}

Result<void> checkJsonPointer(const QString &pointer)
{
    if (pointerTo(pointer).IsValid())
        return {};
    return fail(ErrorCode::InvalidInput,
        Tr::tr("“%1” is not a JSON pointer. It looks like /token or /data/api_token.").arg(pointer));
}

Result<Secret> jsonText(const QByteArray &body, const QString &pointer)
{
    if (const Result<void> ok = checkJsonPointer(pointer); !ok)
        return fail(ok.error());
    const rapidjson::Pointer place = pointerTo(pointer);
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                               rapidjson::kParseNumbersAsStringsFlag;
    rapidjson::Document document;
    if (document.Parse<flags>(body.constData(), static_cast<std::size_t>(body.size())).HasParseError())
        return Secret();
    const rapidjson::Value *found = place.Get(document);
    if (!found || !found->IsString()) // numbers are, by the flag above
        return Secret();
    return Secret(QByteArrayView(found->GetString(), static_cast<qsizetype>(found->GetStringLength())));
}

} // namespace signet
