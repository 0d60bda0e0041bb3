"""How a guide stands: which of the reviews that it needs hold for the texts of today."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from scenario_quiz.guides.form import Guide, GuideReview

# What nobody reads as advice, or what says who has.
_NOT_READ = {"status", "owner", "check_after", "checked", "reviewers", "reviewed"}


@dataclass(frozen=True)
class Standing:
    """The reviews of a guide that hold, those of earlier texts, and the roles whose review is still to come."""

    holding: tuple[GuideReview, ...] = ()
    lapsed: tuple[GuideReview, ...] = ()
    lacking: tuple[str, ...] = ()

    @property
    def is_reviewed(self) -> bool:
        return not self.lacking


@dataclass(frozen=True)
class ReadyGuide:
    """A guide that is right, as readers are shown it, and how it stands."""

    guide: Guide
    standing: Standing


def mark_of(guide: Guide) -> str:
    """What a review is tied to: a mark of all texts and ways of a guide as its author wrote them."""
    text = json.dumps(guide.model_dump(mode="json", by_alias=True, exclude=_NOT_READ), ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def standing_of(guide: Guide, others: Iterable[GuideReview] = ()) -> Standing:
    """How a guide stands with its own reviews and `others`, an organisation's own. Any later change lapses a review."""
    reviews = sorted((*guide.reviewed, *others), key=lambda one: one.on)
    mark = mark_of(guide)
    holding = tuple(one for one in reviews if one.texts == mark)
    there = {one.role for one in holding}
    return Standing(
        holding,
        tuple(one for one in reviews if one.texts != mark),
        tuple(role for role in guide.reviewers if role not in there),
    )
