// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/importcolumnsstep.h"

#include "gui/transfer/importcontext.h"
#include "gui/transfer/importwords.h"
#include "transfer/ui_importcolumnsstep.h"

#include <QEvent>
#include <QScrollBar>
#include <QSignalBlocker>

namespace signet {

namespace {

constexpr int shownValues = 3;
constexpr int longestValue = 40;

/// What tells a person who is meant, and nothing that opens anything.
bool isPublic(ImportField field)
{
    return field == ImportField::Name || field == ImportField::UserName ||
           field == ImportField::Environment || field == ImportField::Group;
}

QString shortened(const QString &text)
{
    return text.size() > longestValue ? text.left(longestValue - 1) + u'…' : text;
}

} // namespace

ImportColumnsStep::ImportColumnsStep(ImportContext &context, QWidget *parent)
    : WizardStep(parent), m_ui(std::make_unique<Ui::ImportColumnsStep>()), m_context(context)
{
    m_ui->setupUi(this);
    m_ui->scrollArea->setBackgroundRole(QPalette::Base);
    m_ui->columnsPane->setBackgroundRole(QPalette::Base);
}

ImportColumnsStep::~ImportColumnsStep() = default;

QString ImportColumnsStep::title() const
{
    return tr("Columns");
}

void ImportColumnsStep::enter()
{
    build();
    if (!m_rows.isEmpty())
        m_rows.first().field->setFocus();
}

void ImportColumnsStep::build()
{
    for (const Row &row : std::exchange(m_rows, {})) {
        delete row.heading;
        delete row.values;
        delete row.field;
    }
    m_note.clear();
    const int count = m_context.table()->columnCount();
    for (int column = 0; column < count; ++column)
        addRow(column);
    m_ui->columnsLayout->setRowStretch(count + 1, 1);
    m_ui->columnsLayout->setRowStretch(count + 2, 0);
    refresh();
}

void ImportColumnsStep::addRow(int column)
{
    Row row{new QLabel(m_ui->columnsPane), new QLabel(m_ui->columnsPane), new QComboBox(m_ui->columnsPane)};
    row.field->setObjectName(QStringLiteral("fieldCombo%1").arg(column + 1));
    for (const ImportField field : importFields(m_context.integration().service))
        row.field->addItem(importFieldLabel(field), static_cast<int>(field));
    // No mnemonics: there are as many as columns.
    row.heading->setText(headingOf(column).replace(u'&', QStringLiteral("&&")));
    row.heading->setBuddy(row.field);
    row.values->setTextFormat(Qt::PlainText);
    row.values->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {row.heading, row.values}) {
        label->setWordWrap(true);
        label->setMinimumWidth(80);
    }
    connect(row.field, &QComboBox::currentIndexChanged, this, [this, column, combo = row.field] {
        assign(column, static_cast<ImportField>(combo->currentData().toInt()));
    });
    m_ui->columnsLayout->addWidget(row.heading, column + 1, 0);
    m_ui->columnsLayout->addWidget(row.values, column + 1, 1);
    m_ui->columnsLayout->addWidget(row.field, column + 1, 2);
    m_rows.append(row);
}

void ImportColumnsStep::assign(int column, ImportField field)
{
    const std::optional<int> freed = m_context.assignColumn(column, field);
    m_note = freed ? tr("Only one column can be “%1”: “%2” is ignored now.")
                         .arg(importFieldLabel(field), headingOf(*freed))
                   : QString();
    refresh();
}

QString ImportColumnsStep::headingOf(int column) const
{
    const QString heading = m_context.table()->header(column);
    return heading.isEmpty() ? tr("Column %1").arg(column + 1) : shortened(heading);
}

QString ImportColumnsStep::valuesOf(int column) const
{
    const ImportTable &table = *m_context.table();
    const ImportField field = m_context.mapping().field(column);
    QStringList values;
    for (int row = 0; row < table.rowCount() && values.size() < shownValues; ++row) {
        if (table.cell(row, column).isEmpty())
            continue;
        if (!isPublic(field)) // one of them shows the form of all
            return maskedCell(table.cell(row, column), field);
        values.append(shortened(table.text(row, column)));
    }
    return values.join(QStringLiteral(", "));
}

void ImportColumnsStep::refresh()
{
    for (int column = 0; column < m_rows.size(); ++column) {
        const Row &row = m_rows.at(column);
        const QSignalBlocker quiet(row.field);
        row.field->setCurrentIndex(row.field->findData(static_cast<int>(m_context.mapping().field(column))));
        row.values->setText(valuesOf(column));
    }
    const Result<void> checked = m_context.mapping().check(m_context.integration().service);
    m_problem = checked ? QString() : checked.error().message;
    const bool isFine = m_problem.isEmpty() && m_note.isEmpty();
    m_ui->stateLine->setState(isFine ? Tone::Works : Tone::Attention,
        isFine ? tr("Nothing is missing.") : QStringList{m_note, m_problem}.join(u' ').trimmed());
    Q_EMIT completeChanged();
}

bool ImportColumnsStep::isComplete() const
{
    return m_problem.isEmpty();
}

bool ImportColumnsStep::leave()
{
    const Result<void> made = m_context.makePlan();
    if (!made)
        m_ui->stateLine->setState(Tone::Broken, made.error().message);
    return made.has_value();
}

void ImportColumnsStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        if (!m_rows.isEmpty() && m_context.table() != nullptr)
            build();
    }
    WizardStep::changeEvent(event);
}

} // namespace signet
