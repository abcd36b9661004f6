// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/request/requestrunner.h"
#include "support/authbench.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace signet::test {

/// An AuthBench with accounts that log in, and eyes on what reached the sandbox. Link Signet::playground too.
struct LoginBench : AuthBench
{
    RequestRunner runner{talks.signer, http};

    /// The sandbox's first customer, with a password.
    [[nodiscard]] Account addSessionAccount(const Integration &integration, const QString &password = {})
    {
        const SandboxCustomer &customer = sandbox.credentials().customers.first();
        const Account account =
            addAccount(integration, customer.name, customer.userName, AuthMethod::SessionLogin);
        (void)keep(account.id, SecretField::Password, password.isEmpty() ? customer.password : password);
        return repository->account(account.id).value_or(account);
    }
    /// The sandbox's first user, with e-mail and password but no token.
    [[nodiscard]] Account addUser(const Integration &integration, const QString &password = {})
    {
        const SandboxUser &user = sandbox.credentials().users.first();
        const Account account = addAccount(integration, user.name, user.email, AuthMethod::ApiToken);
        (void)keep(account.id, SecretField::Password, password.isEmpty() ? user.password : password);
        return repository->account(account.id).value_or(account);
    }
    void addFault(const QString &text) { sandbox.faults().add(parseFault(text).value()); }

    [[nodiscard]] std::optional<Result<RunResult>> run(const Integration &integration,
        const std::optional<Account> &account, const QString &target = QStringLiteral("/list"))
    {
        Draft draft;
        draft.target = target;
        return await(runner.runAll(draft, integration, account, {}));
    }

    /// What arrived, in order: "POST /account/login 200".
    [[nodiscard]] QStringList arrived() const
    {
        QStringList lines;
        for (const LoggedRequest &entry : sandbox.log().entries()) {
            const QList<QByteArray> parts = entry.requestLine.split(' ');
            lines.append(QString::fromLatin1(parts.value(0) + ' ' + parts.value(1).split('?').first()) +
                         u' ' + QString::number(entry.status));
        }
        return lines;
    }
    [[nodiscard]] const LoggedRequest &lastArrived() const { return sandbox.log().entries().last(); }
    [[nodiscard]] int openSessions() const
    {
        return QJsonDocument::fromJson(sandbox.stateJson())
            .object()
            .value(QLatin1StringView("klicktipp_sessions"))
            .toInt(-1);
    }
    /// Whether any file of the data folder holds @p bytes.
    [[nodiscard]] bool isOnDisk(const QByteArray &bytes) const
    {
        QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
                return true;
        }
        return false;
    }
};

[[nodiscard]] inline QByteArray valueOf(const LoggedRequest &request, const QByteArray &name)
{
    for (const RawHeader &header : request.headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return "<none>";
}

} // namespace signet::test
