// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/requestform.h"

#include "core/servicetraits.h"
#include "gui/playground/answertexts.h"

namespace signet {

Draft RequestForm::draft() const
{
    Draft draft;
    draft.method = method;
    draft.target = target;
    for (const ParameterRow &row : parameters) {
        if (row.isOn && !row.parameter.name.isEmpty())
            draft.parameters.append(row.parameter);
    }
    draft.headers = headersFromText(headers);
    if (!body.isEmpty())
        draft.body = body.toUtf8();
    return draft;
}

RequestForm RequestForm::of(const Endpoint &endpoint)
{
    RequestForm form;
    form.method = endpoint.method;
    form.target = endpoint.examplePath();
    for (const EndpointParameter &parameter : endpoint.parameters) {
        if (parameter.place == ParameterPlace::Query)
            form.parameters.append(
                {{parameter.name, parameter.example, parameter.type == ParameterType::Flag},
                    parameter.isRequired, parameter.summary.in(QLocale())});
    }
    form.body = QString::fromUtf8(endpoint.body);
    return form;
}

RequestForm RequestForm::harmless(Service service)
{
    RequestForm form;
    form.target = traits(service).exampleTarget;
    return form;
}

} // namespace signet
