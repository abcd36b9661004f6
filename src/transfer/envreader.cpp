// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/envreader.h"

#include "transfer/importfile.h"
#include "transfer/textdecoding.h"

#include <QCoreApplication>
#include <QHash>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportFile)
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isNameCharacter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || c == '-';
}

struct Variable
{
    int line = 0;
    ImportTable::Cell name;
    ImportTable::Cell value;
};

/// Goes over the text once; values in double quotes get their escapes resolved in place.
class EnvParser
{
public:
    explicit EnvParser(QByteArray &text) : m_text(text) {}

    Result<std::vector<Variable>> parse();

private:
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] char here() const { return m_text.at(m_at); }
    [[nodiscard]] bool isAtLineEnd() const { return isAtEnd() || here() == '\n' || here() == '\r'; }
    [[nodiscard]] ImportTable::Cell cellTo(qsizetype begin, qsizetype end) const
    {
        return {static_cast<quint32>(begin), static_cast<quint32>(end - begin)};
    }
    void step();
    void skipBlanks();
    void skipLine();
    void skipExport();
    Result<Variable> variable();
    ImportTable::Cell plainValue();
    Result<ImportTable::Cell> quotedValue();
    [[nodiscard]] Result<void> endOfValue();

    QByteArray &m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

/// Over one octet that may end a line.
void EnvParser::step()
{
    const bool isHalfOfPair = here() == '\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == '\n';
    if (isAtLineEnd() && !isHalfOfPair)
        ++m_line;
    ++m_at;
}

void EnvParser::skipBlanks()
{
    while (!isAtEnd() && isBlank(here()))
        ++m_at;
}

void EnvParser::skipLine()
{
    while (!isAtLineEnd())
        ++m_at;
}

void EnvParser::skipExport()
{
    constexpr QByteArrayView word("export");
    const QByteArrayView rest = QByteArrayView(m_text).sliced(m_at);
    if (!rest.startsWith(word) || rest.size() == word.size() || !isBlank(rest.at(word.size())))
        return;
    m_at += word.size();
    skipBlanks();
}

ImportTable::Cell EnvParser::plainValue()
{
    const qsizetype begin = m_at;
    qsizetype end = begin;
    while (!isAtLineEnd()) {
        const bool isComment = here() == '#' && (m_at == begin || isBlank(m_text.at(m_at - 1)));
        if (isComment)
            break;
        if (!isBlank(here()))
            end = m_at + 1;
        ++m_at;
    }
    skipLine();
    return cellTo(begin, end);
}

Result<ImportTable::Cell> EnvParser::quotedValue()
{
    const int firstLine = m_line;
    const char quote = here();
    const qsizetype begin = ++m_at;
    qsizetype written = begin;
    char *const bytes = m_text.data();
    while (!isAtEnd() && here() != quote) {
        constexpr QByteArrayView escapes("nrt\"\\$`");
        constexpr QByteArrayView meanings("\n\r\t\"\\$`");
        const bool mayEscape = quote == '"' && here() == '\\' && m_at + 1 < m_text.size();
        const qsizetype escape = mayEscape ? escapes.indexOf(m_text.at(m_at + 1)) : -1;
        const char c = escape >= 0 ? meanings.at(escape) : here();
        if (escape >= 0)
            ++m_at;
        step();
        bytes[written++] = c;
    }
    if (isAtEnd())
        return fail(ErrorCode::InvalidInput,
            Tr::tr("Line %1: a quotation mark is opened and never closed. Close it.").arg(firstLine));
    ++m_at;
    return cellTo(begin, written);
}

Result<void> EnvParser::endOfValue()
{
    skipBlanks();
    if (!isAtLineEnd() && here() != '#')
        return fail(ErrorCode::InvalidInput,
            Tr::tr(
                "Line %1: there is text behind a closing quotation mark. Put all of the value in quotation "
                "marks.")
                .arg(m_line));
    skipLine();
    return {};
}

Result<Variable> EnvParser::variable()
{
    Variable variable;
    variable.line = m_line;
    const qsizetype begin = m_at;
    while (!isAtEnd() && isNameCharacter(here()))
        ++m_at;
    variable.name = cellTo(begin, m_at);
    skipBlanks();
    if (variable.name.size == 0 || isAtEnd() || here() != '=')
        return fail(ErrorCode::InvalidInput,
            Tr::tr("Line %1 is neither NAME=VALUE nor a comment. Correct it, or put # in front.")
                .arg(variable.line));
    ++m_at;
    skipBlanks();
    const bool isQuoted = !isAtEnd() && (here() == '"' || here() == '\'');
    if (!isQuoted) {
        variable.value = plainValue();
        return variable;
    }
    const Result<ImportTable::Cell> value = quotedValue();
    if (!value)
        return fail(value.error());
    variable.value = *value;
    if (const Result<void> ended = endOfValue(); !ended)
        return fail(ended.error());
    return variable;
}

Result<std::vector<Variable>> EnvParser::parse()
{
    std::vector<Variable> variables;
    while (!isAtEnd()) {
        skipBlanks();
        if (!isAtEnd() && isAtLineEnd())
            step();
        if (isAtEnd() || isAtLineEnd() || isBlank(here()))
            continue;
        if (here() == '#') {
            skipLine();
            continue;
        }
        skipExport();
        const Result<Variable> next = variable();
        if (!next)
            return fail(next.error());
        variables.push_back(*next);
        if (variables.size() > maximumImportRows)
            return fail(ErrorCode::TooLarge,
                Tr::tr("The file has more than %L1 variables. Leave only those that are needed.")
                    .arg(maximumImportRows));
    }
    if (variables.empty())
        return fail(ErrorCode::InvalidInput, Tr::tr("The file sets no variables. Choose another one."));
    return variables;
}
} // namespace

Result<ImportTable> readEnv(WipedBytes file)
{
    Result<DecodedText> decoded = decodeText(std::move(file));
    if (!decoded)
        return fail(decoded.error());
    QByteArray &text = decoded->text.bytes();
    const Result<std::vector<Variable>> variables = EnvParser(text).parse();
    if (!variables)
        return fail(variables.error());

    ImportTable::Row names;
    ImportTable::Row values{1, {}};
    QHash<QByteArray, size_t> columns;
    QStringList notes;
    for (const Variable &variable : *variables) {
        const QByteArray name = text.mid(variable.name.begin, variable.name.size);
        const auto known = columns.constFind(name);
        if (known == columns.constEnd()) {
            columns.insert(name, names.cells.size());
            names.cells.push_back(variable.name);
            values.cells.push_back(variable.value);
            continue;
        }
        values.cells.at(*known) = variable.value;
        notes.append(Tr::tr("%1 is set more than once. The last value counts: line %2.")
                         .arg(QString::fromUtf8(name))
                         .arg(variable.line));
    }
    std::vector<ImportTable::Row> rows;
    rows.push_back(std::move(values));
    const ImportTable::Format format{ImportTable::Kind::Env, decoded->encoding, '=', true};
    ImportTable table(std::move(decoded->text), format, std::move(names), std::move(rows));
    for (const QString &note : notes)
        table.addNote(note);
    return table;
}

} // namespace signet
