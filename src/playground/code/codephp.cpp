// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/code/codequoting.h"
#include "playground/code/codewriter.h"

namespace signet {

namespace {

class PhpWriter : public ExpressionWriter
{
public:
    using ExpressionWriter::ExpressionWriter;

protected:
    QByteArray literal(const QByteArray &text) const override
    {
        return quotedLiteral(text, {'"', true, "\\u{", "}", 1});
    }
    QByteArray variable(const QByteArray &name) const override { return '$' + name; }
    QByteArray joiner() const override { return " . "; }

    void begin() override
    {
        line("<?php");
        line("// " + title());
        line();
        line("function secret(string $name): string");
        line("{");
        line("    return getenv($name) ?: exit(\"$name is not set\\n\");");
        line("}");
        line();
        line("function ask(string $method, string $url, array $headers, ?string $body = null): string");
        line("{");
        line("    $http = ['method' => $method, 'header' => $headers, 'protocol_version' => 1.1,");
        line("        'follow_location' => 0, 'ignore_errors' => true, 'timeout' => 30];");
        line("    $http['header'][] = 'Connection: close';");
        line("    if ($body !== null) {");
        line("        $http['content'] = $body;");
        line("    }");
        line("    $answer = file_get_contents($url, false, stream_context_create(['http' => $http]));");
        line("    file_put_contents('php://stderr', ($http_response_header[0] ?? 'no answer') . \"\\n\");");
        line("    return $answer === false ? exit(1) : $answer;");
        line("}");
        line();
    }

    void set(const QByteArray &environment, const QByteArray &value) override
    {
        line("putenv(" + literal(environment + '=' + value) + ");");
    }

    void read(const CodeInput &input) override
    {
        line('$' + input.variable + " = secret(" + literal(input.environment) + ");");
    }

    void makePartnerKey() override
    {
        line("$developer_key = hex2bin(preg_replace('/\\s+/', '', $developer_key));");
        line("$mac = hash_hmac('sha256', $customer_key, $developer_key, true);");
        line("$x_ci = base64_encode($mac . $customer_key);");
    }

    void makeSignature() override
    {
        line("$timestamp = (string) (int) (microtime(true) * 1000);");
        line("$base = " + literal(recipe().request.method() + '_') + " . $timestamp . '_' . " +
             joined(recipe().signedUri) + ';');
        line("$signature = base64_encode(hash_hmac('sha1', $base, $signing_secret, true));");
    }

    void escape(const QByteArray &variable) override
    {
        line("$escaped_" + variable + " = rawurlencode($" + variable + ");");
    }

    void logIn() override
    {
        line("$login = json_encode(['username' => " + literal(recipe().userName.toUtf8()) +
             ", 'password' => $password]);");
        line("$answer = ask('POST', " + literal(url(recipe().loginTarget)) + ", [");
        line("    'Content-Type: application/json',");
        line("    'Accept: application/json',");
        line("], $login);");
        line("$session = json_decode($answer, true);");
        line("$session_id = $session['sessid'] ?? $session['session_id'] ?? exit(1);");
        line("$session_name = $session['session_name'] ?? 'sessid';");
    }

    void send() override
    {
        const WireRequest &request = recipe().request;
        line("$headers = [");
        for (const CodeHeader &header : recipe().headers) {
            const CodePieces start{{false, header.name + ": "}};
            line("    " + joined(start + header.value) + ',');
        }
        line("];");
        if (request.body())
            writeBody(*request.body());
        const CodePieces origin{{false, request.origin().toUrl()}};
        line("echo ask(" + literal(request.method()) + ", " + joined(origin + recipe().target) +
             ", $headers" + (request.body() ? ", $body" : "") + ");");
    }

    void logOut() override
    {
        line();
        line("ask('POST', " + literal(url(recipe().logoutTarget)) + ", [");
        line("    'X-Session-Id: ' . $session_id,");
        line("    'Cookie: ' . $session_name . '=' . $session_id,");
        line("]);");
    }

private:
    [[nodiscard]] QByteArray url(const QByteArray &target) const
    {
        return recipe().request.origin().toUrl() + target;
    }

    void writeBody(const QByteArray &body)
    {
        if (!isUtf8(body)) {
            line("$body = hex2bin('" + body.toHex() + "');");
            return;
        }
        line("$body =");
        line("    " + literalLines(body).join(" .\n    ") + ';');
    }
};
} // namespace

std::unique_ptr<CodeWriter> phpWriter(const CodeRecipe &recipe)
{
    return std::make_unique<PhpWriter>(recipe);
}

} // namespace signet
