// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/themecolors.h"
#include "playground/curl/secretoffer.h"

#include <QFrame>

#include <memory>

class QCheckBox;

namespace signet {

namespace Ui {
class SecretOffersCard;
}

class Workspace;

/// The secrets that were found in a pasted command, each with where it belongs: stored, or let go of. Hidden
/// while there are none.
class SecretOffersCard : public QFrame
{
    Q_OBJECT

public:
    explicit SecretOffersCard(QWidget *parent = nullptr);
    ~SecretOffersCard() override;

    /// Before anything else. It must outlive the card.
    void setWorkspace(Workspace &workspace) { m_workspace = &workspace; }
    /// In the place of what was offered before. @p remarks are told with those of the secrets.
    void offer(const OfferContext &context, const QList<FoundSecret> &found, const QStringList &remarks);
    /// Forgets the secrets.
    void drop();

Q_SIGNALS:
    /// What happened, or why not.
    void told(signet::Tone tone, const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill(const QList<SecretOffer> &offers);
    void ask();
    void store();
    [[nodiscard]] QList<SecretOffer> chosen() const;
    [[nodiscard]] static QString inWords(const SecretOffer &offer);

    std::unique_ptr<Ui::SecretOffersCard> m_ui;
    Workspace *m_workspace = nullptr;
    QList<SecretOffer> m_offers;
    QList<QCheckBox *> m_boxes; ///< one for each offer
    int m_round = 0;            ///< counts offers: what comes late belongs to another one
};

} // namespace signet
