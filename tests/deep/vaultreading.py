# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The vault's file format (src/storage/sealedbox.h, vaultcontent.h) a second time, with libsodium alone."""

import ctypes
import struct

_sodium = ctypes.CDLL("libsodium.so.23")
_sodium.sodium_init()

_MAGIC, _SALT, _NONCE, _KEY, _TAG = 8, 16, 24, 32, 16
_SALT_AT = _MAGIC + 2 + 1 + 4 + 8
_WRAPPED_NONCE_AT = _SALT_AT + _SALT
_WRAPPED_AT = _WRAPPED_NONCE_AT + _NONCE
_HEAD = _WRAPPED_AT + _KEY + _TAG
_ARGON2ID = 2


def _derive(phrase, salt, operations, memory):
    key = ctypes.create_string_buffer(_KEY)
    done = _sodium.crypto_pwhash(key, ctypes.c_ulonglong(_KEY), phrase, ctypes.c_ulonglong(len(phrase)), salt,
                                 ctypes.c_ulonglong(operations), ctypes.c_size_t(memory), _ARGON2ID)
    if done != 0:
        raise AssertionError("no memory for the passphrase")
    return key.raw


def _open(cipher, associated, nonce, key):
    plain = ctypes.create_string_buffer(len(cipher) - _TAG)
    done = _sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        plain, None, None, cipher, ctypes.c_ulonglong(len(cipher)), associated, ctypes.c_ulonglong(len(associated)), nonce, key)
    if done != 0:
        raise AssertionError("the vault cannot be opened")
    return plain.raw


def entries(sealed, phrase):
    """Values by reference."""
    operations, memory = struct.unpack_from(">IQ", sealed, _MAGIC + 3)
    wrapping = _derive(phrase, sealed[_SALT_AT:_WRAPPED_NONCE_AT], operations, memory)
    key = _open(sealed[_WRAPPED_AT:_HEAD], sealed[:_WRAPPED_NONCE_AT], sealed[_WRAPPED_NONCE_AT:_WRAPPED_AT], wrapping)
    content = _open(sealed[_HEAD + _NONCE:], sealed[:_HEAD], sealed[_HEAD:_HEAD + _NONCE], key)
    fields, at = [], 1
    while at < len(content):
        (length,) = struct.unpack_from(">H", content, at)
        fields.append(content[at + 2:at + 2 + length])
        at += 2 + length
    found = {reference.decode(): value for reference, value in zip(fields[::2], fields[1::2])}
    if len(found) * 2 != len(fields):
        raise AssertionError("a reference stands in the vault twice")
    return found
