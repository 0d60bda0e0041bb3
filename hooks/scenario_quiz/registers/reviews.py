"""Which practitioners reviewed what a release brings, as an organisation writes it in local/reviews.yml: the id of a
story or the name of a page, with a list of reviews below it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from pydantic import Field

from scenario_quiz.files.ordinary import content_of
from scenario_quiz.findings import Finding, Place
from scenario_quiz.reading import MappingNode, Node, SequenceNode, read
from scenario_quiz.reading.reader import EMPTY_FILE
from scenario_quiz.scenarios.model import Review, in_order
from scenario_quiz.schema.codes import WRONG_TYPE
from scenario_quiz.schema.fields import Line, Named
from scenario_quiz.schema.following import Doubt
from scenario_quiz.schema.in_doubt import read_in_doubt
from scenario_quiz.schema.shape import read_as
from scenario_quiz.schema.text_names import names_of

_HOW = "Write below the name: - {on: 2026-12-01, by: a head of service}. scenario-quiz reviewed writes it."


class ListedReview(Review):
    """A review in that file. One of a guide says whose it is, and which texts were read: a later change lapses it."""

    role: Named | None = Field(None, description="Of a guide alone: an id of reviewers.yml.")
    texts: Line | None = Field(None, description="Of a guide alone: the mark of the texts that were read.")


@dataclass(frozen=True)
class Reviews:
    """What local/reviews.yml says: reviews by the name that they stand under, and its tree, for their places."""

    path: str = ""
    by_name: dict[str, tuple[ListedReview, ...]] = field(default_factory=dict)
    root: MappingNode | None = None
    doubt: Doubt = field(default_factory=Doubt, compare=False)  # what is not known of the file

    def of(self, *names: str) -> tuple[ListedReview, ...]:
        """The reviews of something that has these names."""
        return in_order(review for name in names for review in self.by_name.get(name, ()))


def load_reviews(file: Path, path: str) -> tuple[Reviews, list[Finding]]:
    """The reviews in a file, known to authors as `path`, and what is wrong with them. None without a file."""
    content = content_of(file)
    if content is None:
        return Reviews(path), []
    reading = read(path, content)
    findings = [finding for finding in reading.findings if finding.code != EMPTY_FILE]
    root = reading.root
    if not isinstance(root, MappingNode):
        if root is not None:
            message = "this file does not hold names with reviews"
            findings.append(Finding(path, root.place, WRONG_TYPE, message, _HOW))
        return Reviews(path), findings
    judged = read_in_doubt(reading, partial(_by_name, path, root), names_of(ListedReview))
    return Reviews(path, judged.value, root, judged.doubt), list(judged.findings)


def _by_name(path: str, root: MappingNode) -> tuple[dict[str, tuple[ListedReview, ...]], list[Finding]]:
    by_name, findings = {}, []
    for name, node in root.entries.items():
        reviews, trouble = _reviews(path, node, root.place_of_key(name))
        by_name[name] = in_order(reviews)
        findings += trouble
    return by_name, findings


def _reviews(path: str, node: Node, key: Place) -> tuple[list[ListedReview], list[Finding]]:
    if not isinstance(node, SequenceNode) or not node.items:
        return [], [Finding(path, key, WRONG_TYPE, "a list of reviews is to stand under this name", _HOW)]
    reviews, findings = [], []
    for item in node.items:
        review, trouble = read_as(ListedReview, path, item)
        findings += trouble
        if review:
            reviews.append(review)
    return reviews, findings
