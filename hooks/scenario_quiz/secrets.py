"""Which files must never be published: keys, passwords, hidden files, and copies that editors leave behind.

The names are those that tools give such files (OpenSSH, OpenSSL, KeePass, Java, Apache, databases, editors).
"""

from __future__ import annotations

import re
from pathlib import Path

# Hidden files that mean no harm: the site builder leaves them out.
HARMLESS = frozenset({".gitkeep", ".gitignore", ".gitattributes", ".DS_Store", ".nojekyll"})
_KEYS = re.compile(
    r"\.(?:pem|key|p12|pfx|ppk|kdbx?|jks|keystore|gpg|env|htpasswd)$|^id_(?:rsa|dsa|ecdsa|ed25519)\b", re.I
)
_PASSWORDS = re.compile(
    r"^(?:credentials?|secrets?|passwords?|htpasswd|passwd)(?:\.(?:json|txt|ini|toml|csv|xlsx?|docx?))?$", re.I
)
_DATA = re.compile(r"\.(?:sqlite3?|db|sql|mdb|accdb|pst|ost)$", re.I)
_COPIES = re.compile(r"~$|\.(?:bak|orig|swp|swo|tmp)$|^~\$", re.I)
NAMED_LIKE = {"a key": _KEYS, "a file of passwords": _PASSWORDS, "a database": _DATA, "an editor's copy": _COPIES}
_PRIVATE_KEY = re.compile(rb"-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----")
_LOOKED_AT = 65_536  # bytes of a file: a key stands at its beginning


def secret_by_name(name: str, *, folder: bool = False) -> str | None:
    """What a file or folder of this name is likely to be, or None. A page on secrets has a folder named so."""
    if name.startswith(".") and name not in HARMLESS:
        return "a hidden file, which may hold passwords or keys"
    if folder:
        return None
    return next((f"named like {kind}" for kind, pattern in NAMED_LIKE.items() if pattern.search(name)), None)


def holds_private_key(file: Path) -> bool:
    """Whether a private key stands in the first part of a file. Raises OSError."""
    with file.open("rb") as content:
        return _PRIVATE_KEY.search(content.read(_LOOKED_AT)) is not None
