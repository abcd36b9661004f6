// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace signet {

/// Hides values by where they came from, not by the name they travel under: it knows every value that a store
/// gave out or that was derived from one (X-Ci, signature, session id), and finds it as it is,
/// percent-encoded, JSON-escaped, in hex, in UTF-16 and inside base64 at all three alignments. It sits in
/// front of every sink: log, history, clipboard, export. Values below four bytes are not searched for: they
/// would blank ordinary text.
class Redactor
{
public:
    struct Range; ///< for the implementation

    static constexpr qsizetype minimumLength = 4;

    /// Remembers @p secret under @p name. The same value may be added again; the first name stays. A name
    /// that holds the value is not used.
    void add(const Secret &secret, const QString &name = {});
    void add(const QList<Secret> &secrets);

    /// @p text with every occurrence replaced by "<name>" or "<hidden>".
    [[nodiscard]] QByteArray redact(QByteArrayView text) const;
    [[nodiscard]] QString redactText(const QString &text) const;
    /// True if redact() would change @p text.
    [[nodiscard]] bool finds(QByteArrayView text) const;

private:
    struct Entry
    {
        Secret secret;
        QByteArray label;
    };
    [[nodiscard]] std::vector<Range> find(QByteArrayView text) const;

    QList<Entry> m_entries;
};

} // namespace signet
