// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/code/codequoting.h"
#include "playground/code/codewriter.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CodeRecipe)
};

constexpr qsizetype argumentLimit = 128 * 1024; // Linux's, for one argument

class CurlWriter : public CodeWriter
{
public:
    using CodeWriter::CodeWriter;

protected:
    Result<void> check() const override
    {
        const QByteArray body = recipe().request.body().value_or(QByteArray());
        if (body.contains('\0'))
            return fail(ErrorCode::InvalidInput,
                Tr::tr("The body holds a NUL character, which no command can. Choose another language."));
        if (shellQuoted(body).size() >= argumentLimit)
            return fail(ErrorCode::InvalidInput,
                Tr::tr("The body is too long for a command. Choose another language."));
        if (recipe().request.method() == "HEAD" && recipe().request.body())
            return fail(
                ErrorCode::InvalidInput, Tr::tr("curl sends no body with HEAD. Choose another language."));
        return {};
    }

    void begin() override
    {
        line("#!/usr/bin/env bash");
        line("# " + title());
        if (!recipe().inputs.isEmpty())
            line("# While it runs, other users of this computer can see the keys in the list of processes.");
        line("set -euo pipefail");
        line();
        if (!recipe().escaped.isEmpty() || recipe().scheme == CodeScheme::Signature)
            line("hex() { printf %s \"$1\" | od -An -v -tx1 | tr -d ' \\n'; }");
        if (!recipe().escaped.isEmpty())
            line("escaped() { hex \"$1\" | sed 's/../%&/g'; }");
    }

    void set(const QByteArray &environment, const QByteArray &value) override
    {
        line("export " + environment + '=' + shellQuoted(value));
    }

    void read(const CodeInput &input) override
    {
        line(input.variable + "=${" + input.environment + ":?is not set}");
    }

    void makePartnerKey() override
    {
        line("developer_key=$(printf %s \"$developer_key\" | tr -d '[:space:]')");
        line("x_ci=$({");
        line("    printf %s \"$customer_key\" |");
        line("        openssl dgst -sha256 -mac HMAC -macopt \"hexkey:$developer_key\" -binary");
        line("    printf %s \"$customer_key\"");
        line("} | openssl base64 -A)");
    }

    void makeSignature() override
    {
        line("timestamp=$(($(date +%s) * 1000))");
        line("base=" + joined({{false, recipe().request.method() + '_'}, {true, "timestamp"}, {false, "_"}}) +
             joined(recipe().signedUri));
        line("signature=$(printf %s \"$base\" |");
        line("    openssl dgst -sha1 -mac HMAC -macopt \"hexkey:$(hex \"$signing_secret\")\" -binary |");
        line("    openssl base64 -A)");
    }

    void escape(const QByteArray &variable) override
    {
        line("escaped_" + variable + "=$(escaped \"$" + variable + "\")");
    }

    void logIn() override
    {
        line("login=$(jq -cn --arg username " + shellQuoted(recipe().userName.toUtf8()) +
             " '{$username, password: env.KLICKTIPP_PASSWORD}')");
        line("answer=$(curl --silent --show-error --fail --header 'Content-Type: application/json' \\");
        line("    --header 'Accept: application/json' --data-binary @- \\");
        line("    " + shellQuoted(recipe().request.origin().toUrl() + recipe().loginTarget) +
             " <<< \"$login\")");
        line("session_id=$(jq -er '.sessid // .session_id' <<< \"$answer\")");
        line("session_name=$(jq -er '.session_name // \"sessid\"' <<< \"$answer\")");
    }

    void send() override
    {
        const WireRequest &request = recipe().request;
        const bool isHead = request.method() == "HEAD";
        line("curl --silent --show-error --globoff --path-as-is " +
             (isHead ? QByteArray("--head") : "--request " + request.method()) + " \\");
        for (const CodeHeader &header : recipe().headers) {
            const CodePieces value{{false, header.name + ": "}};
            line("    --header " + joined(value + header.value) + " \\");
        }
        if (request.body())
            line("    --data-raw " + shellQuoted(*request.body()) + " \\");
        const CodePieces origin{{false, request.origin().toUrl()}};
        line("    " + joined(origin + recipe().target));
    }

    void logOut() override
    {
        line();
        line("curl --silent --output /dev/null --request POST --header \"X-Session-Id: $session_id\" \\");
        line("    --header \"Cookie: $session_name=$session_id\" \\");
        line("    " + shellQuoted(recipe().request.origin().toUrl() + recipe().logoutTarget));
    }

private:
    /// Neighbouring literals in one pair of quotes.
    static QByteArray joined(const CodePieces &pieces)
    {
        QByteArray word;
        QByteArray pending;
        for (const CodePiece &piece : pieces) {
            if (!piece.isVariable) {
                pending += piece.text;
                continue;
            }
            word += (pending.isEmpty() ? QByteArray() : shellQuoted(pending)) + "\"$" + piece.text + '"';
            pending.clear();
        }
        return pending.isEmpty() && !word.isEmpty() ? word : word + shellQuoted(pending);
    }
};
} // namespace

std::unique_ptr<CodeWriter> curlWriter(const CodeRecipe &recipe)
{
    return std::make_unique<CurlWriter>(recipe);
}

} // namespace signet
