// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/mismatch.h"

#include "signing/byteremarks.h"
#include "signing/hmac.h"
#include "signing/mismatchsearch.h"
#include "signing/partnercipher.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Mismatch)
};

using mismatch::Attempt;
using mismatch::Dimensions;

const Dimensions &baseStringDimensions()
{
    static const Dimensions dimensions = [] {
        Dimensions made;
        mismatch::addAddress(made);
        mismatch::addEscaping(made);
        mismatch::addLayout(made);
        return made;
    }();
    return dimensions;
}

const Dimensions &signatureDimensions()
{
    static const Dimensions dimensions = [] {
        Dimensions made = baseStringDimensions();
        mismatch::addSigningKey(made);
        mismatch::addRequestMac(made);
        mismatch::addEncoding(made);
        return made;
    }();
    return dimensions;
}

const Dimensions &partnerDimensions()
{
    static const Dimensions dimensions = [] {
        Dimensions made;
        mismatch::addPartner(made);
        mismatch::addEncoding(made);
        return made;
    }();
    return dimensions;
}

Attempt startOf(const SignatureFacts &facts)
{
    Attempt attempt;
    attempt.signature = &facts;
    attempt.method = facts.method;
    attempt.timestamp = facts.timestamp;
    attempt.key = facts.secret;
    const qsizetype question = facts.target.indexOf('?');
    attempt.path = question < 0 ? facts.target : facts.target.left(question);
    attempt.query = question < 0 ? QByteArray() : facts.target.mid(question);
    if (isWithinBase(attempt.path, facts.basePath))
        attempt.path.remove(0, facts.basePath.size());
    if (facts.signBasePath)
        attempt.prefix = facts.basePath;
    return attempt;
}

MismatchAnswer searchText(const Dimensions &dimensions, const Attempt &start, const QByteArray &wanted)
{
    return mismatch::run(
        {dimensions, start, [&wanted](const Attempt &attempt) { return attempt.text == wanted; }});
}

/// Where the value of an API key or token stands around @p at, its name.
QByteArray keyNameAt(const QByteArray &text, qsizetype at)
{
    const QByteArray before = text.left(at);
    const qsizetype start = qMax(before.lastIndexOf('&'), before.lastIndexOf('?')) + 1;
    for (const QByteArray name : {"api_key", "api_token"}) {
        if (start > 0 && before.mid(start).startsWith(name + '='))
            return name;
    }
    return {};
}

QString differenceNote(const QByteArray &theirs, const QByteArray &ours)
{
    const auto [their, our] = std::mismatch(theirs.begin(), theirs.end(), ours.begin(), ours.end());
    const qsizetype at = their - theirs.begin();
    if (const QByteArray name = keyNameAt(ours, at); !name.isEmpty())
        return Tr::tr("The first difference is at byte %1, in the value of %2.")
            .arg(at + 1)
            .arg(QString::fromLatin1(name));
    const QString end = Tr::tr("nothing more");
    return Tr::tr("The first difference is at byte %1: yours has %2, Signet's has %3.")
        .arg(at + 1)
        .arg(their == theirs.end() ? end : octetWords(*their), our == ours.end() ? end : octetWords(*our));
}

QStringList hiddenNotes(const QByteArray &text)
{
    QStringList notes;
    for (const ByteRemark &remark : byteRemarks(text)) {
        constexpr qsizetype most = 5;
        if (remark.isHidden && notes.size() < most)
            notes.append(Tr::tr("Byte %1 of yours: %2.").arg(remark.offset + 1).arg(remark.text));
    }
    return notes;
}

/// The first run of digits that can be a time: 13 are milliseconds, 10 are seconds.
std::optional<QByteArray> timeIn(const QByteArray &text)
{
    QByteArray run;
    for (const char c : text + ' ') {
        if (c >= '0' && c <= '9') {
            run += c;
            continue;
        }
        if (run.size() == 13 || run.size() == 10)
            return run;
        run.clear();
    }
    return {};
}

QByteArray asMilliseconds(const QByteArray &timestamp)
{
    return timestamp.size() <= 11 ? timestamp + "000" : timestamp;
}

/// The value of the query parameter @p name, decoded, if there is one.
std::optional<QByteArray> parameter(const QByteArray &target, const QByteArray &name)
{
    const qsizetype question = target.indexOf('?');
    if (question < 0)
        return {};
    for (const QByteArray &pair : target.mid(question + 1).split('&')) {
        if (pair.startsWith(name + '='))
            return QByteArray::fromPercentEncoding(pair.mid(name.size() + 1));
    }
    return {};
}

void compareKey(
    QStringList &notes, const QString &label, const Secret &ours, const std::optional<QByteArray> &theirs)
{
    if (!theirs && !ours.isEmpty())
        notes.append(Tr::tr("It carries no %1; Signet's request does.").arg(label));
    else if (theirs && ours.isEmpty())
        notes.append(Tr::tr("It carries an %1; Signet's request does not.").arg(label));
    else if (theirs && Secret(*theirs) == ours)
        return;
    else if (theirs && Secret(theirs->trimmed()) == ours)
        notes.append(Tr::tr("Its %1 has white space around it. Trim it.").arg(label));
    else if (theirs)
        notes.append(Tr::tr("It carries another %1 than Signet's request.").arg(label));
}

QStringList requestNotes(const SignatureFacts &facts, const ForeignRequest &request)
{
    QStringList notes;
    const QByteArray target = withoutSignature(request.target);
    if (!request.method.isEmpty() && request.method != facts.method)
        notes.append(Tr::tr("Its method is %1, Signet's is %2.")
                         .arg(QString::fromUtf8(request.method), QString::fromUtf8(facts.method)));
    const QByteArray host = facts.origin.toUrl().mid(facts.origin.scheme().size() + 3);
    if (!request.authority.isEmpty() && request.authority.compare(host, Qt::CaseInsensitive) != 0)
        notes.append(Tr::tr("It goes to another host: %1.").arg(QString::fromUtf8(request.authority)));
    if (!target.isEmpty() && target != facts.target)
        notes.append(Tr::tr("Its address is another one. %1").arg(differenceNote(target, facts.target)));
    const auto either = [&request](const char *header, const char *name) {
        const std::optional<QByteArray> value = request.header(header);
        return value ? value : parameter(request.target, name);
    };
    compareKey(notes, QStringLiteral("API key"), facts.apiKey, either("API-Key", "api_key"));
    compareKey(notes, QStringLiteral("API token"), facts.apiToken, either("API-Token", "api_token"));
    return notes;
}

Result<Attempt> startOf(const PartnerFacts &facts)
{
    const Result<Secret> developerKey = decodeDeveloperKey(facts.developerKey);
    if (!developerKey)
        return fail(developerKey.error());
    const Result<Secret> customerKey = cleanCustomerKey(facts.customerKey);
    if (!customerKey)
        return fail(customerKey.error());
    Attempt attempt;
    attempt.partner = &facts;
    attempt.key = *developerKey;
    attempt.customerKey = QByteArray(customerKey->reveal().data(), customerKey->size());
    return attempt;
}

/// What an X-Ci that fits nothing looks like.
QString xCiNote(const Attempt &start, const QByteArray &xCi)
{
    constexpr qsizetype macSize = 32;
    const auto decoded = QByteArray::fromBase64Encoding(xCi, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return Tr::tr("It is not base64. Something was lost or added when it was copied.");
    const QByteArray octets = *decoded;
    if (octets.size() <= macSize)
        return Tr::tr("It holds %1 bytes: an HMAC of 32 bytes and the customer key would be more.")
            .arg(octets.size());
    const QByteArray rest = octets.mid(macSize);
    if (rest == start.customerKey)
        return Tr::tr("The customer key in it is the right one. The 32 bytes in front were made with another "
                      "developer key, or in a way that Signet does not know.");
    if (hmac(QCryptographicHash::Sha256, start.key, rest) == octets.left(macSize))
        return Tr::tr("It is a right X-Ci for another customer key (%1 bytes, fingerprint %2).")
            .arg(rest.size())
            .arg(fingerprint(Secret(rest)));
    return Tr::tr("The customer key in it is another one (%1 bytes).").arg(rest.size());
}

} // namespace

QString verdictWords(const MismatchAnswer &answer)
{
    switch (answer.verdict) {
    case MismatchVerdict::Same:
        return Tr::tr("It is right: the request and the keys give exactly this.");
    case MismatchVerdict::Explained:
        if (answer.causes.size() > 1)
            return Tr::tr("Found. One of these makes exactly this; here they cannot be told apart.");
        return answer.causes.constFirst().size() > 1
                   ? Tr::tr("Found. Two mistakes together make exactly this.")
                   : Tr::tr("Found. One mistake makes exactly this.");
    case MismatchVerdict::Unexplained:
        if (answer.tried == 0)
            return Tr::tr("There is nothing to recompute.");
        return Tr::tr(
            "None of the %1 ways that Signet knows makes this. Another key, another time or another "
            "request may be behind it.")
            .arg(QLocale().toString(answer.tried));
    }
    Q_UNREACHABLE();
}

SignatureFacts SignatureFacts::of(
    const WireRequest &sent, const ApiCredentials &credentials, const SignatureOptions &options)
{
    SignatureFacts facts;
    facts.method = sent.method();
    facts.timestamp = QByteArray::number(options.timestampMs.value_or(0));
    facts.origin = sent.origin();
    facts.basePath = sent.basePath();
    facts.signBasePath = options.signBasePath;
    facts.target = withoutSignature(sent.target());
    facts.body = sent.body();
    facts.secret = credentials.signingSecret.value_or(Secret());
    facts.apiKey = credentials.apiKey.value_or(Secret());
    facts.apiToken = credentials.apiToken.value_or(Secret());
    return facts;
}

MismatchAnswer explainSignature(const SignatureFacts &facts, const QByteArray &signature)
{
    const QByteArray given = signature.trimmed();
    MismatchAnswer answer = searchText(signatureDimensions(), startOf(facts), given);
    const QByteArray decoded = QByteArray::fromPercentEncoding(given);
    const bool isOnlyEncoded =
        answer.verdict == MismatchVerdict::Explained && answer.causes.constFirst().size() == 1 &&
        answer.causes.constFirst().constFirst().id == QStringLiteral("percent-encoded");
    if (decoded == given || (answer.verdict == MismatchVerdict::Explained && !isOnlyEncoded))
        return answer;
    const int tried = answer.tried;
    answer = searchText(signatureDimensions(), startOf(facts), decoded);
    answer.tried += tried;
    if (answer.verdict != MismatchVerdict::Unexplained)
        answer.notes.append(
            Tr::tr("It is percent-encoded, as the query wants it. In a header it must not be."));
    return answer;
}

MismatchAnswer explainBaseString(const SignatureFacts &facts, const QByteArray &baseString)
{
    SignatureFacts theirs = facts;
    QStringList notes;
    const std::optional<QByteArray> time = timeIn(baseString);
    if (time && (facts.timestamp.isEmpty() || !baseString.contains(facts.timestamp.left(10)))) {
        theirs.timestamp = asMilliseconds(*time);
        if (!facts.timestamp.isEmpty())
            notes.append(Tr::tr("It was made at another time; compared with that time."));
    }
    const Attempt start = startOf(theirs);
    MismatchAnswer answer = mismatch::run({baseStringDimensions(), start,
        [&baseString](const Attempt &attempt) { return attempt.message == baseString; }});
    if (answer.verdict != MismatchVerdict::Same)
        notes.append(differenceNote(baseString, mismatch::settled(baseStringDimensions(), start).message));
    answer.notes = notes + hiddenNotes(baseString);
    return answer;
}

MismatchAnswer explainRequest(const SignatureFacts &facts, const ForeignRequest &request)
{
    SignatureFacts theirs = facts;
    QStringList notes = requestNotes(facts, request);
    if (!request.method.isEmpty())
        theirs.method = request.method.toUpper();
    if (!request.target.isEmpty()) {
        theirs.target = withoutSignature(request.target);
        theirs.typed.clear();
        theirs.body = request.body;
    }
    std::optional<QByteArray> timestamp = request.header("API-Signature-Timestamp");
    timestamp = timestamp ? timestamp : parameter(request.target, "signature_timestamp");
    if (!timestamp) {
        notes.append(
            Tr::tr("It carries no API-Signature-Timestamp. Send the milliseconds that were signed."));
    } else if (timestamp->size() != 13) {
        notes.append(Tr::tr("Its API-Signature-Timestamp has %1 digits; milliseconds have 13.")
                         .arg(timestamp->size()));
    }
    if (timestamp)
        theirs.timestamp = *timestamp;
    const std::optional<QByteArray> inHeader = request.header("API-Signature");
    const std::optional<QByteArray> signature = inHeader ? inHeader : parameter(request.target, "signature");
    if (!signature) {
        notes.append(Tr::tr("It carries no API-Signature, so there is nothing to recompute."));
        return {MismatchVerdict::Unexplained, {}, notes, 0};
    }
    MismatchAnswer answer = searchText(signatureDimensions(), startOf(theirs), signature->trimmed());
    if (answer.verdict == MismatchVerdict::Unexplained && theirs.timestamp.size() <= 11) {
        const int tried = answer.tried;
        theirs.timestamp = asMilliseconds(theirs.timestamp);
        answer = searchText(signatureDimensions(), startOf(theirs), signature->trimmed());
        answer.tried += tried;
    }
    answer.notes = notes;
    return answer;
}

MismatchAnswer explainPasted(const SignatureFacts &facts, const QByteArray &pasted)
{
    const Pasted read = readPasted(pasted);
    switch (read.kind) {
    case Pasted::Kind::Value:
        return explainSignature(facts, read.text);
    case Pasted::Kind::BaseString:
        return explainBaseString(facts, read.text);
    case Pasted::Kind::Request:
        return explainRequest(facts, read.request);
    }
    Q_UNREACHABLE();
}

Result<MismatchAnswer> explainXCi(const PartnerFacts &facts, const QByteArray &xCi)
{
    Result<Attempt> start = startOf(facts);
    if (!start)
        return fail(start.error());
    const QByteArray given = xCi.trimmed();
    MismatchAnswer answer = searchText(partnerDimensions(), *start, given);
    if (answer.verdict == MismatchVerdict::Unexplained)
        answer.notes.append(xCiNote(*start, given));
    start->wipeClear();
    return answer;
}

Result<MismatchAnswer> explainRequest(const PartnerFacts &facts, const ForeignRequest &request)
{
    QStringList notes;
    const std::optional<QByteArray> userName = request.header("X-Un");
    if (!userName)
        notes.append(Tr::tr("It carries no X-Un. Send the user name beside X-Ci."));
    else if (!facts.userName.isEmpty() && *userName != facts.userName.toUtf8())
        notes.append(Tr::tr("Its X-Un is another user name than this account's."));
    const std::optional<QByteArray> xCi = request.header("X-Ci");
    if (!xCi) {
        notes.append(Tr::tr("It carries no X-Ci, so there is nothing to recompute."));
        return MismatchAnswer{MismatchVerdict::Unexplained, {}, notes, 0};
    }
    Result<MismatchAnswer> answer = explainXCi(facts, *xCi);
    if (answer)
        answer->notes = notes + answer->notes;
    return answer;
}

Result<MismatchAnswer> explainPasted(const PartnerFacts &facts, const QByteArray &pasted)
{
    const Pasted read = readPasted(pasted);
    return read.kind == Pasted::Kind::Request ? explainRequest(facts, read.request)
                                              : explainXCi(facts, read.text);
}

} // namespace signet
