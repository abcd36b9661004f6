// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/doctorcommand.h"

#include "cli/arguments.h"
#include "cli/presentation.h"
#include "cli/workspace.h"
#include "http/authorityfile.h"
#include "http/proxychoice.h"
#include "storage/settings.h"

#include <QDir>
#include <QSslSocket>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DoctorCommand)
};

/// One line of the report.
struct Finding
{
    QByteArray id;
    QString label;
    bool isFine = false;
    QString text;
};

/// Only a written, read back and erased entry proves that a store works.
Task<Finding> examineStore(SecretStore *store)
{
    StoreStatus status = co_await store->probe();
    // The vault asks for its passphrase here; a keychain's prompt would be the desktop's.
    if (status.state == StoreState::Locked && store->lockMeaning() == LockMeaning::AsksAgain)
        status = co_await store->unlock();
    Finding finding{"secret-store", Tr::tr("Secret store"), false, status.backend};
    if (!status.isUsable()) {
        finding.text =
            status.backend.isEmpty() ? status.reason : status.backend + QStringLiteral(": ") + status.reason;
        co_return finding;
    }
    const SecretReference reference = SecretReference::create(QUuid::createUuid(), SecretField::Password);
    const Secret written("signet doctor: safe to delete");
    const Result<void> put = co_await store->put(reference, written);
    if (!put) {
        finding.text = put.error().message;
        co_return finding;
    }
    const Result<Secret> read = co_await store->get(reference);
    const Result<void> erased = co_await store->erase(reference);
    if (!read || !erased || *read != written) {
        finding.text = !read     ? read.error().message
                       : !erased ? erased.error().message
                                 : Tr::tr("It gave back something else than was written.");
        co_return finding;
    }
    finding.isFine = true;
    finding.text = Tr::tr("%1: an entry could be written, read back and erased.").arg(status.backend);
    co_return finding;
}

QString ownerName(const AccountRepository &repository, const QUuid &id)
{
    if (id == Settings::secretOwner())
        return Tr::tr("the proxy's password (signet-cli settings set proxy-password)");
    if (const Result<Account> account = repository.account(id))
        return account->name;
    const Result<Integration> integration = repository.integration(id);
    return integration ? integration->name : id.toString(QUuid::WithoutBraces);
}

/// Finishes what killed programs have left in the store, and finds what is missing there.
Task<Finding> examineSecrets(Workspace::Services services)
{
    Finding finding{"secrets", Tr::tr("Secrets"), false, {}};
    const Result<RepairReport> report = co_await services.credentials.repair();
    if (!report) {
        finding.text = report.error().message;
        co_return finding;
    }
    QStringList texts;
    if (report->finished > 0)
        texts.append(Tr::tr("%n interrupted change(s) cleaned up.", nullptr, report->finished));
    if (report->postponed > 0)
        texts.append(Tr::tr(
            "%n interrupted change(s) wait until the secret store can be used.", nullptr, report->postponed));
    QStringList broken;
    for (const QUuid &owner : report->broken)
        broken.append(ownerName(services.repository, owner));
    if (!broken.isEmpty())
        texts.append(Tr::tr("Not in the secret store any more; enter or authorize again: %1.")
                         .arg(broken.join(QStringLiteral(", "))));
    finding.isFine = broken.isEmpty() && report->postponed == 0;
    finding.text = texts.isEmpty() ? Tr::tr("Nothing is missing, nothing is left over.") : texts.join(u' ');
    co_return finding;
}

Finding examineDatabase(Workspace &workspace)
{
    Finding finding{"database", Tr::tr("Database"), false, {}};
    const Result<AccountRepository *> repository = workspace.repository();
    const Result<QList<Account>> accounts = repository ? (*repository)->accounts() : fail(repository.error());
    if (!accounts) {
        finding.text = accounts.error().message;
        return finding;
    }
    finding.isFine = true;
    finding.text = Tr::tr("%n account(s) in %1", nullptr, static_cast<int>(accounts->size()))
                       .arg(QDir::toNativeSeparators(workspace.dataDir()));
    return finding;
}

Finding examineDisplay()
{
    const bool wayland = qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    const bool x11 = qEnvironmentVariableIsSet("DISPLAY");
    return {"display", Tr::tr("Display"), wayland || x11,
        wayland ? QStringLiteral("Wayland")
        : x11   ? QStringLiteral("X11")
                : Tr::tr("None: the window cannot start here, the command line can.")};
}

Finding examineNetwork()
{
    const bool hasTls = QSslSocket::supportsSsl();
    return {"network", Tr::tr("TLS"), hasTls,
        hasTls ? Tr::tr("%1 (built with %2)")
                     .arg(QSslSocket::sslLibraryVersionString(), QSslSocket::sslLibraryBuildVersionString())
               : Tr::tr("No TLS library was found. Install OpenSSL.")};
}

/// As requests to KlickTipp would go.
Finding examineProxy(const Settings &settings)
{
    const NetworkSettings &network = settings.values().network;
    Finding finding{"proxy", Tr::tr("Proxy"), true, {}};
    if (!settings.problems().isEmpty())
        return {finding.id, finding.label, false, settings.problems().join(u' ')};
    const QString proxy = proxyFor(network, QUrl(defaultBaseUrl(Service::KlickTipp)));
    const QString way = proxy.isEmpty() ? Tr::tr("none") : proxy;
    switch (network.proxyMode) {
    case ProxyMode::System:
        finding.text = Tr::tr("%1, as the system's settings say.").arg(way);
        break;
    case ProxyMode::None:
        finding.text = Tr::tr("none, as set.");
        break;
    case ProxyMode::Manual:
        finding.text = network.proxyUser.isEmpty()
                           ? Tr::tr("%1, as set.").arg(way)
                           : Tr::tr("%1, as set, with the user name %2.").arg(way, network.proxyUser);
        break;
    }
    return finding;
}

Finding examineAuthorities(const NetworkSettings &network, const Clock &clock)
{
    Finding finding{"ca_file", Tr::tr("Authorities"), true, Tr::tr("The system's alone.")};
    if (network.authorityFile.isEmpty())
        return finding;
    const auto read = readAuthorities(network.authorityFile, QDateTime::fromMSecsSinceEpoch(clock.nowMs()));
    if (!read)
        return {finding.id, finding.label, false, read.error().message};
    finding.text = Tr::tr("The system's, and %n of %1.", nullptr, static_cast<int>(read->size()))
                       .arg(QDir::toNativeSeparators(network.authorityFile));
    return finding;
}

} // namespace

QString DoctorCommand::name() const
{
    return QStringLiteral("doctor");
}

QString DoctorCommand::synopsis() const
{
    return {};
}

QString DoctorCommand::summary() const
{
    return Tr::tr(
        "Says what works on this machine and what does not: secret store, database, display, network.");
}

Task<int> DoctorCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    if (const std::optional<int> code = arguments.parse(words, 0, 0))
        co_return *code;
    QList<Finding> findings{examineDatabase(workspace)};
    const Result<Workspace::Services> services = workspace.services();
    if (services) {
        const Finding store = co_await examineStore(&services->secrets);
        findings.append(store);
        const Finding secrets = co_await examineSecrets(*services);
        findings.append(secrets);
    }
    findings.append(examineDisplay());
    findings.append(examineNetwork());
    if (const Result<AccountRepository *> repository = workspace.repository()) {
        const Settings &settings = (*repository)->settings();
        findings.append(examineProxy(settings));
        findings.append(examineAuthorities(settings.values().network, workspace.clock()));
    }
    findings.append({"versions", Tr::tr("Versions"), true,
        QStringLiteral("Signet %1, Qt %2")
            .arg(QStringLiteral(SIGNET_VERSION), QString::fromLatin1(qVersion()))});

    JsonLine json;
    json.beginObject();
    QList<QStringList> rows;
    bool isUsable = true;
    bool hasStore = true;
    for (const Finding &finding : findings) {
        json.key(finding.id)
            .beginObject()
            .member("ok", finding.isFine)
            .member("text", finding.text)
            .endObject();
        rows.append({finding.isFine ? Tr::tr("ok") : Tr::tr("not ok"), finding.label, finding.text});
        hasStore = hasStore && (finding.isFine || finding.id != "secret-store");
        // A server has no display and needs none.
        isUsable = isUsable && (finding.isFine || finding.id == "display");
    }
    json.endObject();
    if (workspace.json())
        workspace.console().result(json.text());
    else
        workspace.console().result(table(rows));
    if (!hasStore)
        co_return StoreUnusable;
    co_return isUsable ? Success : SomeFailed;
}

} // namespace signet::cli
