"""Whether a guide has been reviewed by all who have to, over the texts of today. Nothing here reads the clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from scenario_quiz.checks.scenarios.review import (
    CHECK_OVERDUE,
    REVIEW_BY_AUTHOR,
    check_days,
    own_review,
)
from scenario_quiz.findings import Code, Finding, Severity
from scenario_quiz.guides.form import GuideReview
from scenario_quiz.guides.standing import ReadyGuide
from scenario_quiz.registers.models import Reviewer
from scenario_quiz.registers.reviews import Reviews
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import mappings_in, place_of, text_of
from scenario_quiz.schema.codes import WRONG_TYPE

GUIDE_REVIEW_MISSING = Code(
    "guide-review-missing",
    "note",
    "Not all have reviewed a guide who have to, or it has changed since. An error before a release.",
    "Have it reviewed, or leave guides out.",
)


def listed_reviews(id_: str, reviews: Reviews) -> Iterator[GuideReview]:
    """What an organisation's own register says of a guide. One that does not say whose it is, or of what, is told."""
    for one in reviews.of(id_):
        if one.role and one.texts:
            yield GuideReview(on=one.on, by=one.by, differs=one.differs, role=one.role, texts=one.texts)


def check_guide_review(
    draft: Draft, today: date | None, reviewers: Mapping[str, Reviewer], elsewhere: Reviews
) -> Iterator[Finding]:
    """Findings on what reviews of a guide say, here and in an organisation's own register, and on its days."""
    own = mappings_in(draft.root, "reviewed")
    for review in own:
        if trouble := own_review("", "", text_of(review, "by")):
            yield draft.finding(place_of(review, "by"), REVIEW_BY_AUTHOR, trouble.message, trouble.help)
    for review in mappings_in(elsewhere.root, draft.id) if elsewhere.root else ():
        missing = [name for name in ("role", "texts") if not text_of(review, name)]
        if missing or text_of(review, "role") not in reviewers:
            message = f"this review of the guide '{draft.id}' does not say whose it is, or what was read"
            help_ = f"Write it with: scenario-quiz reviewed {draft.id}. Whose it is: {', '.join(reviewers)}."
            yield Finding(elsewhere.path, review.place, WRONG_TYPE, message, help_)
    if today is None:
        return
    yield from check_days(draft.path, own, today)
    due = text_of(draft.root, "check_after")
    if draft.status == "published" and due and due < today.isoformat():
        message = f"it was to be checked after {due}"
        help_ = "Check it against today's law and guidance, then set check_after to the next date."
        yield draft.finding(place_of(draft.root, "check_after"), CHECK_OVERDUE, message, help_)


def check_standing(
    drafts: Iterable[tuple[Draft, ReadyGuide]], reviewers: Mapping[str, Reviewer], release: bool
) -> Iterator[Finding]:
    """A note on each review that a published guide lacks. Before a release an error: nobody is to rely on it so."""
    severity: Severity | None = "error" if release else None
    for draft, ready in drafts:
        for role in ready.standing.lacking if ready.guide.status == "published" else ():
            name = reviewers[role].name if role in reviewers else role
            was = [one for one in ready.standing.lapsed if one.role == role]
            message = (
                f"the guide '{draft.id}' has changed since a {name} reviewed it on {was[-1].on.isoformat()}"
                if was
                else f"no {name} has reviewed the guide '{draft.id}'"
            )
            help_ = (
                f"After a real review of every path: scenario-quiz reviewed {draft.id} --as {role}. "
                "Until then the guide says so. To leave guides out: features, guides: false in organisation.yml."
            )
            yield draft.finding(place_of(draft.root, "reviewed"), GUIDE_REVIEW_MISSING, message, help_, severity)
