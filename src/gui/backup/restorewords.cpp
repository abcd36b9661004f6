// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/restorewords.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RestoreWords)
};
} // namespace

QString decisionWords(RestoreDecision decision)
{
    switch (decision) {
    case RestoreDecision::Skip:
        return Tr::tr("Leave as it is");
    case RestoreDecision::Add:
        return Tr::tr("Add");
    case RestoreDecision::Complete:
        return Tr::tr("Store what is missing");
    case RestoreDecision::Replace:
        return Tr::tr("Replace by the backup’s");
    case RestoreDecision::AddCopy:
        return Tr::tr("Add a copy");
    }
    Q_UNREACHABLE();
}

QString decisionWords(const RestoreItem &item, bool lacksIntegration)
{
    if (lacksIntegration && item.decision == RestoreDecision::Add)
        return Tr::tr("Needs its integration");
    if (item.decision == RestoreDecision::AddCopy)
        return Tr::tr("Add as “%1”").arg(item.freeName);
    if (item.decision == RestoreDecision::Skip && item.state == RestoreState::New)
        return Tr::tr("Leave out");
    return decisionWords(item.decision);
}

QString reasonWords(const RestoreItem &item)
{
    const QString what = item.differences.join(QStringLiteral(", "));
    switch (item.state) {
    case RestoreState::New:
        return Tr::tr("not there");
    case RestoreState::Same:
        return Tr::tr("there already, the same");
    case RestoreState::Incomplete:
        return Tr::tr("incomplete: %1").arg(what);
    case RestoreState::Different:
        return Tr::tr("different: %1").arg(what);
    }
    Q_UNREACHABLE();
}

QString outcomeWords(const RestoreResult &result)
{
    switch (result.outcome) {
    case RestoreOutcome::Restored:
        return Tr::tr("Restored");
    case RestoreOutcome::Skipped:
        return Tr::tr("Left alone");
    case RestoreOutcome::Failed:
        return Tr::tr("Failed");
    case RestoreOutcome::NotDone:
        return Tr::tr("Not done");
    }
    Q_UNREACHABLE();
}

Tone toneOf(const RestoreItem &item, bool lacksIntegration)
{
    if (item.decision == RestoreDecision::Skip)
        return Tone::Unknown;
    if (lacksIntegration)
        return Tone::Broken;
    return item.decision == RestoreDecision::Replace ? Tone::Attention : Tone::Works;
}

Tone toneOf(const RestoreResult &result)
{
    switch (result.outcome) {
    case RestoreOutcome::Restored:
        return Tone::Works;
    case RestoreOutcome::Skipped:
        return Tone::Unknown;
    case RestoreOutcome::Failed:
        return Tone::Broken;
    case RestoreOutcome::NotDone:
        return Tone::Attention;
    }
    Q_UNREACHABLE();
}

} // namespace signet
