// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"
#include "playground/answer/answerreader.h"
#include "playground/answer/recentanswers.h"
#include "playground/request/requestrunner.h"

#include <QWidget>

#include <memory>

namespace signet {

namespace Ui {
class AnswerView;
}

class CookieModel;
class JsonTreeModel;
class SignatureView;

/// What came of a request: status and what it means in words, body, headers, cookies, how it was signed, what
/// is different from the last answer. Where a session was over there are two exchanges to choose from.
class AnswerView : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerView(QWidget *parent = nullptr);
    ~AnswerView() override;

    /// Shows nothing.
    void clear();
    /// The same, and there is no last answer to compare with any more: for another sender.
    void forget();
    /// Only @p text, for example why nothing was sent.
    void showMessage(const QString &text);
    /// @p known are the stored secrets that may be shown by their last four characters.
    void showResult(const RunResult &result, Service service, const QList<StoredSecret> &known);
    [[nodiscard]] SignatureView &signatureView() const { return *m_signature; }
    /// Takes @p view into the tab of its own.
    void setCodeView(QWidget *view);

Q_SIGNALS:
    void copyRequested(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showExchange();
    void read(const Exchange &exchange);
    void showBody(const ReadAnswer &answer);
    void setupModels();
    void connectSignals();
    void compare();
    void setTabVisible(QWidget *tab, bool isVisible);
    void showTreeMenu(const QPoint &position);
    void nameViews();
    void find();
    void explain();

    std::unique_ptr<Ui::AnswerView> m_ui;
    SignatureView *m_signature;
    JsonTreeModel *m_tree = nullptr;
    CookieModel *m_cookies = nullptr;
    std::optional<RunResult> m_result;
    Service m_service = Service::KlickTipp;
    QList<StoredSecret> m_known;
    StopFlag m_reading;
    RecentAnswers m_recent;
    std::optional<ComparedExchange> m_before; ///< the last answer to the same request
    int m_run = 0; ///< counts what is read: a late result of another one is dropped
    bool m_isStartShown = false;
};

} // namespace signet
