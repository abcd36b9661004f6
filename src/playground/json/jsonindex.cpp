// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/json/jsonindex.h"

#include "playground/json/jsonoctets.h"

#include <utility>

namespace signet {

namespace {

/// UTF-8; half a pair becomes U+FFFD, not the question mark that QString makes of it.
QByteArray toUtf8(QString text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
            ++at;
        else if (text[at].isSurrogate())
            text[at] = QChar(QChar::ReplacementCharacter);
    }
    return text.toUtf8();
}

char16_t hexValue(QByteArrayView digits)
{
    return char16_t(digits.toByteArray().toUShort(nullptr, 16));
}

} // namespace

QByteArrayView JsonIndex::key(qsizetype entry) const
{
    const JsonEntry &what = at(entry);
    if (!what.hasKey)
        return {};
    return QByteArrayView(m_body).sliced(what.begin, jsonStringEnd(m_body, what.begin) - what.begin);
}

qsizetype JsonIndex::valueBegin(qsizetype entry) const
{
    const JsonEntry &what = at(entry);
    if (!what.hasKey)
        return what.begin;
    qsizetype at = jsonStringEnd(m_body, what.begin);
    while (isJsonSpace(m_body[at]) || m_body[at] == ':')
        ++at;
    return at;
}

QByteArrayView JsonIndex::value(qsizetype entry) const
{
    const JsonEntry &what = at(entry);
    const qsizetype begin = valueBegin(entry);
    qsizetype end = what.link;
    if (what.kind == JsonKind::End)
        end = begin + 1;
    else if (what.isOpen())
        end = what.link == none ? m_body.size() : qsizetype(at(what.link).begin) + 1;
    return QByteArrayView(m_body).sliced(begin, end - begin);
}

qsizetype JsonIndex::next(qsizetype entry) const
{
    const JsonEntry &what = at(entry);
    if (!what.isOpen())
        return entry + 1;
    return what.link == none ? size() : qsizetype(what.link) + 1;
}

qsizetype JsonIndex::children(qsizetype entry) const
{
    const JsonEntry &what = at(entry);
    if (!what.isOpen())
        return 0;
    if (what.link != none)
        return at(what.link).parent;
    qsizetype count = 0;
    for (qsizetype child = entry + 1; child < size(); child = next(child))
        ++count;
    return count;
}

bool JsonIndex::hasNext(qsizetype entry) const
{
    const qsizetype after = next(entry);
    return after < size() && at(after).kind != JsonKind::End;
}

qsizetype jsonStringEnd(QByteArrayView body, qsizetype begin)
{
    qsizetype at = begin + 1;
    while (true) {
        at = skipPlainString(body, at);
        if (at >= body.size())
            return body.size();
        if (body[at] == '"')
            return at + 1;
        at += body[at] == '\\' ? 2 : 1;
    }
}

QByteArray jsonStringText(QByteArrayView written)
{
    QByteArray text;
    text.reserve(written.size());
    QString codes; // neighbouring \u escapes together make one character
    const auto flush = [&] { text += toUtf8(std::exchange(codes, {})); };
    for (qsizetype at = 1; at + 1 < written.size(); ++at) {
        if (written[at] == '\\' && written[at + 1] == 'u') {
            codes += QChar(hexValue(written.sliced(at + 2, 4)));
            at += 5;
            continue;
        }
        flush();
        if (written[at] != '\\') {
            text += written[at];
            continue;
        }
        static constexpr QByteArrayView names("bfnrt");
        static constexpr QByteArrayView meant("\b\f\n\r\t");
        const char name = written[++at];
        const qsizetype which = names.indexOf(name);
        text += which < 0 ? name : meant[which];
    }
    flush();
    return text;
}

} // namespace signet
