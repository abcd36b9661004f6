// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/origin.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace signet {

struct Header
{
    QByteArray name;
    QByteArray value;

    friend bool operator==(const Header &, const Header &) = default;
};

/// A request as the octets that go on the wire. It can only be made valid: the method is a token, the target
/// is one that QNetworkAccessManager sends unchanged (a fixpoint of QUrl, SECURITY 3.6), no header can break
/// a line, and no header name stands twice. Signing reads these octets and nothing else.
class WireRequest
{
public:
    /// @p target is path and query, already encoded. @p basePath is the prefix of it that belongs to the base
    /// URL
    /// ("" or "/api/1"); a target outside it is OutsideBase.
    [[nodiscard]] static Result<WireRequest> create(
        QByteArray method, Origin origin, QByteArray basePath, QByteArray target);

    [[nodiscard]] const QByteArray &method() const { return m_method; }
    [[nodiscard]] const Origin &origin() const { return m_origin; }
    [[nodiscard]] const QByteArray &basePath() const { return m_basePath; }
    /// What stands in the request line between method and version.
    [[nodiscard]] const QByteArray &target() const { return m_target; }
    [[nodiscard]] const QList<Header> &headers() const { return m_headers; }
    /// No body is not the same as an empty body.
    [[nodiscard]] const std::optional<QByteArray> &body() const { return m_body; }

    /// Origin and target.
    [[nodiscard]] QByteArray url() const { return m_origin.toUrl() + m_target; }
    /// The value of the header @p name (case-insensitive), if there is one.
    [[nodiscard]] std::optional<QByteArray> header(QByteArrayView name) const;

    /// The same request with one more header. A name that is already there, or that the network layer owns
    /// (Host, Content-Length, …), and a value with a line break or non-ASCII is InvalidHeader.
    [[nodiscard]] Result<WireRequest> withHeader(const QByteArray &name, const QByteArray &value) const;
    [[nodiscard]] Result<WireRequest> withHeaders(const QList<Header> &headers) const;
    /// The same request with another target, checked as in create().
    [[nodiscard]] Result<WireRequest> withTarget(QByteArray target) const;
    [[nodiscard]] WireRequest withBody(std::optional<QByteArray> body) const;

    friend bool operator==(const WireRequest &, const WireRequest &) = default;

private:
    WireRequest() = default;

    QByteArray m_method;
    Origin m_origin;
    QByteArray m_basePath;
    QByteArray m_target;
    QList<Header> m_headers;
    std::optional<QByteArray> m_body;
};

/// True for a path that is @p basePath itself or continues it at a segment boundary ("/api/1" owns "/api/1/x"
/// and
/// "/api/1?x", not "/api/10").
[[nodiscard]] bool isWithinBase(QByteArrayView target, QByteArrayView basePath);

} // namespace signet
