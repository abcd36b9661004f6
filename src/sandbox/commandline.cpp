// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace signet {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SandboxCommandLine)
};

const QString portOption = QStringLiteral("port");
const QString jsonOption = QStringLiteral("json");
const QString faultOption = QStringLiteral("fault");
const QString langOption = QStringLiteral("lang");
const QString stdinOption = QStringLiteral("until-stdin-closes");
const QString basePathOption = QStringLiteral("sign-base-path");
const QString mandatoryOption = QStringLiteral("signatures-mandatory");
const QString sessionOption = QStringLiteral("session-answer");
const QString browseOption = QStringLiteral("browse");
const QString customerOption = QStringLiteral("customer");
const QString customersOption = QStringLiteral("customers");
const QString denyOption = QStringLiteral("deny");

constexpr int maximumCustomers = 1000;

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Tr::tr(
        "Stand-ins for KlickTipp and Coredination on 127.0.0.1, with invented credentials.\n\n"
        "Faults: expired-session, 401, 403, 500, 503, 406=CODE, soft-error=CODE, 429=RETRY_AFTER, silence, "
        "close, drip, redirect=foreign|301|302|303|307|308, huge=BYTES, gzip, gzip-bomb=BYTES, html, "
        "bad-json, no-key, two-keys; each may be followed by ,count=N ,path=/PREFIX ,site=NAME."));
    parser.addOptions({
        {portOption, Tr::tr("Port of the KlickTipp stand-in; the others take the next four. 0: any."),
            QStringLiteral("N"), QStringLiteral("0")},
        {jsonOption, Tr::tr("Print addresses and credentials as one line of JSON.")},
        {faultOption, Tr::tr("Go wrong on purpose; may be repeated."), QStringLiteral("NAME[=VALUE]")},
        {langOption, Tr::tr("Language of the consent page: de or en."), QStringLiteral("LANG"),
            QStringLiteral("en")},
        {stdinOption, Tr::tr("End when standard input is closed.")},
        {basePathOption, Tr::tr("Expect /api/1 in what Coredination signatures cover.")},
        {mandatoryOption, Tr::tr("Expect a signature with every API key.")},
        {sessionOption, Tr::tr("Form of the login answer: sessid, session_id or no-name."),
            QStringLiteral("FORM"), QStringLiteral("sessid")},
        {customersOption, Tr::tr("Invent customers until KlickTipp has so many (1000 at the most)."),
            QStringLiteral("N"), QStringLiteral("0")},
        {browseOption, Tr::tr("Do not serve: open LINK as a browser would, and confirm access."),
            QStringLiteral("LINK")},
        {customerOption, Tr::tr("With --browse: who confirms; the first one otherwise."),
            QStringLiteral("USER_NAME")},
        {denyOption, Tr::tr("With --browse: refuse access.")},
    });
}

tl::unexpected<Error> invalid(const QString &message)
{
    return fail(ErrorCode::InvalidInput, message);
}

} // namespace

Result<SandboxOptions> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return invalid(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return invalid(
            Tr::tr("\"%1\" is not understood; see --help.").arg(parser.positionalArguments().constFirst()));

    SandboxOptions options;
    if (parser.isSet(help))
        options.information = parser.helpText();
    else if (parser.isSet(version))
        options.information = QStringLiteral("signet-sandbox %1\n").arg(QStringLiteral(SIGNET_VERSION));
    bool isNumber = false;
    const int port = parser.value(portOption).toInt(&isNumber);
    if (!isNumber || port < 0 || port > 65'531)
        return invalid(Tr::tr("--port needs a number from 0 to 65531."));
    options.port = quint16(port);
    options.customerCount = parser.value(customersOption).toInt(&isNumber);
    if (!isNumber || options.customerCount < 0 || options.customerCount > maximumCustomers)
        return invalid(Tr::tr("--customers needs a number from 0 to %1.").arg(maximumCustomers));
    options.json = parser.isSet(jsonOption);
    options.untilStdinCloses = parser.isSet(stdinOption);
    const QString language = parser.value(langOption);
    if (language != QLatin1StringView("de") && language != QLatin1StringView("en"))
        return invalid(Tr::tr("--lang needs de or en."));
    options.settings.german = language == QLatin1StringView("de");
    options.settings.signBasePath = parser.isSet(basePathOption);
    options.settings.signaturesMandatory = parser.isSet(mandatoryOption);
    const Result<SessionAnswer> form = sessionAnswerFromName(parser.value(sessionOption));
    if (!form)
        return fail(form.error());
    options.settings.sessionAnswer = *form;
    for (const QString &text : parser.values(faultOption)) {
        Result<Fault> fault = parseFault(text);
        if (!fault)
            return fail(fault.error());
        options.faults.append(*fault);
    }
    options.customer = parser.value(customerOption);
    options.deny = parser.isSet(denyOption);
    if (parser.isSet(browseOption)) {
        options.browse = QUrl(parser.value(browseOption), QUrl::StrictMode);
        if (!options.browse.isValid() || options.browse.host().isEmpty())
            return invalid(Tr::tr("--browse needs a whole http link."));
    }
    return options;
}

} // namespace signet
