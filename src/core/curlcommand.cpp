// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curlcommand.h"

#include "core/curloptions.h"
#include "core/curlwords.h"
#include "core/headerrules.h"
#include "core/requestcompiler.h"

#include <QCoreApplication>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CurlImport)
};

/// The literals alone: a name can be made to point elsewhere, and gets https.
bool isLoopback(const QByteArray &address)
{
    return address.startsWith("127.") || address.startsWith("[::1]");
}

/// What stands in the URL for curl's --data-urlencode and --url-query; nothing for what is in a file.
std::optional<QByteArray> encodedData(const QByteArray &value)
{
    const qsizetype equals = value.indexOf('=');
    const qsizetype at = value.indexOf('@');
    if (at >= 0 && (equals < 0 || at < equals))
        return {};
    const QByteArray name = equals < 0 ? QByteArray() : value.left(equals);
    const QByteArray content = value.mid(equals + 1).toPercentEncoding();
    return name.isEmpty() ? content : name + '=' + content;
}

class CurlReader
{
public:
    Result<CurlRequest> read(const CurlWords &command)
    {
        m_words = command.words;
        while (!m_words.isEmpty()) {
            const QByteArray word = m_words.takeFirst();
            const bool isOption = m_areOptions && word.size() > 1 && word.startsWith('-');
            if (word == "--" && m_areOptions)
                m_areOptions = false;
            else if (const Result<void> ok = isOption ? readOption(word) : takeUrl(word); !ok)
                return fail(ok.error());
        }
        if (m_url.isEmpty())
            return fail(
                ErrorCode::InvalidInput, Tr::tr("The command has no address. Copy the whole command."));
        if (command.goesOn)
            remark(Tr::tr("What follows the curl command is left out."));
        return finish();
    }

private:
    void remark(const QString &text)
    {
        if (!m_request.remarks.contains(text))
            m_request.remarks.append(text);
    }

    Result<void> takeUrl(const QByteArray &url)
    {
        if (m_url.isEmpty())
            m_url = url;
        else
            remark(Tr::tr("The command has several addresses; only the first is taken."));
        return {};
    }

    Result<void> readOption(const QByteArray &word)
    {
        if (word.startsWith("--")) {
            const qsizetype equals = word.indexOf('='); // not curl's own way, but understood
            const QByteArray name = equals < 0 ? word : word.left(equals);
            const auto option = curlOption(name.mid(2));
            return option ? apply(*option, QString::fromUtf8(name),
                                equals < 0 ? QByteArray() : word.mid(equals + 1))
                          : unknown(name);
        }
        for (qsizetype i = 1; i < word.size(); ++i) {
            const QByteArray shown = '-' + word.mid(i, 1);
            const auto option = curlOption(word.at(i));
            if (!option)
                return unknown(shown);
            const QByteArray rest = word.mid(i + 1);
            if (option->hasValue)
                return apply(*option, QString::fromUtf8(shown), rest);
            if (const Result<void> ok = apply(*option, QString::fromUtf8(shown), {}); !ok)
                return ok;
        }
        return {};
    }

    static tl::unexpected<Error> unknown(const QByteArray &word)
    {
        const bool isName =
            std::all_of(word.begin(), word.end(), [](char c) { return c > ' ' && c < '\x7f'; });
        return fail(ErrorCode::InvalidInput,
            Tr::tr("Signet does not know curl’s option %1. Remove it and paste the command again.")
                .arg(isName ? QString::fromLatin1(word.left(40)) : QStringLiteral("-?")));
    }

    /// @p attached is the rest of a word such as -XPOST.
    Result<void> apply(const CurlOption &option, const QString &shown, const QByteArray &attached)
    {
        if (option.hasValue && attached.isEmpty() && m_words.isEmpty())
            return fail(ErrorCode::InvalidInput,
                Tr::tr("After %1 something is missing. Copy the whole command.").arg(shown));
        QByteArray value = attached;
        if (option.hasValue && attached.isEmpty())
            value = m_words.takeFirst();
        switch (option.meaning) {
        case CurlMeaning::Ignored:
            return {};
        case CurlMeaning::Announced:
            remark(announcement(option, shown));
            return {};
        case CurlMeaning::Refused:
            return fail(ErrorCode::InvalidInput, Tr::tr("Signet cannot send what curl’s option %1 asks for. "
                                                        "Remove it and paste the command again.")
                                                     .arg(shown));
        default:
            return take(option.meaning, value);
        }
    }

    static QString announcement(const CurlOption &option, const QString &shown)
    {
        if (option.letter == 'k')
            return Tr::tr("%1 is left out: Signet always checks certificates.").arg(shown);
        if (option.letter == 'L')
            return Tr::tr("%1 is left out: Signet stops at redirects and shows them.").arg(shown);
        return Tr::tr("%1 is left out.").arg(shown);
    }

    Result<void> take(CurlMeaning meaning, const QByteArray &value)
    {
        switch (meaning) {
        case CurlMeaning::Method:
            m_method = value;
            break;
        case CurlMeaning::Head:
            m_isHead = true;
            break;
        case CurlMeaning::DataInUrl:
            m_isDataInUrl = true;
            break;
        case CurlMeaning::Url:
            return takeUrl(value);
        case CurlMeaning::User:
            m_headers.append({"Authorization", "Basic " + value.toBase64()});
            break;
        case CurlMeaning::Bearer:
            m_headers.append({"Authorization", "Bearer " + value});
            break;
        case CurlMeaning::UserAgent:
            m_headers.append({"User-Agent", value});
            break;
        case CurlMeaning::Cookie:
            takeCookie(value);
            break;
        case CurlMeaning::Header:
            takeHeader(value);
            break;
        default:
            takeData(meaning, value);
        }
        return {};
    }

    void takeCookie(const QByteArray &value)
    {
        if (value.contains('='))
            m_headers.append({"Cookie", value});
        else
            remark(Tr::tr("The cookies of a file are left out."));
    }

    void takeHeader(const QByteArray &line)
    {
        const qsizetype colon = line.indexOf(':');
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (line.startsWith('@'))
            remark(Tr::tr("The headers of a file are left out."));
        else if (colon > 0 && !value.isEmpty())
            m_headers.append({line.left(colon).trimmed(), value});
        else if (colon < 0 && line.endsWith(';'))
            m_headers.append({line.chopped(1).trimmed(), {}});
        // "Name:" takes away a header that curl would add: Signet does not add those.
    }

    void takeData(CurlMeaning meaning, const QByteArray &value)
    {
        m_isDataMeant = m_isDataMeant || meaning != CurlMeaning::UrlQuery;
        if (meaning == CurlMeaning::EncodedData || meaning == CurlMeaning::UrlQuery) {
            const auto encoded = encodedData(value);
            if (!encoded)
                return leaveBodyOut();
            if (meaning == CurlMeaning::UrlQuery)
                m_query.append(*encoded);
            else
                addData(*encoded);
            return;
        }
        if (meaning != CurlMeaning::RawData && value.startsWith('@'))
            return leaveBodyOut();
        if (meaning == CurlMeaning::Json) {
            m_isJson = true;
            m_data = m_data.value_or(QByteArray()) + value; // joined without an ampersand
            return;
        }
        addData(value);
    }

    void leaveBodyOut()
    {
        m_request.isBodyLeftOut = true;
        remark(Tr::tr("The body stands in a file, which is not read. Choose it as the body."));
    }

    void addData(const QByteArray &data) { m_data = m_data ? *m_data + '&' + data : data; }

    void appendQuery(const QByteArray &query)
    {
        const qsizetype fragment = m_url.indexOf('#');
        m_url = appendToQuery(fragment < 0 ? m_url : m_url.left(fragment), query);
    }

    bool hasHeader(const QByteArray &name) const
    {
        return std::any_of(m_headers.begin(), m_headers.end(),
            [&name](const Header &header) { return header.name.compare(name, Qt::CaseInsensitive) == 0; });
    }

    Result<CurlRequest> finish()
    {
        for (const QByteArray &query : std::as_const(m_query))
            appendQuery(query);
        if (m_isDataInUrl && m_data) {
            appendQuery(*m_data);
            m_data.reset();
        }
        if (!m_url.contains("://"))
            m_url.prepend(isLoopback(m_url) ? "http://" : "https://");
        m_request.url = QString::fromUtf8(m_url);
        m_request.body = m_data;
        const bool hasBody = m_data || (m_isDataMeant && !m_isDataInUrl); // a file's is left out
        const QByteArray usual = m_isHead ? "HEAD" : hasBody ? "POST" : "GET";
        m_request.method = QString::fromUtf8(m_method.isEmpty() ? usual : m_method);
        if (m_isJson && !hasHeader("Accept"))
            m_headers.append(Header{"Accept", "application/json"});
        if (m_data && !hasHeader("Content-Type"))
            m_headers.append(
                Header{"Content-Type", m_isJson ? "application/json" : "application/x-www-form-urlencoded"});
        for (const Header &header : std::as_const(m_headers))
            addHeader(header);
        return m_request;
    }

    void addHeader(const Header &header)
    {
        const bool isTwice = std::any_of(m_request.headers.begin(), m_request.headers.end(),
            [&](const Header &one) { return one.name.compare(header.name, Qt::CaseInsensitive) == 0; });
        // A value may be a variable still, and Signet's own headers are taken out with their values.
        if (!isTwice && checkHeader(header.name, "x") && !header.value.contains('\n'))
            m_request.headers.append(header);
        else
            remark(Tr::tr("The header %1 is left out: the network layer sets it, or it cannot be sent.")
                       .arg(QString::fromUtf8(header.name.left(40)).simplified()));
    }

    QList<QByteArray> m_words;
    bool m_areOptions = true;
    QByteArray m_url;
    QByteArray m_method;
    QList<QByteArray> m_query;
    QList<Header> m_headers;
    std::optional<QByteArray> m_data;
    bool m_isDataMeant = false;
    bool m_isJson = false;
    bool m_isHead = false;
    bool m_isDataInUrl = false;
    CurlRequest m_request;
};
} // namespace

Result<CurlRequest> readCurl(const QByteArray &text)
{
    const Result<CurlWords> words = curlWords(text);
    if (!words)
        return fail(words.error());
    return CurlReader().read(*words);
}

} // namespace signet
