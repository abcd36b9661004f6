// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/redactor.h"
#include "playground/draft/requestform.h"

#include <QUuid>

namespace signet {

struct NamedDraft
{
    QUuid id = QUuid::createUuid();
    QString name; ///< empty: it is called by what it asks
    RequestForm form;

    /// The name, or "GET /list".
    [[nodiscard]] QString title() const;

    friend bool operator==(const NamedDraft &, const NamedDraft &) = default;
};

/// What is being edited for one account or integration.
struct DraftSet
{
    QList<NamedDraft> drafts;
    QUuid current; ///< the one in front
    QList<ParameterRow> variables;

    friend bool operator==(const DraftSet &, const DraftSet &) = default;
};

/// Values of the rows that are on and have a name; @p own before @p inherited.
[[nodiscard]] Variables variablesOf(const QList<ParameterRow> &own, const QList<ParameterRow> &inherited);

[[nodiscard]] QByteArray toJson(const DraftSet &set);
/// What cannot be read is left out: a draft is not worth an error.
[[nodiscard]] DraftSet draftSetFromJson(const QByteArray &json);

/// @p set as it may be written: every text without what @p redactor knows, and values empty that stand where
/// a credential belongs (X-Ci, API-Key, Cookie, `password`, …), whatever they are.
[[nodiscard]] DraftSet withoutSecrets(DraftSet set, const Redactor &redactor);
[[nodiscard]] RequestForm withoutSecrets(RequestForm form, const Redactor &redactor);

/// @p text, JSON or the like, with empty values where one names a password, a key or a session.
[[nodiscard]] QByteArray withoutSecretMembers(const QByteArray &text);

/// InvalidInput where @p form holds a header or a parameter that only Signet may set, because its value comes
/// from the store; names it.
[[nodiscard]] Result<void> checkNoCredentials(const RequestForm &form);

} // namespace signet
