"""Which files must never be published, by their names: keys, passwords, mail, databases and hidden files.

What stands in files is looked at in `secret_texts`; what editors and systems leave behind is known by `left_alone`.

The names are those that tools give such files (OpenSSH, OpenSSL, KeePass, Java, Apache, databases, mail programs).
"""

from __future__ import annotations

import re

# Hidden files that mean no harm: the site builder leaves them out.
HARMLESS = frozenset({".gitkeep", ".gitignore", ".gitattributes", ".DS_Store", ".nojekyll"})
_KEYS = re.compile(
    r"\.(?:pem|key|p12|pfx|p8|pkcs12|ppk|kdbx?|jks|keystore|keytab|gpg|ovpn|env|htpasswd)$"
    r"|^id_(?:rsa|dsa|ecdsa|ed25519)(?![a-z0-9])",
    re.I,
)
_PASSWORDS = re.compile(
    r"^(?:credentials?|secrets?|passwords?|htpasswd|passwd)(?:[-_ ]*\(?[\d-]+\)?)?"
    r"(?:\.(?:json|txt|ini|toml|csv|xlsx?|docx?|ods|odt))?$"
    r"|^(?:client[-_]secret|service[-_]account|[\w-]+[-_]credentials)(?![a-z]).*\.json$",
    re.I,
)
_DATA = re.compile(
    r"\.(?:sqlite|sqlite3|sqlitedb|db3?|sql|dump|dmp|bson|rdb|mdb|accdb|mdf|ldf|ldif|tfstate)"
    r"(?:-(?:wal|shm|journal))?$",
    re.I,
)
_MAIL = re.compile(r"\.(?:emlx?|msg|mbo?x|pst|ost|olm|dbx|nsf)$|^winmail\.dat$", re.I)
_BACKUP = re.compile(r"(?:^|[-_. ])(?:dump|backup)(?:[-_. \d]|$)", re.I)
# What is wrapped round a file: packed, numbered by a tool that turns logs over, or named .txt to get through the mail.
_WRAPPED = re.compile(r"(?:\.(?:gz|bz2|xz|zst|lz4|lzma|z|br|zip|7z|rar|tar|tgz|\d{1,8}|old|txt))+$", re.I)
_PACKED = re.compile(r"\.(?:gz|bz2|xz|zst|lz4|lzma|z|br|zip|7z|rar|tar|tgz)$", re.I)
# What a file is likely to be, with the pattern of its name. Servers refuse such names too: see `hosting.refused`.
NAMED_LIKE = {"a key": _KEYS, "a file of passwords": _PASSWORDS, "a database": _DATA, "somebody's mail": _MAIL}


def secret_by_name(name: str, *, folder: bool = False) -> str | None:
    """What a file or folder of this name is likely to be, or None. A page on secrets has a folder named so."""
    if name.startswith(".") and name not in HARMLESS:
        return "a hidden file, which may hold passwords or keys"
    if folder:
        return None
    bare = _WRAPPED.sub("", name)
    for kind, pattern in NAMED_LIKE.items():
        if pattern.search(name) or pattern.search(bare):
            return f"named like {kind}"
    return "named like a backup" if _PACKED.search(name) and _BACKUP.search(bare) else None
