"""Words of the draft that `scenario-quiz new` writes say what belongs there. As content they would be a key without
reasons. The template itself says which they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from scenario_quiz.findings import Finding
from scenario_quiz.organisation.checks import TEMPLATE_TEXT
from scenario_quiz.reading import MappingNode, read
from scenario_quiz.scenarios.draft import TEXTS, Draft
from scenario_quiz.scenarios.template import scenario_template

_PARAGRAPH_END = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t])")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)*_]*\s+")
# A line that the template switches off with a # and that an author may switch on.
_SWITCHED_OFF = re.compile(r"^[ \t]*# ([a-z_]+): (.+)$", re.MULTILINE)
_FEWEST = 3  # words; fewer may stand in anybody's text


def check_template_text(draft: Draft) -> Iterator[Finding]:
    """Texts of a scenario, or whole paragraphs and sentences of them, that the template wrote."""
    begin = _where_they_may_begin()
    for _, scalar in draft.texts:
        if not begin.search("\n" + scalar.value.casefold()):
            continue
        start = next((start for start, part in _parts(scalar.value) if part in _template_texts()), None)
        if start is not None:
            yield draft.finding(
                scalar.place_of(start) if start else scalar.place,
                TEMPLATE_TEXT,
                "these are still the words of the draft that scenario-quiz new wrote",
                "Write your own here, or take the line out if it may be left out.",
                "warning" if draft.status == "draft" else None,
            )


@cache
def _where_they_may_begin() -> re.Pattern[str]:
    """Finds the words of any of them at the start of a line or behind the end of a sentence."""
    words = "|".join(text.replace(" ", r"[\W_]+") for text in sorted(_template_texts()))
    return re.compile(rf"[\n.!?][\W_]*(?:{words})")


@cache
def _template_texts() -> frozenset[str]:
    template = scenario_template()
    root = read("", template.encode()).root
    assert isinstance(root, MappingNode)
    texts = [scalar.value for _, scalar in Draft("", "", root).texts]
    texts += [text for name, text in _SWITCHED_OFF.findall(template) if name in TEXTS]
    return frozenset(words for text in texts for _, words in _parts(text) if words.count(" ") + 1 >= _FEWEST)


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """A text, its paragraphs and its sentences: where each starts, and its words alone, without case, punctuation,
    marks and more than one blank."""
    yield 0, _words(text)
    for start, paragraph in _split(text, _PARAGRAPH_END):
        yield start, _words(paragraph)
        for more, sentence in _split(paragraph, _SENTENCE_END):
            yield start + more, _words(sentence)


def _split(text: str, end: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    start = 0
    for found in end.finditer(text):
        yield start, text[start : found.start()]
        start = found.end()
    yield start, text[start:]


def _words(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))
