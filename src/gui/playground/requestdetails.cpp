// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/requestdetails.h"

#include "gui/playground/parametermodel.h"
#include "gui/widgets/timewords.h"
#include "playground/ui_requestdetails.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>

namespace signet {

RequestDetails::RequestDetails(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::RequestDetails>())
    , m_parameters(new ParameterModel(this))
    , m_fields(new ParameterModel(this))
    , m_variables(new ParameterModel(this))
{
    m_parameters->setObjectName(QStringLiteral("parameters"));
    m_ui->setupUi(this);
    setupTable(*m_ui->parametersView, *m_parameters);
    setupTable(*m_ui->fieldsView, *m_fields);
    setupTable(*m_ui->variablesView, *m_variables);
    m_ui->bodyKindCombo->setCurrentIndex(static_cast<int>(BodyKind::Json));
    showBodyKind();
    connectSignals();
}

RequestDetails::~RequestDetails() = default;

void RequestDetails::setupTable(QTableView &view, ParameterModel &model)
{
    view.setModel(&model);
    view.verticalHeader()->hide();
    view.setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                         QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    view.horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    view.horizontalHeader()->setHighlightSections(false);
    connect(&model, &ParameterModel::edited, this, &RequestDetails::changed);
}

void RequestDetails::connectSignals()
{
    connect(m_ui->headersEdit, &QPlainTextEdit::textChanged, this, &RequestDetails::changed);
    connect(m_ui->bodyEdit, &QPlainTextEdit::textChanged, this, &RequestDetails::changed);
    connect(m_ui->fileEdit, &QLineEdit::textChanged, this, &RequestDetails::changed);
    connect(m_ui->bodyKindCombo, &QComboBox::currentIndexChanged, this, [this] {
        showBodyKind();
        Q_EMIT changed();
    });
    connect(m_ui->chooseFileButton, &QPushButton::clicked, this, &RequestDetails::chooseFile);
}

BodyKind RequestDetails::bodyKind() const
{
    return static_cast<BodyKind>(m_ui->bodyKindCombo->currentIndex());
}

void RequestDetails::showBodyKind()
{
    switch (bodyKind()) {
    case BodyKind::None:
        m_ui->bodyStack->setCurrentWidget(m_ui->nonePage);
        break;
    case BodyKind::Json:
    case BodyKind::Text:
        m_ui->bodyStack->setCurrentWidget(m_ui->textPage);
        break;
    case BodyKind::Form:
        m_ui->bodyStack->setCurrentWidget(m_ui->formPage);
        break;
    case BodyKind::File:
        m_ui->bodyStack->setCurrentWidget(m_ui->filePage);
        break;
    }
}

void RequestDetails::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("File to send"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString &file) { m_ui->fileEdit->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

void RequestDetails::setForm(const RequestForm &form)
{
    m_parameters->setRows(form.parameters);
    m_ui->headersEdit->setPlainText(form.headers);
    m_ui->bodyKindCombo->setCurrentIndex(static_cast<int>(form.bodyKind));
    m_ui->bodyEdit->setPlainText(form.body);
    m_fields->setRows(form.fields);
    m_ui->fileEdit->setText(QDir::toNativeSeparators(form.file));
    m_ui->requestTabs->setCurrentWidget(
        form.parameters.isEmpty() && form.hasBody() ? m_ui->bodyTab : m_ui->parametersTab);
}

void RequestDetails::read(RequestForm &form) const
{
    form.parameters = m_parameters->rows();
    form.headers = m_ui->headersEdit->toPlainText();
    form.bodyKind = bodyKind();
    form.body = m_ui->bodyEdit->toPlainText();
    form.fields = m_fields->rows();
    form.file = QDir::fromNativeSeparators(m_ui->fileEdit->text().trimmed());
}

void RequestDetails::setVariables(const QList<ParameterRow> &own, const QList<ParameterRow> &inherited)
{
    QList<ParameterRow> rows = own;
    for (const ParameterRow &row : inherited) {
        const bool isThere = std::any_of(rows.begin(), rows.end(),
            [&row](const ParameterRow &mine) { return mine.parameter.name == row.parameter.name; });
        if (!isThere && row.isOn)
            rows.append({{row.parameter.name, {}, false}, false,
                tr("From the integration: %1").arg(row.parameter.value)});
    }
    m_variables->setRows(rows);
}

QList<ParameterRow> RequestDetails::variables() const
{
    QList<ParameterRow> own;
    for (ParameterRow row : m_variables->rows()) {
        if (!row.isOn && row.parameter.value.isEmpty())
            continue; // the integration's, not overridden
        row.note.clear();
        own.append(row);
    }
    return own;
}

void RequestDetails::showEncoding(const RequestForm &form, const std::optional<QByteArray> &body)
{
    QString text = form.bodyKind == BodyKind::None ? tr("No body is sent; what was typed stays.")
                                                   : tr("Nothing to send yet.");
    if (form.hasBody()) {
        const bool isFile = form.bodyKind == BodyKind::File;
        const qint64 size = isFile ? QFileInfo(form.file).size() : body.value_or(QByteArray()).size();
        const QString coding = form.bodyKind == BodyKind::Form ? tr("percent-encoded UTF-8")
                               : isFile                        ? tr("as it is")
                                                               : QStringLiteral("UTF-8");
        text = QStringLiteral("Content-Type: %1 · %2 · %3").arg(form.contentType(), coding, sizeWords(size));
    }
    m_ui->encodingLabel->setText(text);
    m_ui->encodingLabel->setToolTip(text);
}

QString RequestDetails::summary() const
{
    const auto shown = [](qsizetype count) {
        return count == 0 ? QStringLiteral("–") : QString::number(count);
    };
    RequestForm form;
    read(form);
    return tr("Params %1 · &Headers %2 · Body %3")
        .arg(shown(m_parameters->onCount()), shown(headersFromText(form.headers).size()),
            form.hasBody() ? QStringLiteral("✓") : QStringLiteral("–"));
}

void RequestDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QWidget::changeEvent(event);
}

} // namespace signet
