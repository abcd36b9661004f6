// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/draft/variables.h"

#include "core/jsonline.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Variables)
};

QString jsonEscaped(const QString &value)
{
    JsonLine json;
    const QString quoted = QString::fromUtf8(json.value(value).text());
    return quoted.mid(1, quoted.size() - 2);
}

/// Follows the quotes of a JSON text.
class StringLiterals
{
public:
    void read(QStringView text)
    {
        for (const QChar c : text) {
            if (m_isInside && !m_isEscaped && c == u'\\') {
                m_isEscaped = true;
                continue;
            }
            if (c == u'"' && !m_isEscaped)
                m_isInside = !m_isInside;
            m_isEscaped = false;
        }
    }
    [[nodiscard]] bool isInside() const { return m_isInside; }

private:
    bool m_isInside = false;
    bool m_isEscaped = false;
};
} // namespace

Result<QString> expanded(const QString &text, const Variables &variables, VariablePlace place)
{
    static const QRegularExpression reference(QStringLiteral(R"(\{\{\s*([\p{L}\p{N}_.-]+)\s*\}\})"));
    QString result;
    StringLiterals literals;
    qsizetype copied = 0;
    for (auto found = reference.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString name = match.captured(1);
        const auto value = variables.constFind(name);
        if (value == variables.constEnd())
            return fail(ErrorCode::InvalidInput,
                Tr::tr("The variable {{%1}} has no value. Enter one under Variables.").arg(name));
        const QStringView before = QStringView(text).sliced(copied, match.capturedStart() - copied);
        literals.read(before);
        result += before;
        if (place == VariablePlace::Address)
            result += QString::fromLatin1(QUrl::toPercentEncoding(*value));
        else if (place == VariablePlace::Json && literals.isInside())
            result += jsonEscaped(*value);
        else
            result += *value;
        copied = match.capturedEnd();
    }
    result += QStringView(text).sliced(copied);
    return result;
}

} // namespace signet
