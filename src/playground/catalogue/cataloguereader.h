// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/catalogue/catalogue.h"

namespace signet {

struct CatalogueContents
{
    Service service = Service::KlickTipp;
    QList<Endpoint> endpoints;
};

/// Reads the format of resources/services/: `{"service", "endpoints": [{"id", "method", "path", "group",
/// "summary", "parameters"?: [{"name", "in", "type", "required", "example", "summary"}], "body"?, "warning"?,
/// "secretBody"?}]}`, where group, summary and warning are `{"en", "de"}`. Error: InvalidInput.
[[nodiscard]] Result<CatalogueContents> readCatalogue(const QByteArray &json);

} // namespace signet
