// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/connectiontrial.h"

#include "core/networksource.h"
#include "core/requestcompiler.h"
#include "core/servicetraits.h"
#include "gui/widgets/whenready.h"
#include "gui/workspace.h"
#include "http/httpclient.h"
#include "http/proxychoice.h"
#include "settings/ui_connectiontrial.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "storage/proxypassword.h"

#include <QEvent>

namespace signet {

namespace {
constexpr int deadlineMs = 15'000;

/// What was entered, and the stored password where none was.
class EnteredNetwork : public NetworkSource
{
public:
    EnteredNetwork(NetworkSettings settings, Secret password, CredentialStore &credentials)
        : m_settings(std::move(settings)), m_password(std::move(password)), m_credentials(credentials)
    {
    }

    NetworkSettings networkSettings() override { return m_settings; }
    Task<Result<Secret>> proxyPassword() override
    {
        if (!m_password.isEmpty()) {
            Secret password = m_password;
            co_return password;
        }
        Result<Secret> stored = co_await openProxyPassword(&m_credentials);
        co_return stored;
    }

private:
    NetworkSettings m_settings;
    Secret m_password;
    CredentialStore &m_credentials;
};

/// Status and certificate: what shows that it was the service that answered.
QString answerWords(const Exchange &exchange)
{
    const bool isRefusal = exchange.status == 401 || exchange.status == 403;
    const QString answer =
        isRefusal ? ConnectionTrial::tr("It refused a request without credentials, as it should.")
                  : ConnectionTrial::tr("It answered with status %1.").arg(exchange.status);
    if (!exchange.tls)
        return answer;
    return answer + u' ' +
           ConnectionTrial::tr("%1, certificate issued by %2.")
               .arg(exchange.tls->protocol, exchange.tls->issuer);
}
} // namespace

ConnectionTrial::ConnectionTrial(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::ConnectionTrial>())
{
    m_ui->setupUi(this);
    connect(m_ui->testButton, &QPushButton::clicked, this, &ConnectionTrial::testNow);
    connect(m_ui->targetCombo, &QComboBox::currentIndexChanged, m_ui->resultLabel, &QLabel::clear);
}

ConnectionTrial::~ConnectionTrial()
{
    m_test.cancel();
}

void ConnectionTrial::setWorkspace(Workspace &workspace)
{
    m_workspace = &workspace;
    QStringList targets;
    for (const Integration &integration :
        workspace.repository().integrations().value_or(QList<Integration>()))
        targets.append(integration.baseUrl.toString());
    for (const Service service : allServices())
        targets.append(defaultBaseUrl(service));
    targets.removeDuplicates();
    m_ui->targetCombo->clear();
    m_ui->targetCombo->addItems(targets);
    refresh();
}

void ConnectionTrial::setSubject(
    const NetworkSettings &settings, const Secret &password, const QString &obstacle)
{
    m_settings = settings;
    m_password = password;
    m_obstacle = obstacle;
    if (!m_isTesting)
        m_ui->resultLabel->clear(); // it was about other settings
    refresh();
}

void ConnectionTrial::refresh()
{
    m_ui->testButton->setEnabled(m_workspace != nullptr && m_obstacle.isEmpty() && !m_isTesting);
    if (m_ui->resultLabel->text().isEmpty())
        m_ui->resultLabel->setText(
            tr("Sends one request without any key or password, with the settings above."));
}

void ConnectionTrial::testNow()
{
    const Result<WireRequest> request =
        compileUrl(QStringLiteral("GET"), m_ui->targetCombo->currentText(), std::nullopt);
    if (!request) {
        m_ui->resultLabel->setText(request.error().message);
        return;
    }
    m_isTesting = true;
    m_test = Cancellation();
    m_ui->resultLabel->setText(tr("Connecting…"));
    refresh();
    m_client.reset();
    m_source = std::make_unique<EnteredNetwork>(m_settings, m_password, m_workspace->credentials());
    m_client = std::make_unique<HttpClient>(m_workspace->clock(), m_source.get());
    whenReady(m_client->send({*request, {}, {}}, {.deadlineMs = deadlineMs}, m_test), this,
        [this, tried = m_settings](const Exchange &exchange) { show(exchange, tried); });
}

void ConnectionTrial::show(const Exchange &exchange, const NetworkSettings &tried)
{
    m_isTesting = false;
    const QUrl url = QUrl::fromEncoded(exchange.sent.request.url());
    const QString host = url.host();
    if (tried != m_settings)
        m_ui->resultLabel->setText(tr("The settings were changed meanwhile: try again."));
    else if (!exchange.isAnswered())
        m_ui->resultLabel->setText(exchange.problem);
    else if (const QString proxy = proxyFor(tried, url); proxy.isEmpty())
        m_ui->resultLabel->setText(tr("%1 was reached directly.").arg(host) + u' ' + answerWords(exchange));
    else
        m_ui->resultLabel->setText(
            tr("%1 was reached through the proxy %2.").arg(host, proxy) + u' ' + answerWords(exchange));
    refresh();
}

void ConnectionTrial::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_ui->resultLabel->clear();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace signet
