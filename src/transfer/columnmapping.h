// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "transfer/importfield.h"

#include <QList>

#include <optional>

namespace signet {

class ImportTable;

/// Which column is what. No field but Ignored is given twice.
class ColumnMapping
{
public:
    /// Everything ignored.
    explicit ColumnMapping(int columnCount = 0);
    /// From the headings; where there are none, from the shape of the cells (an e-mail, a long random word).
    [[nodiscard]] static ColumnMapping guess(const ImportTable &table, Service service);

    [[nodiscard]] int columnCount() const { return static_cast<int>(m_fields.size()); }
    [[nodiscard]] ImportField field(int column) const { return m_fields.value(column); }
    /// Whichever other column had @p field before is ignored from now on; returns it.
    std::optional<int> assign(int column, ImportField field);
    [[nodiscard]] std::optional<int> column(ImportField field) const;
    [[nodiscard]] bool has(ImportField field) const { return column(field).has_value(); }

    /// Whether rows can be made of it; InvalidInput says what is missing (who, and what proves it) or does
    /// not belong to @p service.
    [[nodiscard]] Result<void> check(Service service) const;

    friend bool operator==(const ColumnMapping &, const ColumnMapping &) = default;

private:
    QList<ImportField> m_fields;
};

/// The service that the headings of @p table (the variables of a .env file) speak of.
[[nodiscard]] std::optional<Service> guessService(const ImportTable &table);

/// The column that @p text means: its heading (in any case), else its number from 1. Errors: NotFound, and
/// Conflict where several have that heading.
[[nodiscard]] Result<int> findColumn(const ImportTable &table, const QString &text);

} // namespace signet
