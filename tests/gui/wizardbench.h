// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/authorizationflow.h"
#include "gui/authorize/authorizationwizard.h"
#include "gui/testworkspace.h"
#include "gui/widgetaccess.h"
#include "sandbox/sandbox.h"
#include "support/await.h"
#include "support/sandboxbrowser.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

namespace signet::test {

/// The workspace with the sandbox behind it and a browser that goes through its consent page.
class WizardWorkspace : public TestWorkspace
{
public:
    WizardWorkspace()
    {
        if (!sandbox.listen())
            qFatal("the sandbox cannot listen");
        integration = addIntegration(QStringLiteral("KlickTipp sandbox"), Service::KlickTipp,
            Environment::Sandbox, sandbox.klickTippBaseUrl());
        integration.klickTipp.accountId = sandbox.credentials().accountId;
        integration.klickTipp.consentUrl = sandbox.consentUrl();
        if (!repository().updateIntegration(integration))
            qFatal("the integration cannot be changed");
        store(integration.id, SecretField::DeveloperKey, sandbox.credentials().developerKey.toLatin1());
        integration = repository().integration(integration.id).value();
        customer = {
            sandbox.credentials().customers.first().name, sandbox.credentials().customers.first().userName};
    }

    Browser &browser() override { return sandboxBrowser; }
    ExampleCustomer exampleCustomer() const override { return customer; }

    void setPublicRedirect(const QString &redirect)
    {
        integration.klickTipp.publicRedirect = redirect;
        QVERIFY(repository().updateIntegration(integration));
    }
    /// The sandbox's customer key.
    [[nodiscard]] QString key(int index = 0) const
    {
        return sandbox.credentials().customers.at(index).customerKey;
    }
    /// The customer key that is stored for @p account.
    [[nodiscard]] QByteArray kept(const QUuid &account)
    {
        const auto stored = await(credentials().open(account, SecretField::CustomerKey));
        return stored && *stored ? (*stored)->reveal().toByteArray() : QByteArray();
    }

    SystemClock wallClock;
    Sandbox sandbox{wallClock};
    SandboxBrowser sandboxBrowser;
    Integration integration;
    ExampleCustomer customer;
};

inline QWidget *page(const AuthorizationWizard &wizard)
{
    return child<QStackedWidget>(wizard, "stack")->currentWidget();
}

/// "CustomerStep", "RouteStep"…
inline QString step(const AuthorizationWizard &wizard)
{
    return page(wizard)->objectName();
}

inline bool reaches(const AuthorizationWizard &wizard, const char *wanted)
{
    return waitUntil([&] { return step(wizard) == QString::fromLatin1(wanted); });
}

inline QPushButton *button(const AuthorizationWizard &wizard, const char *name)
{
    return child<QPushButton>(*page(wizard), name);
}

inline QString problem(const AuthorizationWizard &wizard)
{
    return child<QLabel>(*page(wizard), "problemLabel")->text();
}

inline void pasteInto(const QWidget &window, const QString &text)
{
    child<QLineEdit>(window, "pasteEdit")->setText(text);
    child<QPushButton>(window, "pasteButton")->click();
}

inline void paste(const AuthorizationWizard &wizard, const QString &text)
{
    pasteInto(*page(wizard), text);
}

inline void next(const AuthorizationWizard &wizard)
{
    child<QPushButton>(wizard, "nextButton")->click();
}

/// From the customer to the route that @p radio stands for, and on.
inline void chooseRoute(const AuthorizationWizard &wizard, const char *radio)
{
    next(wizard);
    QVERIFY(reaches(wizard, "RouteStep"));
    child<QRadioButton>(*page(wizard), radio)->click();
    next(wizard);
}

/// The wizard while it waits for a browser.
inline void waitForConfirmation(const AuthorizationWizard &wizard)
{
    chooseRoute(wizard, "hereRadio");
    QVERIFY(reaches(wizard, "ConfirmationStep"));
}

} // namespace signet::test
