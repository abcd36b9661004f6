// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/httpmessage.h"
#include "sandbox/klicktippdata.h"

namespace signet {

/// One authenticated request to the KlickTipp stand-in.
struct KlickTippCall
{
    const HttpRequest &request;
    const JsonObject &body;
    QString id; ///< what stands behind the last slash, where the endpoint has one
    KlickTippData &data;
    qint64 nowSeconds;
};

/// 406 `{"error":N}`
[[nodiscard]] HttpReply errorCode(int code);
/// 401 `["Missing required argument …"]`: how KlickTipp says it.
[[nodiscard]] HttpReply missingArgument(const char *name);

// The endpoints below /subscriber.
[[nodiscard]] HttpReply listContacts(const KlickTippCall &call);
[[nodiscard]] HttpReply saveContact(const KlickTippCall &call);
[[nodiscard]] HttpReply showContact(const KlickTippCall &call);
[[nodiscard]] HttpReply updateContact(const KlickTippCall &call);
[[nodiscard]] HttpReply deleteContact(const KlickTippCall &call);
[[nodiscard]] HttpReply unsubscribe(const KlickTippCall &call);
[[nodiscard]] HttpReply tagContact(const KlickTippCall &call);
[[nodiscard]] HttpReply untagContact(const KlickTippCall &call);
[[nodiscard]] HttpReply searchContact(const KlickTippCall &call);
[[nodiscard]] HttpReply taggedContacts(const KlickTippCall &call);

} // namespace signet
