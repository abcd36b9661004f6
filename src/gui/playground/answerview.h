// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"
#include "playground/answer/answerreader.h"
#include "playground/request/requestrunner.h"

#include <QWidget>

#include <memory>

namespace signet {

namespace Ui {
class AnswerView;
}

class JsonTreeModel;
class SignatureView;

/// What came of a request: status and what it means in words, body, headers, how it was signed. Where a
/// session was over there are two exchanges to choose from.
class AnswerView : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerView(QWidget *parent = nullptr);
    ~AnswerView() override;

    void clear();
    /// Only @p text, for example why nothing was sent.
    void showMessage(const QString &text);
    /// @p known are the stored secrets that may be shown by their last four characters.
    void showResult(const RunResult &result, Service service, const QList<StoredSecret> &known);
    [[nodiscard]] SignatureView &signatureView() const { return *m_signature; }
    /// Takes @p view into the tab of its own.
    void setCodeView(QWidget *view);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showExchange();
    void read(const Exchange &exchange);
    void showBody(const ReadAnswer &answer);
    void chooseFile();
    void save(const QByteArray &body, const QString &path);
    void showTreeMenu(const QPoint &position);
    void nameViews();
    void find();
    void explain();

    std::unique_ptr<Ui::AnswerView> m_ui;
    SignatureView *m_signature;
    JsonTreeModel *m_tree;
    std::optional<RunResult> m_result;
    Service m_service = Service::KlickTipp;
    QList<StoredSecret> m_known;
    StopFlag m_reading;
    StopFlag m_saving;
    int m_run = 0; ///< counts what is read: a late result of another one is dropped
    bool m_isStartShown = false;
};

} // namespace signet
