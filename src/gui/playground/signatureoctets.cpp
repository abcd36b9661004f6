// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/signatureoctets.h"

#include "core/wipe.h"
#include "signing/hmac.h"
#include "signing/requestsignature.h"

#include <QCoreApplication>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SignatureOctets)
};

constexpr qsizetype macSize = 32;

const TraceStep *stepOf(const Trace &trace, const QString &id)
{
    const auto found = std::find_if(
        trace.steps.begin(), trace.steps.end(), [&id](const TraceStep &step) { return step.id == id; });
    return found == trace.steps.end() ? nullptr : &*found;
}

QByteArray pieceOf(const TraceStep &step, TraceRole role)
{
    for (const TracePiece &piece : step.input) {
        if (piece.role == role)
            return piece.text;
    }
    return {};
}

class OctetWriter
{
public:
    void add(TraceRole role, const QByteArray &text, bool isMasked = false)
    {
        if (text.isEmpty())
            return;
        m_signed.octets += isMasked ? QByteArray(text.size(), '\0') : text;
        m_signed.runs.append({role, text.size(), isMasked});
    }

    /// With its question mark.
    void addQuery(const QByteArray &query)
    {
        qsizetype at = 0;
        while (at < query.size()) {
            const qsizetype next = query.indexOf('&', at + 1);
            const QByteArray parameter = query.mid(at, (next < 0 ? query.size() : next) - at);
            const qsizetype equals = parameter.indexOf('=');
            const QByteArray name = parameter.mid(1, qMax<qsizetype>(equals - 1, 0));
            const bool isKey = name == "api_key" || name == "api_token";
            add(TraceRole::Query, isKey ? parameter.left(equals + 1) : parameter);
            if (isKey)
                add(TraceRole::Secret, parameter.mid(equals + 1), true);
            at += parameter.size();
        }
    }

    SignedOctets finish()
    {
        QByteArray readable = m_signed.octets; // a masked octet is nothing to remark on
        qsizetype at = 0;
        for (const OctetRun &run : m_signed.runs) {
            if (run.isMasked)
                std::fill_n(readable.begin() + at, run.length, 'x');
            at += run.length;
        }
        m_signed.remarks = byteRemarks(readable);
        return m_signed;
    }

private:
    SignedOctets m_signed;
};

/// Whether two of the request's own secrets give this HMAC and this customer key: key and message.
bool isRecomputed(const SignedRequest &request, const QByteArray &mac, const Secret &customerKey)
{
    if (!request.sensitive.contains(customerKey))
        return false;
    return std::any_of(request.sensitive.begin(), request.sensitive.end(), [&](const Secret &key) {
        return hmac(QCryptographicHash::Sha256, key, customerKey.reveal()) == mac;
    });
}

} // namespace

std::optional<SignedOctets> signedOctets(const SignedRequest &request)
{
    const TraceStep *step = stepOf(request.trace, QStringLiteral("base-string"));
    if (step == nullptr)
        return {};
    const WireRequest &wire = request.request;
    const QByteArray target = withoutSignature(wire.target());
    const qsizetype question = target.indexOf('?');
    QByteArray path = question < 0 ? target : target.left(question);
    // The trace knows whether the base path was signed; it never holds a key.
    if (pieceOf(*step, TraceRole::Path).size() < path.size())
        path.remove(0, wire.basePath().size());
    OctetWriter writer;
    writer.add(TraceRole::Method, wire.method());
    writer.add(TraceRole::Separator, "_");
    writer.add(TraceRole::Timestamp, pieceOf(*step, TraceRole::Timestamp));
    writer.add(TraceRole::Separator, "_");
    writer.add(TraceRole::Path, path);
    if (question >= 0)
        writer.addQuery(target.mid(question));
    return writer.finish();
}

std::optional<TraceStep> xCiStep(const SignedRequest &request)
{
    const std::optional<QByteArray> xCi = request.request.header("X-Ci");
    if (!xCi)
        return {};
    QByteArray octets = QByteArray::fromBase64(*xCi);
    const QByteArray mac = octets.left(macSize);
    const Secret customerKey(QByteArrayView(octets).sliced(qMin(macSize, octets.size())));
    wipe(octets);
    const bool isRight = isRecomputed(request, mac, customerKey);
    return TraceStep{QStringLiteral("x-ci"), Tr::tr("X-Ci, taken apart and recomputed"),
        {{TraceRole::Method, mac.toHex()}, {TraceRole::Separator, " || "},
            secretPiece(summarize(QStringLiteral("customer key"), customerKey))},
        isRight ? Tr::tr("This X-Ci is the one that these keys give.").toUtf8()
                : Tr::tr("These keys give another X-Ci.").toUtf8(),
        Tr::tr("Read back from the header: the first 32 bytes are the HMAC, the rest is the customer key.")};
}

} // namespace signet
