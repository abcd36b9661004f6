// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cancellation.h"

#include <QList>
#include <QTest>

using namespace signet;

class TestCancellation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEveryoneOnceInOrder()
    {
        const Cancellation cancellation;
        QList<int> heard;
        std::vector<Cancellation::Registration> kept;
        for (int i = 0; i < 5; ++i)
            kept.push_back(cancellation.onCancel([&heard, i] { heard.append(i); }));
        QVERIFY(!cancellation.isCancelled());
        QVERIFY(heard.isEmpty());
        cancellation.cancel();
        cancellation.cancel();
        QVERIFY(cancellation.isCancelled());
        QCOMPARE(heard, (QList<int>{0, 1, 2, 3, 4}));
    }

    void tellsALateListenerAtOnce()
    {
        const Cancellation cancellation;
        cancellation.cancel();
        int heard = 0;
        const Cancellation::Registration kept = cancellation.onCancel([&heard] { ++heard; });
        QCOMPARE(heard, 1);
    }

    void copiesShareOneState()
    {
        const Cancellation first;
        const Cancellation second = first; // NOLINT(performance-unnecessary-copy-initialization)
        int heard = 0;
        const Cancellation::Registration kept = second.onCancel([&heard] { ++heard; });
        first.cancel();
        QVERIFY(second.isCancelled());
        QCOMPARE(heard, 1);
    }

    void droppedRegistrationHearsNothing()
    {
        const Cancellation cancellation;
        int heard = 0;
        {
            const Cancellation::Registration shortLived = cancellation.onCancel([&heard] { ++heard; });
        }
        Cancellation::Registration replaced = cancellation.onCancel([&heard] { heard += 10; });
        replaced = {};
        Cancellation::Registration other = cancellation.onCancel([&heard] { heard += 100; });
        replaced = std::move(other);
        const Cancellation::Registration moved(std::move(replaced));
        cancellation.cancel();
        QCOMPARE(heard, 100);
    }

    void registrationMayOutliveTheCancellation()
    {
        Cancellation::Registration kept;
        {
            const Cancellation cancellation;
            kept = cancellation.onCancel([] {});
        }
        kept = {};
    }

    void listenerMayDropItselfAndOthers()
    {
        const Cancellation cancellation;
        QList<int> heard;
        Cancellation::Registration first;
        Cancellation::Registration second;
        first = cancellation.onCancel([&] {
            heard.append(1);
            first = {};
            second = {};
        });
        second = cancellation.onCancel([&] { heard.append(2); });
        const Cancellation::Registration third = cancellation.onCancel([&] { heard.append(3); });
        cancellation.cancel();
        QCOMPARE(heard, (QList<int>{1, 3}));
    }

    void listenerMayCancelAndListenAgain()
    {
        const Cancellation cancellation;
        QList<int> heard;
        Cancellation::Registration nested;
        const Cancellation::Registration kept = cancellation.onCancel([&] {
            heard.append(1);
            cancellation.cancel();
            nested = cancellation.onCancel([&] { heard.append(2); });
        });
        cancellation.cancel();
        QCOMPARE(heard, (QList<int>{1, 2}));
    }

    void listenerMayDropTheCancellation()
    {
        auto cancellation = std::make_unique<Cancellation>();
        QList<int> heard;
        const Cancellation::Registration first = cancellation->onCancel([&] {
            heard.append(1);
            cancellation.reset();
        });
        const Cancellation::Registration second = cancellation->onCancel([&] { heard.append(2); });
        cancellation->cancel();
        QCOMPARE(heard, (QList<int>{1, 2}));
    }
};

QTEST_APPLESS_MAIN(TestCancellation)
#include "tst_cancellation.moc"
