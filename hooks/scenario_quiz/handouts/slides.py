"""A set as slides (PPTX): the situation and one question at a time to show, and the key in the notes.

python-pptx is optional: `why_not` says what is missing. How a slide looks is in `slide_layout`.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from scenario_quiz.handouts.contacts import contact_lines, danger_line, helpline_line, name_line
from scenario_quiz.handouts.documents import HandoutSource, Stamp, stamp_of
from scenario_quiz.handouts.question_lines import key_lines, lines_of, text_lines, trainer_lines
from scenario_quiz.handouts.slide_breaks import parts_of, shortened
from scenario_quiz.handouts.slide_layout import add_code, add_foot, new_deck, set_body, set_title
from scenario_quiz.pages.author_text import plain_text
from scenario_quiz.pages.handout_places import Handout
from scenario_quiz.pages.story.view import StoryView
from scenario_quiz.pages.templating import long_date, told
from scenario_quiz.pages.trainers.qr import qr_png
from scenario_quiz.project import scenario_source
from scenario_quiz.registers.models import Listed
from scenario_quiz.scenarios.kinds import Question
from scenario_quiz.scenarios.set_model import ScenarioSet
from scenario_quiz.words import Words

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)


@cache
def why_not() -> str:
    """Why no slides can be made here, in words, or nothing where they can."""
    try:
        import pptx  # noqa: F401
    except ImportError as trouble:
        return f"The Python package {trouble.name} is not installed."
    return ""


def slides(set_: ScenarioSet, source: HandoutSource) -> bytes:
    """The set's slides, the same bytes every time."""
    words = source.bank.words
    stamp = stamp_of(Handout("", "slides", set_.id, is_set=True), source, "")
    title = plain_text(set_.title)
    deck = _Deck(source.bank.directory.emergency, words)
    first = deck.add(title, [plain_text(set_.summary), *text_lines(set_.intro or "")])
    if stamp.address:
        add_code(first, qr_png(stamp.address), words["handout_qr"].format(address=told(stamp.address, words)))
    deck.add(words["slides_ground_title"], [words["slides_ground"], *_whom_to_ring(source)])
    for id_ in set_.scenarios:
        _story(deck, source.story(source.scenario(id_)), source.bank.registers.lists["touches"])
    deck.add(words["slides_end_title"], [*_stamp_lines(stamp, words), name_line(source.bank.directory)])
    return _same_bytes(deck, title, stamp.correct_on)


def too_long(set_: ScenarioSet, source: HandoutSource) -> Iterator[str]:
    """Questions of a set that do not fit on one slide, in words. They go on on the next, and lose nothing."""
    for id_ in set_.scenarios:
        for number, question in enumerate(source.scenario(id_).questions, 1):
            _, body = shortened(_heading(number, question), lines_of(question, source.bank.words))
            count = len(parts_of(body))
            if count > 1:
                yield f"{scenario_source(id_)}: the question '{question.id}' goes over {count} slides of {set_.id}."


class _Deck:
    """Slides in the making."""

    def __init__(self, emergency: str, words: Words) -> None:
        self.words = words
        self.made = new_deck()
        self.emergency = emergency  # what the foot of each slide says to ring

    def add(self, title: str, body: Sequence[str], notes: Sequence[str] = ()) -> Any:
        """As many slides as the text needs, each with the title and, where there are several, its number among them.
        Gives the first."""
        words = self.words
        title, body = shortened(title, body)
        parts = parts_of(body)
        slides = []
        for number, part in enumerate(parts, 1):
            slide = self.made.slides.add_slide(self.made.slide_layouts[1])
            place = words["slides_part"].format(n=number, total=len(parts)) if len(parts) > 1 else ""
            set_title(slide.shapes.title, title + place)
            set_body(slide.placeholders[1], part)
            add_foot(slide, words["slides_foot"].format(number=self.emergency, n=len(self.made.slides)))
            if notes:
                slide.notes_slide.notes_text_frame.text = "\n".join(notes)
            slides.append(slide)
        return slides[0]


def _whom_to_ring(source: HandoutSource) -> list[str]:
    directory = source.bank.directory
    find = [directory.words["handout_find_number"]] if directory.numbers_missing() else []
    return [danger_line(directory), *contact_lines(directory), *find, *filter(None, [helpline_line(directory)])]


def _story(deck: _Deck, story: StoryView, touches: Mapping[str, Listed]) -> None:
    words, scenario = deck.words, story.scenario
    title = plain_text(scenario.title)
    opening = [words["invented_long"], plain_text(scenario.summary)]
    if scenario.touches:
        opening.append(f"{words['touches']}: {', '.join(touches[one].name for one in scenario.touches)}")
    deck.add(title, opening, [words["invented_long"], *trainer_lines(story, words)])
    deck.add(f"{words['situation']}: {title}", text_lines(scenario.setting))
    for part in story.questions:
        deck.add(_heading(part.number, part.question), lines_of(part.question, words), key_lines(part, words))
    if scenario.outcomes:
        ends = [
            line
            for end in scenario.outcomes
            for line in (f"{plain_text(end.title)} (#{end.id})", *text_lines(end.text))
        ]
        deck.add(words["slides_talk"], [words["slides_talk_about"]], [words["end_of_story"], *ends])


def _heading(number: int, question: Question) -> str:
    return f"{number}. {plain_text(question.ask)}"


def _stamp_lines(stamp: Stamp, words: Words) -> list[str]:
    release = stamp.release
    named = (
        words["handout_version"].format(version=release.version, date=long_date(release.day, words))
        if release.day
        else ""
    )
    correct = words["handout_correct"].format(date=long_date(stamp.correct_on, words)) if stamp.correct_on else ""
    check = words["check_after"].format(date=long_date(stamp.check_after, words)) + "." if stamp.check_after else ""
    current = (
        words["handout_current"].format(address=told(stamp.address, words))
        if stamp.address
        else words["handout_no_address"]
    )
    return [line for line in (named, correct, check, current, words["handout_local_first"]) if line]


def _same_bytes(deck: _Deck, title: str, day: datetime.date | None) -> bytes:
    """The file with fixed dates inside, for a zip notes when it was packed."""
    moment = datetime.datetime.combine(day or datetime.date(2000, 1, 1), datetime.time())
    about = deck.made.core_properties
    about.title, about.author, about.last_modified_by, about.language = (
        title,
        "",
        "",
        deck.words["theme"]["material"]["language"],
    )
    about.created = about.modified = moment
    packed, out = io.BytesIO(), io.BytesIO()
    deck.made.save(packed)
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()
