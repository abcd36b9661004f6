// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/json/jsonfilter.h"
#include "playground/json/jsonpath.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace signet {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(JsonPath)
};

constexpr int deepest = 32; // brackets and filters within each other
constexpr qsizetype longestExcerpt = 20;

/// A recursive descent; the first thing that is not understood ends it.
class JsonPathParser
{
public:
    explicit JsonPathParser(const QString &text) : m_text(text) {}

    Result<std::vector<JsonSegment>> run()
    {
        skipSpace();
        std::vector<JsonSegment> parsed;
        if (!take(u"$")) {
            refuse(Tr::tr("A path begins with $, for example $.name or $..name."));
        } else if (segments(parsed)) {
            skipSpace();
            if (m_at < m_text.size())
                refuse(notUnderstood());
        }
        if (!m_problem.isEmpty())
            return fail(ErrorCode::InvalidInput, m_problem);
        return parsed;
    }

private:
    bool refuse(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
        return false;
    }

    QString notUnderstood() const
    {
        if (m_at >= m_text.size())
            return Tr::tr("The path ends too early.");
        return Tr::tr("Not understood from character %1 on: “%2”")
            .arg(QString::number(m_at + 1), m_text.mid(m_at, longestExcerpt));
    }

    bool refuseHere() { return refuse(notUnderstood()); }

    void skipSpace()
    {
        while (m_at < m_text.size() && QStringView(u" \t\r\n").contains(m_text.at(m_at)))
            ++m_at;
    }

    bool isNext(QStringView what) const { return QStringView(m_text).sliced(m_at).startsWith(what); }

    bool take(QStringView what)
    {
        if (!isNext(what))
            return false;
        m_at += what.size();
        return true;
    }

    bool takeAfterSpace(QStringView what)
    {
        skipSpace();
        return take(what);
    }

    bool segments(std::vector<JsonSegment> &parsed)
    {
        while (true) {
            const qsizetype before = m_at;
            skipSpace();
            if (!isNext(u".") && !isNext(u"[")) {
                m_at = before;
                return true;
            }
            JsonSegment segment;
            segment.isDescendant = take(u"..");
            const bool isDotted = segment.isDescendant ? !isNext(u"[") : take(u".");
            if (!(isDotted ? dotted(segment) : bracketed(segment)))
                return false;
            parsed.push_back(std::move(segment));
        }
    }

    static bool isNameCharacter(QChar c)
    {
        return c == u'_' || c == u'-' || c.unicode() >= 0x80 || (c.unicode() < 0x80 && c.isLetterOrNumber());
    }

    bool dotted(JsonSegment &segment)
    {
        if (take(u"*")) {
            segment.selectors.emplace_back(JsonWildcardSelector());
            return true;
        }
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && isNameCharacter(m_text.at(m_at)))
            ++m_at;
        if (m_at == begin)
            return refuseHere();
        segment.selectors.emplace_back(
            JsonNameSelector{QStringView(m_text).sliced(begin, m_at - begin).toUtf8()});
        return true;
    }

    bool bracketed(JsonSegment &segment)
    {
        take(u"[");
        do {
            skipSpace();
            if (!selector(segment))
                return false;
        } while (takeAfterSpace(u","));
        return takeAfterSpace(u"]") || refuseHere();
    }

    bool selector(JsonSegment &segment)
    {
        if (isNext(u"'") || isNext(u"\"")) {
            QByteArray name;
            if (!string(name))
                return false;
            segment.selectors.emplace_back(JsonNameSelector{jsonStringText(name)});
            return true;
        }
        if (take(u"*")) {
            segment.selectors.emplace_back(JsonWildcardSelector());
            return true;
        }
        if (take(u"?")) {
            JsonFilter filter;
            if (!any(filter))
                return false;
            segment.selectors.emplace_back(
                JsonFilterSelector{std::make_shared<const JsonFilter>(std::move(filter))});
            return true;
        }
        return indexOrSlice(segment);
    }

    std::optional<qint64> integer()
    {
        qsizetype end = m_at + (isNext(u"-") ? 1 : 0);
        while (end < m_text.size() && m_text.at(end) >= u'0' && m_text.at(end) <= u'9')
            ++end;
        constexpr qsizetype longest = 16; // RFC 9535: up to 2^53
        bool isNumber = false;
        const qint64 value = QStringView(m_text).sliced(m_at, end - m_at).toLongLong(&isNumber);
        if (!isNumber || end - m_at > longest)
            return std::nullopt;
        m_at = end;
        return value;
    }

    bool indexOrSlice(JsonSegment &segment)
    {
        JsonSliceSelector slice;
        slice.start = integer();
        if (!takeAfterSpace(u":")) {
            if (!slice.start)
                return refuseHere();
            segment.selectors.emplace_back(JsonIndexSelector{*slice.start});
            return true;
        }
        skipSpace();
        slice.end = integer();
        if (takeAfterSpace(u":")) {
            skipSpace();
            slice.step = integer().value_or(1);
        }
        segment.selectors.emplace_back(slice);
        return true;
    }

    /// A string in single or double quotes, as JSON would have it.
    bool string(QByteArray &json)
    {
        const qsizetype begin = m_at;
        const QChar quote = m_text.at(m_at++);
        QString written(u'"');
        while (m_at < m_text.size() && m_text.at(m_at) != quote) {
            const QChar c = m_text.at(m_at++);
            if (c == u'"')
                written += u'\\';
            const bool isQuoteEscape = c == u'\\' && m_at < m_text.size() && m_text.at(m_at) == u'\'';
            if (!isQuoteEscape)
                written += c;
            if (c == u'\\' && m_at < m_text.size())
                written += m_text.at(m_at++);
        }
        json = (written + u'"').toUtf8();
        if (m_at >= m_text.size() || !readJson(json).isWhole()) {
            m_at = begin;
            return refuse(Tr::tr("This text in quotes is not finished or not valid: %1")
                              .arg(m_text.mid(begin, longestExcerpt)));
        }
        ++m_at;
        return true;
    }

    bool any(JsonFilter &filter) { return chain(filter, JsonFilter::Kind::Any, u"||"); }
    bool all(JsonFilter &filter) { return chain(filter, JsonFilter::Kind::All, u"&&"); }

    bool chain(JsonFilter &filter, JsonFilter::Kind kind, QStringView separator)
    {
        filter.kind = kind;
        do {
            JsonFilter part;
            if (!(kind == JsonFilter::Kind::Any ? all(part) : basic(part)))
                return false;
            filter.parts.push_back(std::move(part));
        } while (takeAfterSpace(separator));
        return true;
    }

    bool basic(JsonFilter &filter)
    {
        skipSpace();
        if (++m_depth > deepest)
            return refuse(Tr::tr("The filter is nested too deeply."));
        bool isUnderstood = false;
        if (isNext(u"!") && !isNext(u"!=")) {
            take(u"!");
            filter.kind = JsonFilter::Kind::Not;
            filter.parts.emplace_back();
            isUnderstood = basic(filter.parts.front());
        } else if (take(u"(")) {
            isUnderstood = any(filter) && (takeAfterSpace(u")") || refuseHere());
        } else {
            isUnderstood = comparison(filter);
        }
        --m_depth;
        return isUnderstood;
    }

    bool comparison(JsonFilter &filter)
    {
        const qsizetype begin = m_at;
        if (!operand(filter.left))
            return false;
        const std::optional<JsonComparison> found = comparisonSign();
        if (!found) {
            filter.kind = JsonFilter::Kind::Exists;
            if (std::holds_alternative<JsonQuery>(filter.left))
                return true;
            m_at = begin;
            return refuse(Tr::tr("A value alone is no condition: %1").arg(m_text.mid(begin, longestExcerpt)));
        }
        filter.kind = JsonFilter::Kind::Compare;
        filter.comparison = *found;
        skipSpace();
        if (!operand(filter.right))
            return false;
        for (const JsonOperand *side : {&filter.left, &filter.right}) {
            const auto *query = std::get_if<JsonQuery>(side);
            if (query != nullptr && !isSingular(*query))
                return refuse(
                    Tr::tr("Only a path to one value can be compared, without .., *, slices and filters."));
        }
        return true;
    }

    std::optional<JsonComparison> comparisonSign()
    {
        static constexpr std::array<std::pair<QStringView, JsonComparison>, 6> signs{
            {{u"==", JsonComparison::Equal}, {u"!=", JsonComparison::NotEqual},
                {u"<=", JsonComparison::LessOrEqual}, {u">=", JsonComparison::GreaterOrEqual},
                {u"<", JsonComparison::Less}, {u">", JsonComparison::Greater}}};
        skipSpace();
        for (const auto &[sign, meaning] : signs) {
            if (take(sign))
                return meaning;
        }
        return std::nullopt;
    }

    static bool isSingular(const JsonQuery &query)
    {
        return std::ranges::all_of(query.segments, [](const JsonSegment &segment) {
            return !segment.isDescendant && segment.selectors.size() == 1 &&
                   (std::holds_alternative<JsonNameSelector>(segment.selectors.front()) ||
                       std::holds_alternative<JsonIndexSelector>(segment.selectors.front()));
        });
    }

    bool operand(JsonOperand &operand)
    {
        if (isNext(u"@") || isNext(u"$")) {
            JsonQuery query;
            query.isFromTop = m_text.at(m_at++) == u'$';
            if (!segments(query.segments))
                return false;
            operand = std::move(query);
            return true;
        }
        return literal(operand);
    }

    bool literal(JsonOperand &operand)
    {
        if (isNext(u"'") || isNext(u"\"")) {
            QByteArray text;
            if (!string(text))
                return false;
            operand = JsonLiteral{JsonKind::String, text};
            return true;
        }
        qsizetype end = m_at;
        while (end < m_text.size() &&
               (isNameCharacter(m_text.at(end)) || m_text.at(end) == u'.' || m_text.at(end) == u'+'))
            ++end;
        const QByteArray json = QStringView(m_text).sliced(m_at, end - m_at).toUtf8();
        if (end < m_text.size() && m_text.at(end) == u'(')
            return refuse(Tr::tr("Functions are not supported: %1()").arg(QString::fromUtf8(json)));
        const JsonIndex index = readJson(json);
        if (!index.isWhole())
            return refuseHere();
        m_at = end;
        operand = JsonLiteral{index.at(0).kind, json};
        return true;
    }

    const QString m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    QString m_problem;
};

} // namespace

Result<JsonPath> JsonPath::parse(const QString &text)
{
    Result<std::vector<JsonSegment>> segments = JsonPathParser(text).run();
    if (!segments)
        return fail(segments.error());
    return JsonPath(std::move(*segments));
}

} // namespace signet
