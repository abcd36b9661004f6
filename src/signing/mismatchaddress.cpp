// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requestcompiler.h"
#include "signing/mismatchsearch.h"

#include <QCoreApplication>

#include <algorithm>

namespace signet::mismatch {

namespace {

QList<QByteArray> parameters(const QByteArray &query)
{
    return query.size() < 2 ? QList<QByteArray>() : query.mid(1).split('&');
}

QByteArray joined(const QList<QByteArray> &parameters)
{
    return parameters.isEmpty() ? QByteArray() : '?' + parameters.join('&');
}

QByteArray keyParameter(const QByteArray &name, const Secret &key)
{
    return name + '=' + QByteArray(key.reveal().data(), key.size()).toPercentEncoding();
}

void leaveOut(Attempt &attempt, const QByteArray &name)
{
    QList<QByteArray> kept = parameters(attempt.query);
    kept.removeIf([&name](const QByteArray &parameter) { return parameter.startsWith(name + '='); });
    attempt.query = joined(kept);
}

void leaveKeysOut(Attempt &attempt, const QByteArray &)
{
    leaveOut(attempt, "api_key");
    leaveOut(attempt, "api_token");
}

void addKey(Attempt &attempt, const QByteArray &)
{
    if (!attempt.signature->apiKey.isEmpty())
        attempt.query = appendToQuery(attempt.query, keyParameter("api_key", attempt.signature->apiKey));
}

void addKeys(Attempt &attempt, const QByteArray &)
{
    addKey(attempt, {});
    if (!attempt.signature->apiToken.isEmpty())
        attempt.query = appendToQuery(attempt.query, keyParameter("api_token", attempt.signature->apiToken));
}

void asTyped(Attempt &attempt, const QByteArray &)
{
    if (attempt.signature->typed.isEmpty())
        return;
    QByteArray typed = attempt.signature->typed;
    typed = typed.left(typed.contains('#') ? typed.indexOf('#') : typed.size());
    const qsizetype question = typed.indexOf('?');
    attempt.path = question < 0 ? typed : typed.left(question);
    attempt.query = question < 0 ? QByteArray() : typed.mid(question);
}

void withFragment(Attempt &attempt, const QByteArray &)
{
    const qsizetype hash = attempt.signature->typed.indexOf('#');
    if (hash >= 0)
        attempt.query += attempt.signature->typed.mid(hash);
}

void sorted(Attempt &attempt, const QByteArray &)
{
    QList<QByteArray> all = parameters(attempt.query);
    std::sort(all.begin(), all.end());
    attempt.query = joined(all);
}

void withoutEmpty(Attempt &attempt, const QByteArray &)
{
    QList<QByteArray> all = parameters(attempt.query);
    all.removeIf([](const QByteArray &parameter) { return parameter.endsWith('=') || parameter.isEmpty(); });
    attempt.query = joined(all);
}

void withEqualsSigns(Attempt &attempt, const QByteArray &)
{
    QList<QByteArray> all = parameters(attempt.query);
    for (QByteArray &parameter : all)
        parameter += parameter.contains('=') ? "" : "=";
    attempt.query = joined(all);
}

/// Scheme, host and base path in front; the argument is what is cut off again.
void absolute(Attempt &attempt, const QByteArray &without)
{
    attempt.prefix = attempt.signature->origin.toUrl() + attempt.signature->basePath;
    if (attempt.prefix.startsWith(without))
        attempt.prefix.remove(0, without.size());
}

Dimension parametersDimension()
{
    return {{
        {"signature-parameters-left-in",
            QT_TRANSLATE_NOOP("Mismatch",
                "It signs the parameter signature_timestamp too. Take signature and "
                "signature_timestamp out of the address before signing."),
            [](Attempt &a, const QByteArray &) {
                a.query = appendToQuery(a.query, "signature_timestamp=" + a.timestamp);
            }},
        {"empty-signature-left-in",
            QT_TRANSLATE_NOOP("Mismatch",
                "It signs the parameters signature_timestamp and an empty signature "
                "too. Take both out of the address before signing."),
            [](Attempt &a, const QByteArray &) {
                a.query = appendToQuery(a.query, "signature_timestamp=" + a.timestamp + "&signature=");
            }},
        {"api-key-left-out",
            QT_TRANSLATE_NOOP("Mismatch", "It leaves api_key and api_token out of what it signs. Where they "
                                          "travel in the query, sign them too."),
            leaveKeysOut},
        {"api-token-left-out",
            QT_TRANSLATE_NOOP("Mismatch", "It leaves api_token out of what it signs. Where it travels in the "
                                          "query, sign it too."),
            [](Attempt &a, const QByteArray &) { leaveOut(a, "api_token"); }, {}, 1},
        {"api-key-added",
            QT_TRANSLATE_NOOP("Mismatch", "It signs api_key as a query parameter although the key travels in "
                                          "a header. Sign the address exactly as it is sent."),
            addKey},
        {"api-keys-added",
            QT_TRANSLATE_NOOP("Mismatch", "It signs api_key and api_token as query parameters although they "
                                          "travel in headers. Sign the address exactly as it is sent."),
            addKeys, {}, 1},
        {"signed-as-typed",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the address as it was typed, before it was encoded. Sign "
                                          "it as it is sent."),
            asTyped},
        {"fragment-included",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the part from # on. A fragment is never sent: leave it "
                                          "out."),
            withFragment},
    }};
}

Dimension queryDimension()
{
    return {{
        {"query-left-out",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the path only. Sign the query too, with its question "
                                          "mark."),
            [](Attempt &a, const QByteArray &) { a.query.clear(); }},
        {"question-mark-left-out",
            QT_TRANSLATE_NOOP("Mismatch", "It leaves the question mark between path and query out. Sign it "
                                          "too."),
            [](Attempt &a, const QByteArray &) { a.query = a.query.mid(1); }},
        {"question-mark-added",
            QT_TRANSLATE_NOOP(
                "Mismatch", "It signs a question mark although there is no query. Leave it out."),
            [](Attempt &a, const QByteArray &) { a.query += a.query.isEmpty() ? "?" : ""; }},
        {"query-sorted",
            QT_TRANSLATE_NOOP("Mismatch", "It sorts the parameters of the query. Sign them in the order in "
                                          "which they are sent."),
            sorted},
        {"empty-parameters-dropped",
            QT_TRANSLATE_NOOP("Mismatch", "It drops parameters without a value. Sign the query exactly as it "
                                          "is sent."),
            withoutEmpty},
        {"flags-with-equals-sign",
            QT_TRANSLATE_NOOP("Mismatch", "It writes an equals sign behind parameters that are sent without "
                                          "one. Sign the query exactly as it is sent."),
            withEqualsSigns},
        {"ampersand-as-entity",
            QT_TRANSLATE_NOOP("Mismatch", "It signs &amp; where & is sent. Do not escape the address for "
                                          "HTML."),
            [](Attempt &a, const QByteArray &) { a.query.replace('&', "&amp;"); }},
        {"first-parameter-only",
            QT_TRANSLATE_NOOP("Mismatch",
                "It signs the first parameter of the query only: & may have ended a "
                "shell command. Put the address in quotes."),
            [](Attempt &a, const QByteArray &) { a.query = a.query.split('&').first(); }, {}, 1},
    }};
}

Dimension pathDimension()
{
    return {{
        {"slash-added",
            QT_TRANSLATE_NOOP("Mismatch",
                "It signs a slash at the end of the path that is not sent. Leave it "
                "out."),
            [](Attempt &a, const QByteArray &) { a.path += '/'; }},
        {"slash-dropped",
            QT_TRANSLATE_NOOP(
                "Mismatch", "It drops the slash at the end of the path. Sign it as it is sent."),
            [](Attempt &a, const QByteArray &) {
                if (a.path.endsWith('/'))
                    a.path.chop(1);
            }},
        {"leading-slash-left-out",
            QT_TRANSLATE_NOOP("Mismatch", "It leaves the slash at the start of the path out. Sign it too."),
            [](Attempt &a, const QByteArray &) { a.path = a.path.mid(1); }},
        {"slash-doubled",
            QT_TRANSLATE_NOOP("Mismatch", "It signs two slashes at the start of the path: base URL and path "
                                          "each bring one. Remove one."),
            [](Attempt &a, const QByteArray &) { a.path.prepend('/'); }},
        {"path-lower-case",
            QT_TRANSLATE_NOOP("Mismatch", "It puts the path in lower case. Sign it as it is sent."),
            [](Attempt &a, const QByteArray &) { a.path = a.path.toLower(); }},
        {"path-left-out",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the query without the path. Sign the path too."),
            [](Attempt &a, const QByteArray &) { a.path.clear(); }},
    }};
}

Dimension prefixDimension()
{
    const auto join = [](Attempt &a) { a.uri = a.prefix + a.path + a.query; };
    return {
        {
            {"base-path-included",
                QT_TRANSLATE_NOOP("Mismatch", "It signs the path of the base URL too. Leave it out (or "
                                              "switch the integration's setting on, if the service wants "
                                              "it)."),
                [](Attempt &a, const QByteArray &) { a.prefix = a.signature->basePath; }},
            {"base-path-left-out",
                QT_TRANSLATE_NOOP("Mismatch", "It leaves the path of the base URL out. Sign it too (or "
                                              "switch the integration's setting off, if the service does "
                                              "not want it)."),
                [](Attempt &a, const QByteArray &) { a.prefix.clear(); }},
            {"url-included",
                QT_TRANSLATE_NOOP("Mismatch", "It signs the whole URL with scheme and host. Sign path and "
                                              "query only."),
                absolute},
            {"host-included",
                QT_TRANSLATE_NOOP("Mismatch", "It signs the host in front of the path. Sign path and query "
                                              "only."),
                [](Attempt &a, const QByteArray &) { absolute(a, a.signature->origin.scheme() + "://"); }},
            {"host-without-base-path",
                QT_TRANSLATE_NOOP("Mismatch", "It signs scheme and host in front of the path. Sign path "
                                              "and query only."),
                [](Attempt &a, const QByteArray &) { a.prefix = a.signature->origin.toUrl(); }, {}, 1},
        },
        join};
}

} // namespace

void addAddress(Dimensions &dimensions)
{
    dimensions.push_back(parametersDimension());
    dimensions.push_back(queryDimension());
    dimensions.push_back(pathDimension());
    dimensions.push_back(prefixDimension());
}

} // namespace signet::mismatch
