// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/byteremarks.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ByteRemarks)
};

struct Named
{
    char32_t code;
    const char *name;
};

constexpr Named names[] = {
    {0x00, QT_TRANSLATE_NOOP("ByteRemarks", "zero byte")},
    {0x09, QT_TRANSLATE_NOOP("ByteRemarks", "tab")},
    {0x0A, QT_TRANSLATE_NOOP("ByteRemarks", "line feed")},
    {0x0D, QT_TRANSLATE_NOOP("ByteRemarks", "carriage return")},
    {0x20, QT_TRANSLATE_NOOP("ByteRemarks", "space")},
    {0x7F, QT_TRANSLATE_NOOP("ByteRemarks", "control character")},
    {0xA0, QT_TRANSLATE_NOOP("ByteRemarks", "no-break space")},
    {0xAD, QT_TRANSLATE_NOOP("ByteRemarks", "soft hyphen")},
    {0x200B, QT_TRANSLATE_NOOP("ByteRemarks", "zero width space")},
    {0x200C, QT_TRANSLATE_NOOP("ByteRemarks", "zero width non-joiner")},
    {0x200D, QT_TRANSLATE_NOOP("ByteRemarks", "zero width joiner")},
    {0x200E, QT_TRANSLATE_NOOP("ByteRemarks", "left-to-right mark")},
    {0x200F, QT_TRANSLATE_NOOP("ByteRemarks", "right-to-left mark")},
    {0x202F, QT_TRANSLATE_NOOP("ByteRemarks", "narrow no-break space")},
    {0x2060, QT_TRANSLATE_NOOP("ByteRemarks", "word joiner")},
    {0xFEFF, QT_TRANSLATE_NOOP("ByteRemarks", "byte order mark")},
    {0xFFFD, QT_TRANSLATE_NOOP("ByteRemarks", "replacement character")},
};

QString nameOf(char32_t code)
{
    for (const Named &known : names) {
        if (known.code == code)
            return QCoreApplication::translate("ByteRemarks", known.name);
    }
    return code < 0x20 ? Tr::tr("control character") : QString();
}

bool isMark(char32_t code)
{
    const QChar::Category category = QChar::category(code);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

bool isInvisible(char32_t code)
{
    return QChar::isSpace(code) || !QChar::isPrint(code) || QChar::category(code) == QChar::Other_Format;
}

/// One character of the text, decoded, and where it stands.
struct Character
{
    qsizetype length = 1; ///< in the text
    char32_t code = 0;
    bool isValid = true;
};

/// The octet at @p at, an escape decoded, and how many octets it takes.
std::pair<uchar, qsizetype> octetAt(const QByteArray &text, qsizetype at)
{
    if (text.at(at) == '%' && at + 2 < text.size()) {
        bool isHex = false;
        const uint value = text.mid(at + 1, 2).toUInt(&isHex, 16);
        if (isHex)
            return {static_cast<uchar>(value), 3};
    }
    return {static_cast<uchar>(text.at(at)), 1};
}

Character characterAt(const QByteArray &text, qsizetype at)
{
    const auto [first, firstLength] = octetAt(text, at);
    Character character{firstLength, first, true};
    if (first < 0x80)
        return character;
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0;
    char32_t code = first & (0x3FU >> more);
    QByteArray octets(1, static_cast<char>(first));
    qsizetype length = firstLength;
    for (int i = 0; i < more && at + length < text.size(); ++i) {
        const auto [next, nextLength] = octetAt(text, at + length);
        octets += static_cast<char>(next);
        code = code << 6 | (next & 0x3FU);
        length += nextLength;
    }
    if (more == 0 || code > QChar::LastValidCodePoint ||
        QStringView(QChar::fromUcs4(code)).toUtf8() != octets) {
        character.isValid = false;
        return character;
    }
    return {length, code, true};
}

QString codePoint(char32_t code)
{
    return QStringLiteral("U+") +
           QString::number(static_cast<uint>(code), 16).toUpper().rightJustified(4, u'0');
}

ByteRemark remarkOn(const Character &character, qsizetype offset)
{
    ByteRemark remark{offset, character.length, {}, false};
    const char32_t code = character.code;
    if (!character.isValid) {
        remark.text = Tr::tr("not UTF-8");
        remark.isHidden = true;
        return remark;
    }
    remark.isHidden = isInvisible(code) || isMark(code) || code == 0xFFFD;
    QString name = nameOf(code);
    if (name.isEmpty() && isMark(code))
        name = Tr::tr("combining mark, taken apart from its letter (NFD)");
    else if (name.isEmpty() && isInvisible(code))
        name = Tr::tr("invisible character");
    else if (name.isEmpty())
        name = u'“' + QString::fromUcs4(&code, 1) + u'”';
    remark.text = QStringLiteral("%1 (%2)").arg(name, codePoint(code));
    return remark;
}

} // namespace

QList<ByteRemark> byteRemarks(const QByteArray &text, qsizetype limit)
{
    QList<ByteRemark> remarks;
    for (qsizetype at = 0; at < text.size() && remarks.size() < limit;) {
        const Character character = characterAt(text, at);
        // An escaped space is nothing that one overlooks.
        const bool isPlain = character.code > 0x20 && character.code < 0x7F;
        if (!isPlain && !(character.code == 0x20 && character.length == 3))
            remarks.append(remarkOn(character, at));
        at += character.length;
    }
    return remarks;
}

QString octetWords(char octet)
{
    const auto value = static_cast<uchar>(octet);
    const QString hex = QString::number(value, 16).toUpper().rightJustified(2, u'0');
    const QString name = value < 0x80 ? nameOf(value) : QString();
    if (!name.isEmpty())
        return QStringLiteral("%1 (%2)").arg(name, hex);
    return value < 0x80 ? QStringLiteral("“%1” (%2)").arg(QChar::fromLatin1(octet)).arg(hex) : hex;
}

} // namespace signet
