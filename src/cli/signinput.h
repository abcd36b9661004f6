// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <rapidjson/document.h>
#include <set>

namespace signet::cli {

/// One JSON object of input with typed access. It remembers what was asked for, so that the rest can be
/// refused.
class SignInput
{
public:
    /// InvalidInput where @p line is not one JSON object in UTF-8, or has a member twice.
    [[nodiscard]] static Result<SignInput> parse(const QByteArray &line);

    /// Absent and null are the same. InvalidInput where the member has another type.
    [[nodiscard]] Result<std::optional<QString>> text(const char *name);
    [[nodiscard]] Result<std::optional<qint64>> integer(const char *name);
    [[nodiscard]] Result<std::optional<bool>> truth(const char *name);
    /// As text(), but absent is InvalidInput too.
    [[nodiscard]] Result<QString> requiredText(const char *name);
    /// Adds a member that came another way. InvalidInput where it is there already.
    [[nodiscard]] Result<void> add(const char *name, const QString &text);
    [[nodiscard]] Result<void> add(const char *name, qint64 number);
    [[nodiscard]] Result<void> add(const char *name, bool truth);
    /// InvalidInput if there is a member that nobody asked for.
    [[nodiscard]] Result<void> checkNothingElse() const;

private:
    const rapidjson::Value *find(const char *name);
    Result<void> addMember(const char *name, rapidjson::Value &&value);

    rapidjson::Document m_document;
    std::set<std::string> m_asked;
};

} // namespace signet::cli
