// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/code/codequoting.h"
#include "playground/code/codewriter.h"

#include <algorithm>

namespace signet {

namespace {

class PythonWriter : public ExpressionWriter
{
public:
    using ExpressionWriter::ExpressionWriter;

protected:
    QByteArray literal(const QByteArray &text) const override
    {
        return quotedLiteral(text, {'\'', false, "\\U", {}, 8});
    }
    QByteArray variable(const QByteArray &name) const override { return name; }
    QByteArray joiner() const override { return " + "; }

    void begin() override
    {
        line("#!/usr/bin/env python3");
        line("# " + title());
        const CodeScheme scheme = recipe().scheme;
        QByteArrayList modules{"http.client", "os", "sys"};
        if (scheme == CodeScheme::PartnerKey || scheme == CodeScheme::Signature)
            modules += {"base64", "hashlib", "hmac"};
        if (scheme == CodeScheme::Signature)
            modules.append("time");
        if (scheme == CodeScheme::SessionLogin)
            modules.append("json");
        if (!recipe().escaped.isEmpty())
            modules.append("urllib.parse");
        std::sort(modules.begin(), modules.end());
        for (const QByteArray &module : std::as_const(modules))
            line("import " + module);
        line();
        line();
        line("def secret(name):");
        line("    return os.environ.get(name) or sys.exit(f'{name} is not set')");
        line();
        line();
    }

    void set(const QByteArray &environment, const QByteArray &value) override
    {
        line("os.environ[" + literal(environment) + "] = " + literal(value));
    }

    void read(const CodeInput &input) override
    {
        line(input.variable + " = secret(" + literal(input.environment) + ')');
    }

    void makePartnerKey() override
    {
        line("message = customer_key.encode()");
        line("mac = hmac.new(bytes.fromhex(developer_key), message, hashlib.sha256).digest()");
        line("x_ci = base64.b64encode(mac + message).decode()");
    }

    void makeSignature() override
    {
        line("timestamp = str(int(time.time() * 1000))");
        line("base = " + literal(recipe().request.method() + '_') + " + timestamp + '_' + " +
             joined(recipe().signedUri));
        line("mac = hmac.new(signing_secret.encode(), base.encode(), hashlib.sha1).digest()");
        line("signature = base64.b64encode(mac).decode()");
    }

    void escape(const QByteArray &variable) override
    {
        line("escaped_" + variable + " = urllib.parse.quote(" + variable + ", safe='')");
    }

    void logIn() override
    {
        connect();
        line("login = json.dumps({'username': " + literal(recipe().userName.toUtf8()) +
             ", 'password': password})");
        line("connection.request('POST', " + literal(recipe().loginTarget) + ", login.encode(), {");
        line("    'Content-Type': 'application/json',");
        line("    'Accept': 'application/json',");
        line("})");
        line("answer = connection.getresponse()");
        line("session = json.loads(answer.read()) if answer.status == 200 else sys.exit(f'login: "
             "{answer.status}')");
        line("session_id = session.get('sessid') or session['session_id']");
        line("session_name = session.get('session_name', 'sessid')");
    }

    void send() override
    {
        const WireRequest &request = recipe().request;
        line("headers = {");
        for (const CodeHeader &header : recipe().headers)
            line("    " + literal(header.name) + ": " + joined(header.value) + ',');
        line("}");
        if (request.body())
            writeBody(*request.body());
        if (recipe().scheme != CodeScheme::SessionLogin)
            connect();
        line("connection.request(" + literal(request.method()) + ", " + joined(recipe().target) + ", " +
             (request.body() ? "body" : "None") + ", headers)");
        line("answer = connection.getresponse()");
        line("print(answer.status, answer.reason, file=sys.stderr)");
        line("sys.stdout.buffer.write(answer.read())");
    }

    void logOut() override
    {
        line();
        line("connection.request('POST', " + literal(recipe().logoutTarget) + ", None, {");
        line("    'X-Session-Id': session_id,");
        line("    'Cookie': session_name + '=' + session_id,");
        line("})");
        line("connection.getresponse().read()");
    }

private:
    void connect()
    {
        const Origin &origin = recipe().request.origin();
        QByteArray host = origin.host();
        host.replace('[', "").replace(']', "");
        line(QByteArray("connection = http.client.HTTP") + (origin.isSecure() ? "S" : "") + "Connection(" +
             literal(host) + ", " + QByteArray::number(origin.port()) + ", timeout=30)");
    }

    void writeBody(const QByteArray &body)
    {
        if (!isUtf8(body)) {
            line("body = bytes.fromhex('" + body.toHex() + "')");
            return;
        }
        line("body = (");
        for (const QByteArray &text : literalLines(body))
            line("    " + text);
        line(").encode()");
    }
};
} // namespace

std::unique_ptr<CodeWriter> pythonWriter(const CodeRecipe &recipe)
{
    return std::make_unique<PythonWriter>(recipe);
}

} // namespace signet
