// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretarena.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <bit>
#include <mutex>
#include <sodium.h>
#include <vector>

namespace signet {

namespace {
constexpr std::size_t regionBytes = 16 * 1024;
constexpr std::size_t smallestSlot = 32;
constexpr std::size_t sizeCount = 7; // 32, 64 … 2048 bytes: a stored value has at most 2,000
constexpr std::size_t largestSlot = smallestSlot << (sizeCount - 1);

char *guarded(std::size_t bytes)
{
    auto *data = static_cast<char *>(sodium_malloc(bytes));
    Q_CHECK_PTR(data);
    return data;
}

struct Region
{
    explicit Region(std::size_t slot) : slotBytes(slot), data(guarded(regionBytes))
    {
        for (std::size_t offset = regionBytes; offset > 0; offset -= slotBytes)
            unused.push_back(data + offset - slotBytes);
    }
    Region(const Region &) = delete;
    Region &operator=(const Region &) = delete;
    ~Region() { sodium_free(data); }

    [[nodiscard]] bool isEmpty() const { return unused.size() == regionBytes / slotBytes; }

    const std::size_t slotBytes;
    char *const data;
    std::vector<char *> unused; ///< the next one last
};

std::size_t sizeIndex(std::size_t bytes)
{
    const std::size_t slot = std::bit_ceil(std::max(bytes, smallestSlot));
    return static_cast<std::size_t>(std::countr_zero(slot) - std::countr_zero(smallestSlot));
}
} // namespace

class SecretArena::Impl
{
public:
    Impl()
    {
        if (sodium_init() < 0)
            qFatal("libsodium cannot be initialised");
    }

    char *take(std::size_t bytes, void *&from)
    {
        const std::lock_guard lock(m_mutex);
        auto &regions = m_regions.at(sizeIndex(bytes));
        auto free = std::find_if(
            regions.rbegin(), regions.rend(), [](const auto &region) { return !region->unused.empty(); });
        Region *region = free != regions.rend() ? free->get() : nullptr;
        if (!region)
            region = regions.emplace_back(std::make_unique<Region>(smallestSlot << sizeIndex(bytes))).get();
        char *data = region->unused.back();
        region->unused.pop_back();
        from = region;
        return data;
    }

    void giveBack(char *data, std::size_t bytes, void *to)
    {
        sodium_memzero(data, bytes);
        const std::lock_guard lock(m_mutex);
        auto *region = static_cast<Region *>(to);
        region->unused.push_back(data);
        if (!region->isEmpty())
            return;
        auto &regions = m_regions.at(sizeIndex(bytes));
        if (std::count_if(regions.begin(), regions.end(), [](const auto &r) { return r->isEmpty(); }) > 1)
            std::erase_if(regions, [region](const auto &candidate) { return candidate.get() == region; });
    }

private:
    std::mutex m_mutex;
    std::array<std::vector<std::unique_ptr<Region>>, sizeCount> m_regions;
};

SecretArena::Slot::Slot(SecretArena &arena, std::size_t size) : m_arena(arena), m_size(size)
{
    m_data = size > largestSlot ? guarded(size) : m_arena.d->take(size, m_region);
}

SecretArena::Slot::~Slot()
{
    if (m_region)
        m_arena.d->giveBack(m_data, m_size, m_region);
    else
        sodium_free(m_data); // wipes
}

SecretArena::SecretArena() : d(std::make_unique<Impl>()) {}

SecretArena::~SecretArena() = default;

} // namespace signet
