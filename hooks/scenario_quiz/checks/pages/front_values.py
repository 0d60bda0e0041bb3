"""What front matter may say. Themes print titles and descriptions as they stand, so a tag in one would be live."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scenario_quiz.checks.pages.front_form import FRONT_FORM
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.front_model import REFUSED
from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.organisation.model import FEATURES
from scenario_quiz.reading import MappingNode, Node, ScalarNode

MARKUP_IN_FRONT = Code(
    "markup-in-front", "error", "Front matter holds < > or a double quote.", "Write it in plain words."
)
FRONT_SETTING = Code("front-setting", "error", "Front matter sets what a page may not choose.", "Take it out.")
UNKNOWN_FEATURE = Code(
    "unknown-feature",
    "error",
    "A page may be left out with a feature that is not there.",
    "See the list.",
    names_nothing=True,
)

_LIVE = re.compile(r'[<>"]')
_NAME = re.compile(r"[a-z][a-z-]*")
# The theme makes the names of files of these.
_NAMES = ("styles", "scripts")
# What MkDocs takes for a setting where a page begins without ---.
_SETTING = re.compile(r" {0,3}[A-Za-z0-9_-]+:")


def check_values(document: Document) -> Iterator[Finding]:
    """Findings on what stands in a page's front matter, and on a first line that would be taken for some."""
    shown = document.path
    if _SETTING.match(document.markdown):
        help_ = "Begin the page with --- and its front matter, or with an empty line."
        yield Finding(
            shown, Place(), FRONT_FORM, "the first line would be taken for a setting, and not be shown", help_
        )
    root = document.front_names
    if not root:
        return
    for name in REFUSED:
        if name in root.entries:
            help_ = "Take the line out."
            yield Finding(shown, root.place_of_key(name), FRONT_SETTING, f"a page may not set '{name}'", help_)
    for name in _NAMES:
        node = root.get(name)
        if node is not None and not (isinstance(node, ScalarNode) and _NAME.fullmatch(node.value)):
            help_ = "Write the name of a file in docs/assets without its ending, such as poster."
            yield Finding(shown, node.place, FRONT_SETTING, f"'{name}' is not the name of a file", help_)
    for scalar in _texts(root):
        found = _LIVE.search(scalar.value)
        if found:
            message = f"'{found.group()}' in front matter would become part of the page's code"
            help_ = "Write it in plain words, with ‘ ’ for quotes."
            yield Finding(shown, scalar.place, MARKUP_IN_FRONT, message, help_)
    for name, place in root.keys.items():
        if _LIVE.search(name):
            yield Finding(shown, place, MARKUP_IN_FRONT, "the name of a setting holds signs", "Take the line out.")


def check_optional(document: Document) -> Iterator[Finding]:
    """A page's `optional` names a feature that can be switched off."""
    name = document.front.optional
    if name and name not in FEATURES:
        help_ = f"Write one of: {', '.join(FEATURES)}."
        place, message = document.place_in_front("optional"), f"there is no feature '{name}'"
        yield Finding(document.path, place, UNKNOWN_FEATURE, message, help_)


def _texts(node: Node) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
    else:
        for part in node.entries.values() if isinstance(node, MappingNode) else node:
            yield from _texts(part)
