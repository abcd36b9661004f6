// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redactor.h"

#include <QStringEncoder>

#include <algorithm>
#include <array>
#include <vector>

namespace signet {

namespace {

/// A reading of the text (as it is, percent-decoded, JSON-unescaped) that knows where each of its bytes came
/// from.
struct View
{
    QByteArray bytes;
    std::vector<qsizetype> origin; ///< index into the text; one more entry for the end; empty = identity

    [[nodiscard]] qsizetype at(qsizetype index) const
    {
        return origin.empty() ? index : origin[static_cast<size_t>(index)];
    }
    void append(char c, qsizetype from)
    {
        bytes.append(c);
        origin.push_back(from);
    }
};

struct Range
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray label;
};

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

View percentDecoded(QByteArrayView text)
{
    View view;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEscape =
            text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0;
        if (!isEscape) {
            view.append(text[i], i);
            continue;
        }
        view.append(static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2])), i);
        i += 2;
    }
    view.origin.push_back(text.size());
    return view;
}

char32_t fourHexDigits(QByteArrayView text)
{
    char32_t value = 0;
    for (const char c : text) {
        const int digit = hexDigit(c);
        if (digit < 0)
            return 0;
        value = value * 16 + static_cast<char32_t>(digit);
    }
    return text.size() == 4 ? value : 0;
}

View jsonUnescaped(QByteArrayView text)
{
    static constexpr QByteArrayView escapes = "\"\\/bfnrt";
    static constexpr QByteArrayView meanings = "\"\\/\b\f\n\r\t";
    View view;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 >= text.size()) {
            view.append(text[i], i);
            continue;
        }
        const qsizetype from = i++;
        const qsizetype simple = escapes.indexOf(text[i]);
        const char32_t codePoint =
            text[i] == 'u'
                ? fourHexDigits(text.sliced(i + 1).first(std::min<qsizetype>(4, text.size() - i - 1)))
                : 0;
        if (codePoint != 0) {
            const char16_t unit = static_cast<char16_t>(codePoint);
            const QByteArray utf8 = QStringView(&unit, 1).toUtf8();
            for (const char c : utf8)
                view.append(c, from);
            i += 4;
        } else {
            view.append(simple >= 0 ? meanings[simple] : text[i], from);
        }
    }
    view.origin.push_back(text.size());
    return view;
}

/// The characters of base64(…value…) that depend on the value alone, when it starts @p alignment bytes into a
/// group of three.
QByteArray base64Middle(QByteArrayView value, int alignment, QByteArray::Base64Options options)
{
    QByteArray padded(alignment, '\0');
    padded.append(value.data(), value.size());
    const QByteArray encoded = padded.toBase64(options);
    const qsizetype first = (8 * alignment + 5) / 6;
    const qsizetype last = 8 * padded.size() / 6;
    wipe(padded);
    return encoded.mid(first, last - first);
}

bool isBase64Character(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           QByteArrayView("+/=-_").contains(c);
}

class Search
{
public:
    explicit Search(QByteArrayView text) : m_text(text)
    {
        m_views.push_back({QByteArray(text.data(), text.size()), {}});
        if (text.contains('%'))
            m_views.push_back(percentDecoded(text));
        if (text.contains('\\'))
            m_views.push_back(jsonUnescaped(text));
    }

    void find(QByteArrayView value, const QByteArray &label)
    {
        for (const View &view : m_views) {
            findIn(view, value, label, false);
            findHex(view, value, label);
            for (const auto options : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
                for (int alignment = 0; alignment < 3; ++alignment)
                    findIn(view, base64Middle(value, alignment, options), label, true);
            }
        }
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            QStringEncoder encode(encoding, QStringConverter::Flag::Default);
            const QByteArray wide = encode(QString::fromUtf8(value));
            findIn(m_views.front(), wide, label, false);
        }
    }

    /// Sorted, without overlaps.
    [[nodiscard]] std::vector<Range> ranges()
    {
        std::sort(m_ranges.begin(), m_ranges.end(), [](const Range &a, const Range &b) {
            return a.begin < b.begin || (a.begin == b.begin && a.end > b.end);
        });
        std::vector<Range> merged;
        for (Range &range : m_ranges) {
            if (!merged.empty() && range.begin < merged.back().end)
                merged.back().end = std::max(merged.back().end, range.end);
            else
                merged.push_back(std::move(range));
        }
        return merged;
    }

private:
    void findIn(const View &view, QByteArrayView pattern, const QByteArray &label, bool isBase64)
    {
        if (pattern.size() < Redactor::minimumLength)
            return;
        for (qsizetype at = view.bytes.indexOf(pattern); at >= 0; at = view.bytes.indexOf(pattern, at + 1)) {
            qsizetype begin = at;
            qsizetype end = at + pattern.size();
            // The neighbours in the same run hold the value's first and last bits, or the rest of an X-Ci.
            while (isBase64 && begin > 0 && isBase64Character(view.bytes[begin - 1]))
                --begin;
            while (isBase64 && end < view.bytes.size() && isBase64Character(view.bytes[end]))
                ++end;
            m_ranges.push_back({view.at(begin), view.at(end), label});
        }
    }

    void findHex(const View &view, QByteArrayView value, const QByteArray &label)
    {
        const QByteArray hex = QByteArray::fromRawData(value.data(), value.size()).toHex();
        const View lower{view.bytes.toLower(), view.origin};
        findIn(lower, hex, label, false);
    }

    QByteArrayView m_text;
    std::vector<View> m_views;
    std::vector<Range> m_ranges;
};

} // namespace

void Redactor::add(const Secret &secret, const QString &name)
{
    if (secret.size() < minimumLength)
        return;
    const bool isKnown = std::any_of(
        m_entries.begin(), m_entries.end(), [&secret](const Entry &entry) { return entry.secret == secret; });
    if (!isKnown)
        m_entries.append({secret, '<' + (name.isEmpty() ? QByteArray("hidden") : name.toUtf8()) + '>'});
}

void Redactor::add(const QList<Secret> &secrets)
{
    for (const Secret &secret : secrets)
        add(secret);
}

QByteArray Redactor::redact(QByteArrayView text) const
{
    Search search(text);
    for (const Entry &entry : m_entries)
        search.find(entry.secret.reveal(), entry.label);
    QByteArray result;
    qsizetype copied = 0;
    for (const Range &range : search.ranges()) {
        result.append(text.sliced(copied, range.begin - copied));
        result.append(range.label);
        copied = range.end;
    }
    result.append(text.sliced(copied));
    return result;
}

QString Redactor::redactText(const QString &text) const
{
    return QString::fromUtf8(redact(QByteArrayView(text.toUtf8())));
}

bool Redactor::finds(QByteArrayView text) const
{
    Search search(text);
    for (const Entry &entry : m_entries)
        search.find(entry.secret.reveal(), entry.label);
    return !search.ranges().empty();
}

} // namespace signet
