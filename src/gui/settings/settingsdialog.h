// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDialog>

#include <memory>

namespace signet {

namespace Ui {
class SettingsDialog;
}

class Preferences;
class Theme;
class Translations;
class Workspace;
struct LockSettings;
struct SettingValues;

/// Everything that can be set. What is applied holds at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// How the window looks; all outlive the dialog.
    struct Appearance
    {
        Preferences &preferences;
        Theme &theme;
        Translations &translations;
    };

    SettingsDialog(Workspace &workspace, Appearance appearance, QWidget *parent = nullptr);
    ~SettingsDialog() override;

Q_SIGNALS:
    /// Theme, language or settings were changed.
    void applied();

protected:
    void changeEvent(QEvent *event) override;

private:
    void load();
    void loadLock(const LockSettings &lock);
    void fillIdle(int current);
    [[nodiscard]] LockSettings enteredLock() const;
    void refreshLock();
    void connectSignals();
    [[nodiscard]] QString problem() const;
    [[nodiscard]] SettingValues entered() const;
    void validate();
    void apply(bool thenClose);
    void applyAppearance();
    void finish(const Result<void> &result, bool thenClose);

    std::unique_ptr<Ui::SettingsDialog> m_ui;
    Workspace &m_workspace;
    Appearance m_appearance;
    bool m_isTouched = false;
    bool m_isSaving = false;
};

} // namespace signet
