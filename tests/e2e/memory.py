# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks into the memory of a running process, and into the core file that it leaves, from outside."""

import os
import pathlib
import re
import resource
import signal
import struct
import time

from e2e import require

WHOLE = "0x7f"
LOAD = 1  # a segment of memory


def regions(pid):
    """A name and the bytes of every readable region."""
    with open(f"/proc/{pid}/mem", "rb", 0) as memory:
        for line in pathlib.Path(f"/proc/{pid}/maps").read_text().splitlines():
            match = re.match(r"([0-9a-f]+)-([0-9a-f]+) (r\S+) \S+ \S+ \S+ *(.*)", line)
            if not match:
                continue
            begin, end = int(match[1], 16), int(match[2], 16)
            try:
                memory.seek(begin)
                yield match[4] or "anonymous", memory.read(end - begin)
            except (OSError, ValueError, OverflowError):
                continue  # guarded, or no memory at all


def copies(pid, secrets):
    """A line for every secret and encoding that is found: how often, and where."""
    found = {}
    for where, content in regions(pid):
        for name, secret in secrets.items():
            for encoding in ("utf-8", "utf-16-le"):
                count = content.count(secret.encode(encoding))
                if count:
                    found.setdefault((name, encoding), []).append(f"{count} in {where}")
    return [f"{name} ({encoding}): {', '.join(places)}" for (name, encoding), places in found.items()]


def copies_left(pid, secrets, seconds=10):
    """copies() once there are none, or when the time is over: what a lock ends in the background takes a moment."""
    deadline = time.monotonic() + seconds
    while (found := copies(pid, secrets)) and time.monotonic() < deadline:
        time.sleep(0.5)
    return found


def memory_in(core):
    """What an ELF core file holds of the process's memory. Not its notes: there the registers are, and with them the last
    64 bytes that each thread has copied, which no filter keeps out (on processors with AVX-512)."""
    first, size, count = struct.unpack_from("<Q", core, 32) + struct.unpack_from("<HH", core, 54)
    segments = [struct.unpack_from("<IIQQQQ", core, first + i * size) for i in range(count)]
    return b"".join(core[offset:offset + stored] for kind, _, offset, _, _, stored in segments if kind == LOAD)


def can_have_core_files():
    """Whether they come into the folder of the process. Elsewhere a handler of the system takes them."""
    pattern = pathlib.Path("/proc/sys/kernel/core_pattern").read_text()
    return not pattern.startswith("|") and "/" not in pattern and resource.getrlimit(resource.RLIMIT_CORE)[1] != 0


def core_of(process, folder, filter_=None):
    """Ends `process` by SIGABRT and returns what its core file holds of its memory. The process's own limit is lifted first, for
    otherwise there is none; filter_ replaces what it keeps out of it."""
    soft, hard = resource.prlimit(process.pid, resource.RLIMIT_CORE)
    require(soft == 0, f"a core file may have {soft} bytes")
    kept = pathlib.Path(f"/proc/{process.pid}/coredump_filter").read_text()
    require(int(kept, 16) == 0, f"a core file would keep {kept}")
    resource.prlimit(process.pid, resource.RLIMIT_CORE, (hard, hard))
    if filter_:
        pathlib.Path(f"/proc/{process.pid}/coredump_filter").write_text(filter_)
    os.kill(process.pid, signal.SIGABRT)
    process.wait(20)
    time.sleep(0.2)
    cores = [f for f in pathlib.Path(folder).glob("core*") if f.is_file()]
    require(cores, "no core file was written: core_pattern is " + pathlib.Path("/proc/sys/kernel/core_pattern").read_text())
    content = b"".join(memory_in(f.read_bytes()) for f in cores)
    for file in cores:
        file.unlink()
    return content
