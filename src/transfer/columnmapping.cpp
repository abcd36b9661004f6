// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/columnmapping.h"

#include "core/servicetraits.h"
#include "transfer/headings.h"
#include "transfer/importtable.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ColumnMapping)
};

constexpr int sampleRows = 50;

/// What the cells of a column look like. Looks at octets: they may be keys.
struct Shape
{
    int filled = 0;
    int emails = 0;
    int keys = 0;  ///< one long word with digits
    int words = 0; ///< one word of what a user name has
    int environments = 0;

    [[nodiscard]] bool isAll(int count) const { return filled > 0 && count == filled; }
};

bool isEmail(QByteArrayView cell)
{
    const qsizetype at = cell.indexOf('@');
    return at > 0 && cell.indexOf('@', at + 1) < 0 && cell.indexOf('.', at) > 0 && !cell.contains(' ');
}

bool isKeyLike(QByteArrayView cell)
{
    constexpr qsizetype shortest = 16;
    const bool isWord = std::none_of(cell.begin(), cell.end(), [](char c) { return c == ' ' || c == '@'; });
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return cell.size() >= shortest && isWord && std::count_if(cell.begin(), cell.end(), isDigit) >= 2;
}

bool isUserNameLike(QByteArrayView cell)
{
    return std::all_of(cell.begin(), cell.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    });
}

Shape shapeOf(const ImportTable &table, int column)
{
    constexpr qsizetype longestEnvironment = 12;
    Shape shape;
    for (int row = 0; row < std::min(table.rowCount(), sampleRows); ++row) {
        const QByteArrayView cell = table.cell(row, column).trimmed();
        if (cell.isEmpty())
            continue;
        ++shape.filled;
        shape.emails += isEmail(cell) ? 1 : 0;
        shape.keys += isKeyLike(cell) ? 1 : 0;
        shape.words += isUserNameLike(cell) ? 1 : 0;
        if (cell.size() <= longestEnvironment && environmentFromWord(QString::fromUtf8(cell)))
            ++shape.environments;
    }
    return shape;
}

bool isMail(const QString &heading)
{
    return heading.contains(QLatin1StringView("mail"), Qt::CaseInsensitive);
}

/// A mail address is the user name only where nothing else is: it comes last.
void guessFromHeadings(ColumnMapping &mapping, const ImportTable &table, Service service)
{
    for (const bool mails : {false, true}) {
        for (int column = 0; column < table.columnCount(); ++column) {
            const QString heading = table.header(column);
            const std::optional<ImportField> field = fieldForHeading(heading, service);
            if (field && isMail(heading) == mails && !mapping.has(*field))
                mapping.assign(column, *field);
        }
    }
}

void guessFromShapes(ColumnMapping &mapping, const ImportTable &table, Service service)
{
    const ImportField key = importFieldOf(accountSecrets(traits(service).methods.first()).first());
    const auto offer = [&mapping](int column, ImportField field, bool fits) {
        const bool isTaken = mapping.field(column) != ImportField::Ignored || mapping.has(field);
        if (fits && !isTaken)
            mapping.assign(column, field);
    };
    QList<Shape> shapes;
    for (int column = 0; column < table.columnCount(); ++column)
        shapes.append(shapeOf(table, column));
    for (int column = 0; column < table.columnCount(); ++column) {
        const Shape &shape = shapes.at(column);
        offer(column, ImportField::Environment, shape.isAll(shape.environments));
        offer(column, key, shape.isAll(shape.keys));
        offer(column, ImportField::UserName, traits(service).hasTokens && shape.isAll(shape.emails));
    }
    for (int column = 0; column < table.columnCount(); ++column)
        offer(column, ImportField::UserName, shapes.at(column).isAll(shapes.at(column).words));
    for (int column = 0; column < table.columnCount(); ++column)
        offer(column, ImportField::Name, shapes.at(column).filled > 0);
}

bool isAboutAccounts(ImportField field)
{
    return field != ImportField::Ignored && field != ImportField::Environment && !isApplicationSecret(field);
}
} // namespace

ColumnMapping::ColumnMapping(int columnCount) : m_fields(columnCount, ImportField::Ignored) {}

ColumnMapping ColumnMapping::guess(const ImportTable &table, Service service)
{
    ColumnMapping mapping(table.columnCount());
    if (table.format().hasHeader)
        guessFromHeadings(mapping, table, service);
    else
        guessFromShapes(mapping, table, service);
    return mapping;
}

std::optional<int> ColumnMapping::assign(int column, ImportField field)
{
    std::optional<int> before = this->column(field);
    if (before == column)
        before.reset();
    if (before)
        m_fields[*before] = ImportField::Ignored;
    m_fields[column] = field;
    return before;
}

std::optional<int> ColumnMapping::column(ImportField field) const
{
    const qsizetype found = field == ImportField::Ignored ? -1 : m_fields.indexOf(field);
    return found < 0 ? std::nullopt : std::optional(static_cast<int>(found));
}

Result<void> ColumnMapping::check(Service service) const
{
    const QList<ImportField> possible = importFields(service);
    for (const ImportField field : m_fields) {
        if (!possible.contains(field))
            return fail(
                ErrorCode::InvalidInput, Tr::tr("%1 does not know the field “%2”. Ignore that column.")
                                             .arg(serviceLabel(service), importFieldLabel(field)));
    }
    if (std::none_of(m_fields.begin(), m_fields.end(), isAboutAccounts)) {
        if (std::any_of(m_fields.begin(), m_fields.end(), isApplicationSecret))
            return {};
        return fail(ErrorCode::InvalidInput, Tr::tr("Say which column is what."));
    }
    const bool mayAuthorize = traits(service).hasConsent; // then the key comes later
    if (mayAuthorize && !has(ImportField::UserName))
        return fail(ErrorCode::InvalidInput, Tr::tr("Say which column is the user name."));
    if (mayAuthorize)
        return {};
    if (!has(ImportField::Name) && !has(ImportField::UserName))
        return fail(ErrorCode::InvalidInput, Tr::tr("Say which column is the name, or the e-mail."));
    if (!has(ImportField::ApiToken) && !(has(ImportField::UserName) && has(ImportField::Password)))
        return fail(ErrorCode::InvalidInput,
            Tr::tr("Say which column is the API token, or which two are the e-mail and the password."));
    return {};
}

std::optional<Service> guessService(const ImportTable &table)
{
    if (!table.format().hasHeader)
        return std::nullopt;
    std::optional<Service> service;
    for (int column = 0; column < table.columnCount(); ++column) {
        const std::optional<Service> named = serviceForHeading(table.header(column));
        if (named && service && named != service)
            return std::nullopt;
        if (named)
            service = named;
    }
    return service;
}

Result<int> findColumn(const ImportTable &table, const QString &text)
{
    QList<int> called;
    for (int column = 0; column < table.columnCount(); ++column) {
        if (!text.isEmpty() && table.header(column).compare(text, Qt::CaseInsensitive) == 0)
            called.append(column);
    }
    if (called.size() > 1)
        return fail(ErrorCode::Conflict,
            Tr::tr("The file has several columns “%1”. Write the number of the one you mean, such as %2.")
                .arg(text)
                .arg(called.first() + 1));
    if (!called.isEmpty())
        return called.first();
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= table.columnCount())
        return number - 1;
    return fail(
        ErrorCode::NotFound, Tr::tr("The file has no column “%1”. Write a heading, or a number from 1 to %2.")
                                 .arg(text)
                                 .arg(table.columnCount()));
}

} // namespace signet
