// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>
#include <vector>

namespace signet {

/// A list that grows by whole blocks: millions of small values are appended without ever being moved, so that
/// growing costs no second copy.
template <typename T>
class Blocks
{
    static constexpr int shift = 14;
    static constexpr qsizetype mask = (qsizetype(1) << shift) - 1;

public:
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] const T &operator[](qsizetype index) const { return block(index)[index & mask]; }
    [[nodiscard]] T &operator[](qsizetype index) { return block(index)[index & mask]; }

    void append(const T &value)
    {
        if ((m_size & mask) == 0) {
            m_blocks.push_back(std::make_unique_for_overwrite<T[]>(std::size_t(mask) + 1));
            m_next = m_blocks.back().get();
        }
        *m_next++ = value;
        ++m_size;
    }

private:
    [[nodiscard]] T *block(qsizetype index) const { return m_blocks[std::size_t(index >> shift)].get(); }

    std::vector<std::unique_ptr<T[]>> m_blocks;
    T *m_next = nullptr; ///< behind the last value; of no meaning where the block is full
    qsizetype m_size = 0;
};

} // namespace signet
