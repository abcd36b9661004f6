// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secretaddress.h"
#include "core/task.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace signet {

namespace Ui {
class SecretDisplay;
}

class SecretClipboard;

/// A stored secret on a page: masked, with Reveal (hides itself after ten seconds) and Copy. The value is
/// fetched when a button asks for it and kept no longer than it is shown.
class SecretDisplay : public QWidget
{
    Q_OBJECT

public:
    using Opener = std::function<Task<Result<Secret>>()>;
    static constexpr int revealMs = 10'000;

    explicit SecretDisplay(QWidget *parent = nullptr);
    ~SecretDisplay() override;

    /// @p name is what a screen reader calls it ("Customer key"); @p stored may be nullptr: there is none.
    void setSecret(const QString &name, const StoredSecret *stored, qint64 nowMs);
    void setSource(Opener opener, SecretClipboard *clipboard);
    /// Offers to copy how scripts name the secret (`signet-cli get`), and to rotate it. For @p place, which
    /// must be set before setSecret().
    void setPlace(const SecretPlace &place);
    void conceal();

Q_SIGNALS:
    void failed(const QString &message);
    void rotateRequested(const QUuid &owner, signet::SecretField field);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setupMenu();
    void toggleReveal();
    void copy();
    void refresh();
    void open(std::function<void(const Secret &)> use);

    std::unique_ptr<Ui::SecretDisplay> m_ui;
    Opener m_opener;
    SecretClipboard *m_clipboard = nullptr;
    std::optional<SecretPlace> m_place;
    QTimer m_concealTimer;
    QString m_name;
    SecretReference m_reference; ///< of what is shown; empty where there is none
    QString m_masked;
    int m_generation = 0; ///< which secret is shown, if any: a late answer for another one is dropped
    bool m_isBusy = false;
    bool m_isPresent = false;
    bool m_isRevealed = false;
};

} // namespace signet
