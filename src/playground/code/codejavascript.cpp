// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/code/codequoting.h"
#include "playground/code/codewriter.h"

namespace signet {

namespace {

class JavaScriptWriter : public ExpressionWriter
{
public:
    using ExpressionWriter::ExpressionWriter;

protected:
    QByteArray literal(const QByteArray &text) const override
    {
        return quotedLiteral(text, {'\'', false, "\\u{", "}", 1});
    }
    /// "apiKey" for "api_key".
    QByteArray variable(const QByteArray &name) const override
    {
        QByteArray camel;
        for (const QByteArray &part : name.split('_'))
            camel += camel.isEmpty() ? part : part.left(1).toUpper() + part.mid(1);
        return camel;
    }
    QByteArray joiner() const override { return " + "; }

    void begin() override
    {
        line("#!/usr/bin/env node");
        line("// " + title());
        line("'use strict';");
        const CodeScheme scheme = recipe().scheme;
        if (scheme == CodeScheme::PartnerKey || scheme == CodeScheme::Signature)
            line("const crypto = require('node:crypto');");
        line(QByteArray("const http = require('node:http") +
             (recipe().request.origin().isSecure() ? "s" : "") + "');");
        line();
        line("function secret(name) {");
        line("    if (!process.env[name]) throw new Error(`${name} is not set`);");
        line("    return process.env[name];");
        line("}");
        line();
        line("function ask(method, url, headers, body) {");
        line("    return new Promise((resolve, reject) => {");
        line("        const [, host, port, path] = "
             "/^\\w+:\\/\\/(\\[[^\\]]+\\]|[^:/]+):?(\\d*)(.*)$/.exec(url);");
        line("        const options = { method, host: host.replace(/[[\\]]/g, ''), port, path, headers };");
        line("        const request = http.request(options, (answer) => {");
        line("            const parts = [];");
        line("            answer.on('data', (part) => parts.push(part));");
        line("            answer.on('error', reject);");
        line("            answer.on('end', () => {");
        line("                console.error(answer.statusCode, answer.statusMessage);");
        line("                resolve(Buffer.concat(parts));");
        line("            });");
        line("        });");
        line("        request.on('error', reject);");
        line("        request.end(body);");
        line("    });");
        line("}");
        line();
        line("async function main() {");
    }

    void set(const QByteArray &environment, const QByteArray &value) override
    {
        line("    process.env." + environment + " = " + literal(value) + ';');
    }

    void read(const CodeInput &input) override
    {
        constant(input.variable, "secret(" + literal(input.environment) + ')');
    }

    void makePartnerKey() override
    {
        constant("hmac", "crypto.createHmac('sha256', Buffer.from(developerKey.replace(/\\s/g, ''), 'hex'))");
        constant("mac", "hmac.update(customerKey).digest()");
        constant("x_ci", "Buffer.concat([mac, Buffer.from(customerKey)]).toString('base64')");
    }

    void makeSignature() override
    {
        constant("timestamp", "String(Date.now())");
        constant("base",
            literal(recipe().request.method() + '_') + " + timestamp + '_' + " + joined(recipe().signedUri));
        constant("signature", "crypto.createHmac('sha1', signingSecret).update(base).digest('base64')");
    }

    void escape(const QByteArray &name) override
    {
        constant("escaped_" + name, "encodeURIComponent(" + variable(name) + ')');
    }

    void logIn() override
    {
        constant(
            "login", "JSON.stringify({ username: " + literal(recipe().userName.toUtf8()) + ", password })");
        line(
            "    const session = JSON.parse(await ask('POST', " + literal(url(recipe().loginTarget)) + ", {");
        line("        'Content-Type': 'application/json',");
        line("        'Accept': 'application/json',");
        line("        'Content-Length': Buffer.byteLength(login),");
        line("    }, login));");
        constant("session_id", "session.sessid ?? session.session_id");
        constant("session_name", "session.session_name ?? 'sessid'");
    }

    void send() override
    {
        const WireRequest &request = recipe().request;
        if (request.body())
            writeBody(*request.body());
        line("    const headers = {");
        for (const CodeHeader &header : recipe().headers)
            line("        " + literal(header.name) + ": " + joined(header.value) + ',');
        if (request.body())
            line("        'Content-Length': body.length,");
        line("    };");
        const CodePieces origin{{false, request.origin().toUrl()}};
        line("    process.stdout.write(await ask(" + literal(request.method()) + ", " +
             joined(origin + recipe().target) + ", headers" + (request.body() ? ", body" : "") + "));");
        if (recipe().scheme != CodeScheme::SessionLogin)
            end();
    }

    void logOut() override
    {
        line();
        line("    await ask('POST', " + literal(url(recipe().logoutTarget)) + ", {");
        line("        'X-Session-Id': sessionId,");
        line("        'Cookie': sessionName + '=' + sessionId,");
        line("    });");
        end();
    }

private:
    void constant(const QByteArray &name, const QByteArray &value)
    {
        line("    const " + variable(name) + " = " + value + ';');
    }

    [[nodiscard]] QByteArray url(const QByteArray &target) const
    {
        return recipe().request.origin().toUrl() + target;
    }

    void end()
    {
        line("}");
        line();
        line("main().catch((error) => {");
        line("    console.error(error.message);");
        line("    process.exitCode = 1;");
        line("});");
    }

    void writeBody(const QByteArray &body)
    {
        if (!isUtf8(body)) {
            line("    const body = Buffer.from('" + body.toHex() + "', 'hex');");
            return;
        }
        line("    const body = Buffer.from(");
        line("        " + literalLines(body).join(" +\n        "));
        line("    );");
    }
};
} // namespace

std::unique_ptr<CodeWriter> javaScriptWriter(const CodeRecipe &recipe)
{
    return std::make_unique<JavaScriptWriter>(recipe);
}

} // namespace signet
