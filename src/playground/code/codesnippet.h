// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/code/coderecipe.h"

namespace signet {

enum class CodeLanguage
{
    Curl,       ///< bash with curl and openssl; jq for a login
    Python,     ///< the standard library alone
    Php,        ///< without extensions
    JavaScript, ///< Node.js without packages
};

[[nodiscard]] const QList<CodeLanguage> &allCodeLanguages();
/// "curl", "Python", … : the name, not translated.
[[nodiscard]] QString codeLanguageLabel(CodeLanguage language);
/// "curl", "python", "php", "javascript": on the command line. InvalidInput.
[[nodiscard]] Result<CodeLanguage> codeLanguageFromName(QStringView name);

/// A value for one input of a recipe.
struct CodeValue
{
    SecretField field = SecretField::CustomerKey;
    Secret value;
};

/// A program that computes the authentication anew each time it runs, sends the request octet by octet as
/// compiled, and prints the answer's body. It reads the secrets from its environment: the text holds none.
/// InvalidInput where the language cannot carry the request (a NUL in a command's argument).
[[nodiscard]] Result<QString> codeFor(CodeLanguage language, const CodeRecipe &recipe);
/// The same with the secrets that @p values holds written out.
[[nodiscard]] Result<Secret> codeWithSecrets(
    CodeLanguage language, const CodeRecipe &recipe, const QList<CodeValue> &values);

} // namespace signet
