"""Names that no server gives out. nginx and Apache take them as patterns over an address, and case does not count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scenario_quiz.files.left_alone import COPY_ENDINGS, is_left_alone
from scenario_quiz.files.secret_names import NAMED_LIKE, secret_by_name
from scenario_quiz.hosting.types import TEXT_TYPES

# Begins with a dot (certificates are asked for under .well-known), is a source map, or is told to a server.
HIDDEN = r"(?:^|/)\.(?!well-known/)|\.map(?:\.gz)?$|(?:^|/)web\.config$"
_PATTERNS = (*(pattern.pattern for pattern in NAMED_LIKE.values()), rf"(?:{COPY_ENDINGS})$|^~\$")
# What the build refuses, should it come to lie there later. A folder may have such a name, and a page in it.
SECRET = "|".join(re.sub(r"(?<!\[)\^", "(?:^|/)", pattern) for pattern in _PATTERNS)
# The one compressed file that has an address of its own: the site builder makes it, for search engines.
PACKED_AND_PUBLIC = "sitemap.xml.gz"


def secret_endings() -> list[str]:
    """The endings that the build refuses, each by itself: for IIS, which knows no patterns."""
    return sorted(
        ending for ending in set(_words()) if secret_by_name(f"any.{ending}") or is_left_alone(f"any.{ending}")
    )


def packed_endings() -> list[str]:
    """The endings of compressed copies, which are no addresses of their own."""
    return [f"{ending}.gz" for ending in TEXT_TYPES if not PACKED_AND_PUBLIC.endswith(f".{ending}.gz")]


def _words() -> Iterator[str]:
    """Every word in the patterns, with and without a last letter that may be missing."""
    for word in re.findall(r"[a-z0-9]+\??", "|".join(_PATTERNS)):
        yield word.rstrip("?")
        if word.endswith("?"):
            yield word[:-2]
