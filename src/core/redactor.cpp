// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redactor.h"

#include "core/reading.h"

#include <QStringEncoder>

#include <algorithm>
#include <optional>
#include <vector>

namespace signet {

struct Redactor::Range
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray label;
};

namespace {

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

/// Padding ends a run; in front of one, `=` belongs to a name.
bool isBase64Character(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           QByteArrayView("+/-_").contains(c);
}

class Search
{
public:
    explicit Search(QByteArrayView text)
    {
        m_readings.emplace_back(text.toByteArray());
        if (text.contains('%')) {
            m_readings.push_back(Reading::percentDecoded(text));
            const Reading once = m_readings.back();
            if (once.bytes().contains('%'))
                m_readings.push_back(Reading::percentDecoded(once.bytes()).within(once));
            if (once.bytes().contains('\\'))
                m_readings.push_back(Reading::jsonUnescaped(once.bytes()).within(once));
        }
        if (text.contains('\\'))
            m_readings.push_back(Reading::jsonUnescaped(text));
        for (const Reading &reading : m_readings)
            m_lowered.push_back(reading.lowered());
    }

    void find(QByteArrayView value, const QByteArray &label)
    {
        const QByteArray hex = value.toByteArray().toHex();
        for (size_t i = 0; i < m_readings.size(); ++i) {
            findIn(m_readings[i], value, label);
            findIn(m_lowered[i], hex, label);
            for (const auto options : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
                for (int alignment = 0; alignment < 3; ++alignment)
                    findRuns(m_readings[i], base64Middle(value, alignment, options), label);
            }
        }
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            QStringEncoder encode(encoding, QStringConverter::Flag::Default);
            const QByteArray wide = encode(QString::fromUtf8(value));
            findIn(m_readings.front(), wide, label);
        }
        if (value.contains(' ') && m_readings.front().bytes().contains('+')) {
            if (!m_form)
                m_form = Reading::percentDecoded(m_readings.front().bytes(), true);
            findIn(*m_form, value, label);
        }
    }

    /// Sorted, without overlaps.
    [[nodiscard]] std::vector<Redactor::Range> ranges()
    {
        std::sort(m_ranges.begin(), m_ranges.end(), [](const Redactor::Range &a, const Redactor::Range &b) {
            return a.begin < b.begin || (a.begin == b.begin && a.end > b.end);
        });
        std::vector<Redactor::Range> merged;
        for (Redactor::Range &range : m_ranges) {
            if (!merged.empty() && range.begin < merged.back().end)
                merged.back().end = std::max(merged.back().end, range.end);
            else
                merged.push_back(std::move(range));
        }
        return merged;
    }

private:
    void add(const Reading &reading, qsizetype begin, qsizetype end, const QByteArray &label)
    {
        m_ranges.push_back({reading.at(begin), reading.at(end), label});
    }

    /// Matches that overlap each other are one range: a text full of them must not become as many.
    void findIn(const Reading &reading, QByteArrayView pattern, const QByteArray &label)
    {
        if (pattern.size() < Redactor::minimumLength)
            return;
        qsizetype begin = reading.bytes().indexOf(pattern);
        while (begin >= 0) {
            qsizetype end = begin + pattern.size();
            qsizetype next = reading.bytes().indexOf(pattern, begin + 1);
            for (; next >= 0 && next < end; next = reading.bytes().indexOf(pattern, next + 1))
                end = next + pattern.size();
            add(reading, begin, end, label);
            begin = next;
        }
    }

    /// The neighbours in the same run of base64 hold the value's first and last bits, or the rest of an X-Ci.
    void findRuns(const Reading &reading, QByteArrayView pattern, const QByteArray &label)
    {
        if (pattern.size() < Redactor::minimumLength)
            return;
        const QByteArray &bytes = reading.bytes();
        for (qsizetype at = bytes.indexOf(pattern); at >= 0;) {
            qsizetype begin = at;
            qsizetype end = at + pattern.size();
            while (begin > 0 && isBase64Character(bytes.at(begin - 1)))
                --begin;
            while (end < bytes.size() && isBase64Character(bytes.at(end)))
                ++end;
            for (int padding = 0; padding < 2 && end < bytes.size() && bytes.at(end) == '='; ++padding)
                ++end;
            add(reading, begin, end, label);
            at = bytes.indexOf(pattern, end);
        }
    }

    std::vector<Reading> m_readings;
    std::vector<Reading> m_lowered; ///< the same, for hexadecimal
    std::optional<Reading> m_form;  ///< with + as a space, once it is needed
    std::vector<Redactor::Range> m_ranges;
};

} // namespace

void Redactor::add(const Secret &secret, const QString &name)
{
    if (secret.size() < minimumLength)
        return;
    const bool isKnown = std::any_of(
        m_entries.begin(), m_entries.end(), [&secret](const Entry &entry) { return entry.secret == secret; });
    if (isKnown)
        return;
    QByteArray label = '<' + (name.isEmpty() ? QByteArray("hidden") : name.toUtf8()) + '>';
    if (label.contains(secret.reveal()))
        label = "<***>";
    m_entries.append({secret, label});
}

void Redactor::add(const QList<Secret> &secrets)
{
    for (const Secret &secret : secrets)
        add(secret);
}

QByteArray Redactor::redact(QByteArrayView text) const
{
    // A label may end an escape that stood in front of it, and what is left then reads otherwise: look again.
    static constexpr int passes = 4;
    QByteArray result(text.data(), text.size());
    for (int pass = 0; pass < passes; ++pass) {
        const std::vector<Range> ranges = find(result);
        if (ranges.empty())
            break;
        QByteArray redacted;
        qsizetype copied = 0;
        for (const Range &range : ranges) {
            redacted.append(QByteArrayView(result).sliced(copied, range.begin - copied));
            redacted.append(range.label);
            copied = range.end;
        }
        redacted.append(QByteArrayView(result).sliced(copied));
        result = redacted;
    }
    return result;
}

QString Redactor::redactText(const QString &text) const
{
    return QString::fromUtf8(redact(QByteArrayView(text.toUtf8())));
}

bool Redactor::finds(QByteArrayView text) const
{
    return !find(text).empty();
}

std::vector<Redactor::Range> Redactor::find(QByteArrayView text) const
{
    Search search(text);
    for (const Entry &entry : m_entries)
        search.find(entry.secret.reveal(), entry.label);
    return search.ranges();
}

} // namespace signet
