// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "core/secretreference.h"

#include <optional>

namespace signet {

/// What is sealed in the vault: a version octet, then for each entry u16 length | reference | u16 length |
/// value, numbers big-endian. Kept and changed as one guarded block, so that a vault of thousands of values
/// costs one. All functions take content that isWhole().
namespace vaultcontent {

[[nodiscard]] Secret empty();
/// Whether @p content can be read to its end. It was authenticated before: false means a newer version.
[[nodiscard]] bool isWhole(const Secret &content);
[[nodiscard]] int count(const Secret &content);

[[nodiscard]] std::optional<Secret> find(const Secret &content, const SecretReference &reference);
/// @p value, of 1 to 65,535 bytes, takes the place of an older one.
[[nodiscard]] Secret with(const Secret &content, const SecretReference &reference, const Secret &value);
[[nodiscard]] Secret without(const Secret &content, const SecretReference &reference);

} // namespace vaultcontent
} // namespace signet
