// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <rapidjson/document.h>

namespace signet {

/// Texts and numbers of an OpenAPI document as JSON values.
using OpenApiValue = rapidjson::Value;

/// The member @p name of @p object, or nullptr.
[[nodiscard]] const OpenApiValue *openApiMember(const OpenApiValue &object, const char *name);
/// Its text; empty where there is none.
[[nodiscard]] QString openApiText(const OpenApiValue &object, const char *name);
/// Its `type`; of the several that OpenAPI 3.1 allows the first that is not "null".
[[nodiscard]] QString openApiType(const OpenApiValue &schema);

/// Follows references within one document, which must outlive it.
class OpenApiReferences
{
public:
    explicit OpenApiReferences(const OpenApiValue &document) : m_document(document) {}

    /// What `$ref` in @p value leads to, at most 16 steps; @p value itself where there is none, nullptr where
    /// it leads nowhere, in a circle or out of the file. Remembers: members are looked for one by one.
    [[nodiscard]] const OpenApiValue *resolved(const OpenApiValue &value) const;

private:
    const OpenApiValue &m_document;
    mutable QHash<QByteArray, const OpenApiValue *> m_known;
};

/// What stands for a schema or a parameter in an example.
struct OpenApiExample
{
    QByteArray json;        ///< indented; empty where nothing is known
    bool hasSecret = false; ///< a password belongs into it
};

/// The example that @p media (a media type or a parameter) gives, or one made of its schema. Depth and size
/// are limited: what is deeper is null. Where the name of a member says that a credential belongs there
/// (isSecretMember()), its value is empty.
[[nodiscard]] OpenApiExample openApiExample(const OpenApiValue &media, const OpenApiReferences &references);

} // namespace signet
