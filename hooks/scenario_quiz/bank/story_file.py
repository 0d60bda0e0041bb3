"""One scenario file: its draft, its model where it is right, and every finding on it, its picture included."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from scenario_quiz.checks import letters, superseded
from scenario_quiz.checks.burdens import check_depth
from scenario_quiz.checks.call_links import check_calls
from scenario_quiz.checks.citations import Citable, check_citations, check_names
from scenario_quiz.checks.files.misplaced import check_among_scenarios
from scenario_quiz.checks.files.pictures import check_figure, trouble_with_picture
from scenario_quiz.checks.scenarios import ids, keys, minutes, review, story, template_text, wording
from scenario_quiz.checks.texts.check import check_story_texts
from scenario_quiz.files.ordinary import content_of, is_ordinary
from scenario_quiz.findings import Code, Finding, Place, errors_in
from scenario_quiz.findings.source_lines import with_lines
from scenario_quiz.places import PICTURE_ENDINGS
from scenario_quiz.project import Project
from scenario_quiz.reading import MappingNode, read
from scenario_quiz.registers.calls import with_numbers
from scenario_quiz.registers.reviews import Reviews
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import place_of, text_of
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.schema.codes import WRONG_TYPE
from scenario_quiz.schema.homes import wrong_home
from scenario_quiz.schema.in_doubt import model_in_doubt

FIGURE_MISSING = Code("figure-missing", "error", "The picture is not there.", "Put it into quizzes/figures.")
BROKEN_PICTURE = Code("broken-picture", "error", "A picture that no browser or no handout can show.", "Save it anew.")


class Asked(NamedTuple):
    """What a scenario is checked against: what it can cite, the day that dates are judged by, whether this is for a
    release, whether handouts are made of it, so that it has to be printed, and what an organisation had reviewed."""

    citable: Citable
    today: date | None = None
    release: bool = False
    handouts: bool = True
    reviews: Reviews = Reviews()


Checked = tuple[Draft | None, Scenario | None, list[Finding]]


def check_scenario(path: str, data: bytes, asked: Asked) -> Checked:
    """Read and check one scenario file by itself: its draft, its model when it is right, and every finding."""
    reading = read(path, data)
    findings = list(reading.findings)
    stem = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    if not isinstance(reading.root, MappingNode):
        if reading.root is not None:
            help_ = "Begin with schema: 1, and on the next line title: and so on. scenario-quiz new ID writes a start."
            findings.append(Finding(path, Place(), WRONG_TYPE, "this file does not hold a scenario", help_))
        return None, None, findings
    misplaced = list(check_among_scenarios(path, stem, reading.root))
    if misplaced:
        return None, None, with_lines([*findings, *misplaced], reading.lines)
    judged = model_in_doubt(asked.citable.registers.form_of_story, reading, reading.root)
    scenario, draft = judged.value, Draft(path, stem, reading.root, judged.doubt)
    of_content = [*_checks(draft, asked), *letters.check_letters(draft, asked.handouts)]
    findings = [*judged.findings, *judged.doubt.without(of_content)]
    if errors_in(findings) or scenario is None:
        return draft, None, with_lines(findings, reading.lines)
    if any("](" in line or "\\" in line for line in reading.lines):  # it may name a number: few stories do
        scenario = with_numbers(scenario, asked.citable.registers.contacts)
    scenario = scenario.model_copy(update={"id": stem})
    findings += minutes.check_minutes(draft, scenario)
    return draft, scenario, with_lines(findings, reading.lines)


def check_file(project: Project, file: Path, asked: Asked) -> Checked:
    """The same for a file in its project: also whether its ids belong in its folder, and its picture."""
    data = content_of(file)
    if data is None:  # told by the check of files
        return None, None, []
    draft, scenario, findings = check_scenario(project.shown(file), data, asked)
    if draft:
        findings += [*ids.check_home(draft, project.is_local(file)), *_figure(project, draft, file, asked.handouts)]
    return draft, scenario, findings


def picture_of(draft: Draft) -> str:
    """The picture that a story names, as authors know it; nothing where it names none."""
    figure = draft.root.get("figure")
    name = text_of(figure, "file") if isinstance(figure, MappingNode) else ""
    return f"{posixpath.dirname(draft.path)}/figures/{name}" if name else ""


def _checks(draft: Draft, asked: Asked) -> Iterator[Finding]:
    yield from ids.check_file_name(draft)
    yield from ids.check_ids(draft)
    yield from keys.check_keys(draft, asked.citable.registers)
    yield from story.check_story(draft)
    yield from check_citations(draft, asked.citable)
    yield from check_names(draft, asked.citable.registers)
    yield from superseded.check_cited(draft, asked.citable.registers)
    yield from review.check_review(draft, asked.today, asked.release, asked.reviews)
    yield from check_story_texts(draft)
    yield from wording.check_person(draft, asked.citable.registers)
    yield from check_calls(draft.path, (scalar for _, scalar in draft.signed), asked.citable.registers)
    yield from wording.check_wording(draft)
    yield from wording.check_length(draft)
    yield from template_text.check_template_text(draft)
    yield from check_depth(draft)


def _figure(project: Project, draft: Draft, scenario: Path, handouts: bool) -> Iterator[Finding]:
    figure = draft.root.get("figure")
    name = text_of(figure, "file") if isinstance(figure, MappingNode) else ""
    if not isinstance(figure, MappingNode) or not name:
        return
    inside = "/" not in name and "\\" not in name and not name.startswith(".")
    file = project.figure(scenario, name)
    if not inside or not is_ordinary(file) or file.suffix.lower() not in PICTURE_ENDINGS:
        yield draft.finding(
            place_of(figure, "file"),
            FIGURE_MISSING,
            f"there is no picture '{name}' in {project.shown(file.parent) if inside else 'figures/'}",
            "Put a .svg, .png, .jpg or .webp file there and write its name alone.",
        )
        return
    picture = content_of(file)
    if picture is not None:
        if said := trouble_with_picture(name, picture):
            help_ = "Save it anew as .svg, .png, .jpg or .webp."
            yield draft.finding(place_of(figure, "file"), BROKEN_PICTURE, f"'{name}' {said}", help_)
        else:
            yield from check_figure(project.shown(file), picture, handouts)
    trouble = wrong_home(name, project.is_local(scenario))
    if trouble:
        yield draft.finding(place_of(figure, "file"), *trouble)
