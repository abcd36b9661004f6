// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/integrationsettings.h"

#include "cli/arguments.h"
#include "core/servicetraits.h"

#include <algorithm>
#include <array>
#include <variant>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(IntegrationSettings)
};

/// Where a setting lives, and by that of which kind it is.
using Place = std::variant<QString *, bool *, Placement *>;

struct Setting
{
    Service service;
    const char *option;
    const char *valueName; ///< empty for a switch
    const char *label;
    const char *description;
    Place (*in)(Integration &);

    [[nodiscard]] QString name() const { return QString::fromLatin1(option); }
    [[nodiscard]] QString opposite() const { return QStringLiteral("no-") + name(); }
};

const std::array settings = {
    Setting{Service::KlickTipp, "account-id", "ID", QT_TRANSLATE_NOOP("IntegrationSettings", "Account id"),
        QT_TRANSLATE_NOOP("IntegrationSettings",
            "KlickTipp: your own account id from the Access Confirmation link, or the whole link."),
        [](Integration &of) { return Place(&of.klickTipp.accountId); }},
    Setting{Service::KlickTipp, "consent-url", "URL",
        QT_TRANSLATE_NOOP("IntegrationSettings", "Consent page"),
        QT_TRANSLATE_NOOP(
            "IntegrationSettings", "KlickTipp: the Access Confirmation link up to the account id."),
        [](Integration &of) { return Place(&of.klickTipp.consentUrl); }},
    Setting{Service::KlickTipp, "public-redirect", "URL",
        QT_TRANSLATE_NOOP("IntegrationSettings", "Public redirect"),
        QT_TRANSLATE_NOOP(
            "IntegrationSettings", "KlickTipp: your own page for customers elsewhere; may contain {ref}."),
        [](Integration &of) { return Place(&of.klickTipp.publicRedirect); }},
    Setting{Service::KlickTipp, "encode-redirect", "",
        QT_TRANSLATE_NOOP("IntegrationSettings", "Redirect encoded"),
        QT_TRANSLATE_NOOP(
            "IntegrationSettings", "KlickTipp: percent-encode the redirect URL inside the link."),
        [](Integration &of) { return Place(&of.klickTipp.encodeRedirect); }},
    Setting{Service::Coredination, "credentials-placement", "WHERE",
        QT_TRANSLATE_NOOP("IntegrationSettings", "Keys go in"),
        QT_TRANSLATE_NOOP("IntegrationSettings", "Coredination: keys go in the header or the query."),
        [](Integration &of) { return Place(&of.coredination.credentialsPlacement); }},
    Setting{Service::Coredination, "signature-placement", "WHERE",
        QT_TRANSLATE_NOOP("IntegrationSettings", "Signature goes in"),
        QT_TRANSLATE_NOOP(
            "IntegrationSettings", "Coredination: the signature goes in the header or the query."),
        [](Integration &of) { return Place(&of.coredination.signaturePlacement); }},
    Setting{Service::Coredination, "sign-requests", "",
        QT_TRANSLATE_NOOP("IntegrationSettings", "Requests signed"),
        QT_TRANSLATE_NOOP("IntegrationSettings", "Coredination: sign every request."),
        [](Integration &of) { return Place(&of.coredination.signRequests); }},
    Setting{Service::Coredination, "sign-base-path", "",
        QT_TRANSLATE_NOOP("IntegrationSettings", "Base path signed"),
        QT_TRANSLATE_NOOP("IntegrationSettings", "Coredination: the signed URI includes the base path."),
        [](Integration &of) { return Place(&of.coredination.signBasePath); }},
    Setting{Service::Coredination, "token-method", "METHOD",
        QT_TRANSLATE_NOOP("IntegrationSettings", "Token method"),
        QT_TRANSLATE_NOOP("IntegrationSettings", "Coredination: the HTTP method of the token exchange."),
        [](Integration &of) { return Place(&of.coredination.tokenMethod); }},
    Setting{Service::Coredination, "token-path", "PATH",
        QT_TRANSLATE_NOOP("IntegrationSettings", "Token path"),
        QT_TRANSLATE_NOOP(
            "IntegrationSettings", "Coredination: where tokens are exchanged, below the base URL."),
        [](Integration &of) { return Place(&of.coredination.tokenPath); }},
    Setting{Service::Coredination, "token-body", "TEMPLATE",
        QT_TRANSLATE_NOOP("IntegrationSettings", "Token body"),
        QT_TRANSLATE_NOOP(
            "IntegrationSettings", "Coredination: the exchange's body, with {email} and {password}."),
        [](Integration &of) { return Place(&of.coredination.tokenBody); }},
    Setting{Service::Coredination, "token-pointer", "POINTER",
        QT_TRANSLATE_NOOP("IntegrationSettings", "Token pointer"),
        QT_TRANSLATE_NOOP(
            "IntegrationSettings", "Coredination: the JSON pointer to the token in the answer."),
        [](Integration &of) { return Place(&of.coredination.tokenPointer); }},
};

bool isSwitch(const Setting &setting)
{
    return *setting.valueName == '\0';
}

bool isGiven(const Arguments &arguments, const Setting &setting)
{
    return arguments.has(setting.name()) || (isSwitch(setting) && arguments.has(setting.opposite()));
}

/// One overload for each kind of setting: takes over what was given.
struct Take
{
    const Arguments &arguments;
    const Setting &setting;

    Result<void> operator()(QString *text) const
    {
        *text = arguments.value(setting.name());
        return {};
    }
    Result<void> operator()(bool *truth) const
    {
        const Result<std::optional<bool>> chosen = arguments.choice(setting.name(), setting.opposite());
        if (!chosen)
            return fail(chosen.error());
        *truth = chosen->value_or(*truth);
        return {};
    }
    Result<void> operator()(Placement *placement) const
    {
        const Result<Placement> named = placementFromName(arguments.value(setting.name()));
        if (!named)
            return fail(named.error());
        *placement = *named;
        return {};
    }
};

/// One overload for each kind of setting: its value for people.
struct Show
{
    QString operator()(const QString *text) const { return *text; }
    QString operator()(const bool *truth) const { return *truth ? Tr::tr("yes") : Tr::tr("no"); }
    QString operator()(const Placement *placement) const { return placementName(*placement); }
};
} // namespace

void addSettingOptions(Arguments &arguments)
{
    for (const Setting &setting : settings) {
        const QString description = Tr::tr(setting.description);
        if (isSwitch(setting)) {
            arguments.addSwitch(setting.name(), description);
            arguments.addSwitch(setting.opposite(), Tr::tr("The opposite of --%1.").arg(setting.name()));
        } else {
            arguments.addOption(setting.name(), QString::fromLatin1(setting.valueName), description);
        }
    }
}

Result<void> applySettings(const Arguments &arguments, Integration &integration)
{
    for (const Setting &setting : settings) {
        if (!isGiven(arguments, setting))
            continue;
        if (setting.service != integration.service)
            return fail(ErrorCode::InvalidInput,
                Tr::tr("%1 has no setting --%2.").arg(traits(integration.service).label, setting.name()));
        const Result<void> taken = std::visit(Take{arguments, setting}, setting.in(integration));
        if (!taken)
            return taken;
    }
    return {};
}

QList<QStringList> settingRows(const Integration &integration)
{
    Integration copy = integration;
    QList<QStringList> rows;
    for (const Setting &setting : settings) {
        if (setting.service == integration.service)
            rows.append({Tr::tr(setting.label), std::visit(Show(), setting.in(copy))});
    }
    return rows;
}

} // namespace signet::cli
