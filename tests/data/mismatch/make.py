#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes cases.jsonl: signatures made with every known mistake, by code that shares nothing with Signet.

Each line: {"name", "scheme", the facts, "given" | "base" | "request", "causes": [[ids]], …}. `causes` lists
what must be named; a case may name more where two mistakes make the same octets ("or")."""

import base64
import datetime
import hashlib
import hmac
import json
import unicodedata
import urllib.parse
from pathlib import Path

SECRET = "b2f0c1de-7a3c-4f5e-9d8b-0123456789ab"
KEY = "007fa82b-93f0-4a06-81f6-339dcaad126f"
TOKEN = "3d2c1b0a-4e5f-4a6b-8c7d-9e0f1a2b3c4d"
T = 1395357126997
HOST = "app.coredination.net"
BASE = "/api/1"
cases = []


def b64(octets):
    return base64.b64encode(octets).decode()


def mac(base, key=SECRET, algorithm="sha1"):
    base = base if isinstance(base, bytes) else base.encode()
    key = key if isinstance(key, bytes) else key.encode()
    return hmac.new(key, base, algorithm).digest()


def case(name, causes, base=None, *, octets=None, text=None, target="/customer?limit=5&offset=10", method="GET",
         sign_base=False, secret=SECRET, also=(), only="signature", **facts):
    """One mistake; from the base string unless the octets or the text of the signature are given."""
    given = text if text is not None else b64(octets if octets is not None else mac(base, secret))
    line = {"name": name, "scheme": "coredination", "method": method, "target": BASE + target, "base_path": BASE,
            "sign_base_path": sign_base, "timestamp": str(T), "secret": secret, "given": given,
            "causes": [causes] if causes and isinstance(causes[0], str) else causes, "also": list(also), **facts}
    cases.append(line)
    if base is not None and only != "signature":
        raw = base if isinstance(base, bytes) else base.encode()
        cases.append({**{k: v for k, v in line.items() if k != "given"}, "name": name + ", base string",
                      "base": b64(raw)})


def both(name, causes, base, **facts):
    case(name, causes, base, only="both", **facts)


def from_uri(name, cause, uri, **facts):
    both(name, [cause], f"{facts.get('method', 'GET')}_{T}_{uri}", **facts)


def addresses():
    t = "/customer?limit=5&offset=10"
    from_uri("right", None, t)
    cases[-1]["causes"] = cases[-2]["causes"] = []
    from_uri("base path in", "base-path-included", BASE + t)
    from_uri("base path out", "base-path-left-out", t, sign_base=True)
    from_uri("whole URL", "url-included", f"https://{HOST}{BASE}{t}")
    from_uri("host", "host-included", f"{HOST}{BASE}{t}")
    from_uri("origin without base path", "host-without-base-path", f"https://{HOST}{t}")
    from_uri("no query", "query-left-out", "/customer")
    from_uri("no question mark", "question-mark-left-out", "/customerlimit=5&offset=10")
    from_uri("question mark added", "question-mark-added", "/customer?", target="/customer")
    from_uri("sorted", "query-sorted", "/customer?a=2&b=1", target="/customer?b=1&a=2")
    from_uri("entity", "ampersand-as-entity", "/customer?limit=5&amp;offset=10")
    from_uri("first parameter", "first-parameter-only", "/customer?limit=5")
    from_uri("empty parameter", "empty-parameters-dropped", "/customer?a=1", target="/customer?a=1&b=")
    from_uri("flag", "flags-with-equals-sign", "/customer?inactive=", target="/customer?inactive")
    from_uri("slash added", "slash-added", "/customer/?limit=5&offset=10")
    from_uri("slash dropped", "slash-dropped", "/customer?x=1", target="/customer/?x=1")
    from_uri("no leading slash", "leading-slash-left-out", t[1:])
    from_uri("two slashes", "slash-doubled", "/" + t)
    from_uri("path in lower case", "path-lower-case", "/customer/ab?limit=5", target="/customer/AB?limit=5")
    from_uri("no path", "path-left-out", "?limit=5&offset=10")
    from_uri("own timestamp", "signature-parameters-left-in", f"{t}&signature_timestamp={T}")
    from_uri("own parameters", "empty-signature-left-in", f"{t}&signature_timestamp={T}&signature=")
    keyed = f"/customer?limit=5&api_key={KEY}&api_token={TOKEN}"
    keys = {"api_key": KEY, "api_token": TOKEN}
    from_uri("api_key out", "api-key-left-out", "/customer?limit=5", target=keyed, **keys)
    from_uri("api_token out", "api-token-left-out", f"/customer?limit=5&api_key={KEY}", target=keyed, **keys)
    from_uri("api_key in", "api-key-added", f"{t}&api_key={KEY}", **keys)
    from_uri("both keys in", "api-keys-added", f"{t}&api_key={KEY}&api_token={TOKEN}", **keys)
    from_uri("fragment", "fragment-included", t + "#top", typed=t + "#top")
    from_uri("as typed", "signed-as-typed", "/customer?q=M\u00fc\u00dfig ja", typed="/customer?q=M\u00fc\u00dfig ja",
             target="/customer?q=M%C3%BC%C3%9Fig%20ja", also=["decoded"])


def escapes():
    spaced = "/customer?q=a%20b%2Fc"
    from_uri("decoded", "decoded", "/customer?q=a b/c", target=spaced)
    from_uri("decoded with plus", "decoded-as-form", "/customer?q=a b/c", target="/customer?q=a+b%2Fc")
    from_uri("twice", "encoded-twice", "/customer?q=a%2520b%252Fc", target=spaced)
    from_uri("whole", "encoded-whole", "%2Fcustomer%3Fq%3D1", target="/customer?q=1")
    from_uri("whole, lower case", "encoded-whole-lower-case", "%2fcustomer%3fq%3d1", target="/customer?q=1")
    from_uri("values", "values-encoded", "/customer?list=1%2C2&f%5B0%5D=1", target="/customer?list=1,2&f[0]=1")
    from_uri("values strictly", "values-encoded-strictly", "/customer?q=it%27s%2A", target="/customer?q=it's*")
    from_uri("form", "form-encoded", "/customer?q=a+b%2Cc", target="/customer?q=a%20b,c")
    from_uri("plus for %20", "plus-for-space", "/customer?q=a+b%2Fc", target=spaced, also=["form-encoded"])
    from_uri("%20 for plus", "space-for-plus", "/customer?q=a%20b", target="/customer?q=a+b")
    from_uri("%2B for plus", "plus-encoded", "/customer?q=a%2Bb", target="/customer?q=a+b", also=["values-encoded"])
    from_uri("plus for %2B", "plus-decoded", "/customer?t=08%3A00+01", target="/customer?t=08%3A00%2B01")
    from_uri("lower-case escapes", "lower-case-escapes", "/customer?q=a%2fb", target="/customer?q=a%2Fb")
    from_uri("upper-case escapes", "upper-case-escapes", "/customer?q=a%2Fb", target="/customer?q=a%2fb",
             also=["values-encoded"])
    from_uri("Latin-1", "latin-1", "/customer?q=" + urllib.parse.quote("ä", encoding="latin-1"),
             target="/customer?q=%C3%A4")
    both("Latin-1, decoded", ["latin-1-decoded"], f"GET_{T}_/customer?q=ä".encode("latin-1"),
         target="/customer?q=%C3%A4")
    nfc, nfd = (urllib.parse.quote(unicodedata.normalize(form, "Müßig")) for form in ("NFC", "NFD"))
    from_uri("NFD", "nfd", "/customer?q=" + nfd, target="/customer?q=" + nfc)
    from_uri("NFC", "nfc", "/customer?q=" + nfc, target="/customer?q=" + nfd)
    from_uri("UTF-8 twice", "utf-8-twice",
             "/customer?q=" + urllib.parse.quote("ä".encode().decode("latin-1")), target="/customer?q=%C3%A4")
    from_uri("umlaut raw", "non-ascii-decoded", "/customer?q=ä%20b", target="/customer?q=%C3%A4%20b")
    from_uri("apostrophe", "apostrophe-decoded", "/customer?q=it's%20a", target="/customer?q=it%27s%20a",
             also=["values-encoded"])


def layouts():
    u = "/customer?limit=5&offset=10"
    when = datetime.datetime.fromtimestamp(T / 1000, datetime.timezone.utc)
    iso = when.strftime("%Y-%m-%dT%H:%M:%S")
    times = {
        "timestamp-in-seconds": str(T // 1000), "timestamp-in-whole-seconds": str(T // 1000 * 1000),
        "timestamp-with-fraction": f"{T / 1000:.3f}", "timestamp-in-microseconds": f"{T}000",
        "timestamp-in-nanoseconds": f"{T}000000", "timestamp-as-iso-8601": f"{iso}.{T % 1000}Z",
        "timestamp-as-iso-8601-seconds": iso + "Z",
        "timestamp-as-http-date": when.strftime("%a, %d %b %Y %H:%M:%S GMT"), "timestamp-left-out": "",
    }
    for cause, time in times.items():
        case(cause, [cause], f"GET_{time}_{u}")
    both("method in lower case", ["method-lower-case"], f"get_{T}_{u}")
    both("method capitalized", ["method-capitalized"], f"Get_{T}_{u}")
    both("no method", ["method-left-out"], f"_{T}_{u}")
    both("other method", ["other-method"], f"POST_{T}_{u}")
    both("no separators", ["separators-left-out"], f"GET{T}{u}")
    both("no first separator", ["first-separator-left-out"], f"GET{T}_{u}")
    both("no second separator", ["second-separator-left-out"], f"GET_{T}{u}")
    for separator in "-|:.,;&+/":
        both("separator " + separator, ["other-separator"], separator.join(["GET", str(T), u]))
    both("two underscores", ["other-separator"], f"GET__{T}__{u}")
    both("spaces", ["separated-by-spaces"], f"GET {T} {u}")
    both("line feeds", ["separated-by-line-feeds"], f"GET\n{T}\n{u}")
    for order in (["GET", u, str(T)], [str(T), "GET", u], [str(T), u, "GET"], [u, "GET", str(T)],
                  [u, str(T), "GET"], ["GET", u], [str(T), u], [u]):
        case("order " + " ".join(order), ["other-order"], "_".join(order))
    body = '{"name":"Ä"}'
    post = f"POST_{T}_/customer"
    facts = {"method": "POST", "target": "/customer", "body": body}
    both("body", ["body-included"], f"{post}_{body}", **facts)
    both("body appended", ["body-appended"], post + body, **facts)
    both("body hash", ["body-hash-included"], f"{post}_{hashlib.sha256(body.encode()).hexdigest()}", **facts)
    both("body MD5", ["body-md5-included"], f"{post}_{hashlib.md5(body.encode()).hexdigest()}", **facts)
    both("Content-MD5", ["body-md5-base64-included"], f"{post}_{b64(hashlib.md5(body.encode()).digest())}", **facts)
    right = f"GET_{T}_{u}"
    keys = {"api_key": KEY, "api_token": TOKEN}
    both("separator at the end", ["separator-at-the-end"], right + "_")
    both("API key signed", ["api-key-appended"], f"{right}_{KEY}", **keys)
    both("API token signed", ["api-token-appended"], f"{right}_{TOKEN}", **keys)
    both("line feed", ["line-feed-signed"], right + "\n")
    both("CR LF", ["crlf-signed"], right + "\r\n")
    both("space", ["space-signed"], right + " ")
    both("zero byte", ["zero-byte-signed"], right + "\0")
    both("BOM", ["byte-order-mark-signed"], right.encode("utf-8-sig"))
    both("quotes", ["quotes-signed"], f'"{right}"')
    case("UTF-16", ["utf-16-signed"], right.encode("utf-16-le"))
    case("UTF-16BE", ["utf-16-be-signed"], right.encode("utf-16-be"))
    both("all lower case", ["base-string-lower-case"], f"GET_{T}_/Customer".lower(), target="/Customer")
    both("all upper case", ["base-string-upper-case"], right.upper())
    case("base64 signed", ["base-string-encoded"], b64(right.encode()))


def keys_and_macs():
    right = f"GET_{T}_/customer?limit=5&offset=10"
    hexadecimal = "0123456789abcdef0123456789abcdef01234567"
    in_base64 = "c2VjcmV0LXNlY3JldC1zZWNyZXQ/+w=="
    case("hex decoded", ["secret-hex-decoded"], octets=mac(right, bytes.fromhex(hexadecimal)), secret=hexadecimal)
    case("base64 decoded", ["secret-base64-decoded"], octets=mac(right, base64.b64decode(in_base64)),
         secret=in_base64)
    safe = in_base64.replace("/", "_").replace("+", "-")
    case("base64url decoded", ["secret-base64url-decoded"], octets=mac(right, base64.urlsafe_b64decode(safe)),
         secret=safe)
    umlaut = "geheim-ä-Schlüssel"
    for cause, key, secret in [
        ("secret-without-dashes", SECRET.replace("-", ""), SECRET), ("secret-lower-case", "abc-def", "ABC-def"),
        ("secret-upper-case", SECRET.upper(), SECRET), ("secret-with-line-feed", SECRET + "\n", SECRET),
        ("secret-with-crlf", SECRET + "\r\n", SECRET), ("secret-with-space", SECRET + " ", SECRET),
        ("secret-with-leading-space", " " + SECRET, SECRET),
        ("secret-with-byte-order-mark", SECRET.encode("utf-8-sig"), SECRET),
        ("secret-in-quotes", f'"{SECRET}"', SECRET), ("secret-trimmed", SECRET, SECRET + " \n"),
        ("secret-as-utf-16", SECRET.encode("utf-16-le"), SECRET),
        ("secret-as-latin-1", umlaut.encode("latin-1"), umlaut),
        ("secret-in-base64", b64(SECRET.encode()), SECRET), ("secret-in-hex", SECRET.encode().hex(), SECRET),
        ("secret-hashed", hashlib.sha256(SECRET.encode()).digest(), SECRET),
        ("secret-with-ampersand", SECRET + "&", SECRET), ("api-key-as-secret", KEY, SECRET),
        ("api-token-as-secret", TOKEN, SECRET), ("empty-secret", "", SECRET),
    ]:
        case(cause, [cause], octets=mac(right, key), secret=secret, api_key=KEY, api_token=TOKEN)
    for algorithm in ("sha256", "sha384", "sha512", "sha224", "md5", "sha3_256"):
        case("HMAC with " + algorithm, ["other-hash"], octets=mac(right, algorithm=algorithm))
    case("arguments swapped", ["hmac-arguments-swapped"], octets=mac(SECRET, right))
    for algorithm in ("sha1", "sha256", "md5"):
        hashed = lambda text: hashlib.new(algorithm, text.encode()).digest()
        case(f"{algorithm}(secret, text)", ["plain-hash-secret-first"], octets=hashed(SECRET + right))
        case(f"{algorithm}(text, secret)", ["plain-hash-secret-last"], octets=hashed(right + SECRET))
        case(f"{algorithm}(text)", ["plain-hash"], octets=hashed(right))


def find_target(wanted):
    """A target whose right MAC has what a mistake in encoding shows by."""
    for i in range(100_000):
        target = f"/customer/{i}"
        octets = mac(f"GET_{T}_{target}")
        if wanted(octets):
            return target, octets
    raise AssertionError


def encodings():
    target, octets = find_target(lambda o: b"+" in base64.b64encode(o) and b"/" in base64.b64encode(o)
                                 and 0 in o[3:10] and o[:1] != b"\0")
    text = b64(octets)
    for cause, given in [
        ("base64url", base64.urlsafe_b64encode(octets).decode()),
        ("base64url-unpadded", base64.urlsafe_b64encode(octets).decode().rstrip("=")),
        ("padding-left-out", text.rstrip("=")), ("hex", octets.hex()), ("hex-upper-case", octets.hex().upper()),
        ("base64-of-hex", b64(octets.hex().encode())),
        ("base64-of-hex-upper-case", b64(octets.hex().upper().encode())), ("base64-twice", b64(text.encode())),
        ("plus-became-space", text.replace("+", " ")), ("cut-at-zero-byte", b64(octets[: octets.index(0)])),
        ("octets-as-utf-8", b64(octets.decode("latin-1").encode())), ("lower-case", text.lower()),
    ]:
        case(cause, [cause], text=given, target=target)
    case("percent-encoded once, as in a query", [], text=urllib.parse.quote(text, safe=""), target=target)
    twice = urllib.parse.quote(urllib.parse.quote(text, safe=""), safe="")
    case("percent-encoded twice", ["percent-encoded"], text=twice, target=target)
    ascii_target, ascii_octets = find_target(lambda o: b"\xff" in o and 0 not in o)
    case("octets replaced", ["octets-replaced"], target=ascii_target,
         text=b64(ascii_octets.decode("utf-8", errors="replace").encode()))


def pairs():
    u = "/customer?limit=5"
    t = {"target": u}
    case("seconds and lower case", ["method-lower-case", "timestamp-in-seconds"], f"get_{T // 1000}_{u}", **t)
    case("base path and no query", ["query-left-out", "base-path-included"], f"GET_{T}_{BASE}/customer", **t)
    case("SHA-256 in hex", ["other-hash", "hex"], text=mac(f"GET_{T}_{u}", algorithm="sha256").hex(), **t)
    case("base path, SHA-256", ["base-path-included", "other-hash"],
         octets=mac(f"GET_{T}_{BASE}{u}", algorithm="sha256"), **t)
    case("seconds, hex", ["timestamp-in-seconds", "hex"], text=mac(f"GET_{T // 1000}_{u}").hex(), **t)
    case("URL, line feed in the secret", ["url-included", "secret-with-line-feed"],
         octets=mac(f"GET_{T}_https://{HOST}{BASE}{u}", SECRET + "\n"), **t)
    case("decoded and sorted", ["query-sorted", "decoded"], f"GET_{T}_/customer?a=x y&b=1",
         target="/customer?b=1&a=x%20y")
    case("separator and order", ["method-lower-case", "separated-by-line-feeds"], f"get\n{T}\n{u}", **t)
    case("three mistakes", None, octets=mac(f"get\n{T // 1000}\n{u}", algorithm="sha256"), **t)
    case("another secret", None, octets=mac(f"GET_{T}_{u}", "somebody else's"), **t)
    case("another request", None, octets=mac(f"GET_{T}_/job"), **t)
    case("another minute", None, octets=mac(f"GET_{T + 60000}_{u}"), **t)


DEVELOPER = "0123456789ABCDEF00ff23456789abcd"
CUSTOMER = "Kunde-7f3A-0815"
USER = "acme-shop"


def partner(name, causes, given, customer=CUSTOMER, developer=DEVELOPER, also=()):
    cases.append({"name": "X-Ci: " + name, "scheme": "klicktipp-partner", "user_name": USER,
                  "developer_key": developer, "customer_key": customer, "given": given,
                  "causes": [causes] if causes else causes, "also": list(also)})


def partners():
    key = bytes.fromhex(DEVELOPER)
    c = CUSTOMER.encode()
    m = lambda message=c, k=key, a="sha256": mac(message, k, a)
    partner("right", [], b64(m() + c))
    for cause, k in [
        ("developer-key-as-text", DEVELOPER), ("developer-key-as-lower-case-text", DEVELOPER.lower()),
        ("developer-key-as-upper-case-text", DEVELOPER.upper()),
        ("developer-key-as-text-with-line-feed", DEVELOPER + "\n"),
        ("developer-key-base64-decoded", base64.b64decode(DEVELOPER)),
        ("developer-key-as-utf-16", DEVELOPER.encode("utf-16-le")),
        ("developer-key-octets-as-utf-8", key.decode("latin-1").encode()),
        ("customer-key-as-developer-key", c), ("empty-developer-key", b""),
    ]:
        partner(cause, [cause], b64(m(k=k) + c))
    twice = "303132333435363738396162"
    partner("hex decoded twice", ["developer-key-hex-decoded-twice"],
            b64(m(k=bytes.fromhex(bytes.fromhex(twice).decode())) + c), developer=twice)
    hexadecimal, umlaut = "00aa11bb22cc33dd", "Schlüssel-ä-1"
    for cause, changed, customer in [
        ("customer-key-with-line-feed", c + b"\n", CUSTOMER), ("customer-key-with-crlf", c + b"\r\n", CUSTOMER),
        ("customer-key-with-space", c + b" ", CUSTOMER), ("customer-key-lower-case", c.lower(), CUSTOMER),
        ("customer-key-upper-case", c.upper(), CUSTOMER),
        ("customer-key-hex-decoded", bytes.fromhex(hexadecimal), hexadecimal),
        ("customer-key-base64-decoded", base64.b64decode("AAECAwQFBgcICQ=="), "AAECAwQFBgcICQ=="),
        ("customer-key-as-utf-16", CUSTOMER.encode("utf-16-le"), CUSTOMER),
        ("customer-key-as-latin-1", umlaut.encode("latin-1"), umlaut),
        ("customer-key-in-base64", base64.b64encode(c), CUSTOMER), ("customer-key-in-hex", c.hex().encode(), CUSTOMER),
        ("customer-key-in-quotes", b'"' + c + b'"', CUSTOMER),
        ("customer-key-percent-encoded", urllib.parse.quote(umlaut).encode(), umlaut),
        ("customer-key-untrimmed", b" " + c + b"\t", f" {CUSTOMER}\t"),
    ]:
        partner(cause, [cause], b64(m(changed) + changed), customer=customer)
    for cause, message, customer in [
        ("customer-key-signed-with-line-feed", c + b"\n", CUSTOMER),
        ("customer-key-signed-in-lower-case", c.lower(), CUSTOMER),
        ("customer-key-signed-in-upper-case", c.upper(), CUSTOMER),
        ("customer-key-signed-hex-decoded", bytes.fromhex(hexadecimal), hexadecimal),
        ("customer-key-signed-base64-decoded", base64.b64decode("AAECAwQFBgcICQ=="), "AAECAwQFBgcICQ=="),
        ("customer-key-signed-as-utf-16", CUSTOMER.encode("utf-16-le"), CUSTOMER),
        ("customer-key-signed-in-base64", base64.b64encode(c), CUSTOMER),
        ("customer-key-signed-in-hex", c.hex().encode(), CUSTOMER), ("user-name-signed", USER.encode(), CUSTOMER),
        ("user-name-and-customer-key-signed", USER.encode() + c, CUSTOMER), ("nothing-signed", b"", CUSTOMER),
    ]:
        partner(cause, [cause], b64(m(message) + customer.encode()), customer=customer)
    partner("arguments swapped", ["hmac-arguments-swapped"], b64(mac(key, c, "sha256") + c))
    for algorithm in ("sha1", "sha384", "sha512", "sha224", "md5", "sha3_256"):
        partner(algorithm, ["other-hash"], b64(m(a=algorithm) + c))
    for algorithm in ("sha1", "sha256", "md5"):
        hashed = lambda octets: hashlib.new(algorithm, octets).digest()
        partner(f"{algorithm}(key, text)", ["plain-hash-secret-first"], b64(hashed(key + c) + c))
        partner(f"{algorithm}(text, key)", ["plain-hash-secret-last"], b64(hashed(c + key) + c))
        partner(f"{algorithm}(text)", ["plain-hash"], b64(hashed(c) + c))
    partner("hex MAC", ["mac-in-hex"], b64(m().hex().encode() + c))
    partner("HEX MAC", ["mac-in-upper-case-hex"], b64(m().hex().upper().encode() + c))
    partner("base64 MAC", ["mac-in-base64"], b64(base64.b64encode(m()) + c))
    partner("UTF-8 MAC", ["mac-as-utf-8"], b64(m().decode("latin-1").encode() + c), also=["octets-as-utf-8"])
    partner("replaced MAC", ["mac-replaced"], b64(m().decode("utf-8", errors="replace").encode() + c),
            also=["octets-replaced"])
    for i in range(10_000):
        zero = f"customer-{i}".encode()
        if 0 in m(zero):
            break
    partner("cut MAC", ["mac-cut-at-zero-byte"], b64(m(zero)[: m(zero).index(0)] + zero), customer=zero.decode())
    partner("customer key first", ["customer-key-first"], b64(c + m()))
    partner("no customer key", ["customer-key-not-appended"], b64(m()))
    partner("developer key appended", ["developer-key-appended"], b64(m() + DEVELOPER.encode()))
    partner("user name appended", ["user-name-appended"], b64(m() + USER.encode()))
    partner("encoded separately", ["encoded-separately"], b64(m()) + b64(c))
    partner("behind base64", ["customer-key-behind-base64"], b64(m()) + CUSTOMER)
    for separator in ":.|_-,;":
        partner("separator " + separator, ["joined-with-separator"], b64(m() + separator.encode() + c))
    partner("space between", ["joined-with-space"], b64(m() + b" " + c))
    partner("line feed between", ["joined-with-line-feed"], b64(m() + b"\n" + c))
    whole = m() + c
    partner("hex", ["hex"], whole.hex())
    partner("base64 of hex", ["base64-of-hex"], b64(whole.hex().encode()))
    partner("base64 twice", ["base64-twice"], b64(b64(whole).encode()))
    partner("hex MAC, text key", ["developer-key-as-text", "mac-in-hex"], b64(m(k=DEVELOPER).hex().encode() + c))
    partner("SHA-1, key first", ["other-hash", "customer-key-first"], b64(c + m(a="sha1")))
    partner("another developer key", None, b64(m(k=b"another") + c))
    partner("another customer", None, b64(m(b"another-customer") + b"another-customer"))


for make in (addresses, escapes, layouts, keys_and_macs, encodings, pairs, partners):
    make()
with open(Path(__file__).with_name("cases.jsonl"), "w", encoding="utf-8") as file:
    for line in cases:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")
print(len(cases), "cases")
