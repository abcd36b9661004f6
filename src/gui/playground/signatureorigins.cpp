// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/signatureorigins.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SignatureOrigins)
};
} // namespace

QColor originFill(TraceRole role, const ThemeColors &colors)
{
    switch (role) {
    case TraceRole::Method:
        return colors.methodFill;
    case TraceRole::Timestamp:
        return colors.timestampFill;
    case TraceRole::Path:
        return colors.pathFill;
    case TraceRole::Query:
        return colors.queryFill;
    case TraceRole::Secret:
        return colors.secretFill;
    case TraceRole::Text:
    case TraceRole::Separator:
        return {};
    }
    Q_UNREACHABLE();
}

QString originWords(TraceRole role)
{
    switch (role) {
    case TraceRole::Method:
        return Tr::tr("method");
    case TraceRole::Separator:
        return Tr::tr("separator");
    case TraceRole::Timestamp:
        return Tr::tr("timestamp, ms");
    case TraceRole::Path:
        return Tr::tr("path");
    case TraceRole::Query:
        return Tr::tr("query, byte for byte");
    case TraceRole::Secret:
        return Tr::tr("secret, described");
    case TraceRole::Text:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace signet
