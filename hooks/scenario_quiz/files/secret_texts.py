"""Keys and passwords in the content of files, by the shapes that those who give them out have made to be found.

The shapes are published by the services (AWS, GitHub, GitLab, Google, Microsoft, Slack, Stripe, GOV.UK Notify and so
on) and by the tools (OpenSSL, OpenSSH, PuTTY, age). What has no such shape cannot be found in this way.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

_PIECE = 1024 * 1024  # bytes that are looked at together
_OVERLAP = 4096  # bytes of a piece that are looked at with the next again; no shape is as long
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\f\r\0\x1b")
_LONG = 32
_LEAST_DIFFERENT = 8  # characters of a value that differ: "xxxxxxxxxxxxxxxx1" is a place to fill in


class Secret(NamedTuple):
    """What stands in a file, in words, and on which line it begins."""

    what: str
    line: int


class _Shape(NamedTuple):
    what: str
    sign: bytes  # stands in every such secret, in small letters; empty where none does
    pattern: re.Pattern[bytes]


def _shape(what: str, sign: str, pattern: str) -> _Shape:
    return _Shape(what, sign.encode(), re.compile(pattern.encode()))


# From its first dash: so the expression passes over all else at once.
_UUID = r"-(?<=[0-9a-f]{8}-)[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_KEY, _TOKEN = "a private key", "a password or an access key"
_SHAPES = (
    _shape(
        _KEY, "private key", r"-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----|---- BEGIN SSH2 [A-Z ]*PRIVATE"
    ),
    _shape(_KEY, "putty-user-key-file-", r"PuTTY-User-Key-File-\d"),
    _shape(_KEY, "age-secret-key-1", r"AGE-SECRET-KEY-1[0-9A-Z]{20,}"),
    # "-----BEGIN", then PRIVATE, RSA, OPENSSH, EC, ENCRYPTED or DSA, in base64 as Kubernetes and mail write it.
    _shape(_KEY, "ls0tls1crudjti", r"LS0tLS1CRUdJTi(?:BQUklW|BSU0Eg|BPUEVO|BFQyBQ|BFTkNS|BEU0Eg)"),
    _shape(_TOKEN, "ia", r"A(?:KI|SI)A[0-9A-Z]{16}(?![\w+/])"),
    _shape(_TOKEN, "gh", r"gh[opusr]_[A-Za-z0-9]{36,}"),
    _shape(_TOKEN, "github_pat_", r"github_pat_\w{22,}"),
    _shape(_TOKEN, "glpat-", r"glpat-[\w-]{20,}"),
    _shape(_TOKEN, "xox", r"xox[a-z]-[\w-]{10,}"),
    _shape(_TOKEN, "hooks.slack.com/", r"hooks\.slack\.com/services/\w+/\w+/\w{10,}"),
    _shape(_TOKEN, ".office.com/webhook", r"\.office\.com/webhookb2/[\w@-]{20,}"),
    _shape(_TOKEN, "aiza", r"AIza[\w-]{35}(?![\w-])"),
    _shape(_TOKEN, "gocspx-", r"GOCSPX-[\w-]{20,}"),
    _shape(_TOKEN, "_live_", r"k_live_[A-Za-z0-9]{16,}"),
    _shape(_TOKEN, "sk-", r"(?<!\w)sk-(?:ant-[\w-]{20}|(?:proj-|svcacct-)?[A-Za-z0-9_]{20}[\w-]{12})"),
    _shape(_TOKEN, "npm_", r"npm_[A-Za-z0-9]{36}"),
    _shape(_TOKEN, "pypi-age", r"pypi-AgE[\w-]{40,}"),
    _shape(_TOKEN, "sg.", r"SG\.[\w-]{20,}\.[\w-]{40,}"),
    _shape(_TOKEN, "dop_v1_", r"dop_v1_[0-9a-f]{60,}"),
    _shape(_TOKEN, "hf_", r"hf_[A-Za-z0-9]{30,}"),
    _shape(_TOKEN, "eyj", r"eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}"),
    _shape(_TOKEN, "key=", r"A(?:ccountKey|ccessKey)=[A-Za-z0-9+/]{30,}"),
    _shape(_TOKEN, "sig=", r"[?&;]sig=[\w%+/-]{30,}"),
    _shape(_TOKEN, "-", rf"{_UUID}-[0-9a-f]{{8}}{_UUID}"),
    _shape(_TOKEN, "://", r"://[^\s/:@'\"<>{}$]{1,64}:[^\s/:@'\"<>{}$]{3,128}@[A-Za-z0-9.\[-]"),
)
# A name that says so, and a value that nobody would write by hand: api_key = "…", "client_secret": "…", PASSWORD=…
_NAMED = re.compile(
    rb"(?i:secret|token|passwd|password|pwd|api[_-]?key|access[_-]?key|auth[_-]?key)[\w.-]{0,20}[\"']?[ \t]{0,9}"
    rb"(?::|=>?)[ \t]{0,9}[\"']?([A-Za-z0-9+/_.~=-]{16,200})"
)
_SIGNS_OF_NAMES = (b"secret", b"token", b"passw", b"pwd", b"api", b"key")


def secret_in(file: Path) -> Secret | None:
    """The first key or password that stands in a file, which is read to its end. Raises OSError."""
    before, line = b"", 1
    with file.open("rb") as content:
        while piece := content.read(_PIECE):
            # Without its zero bytes, text in UTF-16 reads as any other.
            looked_at = before + piece.replace(b"\0", b"")
            found = _first(looked_at)
            if found:
                what, start = found
                return Secret(what, line + looked_at.count(b"\n", 0, start))
            before = looked_at[-_OVERLAP:]
            line += looked_at.count(b"\n", 0, len(looked_at) - len(before))
    return None


def _first(data: bytes) -> tuple[str, int] | None:
    small, is_text = data.lower(), _is_text(data)
    found = [
        (shape.what, hit.start())
        for shape in _SHAPES
        if (is_text or shape.what == _KEY) and shape.sign in small and (hit := shape.pattern.search(data)) is not None
    ]
    if is_text and any(sign in small for sign in _SIGNS_OF_NAMES):
        found += [(_TOKEN, hit.start()) for hit in _NAMED.finditer(data) if _is_random(hit[1])]
    return min(found, key=lambda one: one[1], default=None)


def _is_text(data: bytes) -> bool:
    """Whether these bytes are words. Films and pictures are not, and one might hold the shape of a token by chance."""
    return len(data.translate(None, delete=_CONTROLS)) >= 0.99 * len(data)


def _is_random(value: bytes) -> bool:
    """Whether a machine made this value: letters with digits, or a long run of letters in both cases."""
    small, capital, digit = (re.search(kind, value) for kind in (rb"[a-z]", rb"[A-Z]", rb"\d"))
    mixed = ((small or capital) and digit) or (small and capital and len(value) >= _LONG)
    return bool(mixed) and len(set(value)) >= _LEAST_DIFFERENT
