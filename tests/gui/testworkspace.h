// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/authorizationflow.h"
#include "auth/conversations.h"
#include "gui/widgets/secretclipboard.h"
#include "gui/workspace.h"
#include "http/httpclient.h"
#include "playground/request/requestrunner.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "storage/vaultstore.h"
#include "support/faultystore.h"
#include "support/mockclock.h"

#include <QTemporaryDir>

namespace signet::test {

/// Remembers what it was asked to open.
class RecordingBrowser : public Browser
{
public:
    bool open(const QUrl &url) override
    {
        opened.append(url);
        return true;
    }
    QList<QUrl> opened;
};

/// Real parts over a temporary folder and a store in memory.
class TestWorkspace : public Workspace
{
    Q_OBJECT

public:
    TestWorkspace();
    ~TestWorkspace() override;

    AccountRepository &repository() override { return *m_repository; }
    CredentialStore &credentials() override { return *m_credentials; }
    ConnectionCheck &connectionCheck() override;
    RequestRunner &requestRunner() override;
    Conversations &conversations() override;
    Browser &browser() override { return recordingBrowser; }
    SecretClipboard &clipboard() override { return m_clipboard; }
    const Clock &clock() const override { return mockClock; }
    bool isSandbox() const override { return sandbox; }
    StoreChoice storeChoice() const override { return choice; }
    void chooseStore(StoreChoice chosen) override { choice = chosen; }
    VaultStore &vault() override { return vaultStore; }
    StoreStatus storeStatus() const override { return status; }
    void probeStore() override { ++probes; }
    void unlockStore() override { ++unlocks; }
    int waitingForStore() const override { return waiting; }
    void giveUpWaiting() override { waiting = 0; }
    LockMeaning lockMeaning() const override { return secretStore.meaning; }
    bool isLocked() const override { return m_isLocked; }
    void lock() override;
    void unlock() override;
    void forgetAll() override;

    [[nodiscard]] QString dataDir() const { return m_folder.filePath(QStringLiteral("data")); }
    /// Adds and returns it, with the secrets given. Fails the test where that fails.
    Integration addIntegration(
        const QString &name, Service service, Environment environment, const QString &baseUrl = {});
    Account addAccount(const Integration &integration, const QString &name, const QString &userName,
        const QByteArray &secret = {});
    void store(const QUuid &owner, SecretField field, const QByteArray &value);
    /// The accounts of the drawings.
    void fillLikeTheDrawings();

    MockClock mockClock;
    FaultyStore secretStore;
    RecordingBrowser recordingBrowser;
    StoreStatus status{StoreState::Ready, QStringLiteral("GNOME Keyring"), {}};
    bool sandbox = false;
    StoreChoice choice = StoreChoice::Keychain;
    int waiting = 0;
    int probes = 0;
    int unlocks = 0;
    int forgotten = 0;

private:
    bool m_isLocked = false;
    QTemporaryDir m_folder;

public:
    VaultStore vaultStore{VaultStore::pathIn(m_folder.path()), sealedbox::cheapest};

private:
    SecretClipboard m_clipboard{mockClock};
    std::unique_ptr<AccountRepository> m_repository;
    std::unique_ptr<CredentialStore> m_credentials;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<Conversations> m_conversations;
    std::unique_ptr<RequestRunner> m_runner;
};

} // namespace signet::test
