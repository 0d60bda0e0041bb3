"""The names in a page's front matter: a closed list, each with a value of the kind that belongs there.

A site whose plugins or templates read more lists their names under `extra.front_matter` in mkdocs.yml.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

import yaml

from scenario_quiz.checks.pages.front_form import FRONT_FORM
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.front_matter import split_front
from scenario_quiz.documentation.front_model import REFUSED, FrontMatter
from scenario_quiz.findings import Finding, Place
from scenario_quiz.reading import MappingNode, Node, ScalarNode, SequenceNode
from scenario_quiz.reading.refusals import shown as quoted
from scenario_quiz.schema.codes import BAD_CHOICE, UNKNOWN_KEY, WRONG_TYPE
from scenario_quiz.schema.shape import read_as
from scenario_quiz.schema.wording_of_names import name_meant, renamed
from scenario_quiz.settings.mkdocs_tree import setting_at

_LISTED = ("extra", "front_matter")  # where mkdocs.yml has more names
KNOWN = tuple(FrontMatter.model_fields)
# YAML turns some words into others, such as the name `on`. These are read as they were written, by the engine or for
# the dates' template; and `social` holds settings.
_NOT_TURNED = frozenset(
    {"checked", "check_after", "glossary", "typed_as", "social", "reviewed", "also_reviewed", "aliases"}
)
# Where the builder wants true or false, or a number, and a text would be taken for true.
_NO_TEXTS = frozenset({"exclude", "boost"})
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def check_names(document: Document, more: Collection[str] = ()) -> Iterator[Finding]:
    """Findings on names that nothing reads and on values that do not fit. `more` are the names that the site lists."""
    root, shown = document.front_names, document.path
    if not root:
        return
    for name, place in root.keys.items():
        if name not in (*KNOWN, *REFUSED, *more):
            help_ = _guess(name, more, root.entries)
            yield Finding(shown, place, UNKNOWN_KEY, f"front matter has no name '{quoted(name)}'", help_)
    yield from read_as(FrontMatter, shown, _known(root))[1]


def check_as_built(document: Document) -> Iterator[Finding]:
    """Findings on what the site builder reads otherwise than it is written. It is for front matter that is right."""
    root, shown = document.front_names, document.path
    if not root:
        return
    try:
        values = yaml.load(
            split_front(document.markdown)[0].partition("\n")[2], _Loader
        )  # a safe loader, as the builder uses
    except (yaml.YAMLError, ValueError) as trouble:
        mark = getattr(trouble, "problem_mark", None)
        place = Place(mark.line + 2, mark.column + 1) if mark else Place()
        message = "the site builder cannot read this front matter, and would show it as text"
        yield Finding(shown, place, FRONT_FORM, message, "Put its texts in quotes.")
        return
    for name, node in _known(root).entries.items():
        if name not in _NOT_TURNED and isinstance(values, dict):
            yield from _compared(shown, name, node, values.get(name))


def names_of_site(settings: bytes) -> frozenset[str]:
    """The names under `extra.front_matter` in mkdocs.yml. What is wrong there is told by `check_site_names`."""
    node = setting_at(settings, *_LISTED)
    items = node.items if isinstance(node, SequenceNode) else ()
    return frozenset(item.value for item in items if isinstance(item, ScalarNode))


def check_site_names(shown: str, settings: bytes) -> Iterator[Finding]:
    """`extra.front_matter` in mkdocs.yml is a list of names. `shown` is that file as authors know it."""
    node = setting_at(settings, *_LISTED)
    if isinstance(node, SequenceNode) and all(isinstance(item, ScalarNode) and not item.is_null for item in node):
        return
    if node is not None:
        help_ = "Write it as in front_matter: [a-name, another]"
        yield Finding(shown, node.place, WRONG_TYPE, "front_matter is not a list of names", help_)


def _guess(name: str, more: Collection[str], there: Collection[str]) -> str:
    ours = name_meant(name, [*KNOWN, *more], there)
    if ours:
        return renamed(name, ours, ours in there, FrontMatter.model_fields[ours].description if ours in KNOWN else "")
    known = ", ".join(sorted([*KNOWN, *more]))
    return f"There are: {known}. Does a plugin read it? Then list it in mkdocs.yml, under extra, front_matter."


def _known(root: MappingNode) -> MappingNode:
    return replace(root, entries={name: node for name, node in root.entries.items() if name in KNOWN})


def _compared(shown: str, name: str, node: Node, value: Any) -> Iterator[Finding]:
    if isinstance(node, MappingNode):
        for inner, below in node.entries.items():
            yield from _compared(shown, inner, below, value.get(inner) if isinstance(value, dict) else None)
    elif isinstance(node, SequenceNode):
        for item, below in zip(node, value if isinstance(value, list) else [], strict=False):
            yield from _compared(shown, name, item, below)
    elif name in _NO_TEXTS:
        if isinstance(value, str):
            message = f"the site builder takes '{quoted(node.value)}' for a text, so {name} would not work"
            yield Finding(shown, node.place, BAD_CHOICE, message, f"Write it without quotes: {name}: {node.value}")
    elif not node.is_null and str(value).split() != node.value.split():
        message = f"the site builder reads '{quoted(node.value)}' as {quoted(str(value))}"
        yield Finding(shown, node.place, WRONG_TYPE, message, f'Put it in quotes: "{quoted(node.value)}"')
