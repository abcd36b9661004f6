// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/checkrun.h"
#include "core/secretaddress.h"
#include "storage/accountrepository.h"

namespace signet {

class CredentialStore;
struct Conversations;

/// One secret gets another value: probed first, with nothing stored; then put in use, while the one before is
/// kept until the user confirms (CredentialStore::rotate()). A value that the service refuses is never put in
/// use; where the service cannot be asked, the user decides. It may be destroyed in every state: what was
/// being stored is then stored to its end.
class Rotation : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        Idle,
        Probing,
        Proven,   ///< the new value works
        Refused,  ///< the service said no: it cannot be put in use
        Unproven, ///< nobody could tell; report() says why
        Switching,
        Switched, ///< the new value is in use, the old one kept
        Failed,   ///< it could not be stored, error() says why; the old value is in use
    };
    Q_ENUM(State)

    struct Dependencies
    {
        AccountRepository &repository;
        CredentialStore &credentials;
        Conversations &conversations;
        const Clock &clock;
        ActivitySource source = ActivitySource::Window;
    };

    Rotation(Dependencies dependencies, const SecretPlace &place, QObject *parent = nullptr);
    ~Rotation() override;

    /// Probes @p typed, as it is kept (cleanSecret()). Not while Switching. Errors, with the state as it was:
    /// InvalidKey; Conflict where it is the key in use already.
    [[nodiscard]] Result<void> start(const Secret &typed);
    /// The same with the token that the service gives for e-mail and password, which are kept nowhere.
    void startByExchange(const QString &email, const Secret &password);
    /// From Refused and Unproven, where there is a value.
    void probeAgain();
    /// From Proven, and from Unproven and Failed because the user wants it.
    void switchOver();
    /// Ends a probe: Idle again.
    void cancel();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const SecretPlace &place() const { return m_place; }
    /// What the probe found out.
    [[nodiscard]] const CheckRecord &record() const { return m_record; }
    [[nodiscard]] const Error &error() const { return m_error; }
    /// There is a value to probe again or to put in use: not where the exchange gave none.
    [[nodiscard]] bool hasValue() const { return !m_value.isEmpty(); }

Q_SIGNALS:
    void stateChanged(signet::Rotation::State state);

private:
    void probe();
    void endProbe(const Result<CheckReport> &result);
    void endExchange(const CheckRecord &failure);
    void enter(State next);
    static Task<void> followProbe(
        QPointer<Rotation> rotation, int attempt, Task<Result<CheckReport>> running);
    static Task<void> followExchange(
        QPointer<Rotation> rotation, int attempt, QString email, Secret password, Cancellation cancellation);
    static Task<void> followSwitch(
        QPointer<Rotation> rotation, Dependencies deps, SecretPlace place, Secret value, CheckRecord record);

    Dependencies m_deps;
    SecretPlace m_place;
    State m_state = State::Idle;
    int m_attempt = 0; ///< tells an awaited answer from one of an attempt that is over
    Cancellation m_cancellation;
    Secret m_value;
    CheckRecord m_record;
    Error m_error;
};

/// Erases the value kept at @p place, and notes it. Errors of CredentialStore::confirm(). Everything in
/// @p deps must outlive the task.
[[nodiscard]] Task<Result<void>> confirmRotation(Rotation::Dependencies deps, SecretPlace place);
/// Puts the kept value in use again, keeps the other, and notes it. Errors of CredentialStore::goBack().
[[nodiscard]] Task<Result<void>> undoRotation(Rotation::Dependencies deps, SecretPlace place);

/// The secrets of @p owner, an integration or account, that wait for the user's yes.
template <typename Owner>
[[nodiscard]] QList<SecretField> unconfirmedFields(const Owner &owner)
{
    QList<SecretField> fields;
    for (const StoredSecret &kept : owner.keptSecrets)
        fields.append(kept.field);
    return fields;
}
/// Whether @p active is the newer one of the two: otherwise the user has gone back.
[[nodiscard]] bool isNewInUse(const StoredSecret *active, const StoredSecret &kept);

/// Every account of @p integration, for checking them with its new key.
[[nodiscard]] Result<QList<CheckItem>> accountsToCheck(
    const AccountRepository &repository, const Integration &integration);

} // namespace signet
