// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Wipes memory when it is given back (SECURITY 2.6, M2). What an executable calls free() takes the place of
// the C library's for every library of the process, Qt, GLib and libsecret included, and for operator delete:
// what they kept of a key goes with the buffer, without their knowing.

#include <cstdlib>

#if defined(__GLIBC__) && defined(SIGNET_WIPE_ON_FREE)

#include <cstring>
#include <malloc.h>

extern "C" {

void __libc_free(void *block) noexcept;

void free(void *block) noexcept
{
    if (block == nullptr)
        return;
    explicit_bzero(block, malloc_usable_size(block));
    __libc_free(block);
}

/// The C library's own leaves a copy behind where it moves a block.
void *realloc(void *block, size_t size) noexcept
{
    if (block == nullptr)
        return malloc(size);
    if (size == 0) {
        free(block);
        return nullptr;
    }
    const size_t room = malloc_usable_size(block);
    if (size <= room && size >= room / 2) {
        explicit_bzero(static_cast<char *>(block) + size, room - size);
        return block;
    }
    void *moved = malloc(size);
    if (moved == nullptr)
        return nullptr;
    std::memcpy(moved, block, size < room ? size : room);
    free(block);
    return moved;
}

} // extern "C"

#endif
