// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/redactor.h"
#include "core/trace.h"

#include <QTest>

namespace signet::test {

/// Everything that a trace shows.
[[nodiscard]] inline QByteArray wholeTrace(const Trace &trace)
{
    QByteArray text;
    for (const TraceStep &step : trace.steps)
        text += step.id.toUtf8() + '\n' + step.name.toUtf8() + '\n' + step.inputText() + '\n' + step.output +
                '\n' + step.why.toUtf8() + '\n';
    return text;
}

/// Fails if one of @p secrets stands in @p trace, in whatever encoding a Redactor knows.
inline void verifyHoldsNone(const Trace &trace, const QList<Secret> &secrets)
{
    Redactor redactor;
    redactor.add(secrets);
    const QByteArray text = wholeTrace(trace);
    QVERIFY2(!redactor.finds(text), redactor.redact(text).constData());
}

/// Fails if a step says nothing.
inline void verifyExplains(const Trace &trace)
{
    for (const TraceStep &step : trace.steps) {
        QVERIFY(!step.id.isEmpty());
        QVERIFY2(!step.name.isEmpty(), qPrintable(step.id));
        QVERIFY2(!step.why.isEmpty(), qPrintable(step.id));
        QVERIFY2(!step.input.isEmpty(), qPrintable(step.id));
        QVERIFY2(!step.output.isEmpty(), qPrintable(step.id));
    }
}

} // namespace signet::test
