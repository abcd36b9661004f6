// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/httpmessage.h"

namespace signet {

class Sandbox;

/// The control origin, for tests: `GET /__sandbox/state`, `GET /__sandbox/log`, `POST /__sandbox/reset`,
/// `POST /__sandbox/fault` with `{"fault":"429=5,count=1"}` or `{"clear":true}`, `POST /__sandbox/settings`
/// with any of `sign_base_path`, `signatures_mandatory`, `session_answer`. Web pages are refused.
[[nodiscard]] HttpReply answerControl(Sandbox &sandbox, const HttpRequest &request);

} // namespace signet
