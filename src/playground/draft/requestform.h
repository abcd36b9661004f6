// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/catalogue/catalogue.h"
#include "playground/draft/draft.h"
#include "playground/draft/variables.h"

namespace signet {

/// One line of a table of parameters. Only those that are on are sent.
struct ParameterRow
{
    QueryParameter parameter;
    bool isOn = true;
    QString note; ///< what it means

    friend bool operator==(const ParameterRow &, const ParameterRow &) = default;
};

enum class BodyKind
{
    None, ///< what was typed stays, and is not sent
    Json,
    Form, ///< application/x-www-form-urlencoded
    Text,
    File,
};

/// Whether a draft is made to be sent, or to be looked at: then a file is not read.
enum class DraftPurpose
{
    Preview,
    Sending,
};

/// What the playground's controls hold, as typed: variables are not replaced, parameters are kept that are
/// off, and every kind of body keeps its own.
struct RequestForm
{
    static constexpr qint64 fileLimit = 16 * 1024 * 1024;

    QString method = QStringLiteral("GET");
    QString target;
    QList<ParameterRow> parameters;
    QString headers; ///< "Name: value" a line
    BodyKind bodyKind = BodyKind::Json;
    QString body; ///< of Json and Text
    QList<ParameterRow> fields;
    QString file; ///< path
    bool isAppOnly = false;

    friend bool operator==(const RequestForm &, const RequestForm &) = default;

    /// What is sent. Errors: InvalidInput for a variable without a value; Io, TooLarge for a file that cannot
    /// be read.
    [[nodiscard]] Result<Draft> draft(
        const Variables &variables = {}, DraftPurpose purpose = DraftPurpose::Preview) const;
    /// Whether there is a body to send.
    [[nodiscard]] bool hasBody() const;
    /// What the body is sent as, a header of the form's own first; empty where there is none.
    [[nodiscard]] QString contentType() const;
    /// The example of @p endpoint; optional parameters are there, but off.
    [[nodiscard]] static RequestForm of(const Endpoint &endpoint);
    /// @p draft as something that can be edited. A body that is no text does not survive.
    [[nodiscard]] static RequestForm of(const Draft &draft);
    /// What is asked first: read-only, small, never empty where the key works.
    [[nodiscard]] static RequestForm harmless(Service service);
};

/// "Name: value" lines as typed; empty lines are skipped, a line without a colon is a header without value.
[[nodiscard]] QList<Header> headersFromText(const QString &text);

} // namespace signet
