"""Reading and checking the guides of a project.

Numbers of contacts.yml stay as they are named: on pages they are links that dial.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scenario_quiz.bank.followed import with_new_guide_citations
from scenario_quiz.bank.ground import Ground
from scenario_quiz.bank.story_file import Asked
from scenario_quiz.checks.call_links import check_calls
from scenario_quiz.checks.files.misplaced import check_among_guides
from scenario_quiz.checks.guides.cards import check_added, check_cards
from scenario_quiz.checks.guides.guide_names import check_names
from scenario_quiz.checks.guides.guide_reviews import check_guide_review, check_standing, listed_reviews
from scenario_quiz.checks.guides.steps import check_ways
from scenario_quiz.checks.scenarios import ids
from scenario_quiz.checks.texts.check import check_guide_texts
from scenario_quiz.files.ordinary import content_of
from scenario_quiz.findings import Finding, errors_in
from scenario_quiz.guides.form import Guide
from scenario_quiz.guides.standing import ReadyGuide, standing_of
from scenario_quiz.project import Project
from scenario_quiz.reading import MappingNode, read, scalars_below
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import mappings_in, text_of
from scenario_quiz.schema.in_doubt import model_in_doubt


@dataclass(frozen=True)
class Guides:
    """All under quizzes/guides/ and local/quizzes/guides/: drafts of what can be read, and what is right."""

    drafts: tuple[Draft, ...] = ()
    ready: tuple[ReadyGuide, ...] = ()
    unread: frozenset[str] = frozenset()  # ids of files that could not be read

    @property
    def published(self) -> tuple[ReadyGuide, ...]:
        return tuple(one for one in self.ready if one.guide.status == "published")

    @property
    def pages(self) -> dict[str, str]:
        """The titles of all their pages, by id."""
        return {
            text_of(page, "id"): text_of(page, "title")
            for draft in self.drafts
            for page in mappings_in(draft.root, "pages")
        }


def read_guides(project: Project, ground: Ground, asked: Asked) -> tuple[Guides, list[Finding]]:
    """The guides of a project, and every finding on them. One that the organisation leaves out needs no review."""
    drafts: list[Draft] = []
    ready: list[tuple[Draft, ReadyGuide]] = []
    findings: list[Finding] = []
    files = list(project.guide_files())
    for file in files:
        draft, guide, trouble = _read(project, file, ground, asked)
        findings += trouble
        if draft:
            drafts.append(draft)
        if draft and guide:
            ready.append((draft, guide))
    findings += ids.check_names(drafts)
    findings += _shared_pages(drafts)
    if "guides" not in ground.organisation.left_out:
        findings += check_standing(ready, ground.registers.reviewers, asked.release)
    unread = frozenset({file.stem for file in files} - {draft.id for draft in drafts})
    return Guides(tuple(drafts), tuple(one for _, one in ready), unread), findings


def _read(
    project: Project, file: Path, ground: Ground, asked: Asked
) -> tuple[Draft | None, ReadyGuide | None, list[Finding]]:
    """One guide: its draft, what it becomes where it is right, and every finding on it."""
    path = project.shown(file)
    reading = read(path, content_of(file) or b"")
    findings = list(reading.findings)
    if reading.root is None:
        return None, None, findings
    misplaced = list(check_among_guides(path, file.stem, reading.root))
    if misplaced or not isinstance(reading.root, MappingNode):
        return None, None, [*findings, *misplaced]
    judged = model_in_doubt(Guide, reading, reading.root)
    draft = Draft(path, file.stem, reading.root, judged.doubt)
    registers = ground.registers
    local = project.is_local(file)
    further = [*ids.check_file_name(draft), *ids.check_home(draft, local), *ids.check_ids(draft)]
    further += [*(of_ways := list(check_ways(draft))), *check_cards(draft, registers.words)]
    further += check_added(draft, ways_are_known=not of_ways)
    further += [*check_names(draft, ground.citable, local), *check_calls(path, scalars_below(reading.root), registers)]
    further += check_guide_texts(draft)
    further += check_guide_review(draft, asked.today, registers.reviewers, ground.reviews)
    findings = [*judged.findings, *judged.doubt.without(further)]
    guide = judged.value
    if guide is None or errors_in(one for one in findings if one.path == path):
        return draft, None, findings
    standing = standing_of(guide, listed_reviews(file.stem, ground.reviews))
    shown = with_new_guide_citations(guide.model_copy(update={"id": file.stem}), ground.moves)
    return draft, ReadyGuide(shown, standing), findings


def _shared_pages(drafts: list[Draft]) -> Iterator[Finding]:
    """Addresses that two pages of guides have."""
    seen: dict[str, str] = {}
    for draft in drafts:
        for page in mappings_in(draft.root, "pages"):
            name, where = text_of(page, "id"), f"{draft.path}, line {page.place.line}"
            if name in seen:
                message = f"page '{name}' of a guide stands twice"
                yield draft.finding(page.place, ids.DUPLICATE_ID, message, f"It stands in {seen[name]} already.")
            elif name:
                seen[name] = where
