// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/name.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QList>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Name)
};

bool turnsDirection(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isAllowed(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return !turnsDirection(c);
    }
}

bool isVisible(char32_t c)
{
    return !QChar::isSpace(c) && QChar::category(c) != QChar::Other_Format;
}

Result<void> checkText(const QString &text, qsizetype maximum, const QString &what)
{
    // First, so that nothing endless is looked at.
    if (text.size() > maximum)
        return fail(ErrorCode::InvalidInput,
            Tr::tr("%1 is too long. Use at most %2 characters.").arg(what).arg(maximum));
    const QList<uint> codes = text.toUcs4();
    if (!text.isValidUtf16() || !std::all_of(codes.begin(), codes.end(), isAllowed))
        return fail(ErrorCode::InvalidInput,
            Tr::tr(
                "%1 contains characters that cannot be seen, such as line breaks or marks that reverse the "
                "text. Type it in by hand instead of pasting it.")
                .arg(what));
    return {};
}
} // namespace

Result<void> checkName(const QString &text)
{
    const QString name = trimmedLikeTheWeb(text);
    if (const Result<void> valid = checkText(name, maximumNameLength, Tr::tr("The name")); !valid)
        return valid;
    const QList<uint> codes = name.toUcs4();
    if (std::none_of(codes.begin(), codes.end(), isVisible))
        return fail(ErrorCode::InvalidInput, Tr::tr("The name is empty. Enter one."));
    return {};
}

Result<void> checkUserName(const QString &text)
{
    return checkText(text, maximumIdentityLength, Tr::tr("The user name"));
}

Result<void> checkGroup(const QString &text)
{
    return checkText(text, maximumIdentityLength, Tr::tr("The group"));
}

QString foldedName(const QString &text)
{
    return trimmedLikeTheWeb(text).normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace signet
