// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rotatecommand.h"

#include "auth/rotation.h"
#include "cli/arguments.h"
#include "cli/checking.h"
#include "cli/presentation.h"
#include "cli/secretlookup.h"

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RotateCommand)
};

Result<SecretPlace> wantedPlace(
    const AccountRepository &repository, const QString &owner, const QString &field)
{
    const Result<SecretField> wanted = fieldFromName(field);
    if (!wanted)
        return fail(wanted.error());
    const bool isIntegrations = isApplicationField(*wanted);
    QUuid id;
    if (isIntegrations) {
        const Result<Integration> integration = findIntegration(repository, owner);
        if (!integration)
            return fail(integration.error());
        id = integration->id;
    } else {
        const Result<Account> account = findAccount(repository, owner);
        if (!account)
            return fail(account.error());
        id = account->id;
    }
    return placeOf(repository, stableAddressOf(id, *wanted));
}

Error refused(const CheckRecord &record)
{
    return {ErrorCode::CredentialRefused,
        Tr::tr("The new value does not work, so nothing was changed. %1").arg(record.message)};
}

Error cannotTell(const CheckRecord &record)
{
    return {ErrorCode::CannotTell,
        Tr::tr("Nobody could tell whether the new value works, so nothing was changed: try again later, or "
               "put it in use all the same with --unproven. %1")
            .arg(record.message)};
}

/// Ends when @p rotation has come to a state that waits for somebody.
Task<void> settled(Rotation *rotation)
{
    const Completion<bool> done;
    const auto isBusy = [](Rotation::State state) {
        return state == Rotation::State::Probing || state == Rotation::State::Switching;
    };
    QObject context;
    QObject::connect(
        rotation, &Rotation::stateChanged, &context,
        [done, isBusy](Rotation::State state) {
            if (!isBusy(state))
                done.complete(true);
        },
        Qt::QueuedConnection);
    if (isBusy(rotation->state()))
        co_await done.wait();
}

/// Puts the new value in use; the error says why it is not.
Task<Result<void>> switchTo(Rotation *rotation, Secret value, bool evenUnproven)
{
    const Result<void> started = rotation->start(value);
    if (!started)
        co_return fail(started.error());
    co_await settled(rotation);
    if (rotation->state() == Rotation::State::Refused)
        co_return fail(refused(rotation->record()));
    if (rotation->state() == Rotation::State::Unproven && !evenUnproven)
        co_return fail(cannotTell(rotation->record()));
    rotation->switchOver();
    co_await settled(rotation);
    if (rotation->state() != Rotation::State::Switched)
        co_return fail(rotation->error());
    co_return Result<void>{};
}

/// Checks the accounts that share the new key, and tells how to go on.
Task<int> checkAccounts(Workspace *workspace, Workspace::Services services, SecretPlace place)
{
    const Result<QList<CheckItem>> items = accountsToCheck(services.repository, place.integration);
    if (!items)
        co_return workspace->report(items.error());
    CheckRun run([&check = services.check]() -> ConnectionCheck & { return check; }, services.repository,
        workspace->clock());
    co_await finishChecks(&run, workspace, *items);
    JsonLine json;
    json.beginObject().member("field", fieldName(place.field)).member("switched", true);
    writeChecks(json, run);
    json.endObject();
    if (workspace->json())
        workspace->console().result(json.text());
    else if (!items->isEmpty())
        workspace->console().note(summaryOf(run.progress()));
    if (run.isCancelled())
        co_return NotCompleted;
    co_return run.progress().works == run.progress().total ? Success : SomeFailed;
}

QString subjectName(const SecretPlace &place)
{
    return place.account ? place.integration.name + u'/' + place.account->name : place.integration.name;
}

int reportEnd(
    Workspace &workspace, const Result<void> &ended, const SecretPlace &place, const QString &sentence)
{
    if (!ended)
        return workspace.report(ended.error());
    JsonLine json;
    json.beginObject().member("field", fieldName(place.field)).member("switched", false).endObject();
    if (workspace.json())
        workspace.console().result(json.text());
    else
        workspace.console().result(sentence.arg(subjectName(place), fieldLabel(place.field)));
    return Success;
}
} // namespace

QString RotateCommand::name() const
{
    return QStringLiteral("rotate");
}

QString RotateCommand::synopsis() const
{
    return QStringLiteral("ACCOUNT|INTEGRATION FIELD [--unproven|--confirm|--back]");
}

QString RotateCommand::summary() const
{
    return Tr::tr("Replaces a secret by one from standard input once that has been proven, and keeps the old "
                  "one until --confirm; --back puts it in use again.");
}

Task<int> RotateCommand::run(QStringList words, Workspace &workspace)
{
    Console &console = workspace.console();
    Arguments arguments(*this, console);
    arguments.addSwitch(QStringLiteral("unproven"),
        Tr::tr(
            "Puts the new value in use although the service could not be asked; never one that it refused."));
    arguments.addSwitch(QStringLiteral("confirm"), Tr::tr("Erases the value that is kept."));
    arguments.addSwitch(
        QStringLiteral("back"), Tr::tr("Puts the value that is kept in use again, and keeps the other one."));
    if (const std::optional<int> code = arguments.parse(words, 2, 2))
        co_return *code;
    const Result<std::optional<bool>> end =
        arguments.choice(QStringLiteral("confirm"), QStringLiteral("back"));
    if (!end)
        co_return workspace.report(end.error());
    const Result<Workspace::Services> services = workspace.services();
    if (!services)
        co_return workspace.report(services.error());
    const Result<SecretPlace> place =
        wantedPlace(services->repository, arguments.positional().at(0), arguments.positional().at(1));
    if (!place)
        co_return workspace.report(place.error());
    const Rotation::Dependencies deps{services->repository, services->credentials, services->conversations,
        workspace.clock(), ActivitySource::CommandLine};
    if (*end && **end) {
        const Result<void> confirmed = co_await confirmRotation(deps, *place);
        co_return reportEnd(workspace, confirmed, *place, Tr::tr("%1: the other %2 was erased."));
    }
    if (*end) {
        const Result<void> swapped = co_await undoRotation(deps, *place);
        co_return reportEnd(workspace, swapped, *place,
            Tr::tr("%1: the other %2 is in use again. The one before is kept until --confirm."));
    }
    const Result<Secret> value = console.readSecret(fieldLabel(place->field));
    if (!value)
        co_return workspace.report(value.error());
    console.redactor().add(*value, QString(fieldName(place->field)));
    Rotation rotation(deps, *place);
    const Result<void> switched =
        co_await switchTo(&rotation, *value, arguments.has(QStringLiteral("unproven")));
    if (!switched)
        co_return workspace.report(switched.error());
    console.note(
        Tr::tr("%1: the new %2 is in use. The old one is kept: --confirm erases it, --back puts it in "
               "use again.")
            .arg(subjectName(*place), fieldLabel(place->field)));
    if (!place->account) {
        const int code = co_await checkAccounts(&workspace, *services, *place);
        co_return code;
    }
    co_return reportEnd(workspace, switched, *place, Tr::tr("%1: %2 replaced."));
}

} // namespace signet::cli
