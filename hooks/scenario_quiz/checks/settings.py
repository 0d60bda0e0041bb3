"""What mkdocs.yml may not say: the site builder would take it, and the site would not work."""

from __future__ import annotations

from collections.abc import Iterator

from scenario_quiz.findings import Finding
from scenario_quiz.reading import Mapping, Node, Scalar, Sequence, read
from scenario_quiz.site_address import works_here_only

_INSTANT = "navigation.instant"


def refused_feature(name: object) -> str:
    """Why a site may not use a feature of the theme, in words; nothing where it may.

    `navigation.instant` and what belongs to it put the text of a page into another, and leave out its scripts.
    """
    refused = name == _INSTANT or str(name).startswith(f"{_INSTANT}.")
    return "a story opened by a link has nothing to answer in" if refused else ""


def check_settings(shown: str, data: bytes, release: bool = False) -> Iterator[Finding]:
    """Findings on the bytes of mkdocs.yml: features that break stories, and an address that nobody else can open.

    The second is an error in a release alone: to try out a site on one's own computer is no mistake.
    """
    root = read(shown, data).root
    if not isinstance(root, Mapping):
        return
    for node in _features(root):
        why = refused_feature(node.value)
        if why:
            yield Finding(shown, node.place, "refused-feature", f"with {node.value}, {why}", "Take it out.")
    address = root.get("site_url")
    if isinstance(address, Scalar) and works_here_only(address.value):
        message = f"'{address.value}' is this computer's own address, so links and QR codes work on it only"
        help_ = "Write the address that readers will use."
        yield Finding(shown, address.place, "local-address", message, help_, "error" if release else "warning")


def _features(root: Mapping) -> Iterator[Scalar]:
    theme: Node | None = root.get("theme")
    features = theme.get("features") if isinstance(theme, Mapping) else None
    if isinstance(features, Sequence):
        yield from (one for one in features.items if isinstance(one, Scalar))
