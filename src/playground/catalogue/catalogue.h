// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"
#include "core/result.h"

#include <QLocale>
#include <QSet>

namespace signet {

/// A text of the catalogue, which is written in both languages of the program.
struct CatalogueText
{
    QString english;
    QString german;

    /// German where @p locale is German, else English.
    [[nodiscard]] const QString &in(const QLocale &locale) const;
    [[nodiscard]] bool isEmpty() const { return english.isEmpty(); }

    friend bool operator==(const CatalogueText &, const CatalogueText &) = default;
};

enum class ParameterPlace
{
    Path,  ///< stands for `{name}` in the path
    Query, ///< may be appended
};

enum class ParameterType
{
    Text,
    Integer,
    List, ///< joined with commas
    Flag, ///< true by its presence, without `=` (PROTOCOLS 2.3)
};

struct EndpointParameter
{
    QString name;
    ParameterPlace place = ParameterPlace::Query;
    ParameterType type = ParameterType::Text;
    bool isRequired = false;
    QString example;
    CatalogueText summary;

    friend bool operator==(const EndpointParameter &, const EndpointParameter &) = default;
};

/// Something that a service can be asked (PROTOCOLS 1.4 and 2.3).
struct Endpoint
{
    QString id; ///< stable, for example "contact-list"
    QString method;
    QString path; ///< below the base URL; `{name}` stands for a path parameter
    CatalogueText group;
    CatalogueText summary;
    CatalogueText warning; ///< what to think of before sending; empty where there is nothing
    QList<EndpointParameter> parameters;
    QByteArray body;            ///< an example, indented JSON; empty where there is no body
    bool hasSecretBody = false; ///< a password belongs into the body

    /// The path with the examples of its parameters.
    [[nodiscard]] QString examplePath() const;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// The known endpoints of one service, in the order of the file, endpoints of one group together.
class Catalogue
{
public:
    /// What Signet brings along for @p service.
    [[nodiscard]] static Result<Catalogue> of(Service service);
    /// Strict: unknown members, doubled ids and routes, and path parameters that do not fit the path are
    /// errors (InvalidInput, names the endpoint and what is wrong).
    [[nodiscard]] static Result<Catalogue> parse(const QByteArray &json);

    [[nodiscard]] Service service() const { return m_service; }
    [[nodiscard]] const QList<Endpoint> &endpoints() const { return m_endpoints; }
    /// The endpoint that @p target (path and perhaps query) belongs to, or nullptr. A path without parameters
    /// comes before one with. Valid as long as the catalogue.
    [[nodiscard]] const Endpoint *find(const QString &method, const QString &target) const;

    /// Whether there is an endpoint of the same method and path, whatever the path's parameters are called.
    [[nodiscard]] bool has(const Endpoint &endpoint) const;
    /// @p more after the others, but for those that are there already. An id that is taken is made another.
    void add(const QList<Endpoint> &more);

private:
    Service m_service = Service::KlickTipp;
    QList<Endpoint> m_endpoints;
    QSet<QString> m_routes;
    QSet<QString> m_ids;
};

} // namespace signet
