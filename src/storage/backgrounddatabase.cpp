// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backgrounddatabase.h"

#include "storage/database.h"

#include <QCoreApplication>

namespace signet {

BackgroundDatabase::BackgroundDatabase(QString folder) : m_folder(std::move(folder)), m_over(new QObject)
{
    m_thread.setObjectName(QStringLiteral("signet-database"));
    m_over->moveToThread(&m_thread);
}

BackgroundDatabase::BackgroundDatabase(const Database &database) : BackgroundDatabase(QString())
{
    m_here = &database;
}

BackgroundDatabase::~BackgroundDatabase()
{
    if (!m_thread.isRunning()) {
        delete m_over;
        return;
    }
    // The last job: what was posted before is done by then.
    static_cast<void>(post([this] {
        m_database.reset();
        delete m_over;
        m_thread.quit();
    }));
    m_isClosing = true;
    m_thread.wait();
    QCoreApplication::sendPostedEvents(&m_home, QEvent::MetaCall);
}

bool BackgroundDatabase::post(std::function<void()> job)
{
    if (m_isClosing)
        return false;
    if (!m_thread.isRunning())
        m_thread.start();
    return QMetaObject::invokeMethod(m_over, std::move(job), Qt::QueuedConnection);
}

QString BackgroundDatabase::closingMessage()
{
    return QCoreApplication::translate("BackgroundDatabase", "Signet is being closed. Start it again.");
}

Result<const Database *> BackgroundDatabase::connection()
{
    if (!m_database) {
        Result<std::unique_ptr<Database>> opened = Database::open(m_folder);
        if (!opened)
            return fail(opened.error());
        m_database = std::move(*opened);
    }
    return m_database.get();
}

} // namespace signet
