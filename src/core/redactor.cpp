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
struct Base64Middle
{
    Base64Middle(qsizetype valueSize, int alignmentInGroup)
        : alignment(alignmentInGroup)
        , first((8 * alignment + 5) / 6)
        , size(8 * (valueSize + alignment) / 6 - first)
    {
    }

    [[nodiscard]] QByteArray of(QByteArrayView value, QByteArray::Base64Options options) const
    {
        QByteArray padded(alignment, '\0');
        padded.append(value.data(), value.size());
        const QByteArray encoded = padded.toBase64(options);
        wipe(padded);
        return encoded.mid(first, size);
    }

    int alignment;
    qsizetype first;
    qsizetype size;
};

/// Padding ends a run; in front of one, `=` belongs to a name.
bool isBase64Character(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           QByteArrayView("+/-_").contains(c);
}

qsizetype longestBase64Run(QByteArrayView text)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const char c : text) {
        run = isBase64Character(c) ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

/// What cannot be in the text because it is too long is not even encoded: most texts are short, and most
/// secrets are long.
class Search
{
public:
    explicit Search(QByteArrayView text) : m_size(text.size())
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
            m_longestRun = std::max(m_longestRun, longestBase64Run(reading.bytes()));
    }

    void find(QByteArrayView value, const QByteArray &label)
    {
        for (const Reading &reading : m_readings)
            findIn(reading, value, label);
        if (2 * value.size() <= m_size)
            findHex(value, label);
        for (int alignment = 0; alignment < 3; ++alignment) {
            const Base64Middle middle(value.size(), alignment);
            if (middle.size <= m_longestRun)
                findBase64(value, middle, label);
        }
        findWide(QString::fromUtf8(value), label);
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
    void findHex(QByteArrayView value, const QByteArray &label)
    {
        const QByteArray hex = value.toByteArray().toHex();
        if (m_lowered.empty()) {
            for (const Reading &reading : m_readings)
                m_lowered.push_back(reading.lowered());
        }
        for (const Reading &reading : m_lowered)
            findIn(reading, hex, label);
    }

    void findBase64(QByteArrayView value, const Base64Middle &middle, const QByteArray &label)
    {
        for (const auto options : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
            const QByteArray encoded = middle.of(value, options);
            for (const Reading &reading : m_readings)
                findRuns(reading, encoded, label);
        }
    }

    void findWide(const QString &value, const QByteArray &label)
    {
        if (2 * value.size() > m_size)
            return;
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            QStringEncoder encode(encoding, QStringConverter::Flag::Default);
            const QByteArray wide = encode(value);
            findIn(m_readings.front(), wide, label);
        }
    }

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

    qsizetype m_size;           ///< no reading is longer
    qsizetype m_longestRun = 0; ///< of base64's characters, in any reading
    std::vector<Reading> m_readings;
    std::vector<Reading> m_lowered; ///< the same for hexadecimal, once it is needed
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
