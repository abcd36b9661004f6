// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/requestsignature.h"

#include "core/redactor.h"
#include "core/requestcompiler.h"
#include "signing/hmac.h"
#include "signing/originguard.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RequestSignature)
};

/// The raw parameters of a target's query, as they stand between the ampersands.
QList<QByteArray> rawParameters(const QByteArray &target)
{
    const qsizetype question = target.indexOf('?');
    return question < 0 ? QList<QByteArray>() : target.mid(question + 1).split('&');
}

QByteArray rawName(const QByteArray &parameter)
{
    return parameter.left(parameter.indexOf('=') < 0 ? parameter.size() : parameter.indexOf('='));
}

bool isSignatureParameter(const QByteArray &parameter)
{
    const QByteArray name = rawName(parameter);
    return name == "signature" || name == "signature_timestamp";
}

/// One of the two keys on its way into the request.
struct KeyPart
{
    QByteArray headerName;
    QByteArray parameterName;
    Secret value;
    QString label;
    QByteArray description; ///< for display, of what may be shown
};

KeyPart keyPart(
    const QByteArray &headerName, const QByteArray &parameterName, const Secret &value, const QString &label)
{
    return {headerName, parameterName, value, label, describe(summarize(label, value))};
}

Result<QList<KeyPart>> keyParts(const ApiCredentials &credentials)
{
    QList<KeyPart> parts;
    if (credentials.apiKey)
        parts.append(keyPart("API-Key", "api_key", *credentials.apiKey, QStringLiteral("API key")));
    if (credentials.apiToken)
        parts.append(keyPart("API-Token", "api_token", *credentials.apiToken, QStringLiteral("API token")));
    for (const KeyPart &part : parts) {
        if (part.value.isEmpty())
            return fail(
                ErrorCode::InvalidKey, Tr::tr("The %1 is empty. Enter it, or leave it out.").arg(part.label));
    }
    return parts;
}

/// A target in clear, and its twin for display with the keys described.
struct Target
{
    QByteArray clear;
    QByteArray shown;

    void append(const QByteArray &name, const QByteArray &clearValue, const QByteArray &shownValue)
    {
        clear = appendToQuery(clear, name + '=' + clearValue);
        shown = appendToQuery(shown, name + '=' + shownValue);
    }
};

class Signer
{
public:
    Signer(const WireRequest &request, const ApiCredentials &credentials, const SignatureOptions &options)
        : m_request(request), m_options(options), m_target{withoutSignature(request.target()), {}}
    {
        // Somebody may have typed a key into the address, too.
        Redactor redactor;
        redactor.add(credentials.apiKey.value_or(Secret()), QStringLiteral("API key"));
        redactor.add(credentials.apiToken.value_or(Secret()), QStringLiteral("API token"));
        redactor.add(credentials.signingSecret.value_or(Secret()), QStringLiteral("signing secret"));
        m_target.shown = redactor.redact(m_target.clear);
        const bool dropped = m_target.clear != request.target();
        addTargetStep(dropped ? redactor.redact(request.target()) : m_target.shown, dropped);
    }

    Result<void> addKeys(const QList<KeyPart> &parts)
    {
        const bool inQuery = m_options.credentialsPlacement == Placement::Query;
        if (inQuery && hasKeyParameter())
            return fail(ErrorCode::InvalidInput,
                Tr::tr("The address already has api_key or api_token, and Signet would add them again. "
                       "Remove them from the address."));
        for (const KeyPart &part : parts) {
            const QByteArray value(part.value.reveal().data(), part.value.size());
            if (inQuery)
                m_target.append(part.parameterName, value.toPercentEncoding(), part.description);
            else
                m_headers.append({part.headerName, value});
            m_sensitive.append(part.value);
            m_sent.append((inQuery ? part.parameterName + '=' : part.headerName + ": ") + part.description);
        }
        if (!parts.isEmpty())
            addKeysStep(parts, inQuery);
        return {};
    }

    Result<void> sign(const Secret &secret)
    {
        if (!m_options.timestampMs)
            return fail(ErrorCode::InvalidInput,
                Tr::tr("A signed request needs its time (timestamp_ms, milliseconds since 1970)."));
        if (secret.isEmpty())
            return fail(ErrorCode::InvalidKey,
                Tr::tr("The signing secret is empty. Enter it, or turn signatures off."));
        const QByteArray timestamp = QByteArray::number(*m_options.timestampMs);
        const bool inQuery = m_options.signaturePlacement == Placement::Query;
        const Target uri = signedUri(inQuery, timestamp);
        m_baseString = m_request.method() + '_' + timestamp + '_' + uri.clear;
        const QByteArray mac = hmac(QCryptographicHash::Sha1, secret, m_baseString);
        m_signature = mac.toBase64();
        if (inQuery) {
            m_target.append("signature_timestamp", timestamp, timestamp);
            m_target.append("signature", m_signature.toPercentEncoding(), m_signature.toPercentEncoding());
        } else {
            m_headers.append({"API-Signature-Timestamp", timestamp});
            m_headers.append({"API-Signature", m_signature});
        }
        m_sensitive.append(secret);
        m_sensitive.append(Secret(mac));
        m_sensitive.append(Secret(m_signature));
        addSignatureSteps(
            uri.shown, timestamp, summarize(QStringLiteral("signing secret"), secret), mac, inQuery);
        return {};
    }

    Result<SignatureResult> finish()
    {
        const Result<WireRequest> moved = m_request.withTarget(m_target.clear);
        if (!moved)
            return fail(moved.error());
        const Result<WireRequest> complete = moved->withHeaders(m_headers);
        if (!complete)
            return fail(complete.error());
        addSentStep();
        return SignatureResult{{*complete, m_trace, m_sensitive}, m_baseString, m_signature};
    }

private:
    [[nodiscard]] bool hasKeyParameter() const
    {
        const QList<QByteArray> parameters = rawParameters(m_target.clear);
        return std::any_of(parameters.begin(), parameters.end(), [](const QByteArray &parameter) {
            const QByteArray name = rawName(parameter);
            return name == "api_key" || name == "api_token";
        });
    }

    /// What the other side sees of the target once it has taken the signature out, without the base path if
    /// so set.
    [[nodiscard]] Target signedUri(bool inQuery, const QByteArray &timestamp) const
    {
        Target uri = m_target;
        if (inQuery) {
            uri.append("signature_timestamp", timestamp, timestamp);
            uri = {withoutSignature(uri.clear), withoutSignature(uri.shown)};
        }
        if (!m_options.signBasePath) {
            uri.clear.remove(0, m_request.basePath().size());
            uri.shown.remove(0, m_request.basePath().size());
        }
        return uri;
    }

    void addTargetStep(const QByteArray &typed, bool dropped)
    {
        m_trace.steps.append({QStringLiteral("target"), Tr::tr("Path and query"), {{TraceRole::Path, typed}},
            m_target.shown,
            dropped
                ? Tr::tr("An old signature in the address is dropped; everything else stays byte for byte.")
                : Tr::tr(
                      "Exactly these bytes go on the wire; nothing is encoded or sorted after this point.")});
    }

    void addKeysStep(const QList<KeyPart> &parts, bool inQuery)
    {
        TraceStep step{QStringLiteral("credentials"), Tr::tr("Keys"), {}, {},
            inQuery ? Tr::tr("In the query they are part of the address, so they are signed too.")
                    : Tr::tr("In headers they are not part of what is signed.")};
        for (const KeyPart &part : parts) {
            if (!step.input.isEmpty())
                step.input.append({TraceRole::Separator, ", "});
            step.input.append({TraceRole::Secret, part.description});
        }
        step.output = inQuery ? m_target.shown : m_sent.join('\n');
        m_trace.steps.append(step);
    }

    void addSignatureSteps(const QByteArray &uri, const QByteArray &timestamp, const SecretSummary &secret,
        const QByteArray &mac, bool inQuery)
    {
        const qsizetype question = uri.indexOf('?');
        const QByteArray path = question < 0 ? uri : uri.left(question);
        const QByteArray query = question < 0 ? QByteArray() : uri.mid(question);
        TraceStep base{QStringLiteral("base-string"), Tr::tr("Base string"),
            {{TraceRole::Method, m_request.method()}, {TraceRole::Separator, "_"},
                {TraceRole::Timestamp, timestamp}, {TraceRole::Separator, "_"}, {TraceRole::Path, path},
                {TraceRole::Query, query}},
            {}, baseStringReason(inQuery)};
        base.output = base.inputText();
        m_trace.steps.append(base);
        m_trace.steps.append({QStringLiteral("hmac-sha1"), Tr::tr("HMAC-SHA1"),
            {{TraceRole::Text, "key "}, secretPiece(secret), {TraceRole::Text, ", message: the base string"}},
            mac.toHex(),
            Tr::tr("The secret is used as the UTF-8 bytes of its text; dashes stay, nothing is decoded.")});
        m_trace.steps.append(
            {QStringLiteral("base64"), Tr::tr("Base64"), {{TraceRole::Text, mac.toHex()}}, m_signature,
                inQuery ? Tr::tr("In the query its +, / and = are sent as %2B, %2F and %3D.")
                        : Tr::tr("In a header it is sent as it is.")});
        const QByteArray value = inQuery ? m_signature.toPercentEncoding() : m_signature;
        m_sent.append((inQuery ? "signature_timestamp=" : "API-Signature-Timestamp: ") + timestamp);
        m_sent.append((inQuery ? "signature=" : "API-Signature: ") + value);
    }

    [[nodiscard]] QString baseStringReason(bool inQuery) const
    {
        QString why =
            m_request.basePath().isEmpty() ? Tr::tr("Method, time and address as sent, joined by _.")
            : m_options.signBasePath
                ? Tr::tr(
                      "Method, time and address as sent, joined by _; the base path is signed too (setting).")
                : Tr::tr("Method, time and address as sent without the base path (setting), joined by _.");
        if (inQuery)
            why += u' ' +
                   Tr::tr("The signature's own parameters are left out: the other side removes them too.");
        return why;
    }

    void addSentStep()
    {
        m_trace.steps.append({QStringLiteral("sent"), Tr::tr("Sent"), {{TraceRole::Path, m_target.shown}},
            m_sent.isEmpty() ? m_target.shown : m_sent.join('\n'),
            m_sent.isEmpty() ? Tr::tr("The request carries no key and no signature.")
                             : Tr::tr("This is what the request carries to prove who sends it.")});
    }

    const WireRequest &m_request;
    const SignatureOptions &m_options;
    Target m_target;
    QList<Header> m_headers;
    QList<QByteArray> m_sent;
    QList<Secret> m_sensitive;
    Trace m_trace;
    QByteArray m_baseString;
    QByteArray m_signature;
};

} // namespace

QByteArray withoutSignature(const QByteArray &target)
{
    QList<QByteArray> parameters = rawParameters(target);
    if (parameters.removeIf(isSignatureParameter) == 0)
        return target;
    const QByteArray path = target.left(target.indexOf('?'));
    return parameters.isEmpty() ? path : path + '?' + parameters.join('&');
}

Result<SignatureResult> signRequest(const WireRequest &request, const Origin &home,
    const ApiCredentials &credentials, const SignatureOptions &options)
{
    if (const Result<void> ok = checkOrigin(request, home); !ok)
        return fail(ok.error());
    const Result<QList<KeyPart>> parts = keyParts(credentials);
    if (!parts)
        return fail(parts.error());
    Signer signer(request, credentials, options);
    if (const Result<void> ok = signer.addKeys(*parts); !ok)
        return fail(ok.error());
    if (credentials.signingSecret) {
        if (const Result<void> ok = signer.sign(*credentials.signingSecret); !ok)
            return fail(ok.error());
    }
    return signer.finish();
}

} // namespace signet
