"""Where readers find the site: `site_url` in mkdocs.yml."""

from __future__ import annotations

import re

from scenario_quiz.reading import Mapping, Scalar, read

_SITE_URL = re.compile(r"https?://[^\s/?#]+(?:/[^\s?#]*)?")


def load_site_url(data: bytes) -> str:
    """The site's own address from the bytes of mkdocs.yml, ending in a slash; nothing where it is not filled in.

    A preview has another address. Handouts and QR codes have to hold the one that readers will use.
    """
    root = read("mkdocs.yml", data).root
    node = root.get("site_url") if isinstance(root, Mapping) else None
    url = node.value.strip() if isinstance(node, Scalar) and not node.is_null else ""
    return url.rstrip("/") + "/" if _SITE_URL.fullmatch(url) else ""
