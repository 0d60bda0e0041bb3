"""Where readers find the site: `site_url` in mkdocs.yml."""

from __future__ import annotations

import ipaddress
import re
import socket
from urllib.parse import urlsplit

from scenario_quiz.reading import ScalarNode
from scenario_quiz.settings.mkdocs_tree import setting_at

# What systems call themselves. Names that end in .localhost are theirs too (RFC 6761).
_SELF = frozenset({"localhost", "localhost.localdomain", "ip6-localhost", "ip6-loopback"})
_SITE_URL = re.compile(r"https?://[^\s/?#]+(?:/[^\s?#]*)?")


def load_site_url(data: bytes) -> str:
    """The site's own address from the bytes of mkdocs.yml, ending in a slash; nothing where it is not filled in.

    A preview has another address. Handouts and QR codes have to hold the one that readers will use.
    """
    node = setting_at(data, "site_url")
    url = node.value.strip() if isinstance(node, ScalarNode) and not node.is_null else ""
    return url.rstrip("/") + "/" if _SITE_URL.fullmatch(url) else ""


def works_here_only(address: str) -> bool:
    """Whether a web address is that of the computer on which it is opened: it leads nobody else here.

    Names and numbers of an intranet are none: colleagues on the same network can open them.
    """
    try:
        host = (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return False
    if host in _SELF or host.endswith(".localhost"):
        return True
    number = _number(host.partition("%")[0])
    if number is None:
        return False
    number = getattr(number, "ipv4_mapped", None) or number
    return number.is_loopback or number.is_unspecified


def _number(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """The number that a host is written as, in the short forms, too, that browsers take: 127.1 is 127.0.0.1."""
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        pass
    try:
        return ipaddress.IPv4Address(socket.inet_aton(host))
    except (OSError, ValueError):
        return None
