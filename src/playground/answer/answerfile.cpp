// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/answer/answerfile.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QSaveFile>
#include <QtConcurrentRun>

#include <algorithm>

namespace signet {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AnswerFile)
};

constexpr qsizetype piece = 1024 * 1024; // octets written between two looks at the flag

Result<void> save(const QByteArray &body, const QString &path, const SavedOctets &saved, const StopFlag &stop)
{
    const auto failed = [&path] {
        return fail(ErrorCode::Io,
            Tr::tr("“%1” cannot be written. Choose another folder or free some space.").arg(path));
    };
    QSaveFile file(path);
    // Unbuffered: commit() does not notice that its last flush found no room, and puts a cut file in place.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return failed();
    for (qsizetype at = 0; at < body.size(); at += piece) {
        if (stop.isRaised())
            return fail(ErrorCode::Cancelled, Tr::tr("Saving was stopped."));
        const qint64 size = std::min(piece, body.size() - at);
        if (file.write(body.constData() + at, size) != size)
            return failed();
        *saved += size;
    }
    if (!file.commit())
        return failed();
    return {};
}

} // namespace

Task<Result<void>> saveAnswer(QByteArray body, QString path, SavedOctets saved, StopFlag stop)
{
    const QFuture<Result<void>> future =
        QtConcurrent::run([body, path, saved, stop] { return save(body, path, saved, stop); });
    Result<void> result = co_await future;
    co_return result;
}

} // namespace signet
