// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/code/codesnippet.h"

#include <memory>

namespace signet {

/// Writes one recipe in one language, line by line.
class CodeWriter
{
public:
    explicit CodeWriter(const CodeRecipe &recipe) : m_recipe(recipe) {}
    CodeWriter(const CodeWriter &) = delete;
    CodeWriter &operator=(const CodeWriter &) = delete;
    virtual ~CodeWriter() = default;

    /// The whole program. Each of @p values is written out in front of what reads it.
    [[nodiscard]] Result<QByteArray> program(const QList<CodeValue> &values);

protected:
    [[nodiscard]] const CodeRecipe &recipe() const { return m_recipe; }
    void line(const QByteArray &text = {}) { m_text += text + '\n'; }
    /// "GET /customer?limit=5 at https://…": for the comment at the beginning.
    [[nodiscard]] QByteArray title() const;

    [[nodiscard]] virtual Result<void> check() const { return {}; }
    virtual void begin() = 0;
    virtual void set(const QByteArray &environment, const QByteArray &value) = 0;
    virtual void read(const CodeInput &input) = 0;
    virtual void makePartnerKey() = 0;
    virtual void makeSignature() = 0;
    /// Makes "escaped_NAME".
    virtual void escape(const QByteArray &variable) = 0;
    virtual void logIn() = 0;
    virtual void send() = 0;
    virtual void logOut() = 0;

private:
    const CodeRecipe &m_recipe;
    QByteArray m_text;
};

/// A writer for a language of expressions: literals and variables, joined by an operator.
class ExpressionWriter : public CodeWriter
{
public:
    using CodeWriter::CodeWriter;

protected:
    [[nodiscard]] virtual QByteArray literal(const QByteArray &text) const = 0;
    [[nodiscard]] virtual QByteArray variable(const QByteArray &name) const = 0;
    /// With spaces around: " + ".
    [[nodiscard]] virtual QByteArray joiner() const = 0;
    [[nodiscard]] QByteArray joined(const CodePieces &pieces) const;
    /// One literal a line of @p text, to be joined by the language's own means.
    [[nodiscard]] QByteArrayList literalLines(const QByteArray &text) const;
};

[[nodiscard]] std::unique_ptr<CodeWriter> curlWriter(const CodeRecipe &recipe);
[[nodiscard]] std::unique_ptr<CodeWriter> pythonWriter(const CodeRecipe &recipe);
[[nodiscard]] std::unique_ptr<CodeWriter> phpWriter(const CodeRecipe &recipe);
[[nodiscard]] std::unique_ptr<CodeWriter> javaScriptWriter(const CodeRecipe &recipe);

} // namespace signet
