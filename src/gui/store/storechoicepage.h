// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storechoice.h"
#include "storage/secretstore.h"

#include <QWidget>

#include <memory>

namespace signet {

namespace Ui {
class StoreChoicePage;
}

/// The three ways to keep keys, one paragraph each: the computer's keychain, a vault with a passphrase, this
/// run only. Decides nothing itself.
class StoreChoicePage : public QWidget
{
    Q_OBJECT

public:
    struct Situation
    {
        StoreChoice choice = StoreChoice::Keychain; ///< what is in use
        StoreStatus status;
        bool hasVault = false; ///< there is one, whether it is in use or not
    };

    explicit StoreChoicePage(QWidget *parent = nullptr);
    ~StoreChoicePage() override;

    void setSituation(const Situation &situation);

Q_SIGNALS:
    void keychainRequested();
    void vaultRequested();
    void passphraseRequested();
    void memoryRequested();
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    std::unique_ptr<Ui::StoreChoicePage> m_ui;
    Situation m_situation;
};

} // namespace signet
