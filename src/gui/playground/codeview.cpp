// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/codeview.h"

#include "core/servicetraits.h"
#include "gui/widgets/secretclipboard.h"
#include "gui/widgets/whenready.h"
#include "gui/workspace.h"
#include "playground/ui_codeview.h"
#include "storage/credentialstore.h"

#include <QEvent>

namespace signet {

namespace {

/// A task of its own parameters: the view may show another request while it runs.
Task<Result<Secret>> withSecrets(CredentialStore *credentials, CodeLanguage language, CodeRecipe recipe,
    Integration integration, QUuid account)
{
    QList<CodeValue> values;
    for (const CodeInput &input : std::as_const(recipe.inputs)) {
        const bool isOurs = traits(integration.service).applicationSecrets.contains(input.field);
        const Result<Secret> value =
            co_await credentials->open(isOurs ? integration.id : account, input.field);
        if (!value)
            co_return Result<Secret>(fail(value.error()));
        values.append({input.field, *value});
    }
    co_return codeWithSecrets(language, recipe, values);
}

} // namespace

CodeView::CodeView(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::CodeView>()), m_workspace(workspace)
{
    m_ui->setupUi(this);
    m_ui->codeEdit->document()->setDocumentMargin(14);
    for (const CodeLanguage each : allCodeLanguages())
        m_ui->languageCombo->addItem(codeLanguageLabel(each));
    connect(m_ui->languageCombo, &QComboBox::currentIndexChanged, this, &CodeView::refresh);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &CodeView::copy);
    connect(m_ui->secretsButton, &QPushButton::clicked, this, &CodeView::askForSecrets);
    connect(m_ui->question, &Question::confirmed, this, &CodeView::copyWithSecrets);
    connect(&m_workspace, &Workspace::locked, this, [this] {
        ++m_run; // what is on its way is not copied
        m_ui->question->hide();
    });
}

CodeView::~CodeView() = default;

CodeLanguage CodeView::language() const
{
    return allCodeLanguages().value(m_ui->languageCombo->currentIndex(), CodeLanguage::Curl);
}

void CodeView::setRequest(
    const Integration &integration, const std::optional<Account> &account, const Result<WireRequest> &request)
{
    m_integration = integration;
    m_account = account;
    m_recipe =
        request ? codeRecipe(*request, integration, account) : Result<CodeRecipe>(fail(request.error()));
    refresh();
}

void CodeView::refresh()
{
    ++m_run;
    m_ui->question->hide();
    m_ui->noteLabel->setText({});
    if (!isVisible() || !m_recipe)
        return;
    const Result<QString> code =
        *m_recipe ? codeFor(language(), **m_recipe) : Result<QString>(fail(m_recipe->error()));
    if (!code)
        m_ui->noteLabel->setText(code.error().message);
    m_ui->codeEdit->setPlainText(code.value_or(QString()));
    m_ui->copyButton->setEnabled(code.has_value());
    m_ui->secretsButton->setEnabled(code.has_value());
}

void CodeView::copy()
{
    m_workspace.clipboard().copyText(m_ui->codeEdit->toPlainText());
    m_ui->noteLabel->setText(tr("Copied, without secrets."));
}

void CodeView::askForSecrets()
{
    m_ui->question->ask(tr("The code would hold the keys, on the clipboard, for %1 seconds.")
                            .arg(SecretClipboard::lifetimeSeconds),
        tr("Copy with sec&rets"), tr("Do&n’t copy"));
}

void CodeView::copyWithSecrets()
{
    if (!m_recipe || !*m_recipe)
        return;
    whenReady(withSecrets(&m_workspace.credentials(), language(), **m_recipe, m_integration,
                  m_account ? m_account->id : QUuid()),
        this, [this, run = ++m_run](const Result<Secret> &code) {
            if (run == m_run)
                finish(code);
        });
}

void CodeView::finish(const Result<Secret> &code)
{
    if (code)
        m_workspace.clipboard().copySecret(*code);
    m_ui->noteLabel->setText(
        code ? tr("Copied with secrets. They are taken back from the clipboard after %1 seconds.")
                   .arg(SecretClipboard::lifetimeSeconds)
             : code.error().message);
}

void CodeView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void CodeView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace signet
