// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"
#include "core/result.h"
#include "http/exchange.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace signet {

namespace Ui {
class SignatureView;
}

class SignatureExplainer;
class TraceStepCard;

/// How a request is authenticated: the steps of its trace, the octets that are signed, then the headers,
/// secrets masked. Of the request that was sent, or of the draft while it is edited.
class SignatureView : public QWidget
{
    Q_OBJECT

public:
    explicit SignatureView(QWidget *parent = nullptr);
    ~SignatureView() override;

    /// Nothing was sent yet: the draft is shown.
    void clear();
    /// @p known are the stored secrets that may be shown by their last four characters.
    void showExchange(const Exchange &exchange, const QList<StoredSecret> &known);
    /// The draft as it would be sent now, or why that cannot be told. Asked for by draftWanted().
    void showDraft(const Result<SignedRequest> &draft, const QList<StoredSecret> &known);

    /// Whether somebody looks at the draft.
    [[nodiscard]] bool wantsDraft() const;
    /// What is shown at present, if anything is.
    [[nodiscard]] const std::optional<SignedRequest> &shownRequest() const { return m_shown; }
    [[nodiscard]] SignatureExplainer &explainer() const;
    /// Brings the explainer into view, ready for pasting.
    void openExplainer();
    /// Whether what is shown is signed in a way that can be recomputed.
    [[nodiscard]] bool canExplain() const;

Q_SIGNALS:
    void draftWanted(bool isWanted);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    void chooseSource();
    void followExplainer();
    void showNothing(const QString &why);
    void showRequest(const SignedRequest &request);
    void showSteps(const SignedRequest &request);
    void showHeaders(const SignedRequest &request);
    void offerExplanation();

    std::unique_ptr<Ui::SignatureView> m_ui;
    QList<TraceStepCard *> m_cards;
    QList<StoredSecret> m_known;
    std::optional<Exchange> m_exchange;
    std::optional<Result<SignedRequest>> m_draft;
    std::optional<SignedRequest> m_shown;
    bool m_isFollowing = false; ///< the end of the page stays in view
};

/// What is shown of a header's value: itself, or dots where it is or contains a secret of the request.
[[nodiscard]] QString shownValue(
    const QByteArray &value, const SignedRequest &request, const QList<StoredSecret> &known);

} // namespace signet
