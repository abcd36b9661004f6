// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/signinput.h"

#include <QCoreApplication>

#include <rapidjson/error/en.h>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SignInput)
};

QString nameOf(const rapidjson::Value &value)
{
    return QString::fromUtf8(value.GetString(), static_cast<qsizetype>(value.GetStringLength()));
}

tl::unexpected<Error> wrongType(const char *name, const QString &wanted)
{
    return fail(ErrorCode::InvalidInput, Tr::tr("“%1” must be %2.").arg(QString::fromLatin1(name), wanted));
}
} // namespace

Result<SignInput> SignInput::parse(const QByteArray &line)
{
    constexpr unsigned flags = rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag;
    // RapidJSON takes a NUL for the end, and would not look at what follows.
    if (line.contains('\0'))
        return fail(ErrorCode::InvalidInput, Tr::tr("This is not JSON: it holds a zero byte."));
    SignInput input;
    input.m_document.Parse<flags>(line.constData(), static_cast<size_t>(line.size()));
    if (input.m_document.HasParseError())
        return fail(ErrorCode::InvalidInput,
            Tr::tr("This is not JSON: %1 At byte %2.")
                .arg(QString::fromLatin1(rapidjson::GetParseError_En(input.m_document.GetParseError())))
                .arg(static_cast<qint64>(input.m_document.GetErrorOffset()) + 1));
    if (!input.m_document.IsObject())
        return fail(ErrorCode::InvalidInput, Tr::tr("Each line must be one JSON object."));
    std::set<QString> seen;
    for (const auto &member : input.m_document.GetObject()) {
        if (!seen.insert(nameOf(member.name)).second)
            return fail(ErrorCode::InvalidInput, Tr::tr("“%1” is there twice.").arg(nameOf(member.name)));
    }
    return input;
}

const rapidjson::Value *SignInput::find(const char *name)
{
    m_asked.insert(name);
    const auto member = m_document.FindMember(name);
    return member == m_document.MemberEnd() || member->value.IsNull() ? nullptr : &member->value;
}

Result<std::optional<QString>> SignInput::text(const char *name)
{
    const rapidjson::Value *value = find(name);
    if (!value)
        return std::optional<QString>();
    if (!value->IsString())
        return wrongType(name, Tr::tr("text"));
    return std::optional(nameOf(*value));
}

Result<QString> SignInput::requiredText(const char *name)
{
    const Result<std::optional<QString>> value = text(name);
    if (!value)
        return fail(value.error());
    if (!*value)
        return fail(ErrorCode::InvalidInput, Tr::tr("“%1” is missing.").arg(QString::fromLatin1(name)));
    return **value;
}

Result<std::optional<qint64>> SignInput::integer(const char *name)
{
    const rapidjson::Value *value = find(name);
    if (!value)
        return std::optional<qint64>();
    if (!value->IsInt64())
        return wrongType(name, Tr::tr("a whole number"));
    return std::optional<qint64>(value->GetInt64());
}

Result<std::optional<bool>> SignInput::truth(const char *name)
{
    const rapidjson::Value *value = find(name);
    if (!value)
        return std::optional<bool>();
    if (!value->IsBool())
        return wrongType(name, Tr::tr("true or false"));
    return std::optional(value->GetBool());
}

Result<void> SignInput::addMember(const char *name, rapidjson::Value &&value)
{
    if (m_document.HasMember(name))
        return fail(ErrorCode::InvalidInput, Tr::tr("“%1” is there twice.").arg(QString::fromLatin1(name)));
    auto &allocator = m_document.GetAllocator();
    m_document.AddMember(rapidjson::Value(name, allocator), value, allocator);
    return {};
}

Result<void> SignInput::add(const char *name, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return addMember(name, rapidjson::Value(utf8.constData(), static_cast<rapidjson::SizeType>(utf8.size()),
                               m_document.GetAllocator()));
}

Result<void> SignInput::add(const char *name, qint64 number)
{
    return addMember(name, rapidjson::Value(static_cast<int64_t>(number)));
}

Result<void> SignInput::add(const char *name, bool truth)
{
    return addMember(name, rapidjson::Value(truth));
}

Result<void> SignInput::checkNothingElse() const
{
    for (const auto &member : m_document.GetObject()) {
        const std::string name(member.name.GetString(), member.name.GetStringLength());
        if (!m_asked.contains(name))
            return fail(ErrorCode::InvalidInput,
                Tr::tr("“%1” is not known for this scheme. Check its spelling.").arg(nameOf(member.name)));
    }
    return {};
}

} // namespace signet::cli
