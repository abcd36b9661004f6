// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/importwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace signet {

namespace {

constexpr qsizetype shortestKey = 12; // as summarize() has it
constexpr qsizetype longestPassword = 24;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

QString dots(bool areMany)
{
    return QString(areMany ? 8 : 6, QChar(0x2022));
}

} // namespace

QString maskedWords(const SecretSummary &secret)
{
    return dots(secret.lastFour.isEmpty()) + secret.lastFour;
}

QString maskedCell(QByteArrayView cell, ImportField field)
{
    const std::optional<SecretField> secret = secretFieldOf(field);
    if (secret && isPasswordLike(*secret))
        return dots(true);
    const bool isPlain = std::all_of(cell.begin(), cell.end(), [](char c) { return c > ' ' && c < 0x7f; });
    const bool isKey = isPlain && cell.size() >= (secret ? shortestKey : longestPassword + 1);
    const QString end = isKey ? QString::fromLatin1(cell.last(4)) : QString();
    return Tr::tr("%1 (%n character(s))", nullptr, static_cast<int>(cell.size())).arg(dots(!isKey) + end);
}

QString decisionWords(RowDecision decision)
{
    switch (decision) {
    case RowDecision::Skip:
        return Tr::tr("Skip");
    case RowDecision::Add:
        return Tr::tr("Add");
    case RowDecision::ReplaceKey:
        return Tr::tr("Replace its key");
    case RowDecision::Rename:
        return Tr::tr("Add under another name");
    }
    Q_UNREACHABLE();
}

QString decisionWords(const ImportRow &row)
{
    if (row.state == RowState::Invalid)
        return Tr::tr("Invalid");
    return row.decision == RowDecision::Rename ? Tr::tr("Add as “%1”").arg(row.freeName)
                                               : decisionWords(row.decision);
}

Tone decisionTone(const ImportRow &row)
{
    if (row.state == RowState::Invalid)
        return Tone::Broken;
    if (row.decision == RowDecision::Skip)
        return Tone::Unknown;
    return row.warning.isEmpty() && row.decision != RowDecision::ReplaceKey ? Tone::Works : Tone::Attention;
}

QString rowWords(const ImportRow &row)
{
    QStringList parts{Tr::tr("Line %1").arg(row.line)};
    if (!row.name.isEmpty())
        parts.append(row.name);
    for (const SecretSummary &secret : row.secrets) {
        const QString words = QStringLiteral("%1 %2").arg(secret.name, maskedWords(secret));
        parts.append(secret.fingerprint.isEmpty()
                         ? words
                         : Tr::tr("%1, fingerprint %2").arg(words, secret.fingerprint));
    }
    for (const QString &sentence : {row.reason, row.warning}) {
        if (!sentence.isEmpty())
            parts.append(sentence);
    }
    return parts.join(QStringLiteral(" · "));
}

QString countWords(const ImportCounts &counts)
{
    QStringList parts{Tr::tr("%1 to add").arg(counts.add)};
    if (counts.replace > 0)
        parts.append(Tr::tr("%1 to get another key").arg(counts.replace));
    if (counts.skip > 0)
        parts.append(Tr::tr("%1 to skip").arg(counts.skip));
    if (counts.invalid > 0)
        parts.append(Tr::tr("%1 invalid").arg(counts.invalid));
    return parts.join(QStringLiteral(" · "));
}

QString outcomeWords(RowOutcome outcome)
{
    switch (outcome) {
    case RowOutcome::Added:
        return Tr::tr("Added");
    case RowOutcome::Replaced:
        return Tr::tr("Key replaced");
    case RowOutcome::Skipped:
        return Tr::tr("Skipped");
    case RowOutcome::Failed:
        return Tr::tr("Failed");
    case RowOutcome::NotDone:
        return Tr::tr("Not done");
    }
    Q_UNREACHABLE();
}

Tone outcomeTone(RowOutcome outcome)
{
    switch (outcome) {
    case RowOutcome::Added:
    case RowOutcome::Replaced:
        return Tone::Works;
    case RowOutcome::Skipped:
        return Tone::Unknown;
    case RowOutcome::Failed:
        return Tone::Broken;
    case RowOutcome::NotDone:
        return Tone::Attention;
    }
    Q_UNREACHABLE();
}

} // namespace signet
