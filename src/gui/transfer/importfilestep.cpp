// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/importfilestep.h"

#include "gui/transfer/importcontext.h"
#include "gui/widgets/filedrop.h"
#include "gui/workspace.h"
#include "transfer/importfile.h"
#include "transfer/ui_importfilestep.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QSignalBlocker>

namespace signet {

namespace {
constexpr int typingPauseMs = 250;
}

ImportFileStep::ImportFileStep(ImportContext &context, QWidget *parent)
    : WizardStep(parent), m_ui(std::make_unique<Ui::ImportFileStep>()), m_context(context)
{
    m_ui->setupUi(this);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    fillCombos();
    connectSignals();
}

ImportFileStep::~ImportFileStep() = default;

void ImportFileStep::fillCombos()
{
    const QSignalBlocker quietKind(m_ui->kindCombo);
    const QSignalBlocker quietDelimiter(m_ui->delimiterCombo);
    const int kindIndex = std::max(0, m_ui->kindCombo->currentIndex());
    m_ui->kindCombo->clear();
    m_ui->kindCombo->addItem(tr("Table (CSV)"));
    m_ui->kindCombo->addItem(tr("Variables (.env)"));
    m_ui->kindCombo->setCurrentIndex(kindIndex);
    const int delimiterIndex = std::max(0, m_ui->delimiterCombo->currentIndex());
    m_ui->delimiterCombo->clear();
    for (const QString &text : {tr("Comma"), tr("Semicolon"), tr("Tab"), tr("Vertical bar")})
        m_ui->delimiterCombo->addItem(text);
    m_ui->delimiterCombo->setCurrentIndex(delimiterIndex);
}

void ImportFileStep::connectSignals()
{
    connect(m_ui->pathEdit, &QLineEdit::textChanged, this, &ImportFileStep::pathChanged);
    connect(&m_typing, &QTimer::timeout, this, &ImportFileStep::load);
    connect(m_ui->browseButton, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Import from a file"), QString(),
            tr("Tables and variables (*.csv *.tsv *.txt *.env .env* *.env.*)") + QStringLiteral(";;") +
                tr("All files (*)"));
        dialog->setObjectName(QStringLiteral("importFileDialog"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setFilter(QDir::Files | QDir::AllDirs | QDir::Hidden);
        connect(dialog, &QFileDialog::fileSelected, this, &ImportFileStep::setPath);
        dialog->open();
    });
    connect(new FileDrop(this), &FileDrop::dropped, this, &ImportFileStep::setPath);
    connect(m_ui->kindCombo, &QComboBox::currentIndexChanged, this, &ImportFileStep::load);
    connect(m_ui->delimiterCombo, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_options.delimiter = csvDelimiters[index];
        load();
    });
    connect(m_ui->headerCheck, &QCheckBox::toggled, this, [this](bool isChecked) {
        m_options.hasHeader = isChecked;
        load();
    });
}

QString ImportFileStep::title() const
{
    return tr("File");
}

void ImportFileStep::enter()
{
    m_ui->pathEdit->setFocus();
    refresh();
}

void ImportFileStep::setPath(const QString &path)
{
    m_ui->pathEdit->setText(QDir::toNativeSeparators(path));
    load();
}

QString ImportFileStep::path() const
{
    const QString text = m_ui->pathEdit->text().trimmed();
    if (text.startsWith(QLatin1StringView("file:")))
        return QUrl(text).toLocalFile();
    if (text.startsWith(QLatin1StringView("~/")))
        return QDir::homePath() + text.mid(1);
    return text;
}

ImportTable::Kind ImportFileStep::kind() const
{
    return m_ui->kindCombo->currentIndex() == 1 ? ImportTable::Kind::Env : ImportTable::Kind::Csv;
}

void ImportFileStep::pathChanged()
{
    m_options = CsvOptions();
    m_context.forgetFile();
    m_problem.clear();
    const QSignalBlocker quiet(m_ui->kindCombo);
    m_ui->kindCombo->setCurrentIndex(isEnvFileName(path()) ? 1 : 0);
    m_typing.start();
    refresh();
}

void ImportFileStep::load()
{
    m_typing.stop();
    m_problem.clear();
    if (path().isEmpty()) {
        m_context.forgetFile();
    } else {
        const Result<void> read = m_context.read(path(), kind(), m_options);
        if (!read)
            m_problem = read.error().message;
    }
    refresh();
}

void ImportFileStep::refresh()
{
    const ImportTable *table = m_context.table();
    if (table != nullptr)
        showFormat();
    else if (m_problem.isEmpty())
        m_ui->stateLine->setState(Tone::Unknown, tr("No file is chosen yet."));
    else
        m_ui->stateLine->setState(Tone::Broken, m_problem);
    const bool isCsv = kind() == ImportTable::Kind::Csv;
    const bool hasShape = isCsv && !path().isEmpty() && !m_typing.isActive();
    m_ui->fileForm->setRowVisible(m_ui->delimiterCombo, hasShape);
    m_ui->fileForm->setRowVisible(m_ui->headerCheck, hasShape);
    m_ui->notesLabel->setText(table != nullptr ? table->notes().join(u'\n') : QString());
    m_ui->notesLabel->setVisible(!m_ui->notesLabel->text().isEmpty());
    const StoreStatus store = m_context.workspace().storeStatus();
    const QString where = store.state == StoreState::SessionOnly
                              ? tr("this computer’s memory, for this run only")
                          : store.backend.isEmpty() ? tr("the keychain")
                                                    : store.backend;
    m_ui->promiseLabel->setText(tr("Keys go from the file straight into %1 and nowhere else; at most their "
                                   "last four characters are shown. "
                                   "The file stays as it is: at the end you can have it deleted.")
                                    .arg(where));
    Q_EMIT completeChanged();
}

void ImportFileStep::showFormat()
{
    const ImportTable &table = *m_context.table();
    const ImportTable::Format &format = table.format();
    if (format.kind == ImportTable::Kind::Env) {
        m_ui->stateLine->setState(Tone::Works, tr("%n variable(s)", nullptr, table.columnCount()));
        return;
    }
    m_ui->stateLine->setState(Tone::Works,
        tr("%1 and %2, in %3")
            .arg(tr("%n row(s)", nullptr, table.rowCount()), tr("%n column(s)", nullptr, table.columnCount()),
                encodingName(format.encoding)));
    const QSignalBlocker quietDelimiter(m_ui->delimiterCombo);
    const QSignalBlocker quietHeader(m_ui->headerCheck);
    const char *found = std::find(std::begin(csvDelimiters), std::end(csvDelimiters), format.delimiter);
    m_ui->delimiterCombo->setCurrentIndex(static_cast<int>(found - std::begin(csvDelimiters)));
    m_ui->headerCheck->setChecked(format.hasHeader);
}

bool ImportFileStep::isComplete() const
{
    return m_context.table() != nullptr && !m_typing.isActive();
}

bool ImportFileStep::leave()
{
    return isComplete();
}

void ImportFileStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fillCombos();
        refresh();
    }
    WizardStep::changeEvent(event);
}

} // namespace signet
