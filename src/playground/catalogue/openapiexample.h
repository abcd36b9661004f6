// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <rapidjson/document.h>

namespace signet {

/// Texts and numbers of an OpenAPI document as JSON values.
using OpenApiValue = rapidjson::Value;

/// The member @p name of @p object, or nullptr.
[[nodiscard]] const OpenApiValue *openApiMember(const OpenApiValue &object, const char *name);
/// Its text; empty where there is none.
[[nodiscard]] QString openApiText(const OpenApiValue &object, const char *name);
/// What `$ref` in @p value leads to within @p document, at most 16 steps; @p value itself where there is
/// none, nullptr where it leads nowhere, in a circle or out of the file.
[[nodiscard]] const OpenApiValue *openApiResolved(const OpenApiValue &value, const OpenApiValue &document);

/// What stands for a schema or a parameter in an example.
struct OpenApiExample
{
    QByteArray json;        ///< indented; empty where nothing is known
    bool hasSecret = false; ///< a password belongs into it
};

/// The example that @p media (a media type or a parameter) gives, or one made of its schema. Depth and size
/// are limited: what is deeper is null.
[[nodiscard]] OpenApiExample openApiExample(const OpenApiValue &media, const OpenApiValue &document);

} // namespace signet
