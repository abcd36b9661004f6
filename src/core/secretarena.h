// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>

namespace signet {

/// Where the bytes of Secrets live: regions of guarded memory (sodium_malloc: locked, left out of core dumps,
/// between guard pages), each cut into slots of one size. A page of its own for every value, as sodium_malloc
/// gives it, costs nine system calls that stop all other threads, and a process may have about 16,000 of
/// them.
///
/// Thread-safe. Regions that have become empty go, but for one of each size.
class SecretArena
{
public:
    /// Some bytes of a region. What it held is wiped when it goes.
    class Slot
    {
    public:
        Slot(SecretArena &arena, std::size_t size);
        Slot(const Slot &) = delete;
        Slot &operator=(const Slot &) = delete;
        ~Slot();

        [[nodiscard]] char *data() const { return m_data; }
        [[nodiscard]] std::size_t size() const { return m_size; }

    private:
        SecretArena &m_arena;
        std::size_t m_size = 0;
        void *m_region = nullptr; ///< nullptr: too large for slots, a block of its own
        char *m_data = nullptr;
    };

    SecretArena();
    SecretArena(const SecretArena &) = delete;
    SecretArena &operator=(const SecretArena &) = delete;
    ~SecretArena();

private:
    class Impl;
    std::unique_ptr<Impl> d;
};

} // namespace signet
