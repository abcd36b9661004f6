// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/catalogue.h"

namespace signet {

/// One line of the table of parameters. Only those that are on are sent.
struct ParameterRow
{
    QueryParameter parameter;
    bool isOn = true;
    QString note; ///< what it means

    friend bool operator==(const ParameterRow &, const ParameterRow &) = default;
};

/// What the playground's controls hold for one account, as typed.
struct RequestForm
{
    QString method = QStringLiteral("GET");
    QString target;
    QList<ParameterRow> parameters;
    QString headers; ///< "Name: value" a line
    QString body;
    bool isAppOnly = false;

    [[nodiscard]] Draft draft() const;
    /// The example of @p endpoint; optional parameters are there, but off.
    [[nodiscard]] static RequestForm of(const Endpoint &endpoint);
    /// What is asked first: read-only, small, never empty where the key works.
    [[nodiscard]] static RequestForm harmless(Service service);
};

} // namespace signet
