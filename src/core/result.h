// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <tl/expected.hpp>

namespace signet {

/// A value, or the Error that kept it from being made. Signet throws no exceptions of its own.
template <typename T>
using Result = tl::expected<T, Error>;

/// For `return fail(ErrorCode::NotFound, tr("…"));`. @p detail is for logs, English, without secrets.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString message, QString detail = {})
{
    return tl::unexpected<Error>(Error(code, std::move(message), std::move(detail)));
}

/// Hands another call's failure on.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace signet
