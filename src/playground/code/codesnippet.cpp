// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/code/codesnippet.h"

#include "playground/code/codewriter.h"

#include <QCoreApplication>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CodeRecipe)
};

std::unique_ptr<CodeWriter> writerFor(CodeLanguage language, const CodeRecipe &recipe)
{
    switch (language) {
    case CodeLanguage::Python:
        return pythonWriter(recipe);
    case CodeLanguage::Php:
        return phpWriter(recipe);
    case CodeLanguage::JavaScript:
        return javaScriptWriter(recipe);
    case CodeLanguage::Curl:
        break;
    }
    return curlWriter(recipe);
}
} // namespace

const QList<CodeLanguage> &allCodeLanguages()
{
    static const QList<CodeLanguage> all{
        CodeLanguage::Curl, CodeLanguage::Python, CodeLanguage::Php, CodeLanguage::JavaScript};
    return all;
}

QString codeLanguageLabel(CodeLanguage language)
{
    switch (language) {
    case CodeLanguage::Python:
        return QStringLiteral("Python");
    case CodeLanguage::Php:
        return QStringLiteral("PHP");
    case CodeLanguage::JavaScript:
        return QStringLiteral("JavaScript");
    case CodeLanguage::Curl:
        break;
    }
    return QStringLiteral("curl");
}

Result<CodeLanguage> codeLanguageFromName(QStringView name)
{
    for (const CodeLanguage language : allCodeLanguages()) {
        if (name.compare(codeLanguageLabel(language), Qt::CaseInsensitive) == 0)
            return language;
    }
    return fail(ErrorCode::InvalidInput, Tr::tr("Code can be had in curl, python, php or javascript."));
}

Result<QString> codeFor(CodeLanguage language, const CodeRecipe &recipe)
{
    const Result<QByteArray> text = writerFor(language, recipe)->program({});
    return text ? Result<QString>(QString::fromUtf8(*text)) : fail(text.error());
}

Result<Secret> codeWithSecrets(
    CodeLanguage language, const CodeRecipe &recipe, const QList<CodeValue> &values)
{
    Result<QByteArray> text = writerFor(language, recipe)->program(values);
    return text ? Result<Secret>(Secret::take(std::move(*text))) : fail(text.error());
}

Result<QByteArray> CodeWriter::program(const QList<CodeValue> &values)
{
    if (const Result<void> ok = check(); !ok)
        return fail(ok.error());
    m_text.clear();
    begin();
    for (const CodeInput &input : m_recipe.inputs) {
        const auto given = std::find_if(values.begin(), values.end(),
            [&input](const CodeValue &value) { return value.field == input.field; });
        if (given != values.end())
            set(input.environment, QByteArray(given->value.reveal().data(), given->value.size()));
    }
    for (const CodeInput &input : m_recipe.inputs)
        read(input);
    for (const QByteArray &name : m_recipe.escaped) {
        if (name != "signature")
            escape(name);
    }
    if (m_recipe.scheme == CodeScheme::PartnerKey)
        makePartnerKey();
    if (m_recipe.scheme == CodeScheme::Signature)
        makeSignature();
    if (m_recipe.escaped.contains("signature"))
        escape("signature");
    if (m_recipe.scheme == CodeScheme::SessionLogin)
        logIn();
    line();
    send();
    if (m_recipe.scheme == CodeScheme::SessionLogin)
        logOut();
    return m_text;
}

QByteArray CodeWriter::title() const
{
    return m_recipe.request.method() + ' ' + m_recipe.request.origin().toUrl() + m_recipe.request.target();
}

QByteArray ExpressionWriter::joined(const CodePieces &pieces) const
{
    QByteArrayList parts;
    for (const CodePiece &piece : pieces)
        parts.append(piece.isVariable ? variable(piece.text) : literal(piece.text));
    return parts.join(joiner());
}

QByteArrayList ExpressionWriter::literalLines(const QByteArray &text) const
{
    QByteArrayList lines;
    qsizetype start = 0;
    do {
        const qsizetype end = text.indexOf('\n', start);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        lines.append(literal(text.mid(start, next - start)));
        start = next;
    } while (start < text.size());
    return lines;
}

} // namespace signet
