// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/draft/requestform.h"

#include <QWidget>

#include <memory>

class QTableView;

namespace signet {

namespace Ui {
class RequestDetails;
}

class ParameterModel;

/// Parameters, headers and body of the request that is edited, and the variables in them.
class RequestDetails : public QWidget
{
    Q_OBJECT

public:
    explicit RequestDetails(QWidget *parent = nullptr);
    ~RequestDetails() override;

    /// Shows the first tab that holds something.
    void setForm(const RequestForm &form);
    /// Writes what is edited here into @p form.
    void read(RequestForm &form) const;
    /// @p inherited are the integration's: they are shown beside, and can be overridden.
    void setVariables(const QList<ParameterRow> &own, const QList<ParameterRow> &inherited);
    [[nodiscard]] QList<ParameterRow> variables() const;
    /// Says what the body is sent as: "application/json · UTF-8 · 43 bytes". @p body is what would be sent.
    void showEncoding(const RequestForm &form, const std::optional<QByteArray> &body);
    /// "Params 2 · Headers 1 · Body –"
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupTable(QTableView &view, ParameterModel &model);
    void connectSignals();
    void showBodyKind();
    void chooseFile();
    [[nodiscard]] BodyKind bodyKind() const;

    std::unique_ptr<Ui::RequestDetails> m_ui;
    ParameterModel *m_parameters;
    ParameterModel *m_fields;
    ParameterModel *m_variables;
};

} // namespace signet
