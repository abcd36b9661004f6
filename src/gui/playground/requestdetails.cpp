// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/requestdetails.h"

#include "gui/playground/answertexts.h"
#include "gui/playground/parametermodel.h"
#include "playground/ui_requestdetails.h"

#include <QEvent>
#include <QHeaderView>

namespace signet {

RequestDetails::RequestDetails(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::RequestDetails>()), m_parameters(new ParameterModel(this))
{
    m_ui->setupUi(this);
    QTableView *view = m_ui->parametersView;
    view->setModel(m_parameters);
    view->verticalHeader()->hide();
    view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                          QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    view->horizontalHeader()->setHighlightSections(false);
    connect(m_parameters, &ParameterModel::edited, this, &RequestDetails::changed);
    connect(m_ui->headersEdit, &QPlainTextEdit::textChanged, this, &RequestDetails::changed);
    connect(m_ui->bodyEdit, &QPlainTextEdit::textChanged, this, &RequestDetails::changed);
}

RequestDetails::~RequestDetails() = default;

void RequestDetails::setForm(const RequestForm &form)
{
    m_parameters->setRows(form.parameters);
    m_ui->headersEdit->setPlainText(form.headers);
    m_ui->bodyEdit->setPlainText(form.body);
    m_ui->requestTabs->setCurrentWidget(
        form.parameters.isEmpty() && !form.body.isEmpty() ? m_ui->bodyTab : m_ui->parametersTab);
}

void RequestDetails::read(RequestForm &form) const
{
    form.parameters = m_parameters->rows();
    form.headers = m_ui->headersEdit->toPlainText();
    form.body = m_ui->bodyEdit->toPlainText();
}

QString RequestDetails::summary() const
{
    const auto shown = [](qsizetype count) {
        return count == 0 ? QStringLiteral("–") : QString::number(count);
    };
    const bool hasBody = !m_ui->bodyEdit->document()->isEmpty();
    return tr("Params %1 · &Headers %2 · Body %3")
        .arg(shown(m_parameters->onCount()), shown(headersFromText(m_ui->headersEdit->toPlainText()).size()),
            hasBody ? QStringLiteral("✓") : QStringLiteral("–"));
}

void RequestDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QWidget::changeEvent(event);
}

} // namespace signet
