// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/store/passphrasetext.h"

#include <QLineEdit>

namespace signet {

Secret passphraseIn(const QLineEdit &edit)
{
    return Secret::fromText(edit.text().normalized(QString::NormalizationForm_C));
}

Secret takePassphrase(QLineEdit &edit)
{
    Secret passphrase = passphraseIn(edit);
    edit.clear();
    return passphrase;
}

} // namespace signet
