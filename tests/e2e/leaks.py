# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds secrets in bytes, in every form in which a program may spill them."""

import base64
import json
import urllib.parse


def forms(secret):
    """The encodings of one secret: raw, UTF-16, percent, hex, JSON, reversed, base64 at all three alignments."""
    raw = secret.encode()
    found = {
        "raw": raw,
        "utf-16le": secret.encode("utf-16-le"),
        "utf-16be": secret.encode("utf-16-be"),
        "percent": urllib.parse.quote(secret, safe="").encode(),
        "percent, lower case": urllib.parse.quote(secret, safe="").lower().encode(),
        "hex": raw.hex().encode(),
        "hex, upper case": raw.hex().upper().encode(),
        "json": json.dumps(secret)[1:-1].encode(),
        "reversed": raw[::-1],
    }
    for alignment in range(3):
        encoded = base64.b64encode(b"\0" * alignment + raw).decode()
        first = (8 * alignment + 5) // 6
        last = 8 * (alignment + len(raw)) // 6
        middle = encoded[first:last]
        found[f"base64 at {alignment}"] = middle.encode()
        found[f"base64url at {alignment}"] = middle.replace("+", "-").replace("/", "_").encode()
    return found


def find(secrets, blobs):
    """A line for every hit: secrets and blobs are dicts from a name to text and bytes."""
    hits = []
    for name, secret in secrets.items():
        for form, pattern in forms(secret).items():
            for where, blob in blobs.items():
                if pattern in blob:
                    hits.append(f"{name} ({form}) in {where}")
    return hits
