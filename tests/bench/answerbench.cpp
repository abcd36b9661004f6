// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
// answerbench [MEGABYTES…]: how long an answer takes from its last octet to the first screen and to the whole
// pretty view, the longest stall of the event loop meanwhile, and the memory it takes, as multiples of its
// size; beside QPlainTextEdit with the same text and `jq .`. Every measurement has a process of its own.
#include "core/requestcompiler.h"
#include "gui/playground/answerpretty.h"
#include "gui/playground/answertext.h"
#include "gui/playground/answerview.h"
#include "gui/playground/linesview.h"
#include "playground/lines/jsonlines.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <utility>

using namespace signet;

namespace {

constexpr qsizetype megabyte = 1024 * 1024;
constexpr const char *warmUp = R"({"text":"Gr\u00fcn","number":1234567890,"word":null,"list":[{},[]]})";

QByteArray contacts(qsizetype size)
{
    QByteArray body("[");
    body.reserve(size + 300);
    for (int id = 1; body.size() < size; ++id) {
        const QByteArray number = QByteArray::number(id);
        body += R"({"id":1736184243)" + number + R"(,"email":"customer)" + number +
                R"(@example.org","firstName":"Gr\u00fcn","lastName":"Muster","price":19.90,"active":true,)"
                R"("tags":["Kunde","Newsletter"],"created":"2026-11-22T03:00:00+01:00","sold":null},)";
    }
    return body + "{}]";
}

QByteArray bodyOf(const QByteArray &name)
{
    if (name == "line")
        return "{\"text\":\"" + QByteArray(5 * megabyte, 'x') + "\"}";
    if (name == "deep")
        return QByteArray(5'000, '[') + "1" + QByteArray(5'000, ']');
    return contacts(name.toLongLong() * megabyte);
}

double statusMegabytes(const QByteArray &field)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(field + ':'))
            return double(line.sliced(field.size() + 1).simplified().split(' ').first().toLongLong()) / 1024;
    }
    return 0;
}

/// Milliseconds that this thread has had a processor.
double ownMilliseconds()
{
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return double(spent.tv_sec) * 1e3 + double(spent.tv_nsec) / 1e6;
}

/// The longest time during which no event was handled, and the longest that the window itself worked in one
/// go: what lies between is the machine's doing, where others want its processors.
class Stalls : public QObject
{
public:
    Stalls()
    {
        m_timer.setInterval(0);
        connect(&m_timer, &QTimer::timeout, this, &Stalls::note);
        m_clock.start();
        m_own = ownMilliseconds();
        m_timer.start();
    }
    double longest = 0;
    double work = 0;

private:
    void note()
    {
        longest = std::max(longest, double(m_clock.nsecsElapsed()) / 1e6);
        m_clock.start();
        const double own = ownMilliseconds();
        work = std::max(work, own - std::exchange(m_own, own));
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_own = 0;
};

class FirstPaint : public QObject
{
public:
    using QObject::QObject;
    std::function<void()> painted;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->event(event);
            painted();
            return true;
        }
        return false;
    }
};

struct Measured
{
    double first = -1; ///< milliseconds
    double whole = -1;
    double stall = 0;
    double memory = 0; ///< megabytes
    double work = 0;   ///< of the window's own, in one go
};

void print(const Measured &measured)
{
    std::printf("%.2f %.2f %.2f %.2f %.2f\n", measured.first, measured.whole, measured.stall, measured.memory,
        measured.work);
    std::fflush(stdout);
}

double milliseconds(const QElapsedTimer &clock)
{
    return double(clock.nsecsElapsed()) / 1e6;
}

Exchange exchangeOf(const QByteArray &body)
{
    Exchange exchange{
        {*compileUrl(QStringLiteral("GET"), QStringLiteral("http://127.0.0.1/x"), std::nullopt), {}, {}}};
    exchange.outcome = ExchangeOutcome::Answered;
    exchange.status = 200;
    exchange.body = body;
    return exchange;
}

int measureSignet(const QByteArray &body)
{
    AnswerView view;
    view.resize(1000, 700);
    view.show();
    LinesView *lines = view.findChild<AnswerPretty *>()->text()->view();
    const double before = statusMegabytes("VmRSS") - double(body.size()) / megabyte;
    QElapsedTimer clock;
    Measured measured;
    std::unique_ptr<Stalls> stalls;
    FirstPaint paint;
    const auto isWhole = [lines] {
        const auto *json = dynamic_cast<const JsonLines *>(lines->lines().get());
        return json != nullptr && json->index()->isWhole();
    };
    paint.painted = [&] {
        if (!stalls) // still warming up
            return;
        if (measured.first < 0 && lines->lines())
            measured.first = milliseconds(clock);
        if (measured.whole < 0 && isWhole()) {
            measured.whole = milliseconds(clock);
            QTimer::singleShot(100, &view, [&] {
                measured.stall = stalls->longest;
                measured.work = stalls->work;
                measured.memory = statusMegabytes("VmHWM") - before;
                print(measured);
                QCoreApplication::quit();
            });
        }
    };
    lines->viewport()->installEventFilter(&paint);
    // Fonts are loaded with the first answer that is ever shown.
    view.showResult(RunResult{{exchangeOf(warmUp)}, {}}, Service::KlickTipp, {});
    QTimer::singleShot(500, &view, [&] {
        stalls = std::make_unique<Stalls>();
        clock.start();
        view.showResult(RunResult{{exchangeOf(body)}, {}}, Service::KlickTipp, {});
    });
    return QCoreApplication::exec();
}

int measurePlain(const QByteArray &body)
{
    QPlainTextEdit view;
    view.setLineWrapMode(QPlainTextEdit::NoWrap);
    view.resize(1000, 700);
    view.show();
    const double before = statusMegabytes("VmRSS") - double(body.size()) / megabyte;
    QElapsedTimer clock;
    Measured measured;
    FirstPaint paint;
    paint.painted = [&] {
        if (measured.whole >= 0 || !clock.isValid())
            return;
        measured.first = measured.whole = measured.stall = milliseconds(clock);
        measured.memory = statusMegabytes("VmHWM") - before;
        print(measured);
        QTimer::singleShot(0, &view, [] { std::_Exit(0); });
    };
    view.viewport()->installEventFilter(&paint);
    view.setPlainText(QString::fromUtf8(warmUp));
    QTimer::singleShot(500, &view, [&] {
        clock.start();
        const JsonLines lines(std::make_shared<const JsonIndex>(readJson(body)));
        view.setPlainText(QString::fromUtf8(lines.text(0, lines.count() - 1)));
    });
    return QCoreApplication::exec();
}

Measured runAgain(const QByteArray &mode, const QByteArray &body)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(
        QCoreApplication::applicationFilePath(), {QString::fromLatin1(mode), QString::fromLatin1(body)});
    process.waitForFinished(-1);
    const QByteArrayList words = process.readAll().simplified().split(' ');
    if (words.size() != 5)
        return {};
    return {words[0].toDouble(), words[1].toDouble(), words[2].toDouble(), words[3].toDouble(),
        words[4].toDouble()};
}

Measured runJq(const QByteArray &body)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("body")));
    if (!file.open(QIODevice::WriteOnly) || file.write(body) != body.size() || !file.flush())
        return {};
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    QElapsedTimer clock;
    clock.start();
    process.start(QStringLiteral("jq"), {QStringLiteral("."), file.fileName()});
    process.waitForFinished(-1);
    Measured measured;
    measured.whole = process.exitCode() == 0 ? milliseconds(clock) : -1;
    return measured;
}

void report(const char *name, const Measured &measured, const Measured &signet, qsizetype size)
{
    const double body = double(size) / megabyte;
    std::printf(
        "  %-15s first %9.1f ms   whole %9.1f ms (x %.1f)   stall %8.0f ms (%.1f of work)   memory x %.1f\n",
        name, measured.first, measured.whole, measured.whole / signet.whole, measured.stall, measured.work,
        body >= 0.5 ? measured.memory / body : 0);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "signet") == 0)
        return measureSignet(bodyOf(argv[2]));
    if (argc == 3 && qstrcmp(argv[1], "plain") == 0)
        return measurePlain(bodyOf(argv[2]));
    QByteArrayList bodies{"1", "10", "50", "line", "deep"};
    if (argc > 1)
        bodies = QByteArrayList(argv + 1, argv + argc);
    for (const QByteArray &name : bodies) {
        const QByteArray body = bodyOf(name);
        std::printf("%s (%.1f MB)\n", name.constData(), double(body.size()) / megabyte);
        const Measured signet = runAgain("signet", name);
        report("Signet", signet, signet, body.size());
        report("QPlainTextEdit", runAgain("plain", name), signet, body.size());
        report("jq .", runJq(body), signet, body.size());
    }
    return 0;
}
