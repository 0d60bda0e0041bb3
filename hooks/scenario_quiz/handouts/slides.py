"""A set as slides (PPTX): the situation and one question at a time to show, and the key in the notes.

The one file that knows python-pptx. It is optional: `why_not` says what is missing.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from scenario_quiz.handouts.contacts import contact_lines, numbers_missing
from scenario_quiz.handouts.documents import Source, stamp_of
from scenario_quiz.handouts.listing import Handout
from scenario_quiz.handouts.parting import parts_of, shortened
from scenario_quiz.handouts.telling import key_lines, lines_of, text_lines, trainer_lines
from scenario_quiz.pages.author_text import plain_text
from scenario_quiz.pages.templating import long_date
from scenario_quiz.pages.trainers.qr import qr_png
from scenario_quiz.project import scenario_source
from scenario_quiz.schema.scenario import Question, Scenario
from scenario_quiz.schema.sets import ScenarioSet
from scenario_quiz.words import load_words

_INCH = 914_400  # what PowerPoint measures in
_WIDE, _HIGH = int(13.333 * _INCH), int(7.5 * _INCH)
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)


@cache
def why_not() -> str:
    """Why no slides can be made here, in words, or nothing where they can."""
    try:
        import pptx  # noqa: F401
    except ImportError as trouble:
        return f"The Python package {trouble.name} is not installed."
    return ""


def slides(set_: ScenarioSet, source: Source) -> bytes:
    """The set's slides, the same bytes every time."""
    from pptx import Presentation
    from pptx.util import Emu

    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(_WIDE), Emu(_HIGH)
    words = load_words()
    stamp = stamp_of(Handout("", "slides", set_.id, is_set=True), source, "")
    first = _slides(deck, plain_text(set_.title), [plain_text(set_.summary), *text_lines(set_.intro or "")], [])[0]
    if stamp.address:
        _picture(first, qr_png(stamp.address), words["handout_qr"].format(address=stamp.address))
    _slides(deck, words["slides_ground_title"], [words["slides_ground"], *_whom_to_ring(source)], [])
    for id_ in set_.scenarios:
        _story(deck, source.scenario(id_), source)
    last = [words["check_after"].format(date=long_date(stamp.check_after))] if stamp.check_after else []
    if stamp.correct_on:
        last.insert(0, words["handout_correct"].format(date=long_date(stamp.correct_on)))
    current = words["handout_current"].format(address=stamp.address) if stamp.address else words["handout_no_address"]
    _slides(deck, words["slides_end_title"], [*last, current, words["handout_local_first"]], [])
    return _same_bytes(deck, plain_text(set_.title), stamp.correct_on)


def _whom_to_ring(source: Source) -> list[str]:
    words = load_words()
    organisation = source.bank.organisation
    find = [words["handout_find_council"]] if numbers_missing(organisation) else []
    return [words["handout_danger"], *contact_lines(organisation), *find, words["handout_helpline"]]


def too_long(set_: ScenarioSet, source: Source) -> Iterator[str]:
    """Questions of a set that do not fit on one slide, in words. They go on on the next, and lose nothing."""
    for id_ in set_.scenarios:
        for number, question in enumerate(source.scenario(id_).questions, 1):
            _, body = shortened(_heading(number, question), lines_of(question))
            count = len(parts_of(body))
            if count > 1:
                yield f"{scenario_source(id_)}: the question '{question.id}' goes over {count} slides of {set_.id}."


def _story(deck: Any, scenario: Scenario, source: Source) -> None:
    words = load_words()
    notes = [words["invented_long"], *trainer_lines(scenario)]
    opening = [words["invented_long"], plain_text(scenario.summary)]
    if scenario.touches:
        opening.append(f"{words['touches']}: {', '.join(words['touches_on'][one] for one in scenario.touches)}")
    _slides(deck, plain_text(scenario.title), opening, notes)
    _slides(deck, words["situation"], text_lines(scenario.setting), [])
    for number, question in enumerate(scenario.questions, 1):
        key = key_lines(question, scenario, source.bank.registers)
        _slides(deck, _heading(number, question), lines_of(question), key)
    if scenario.outcomes:
        ends = [
            line
            for end in scenario.outcomes
            for line in (f"{plain_text(end.title)} (#{end.id})", *text_lines(end.text))
        ]
        _slides(deck, words["slides_talk"], [words["slides_talk_about"]], [words["end_of_story"], *ends])


def _heading(number: int, question: Question) -> str:
    return f"{number}. {plain_text(question.ask)}"


def _slides(deck: Any, title: str, body: Sequence[str], notes: Sequence[str]) -> list[Any]:
    """As many slides as the text needs, each with the title and, where there are several, its number among them."""
    title, body = shortened(title, body)
    words = load_words()
    parts = parts_of(body)
    made = []
    for number, part in enumerate(parts, 1):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        place = words["slides_part"].format(n=number, total=len(parts)) if len(parts) > 1 else ""
        _set_text(slide.shapes.title, [title + place], 30)
        _set_place(slide.shapes.title, 0.5, 0.3, 12.3, 1.3)
        _set_text(slide.placeholders[1], part, 20)
        _set_place(slide.placeholders[1], 0.5, 1.7, 12.3, 5.4)
        if notes:
            slide.notes_slide.notes_text_frame.text = "\n".join(notes)
        made.append(slide)
    return made


def _set_text(shape: Any, lines: Sequence[str], points: int) -> None:
    frame = shape.text_frame
    frame.text = "\n".join(lines)
    frame.word_wrap = True
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = points * 12_700
            run.font.language_id = 2057  # English as in the United Kingdom, for voices that read aloud


def _set_place(shape: Any, left: float, top: float, width: float, height: float) -> None:
    shape.left, shape.top = int(left * _INCH), int(top * _INCH)
    shape.width, shape.height = int(width * _INCH), int(height * _INCH)


def _picture(slide: Any, png: bytes, words: str) -> None:
    side = int(2.4 * _INCH)
    picture = slide.shapes.add_picture(
        io.BytesIO(png), _WIDE - side - _INCH // 2, _HIGH - side - _INCH // 4, side, side
    )
    picture._element.nvPicPr.cNvPr.set("descr", words)


def _same_bytes(deck: Any, title: str, day: datetime.date | None) -> bytes:
    """The file with fixed dates inside, for a zip notes when it was packed."""
    moment = datetime.datetime.combine(day or datetime.date(2000, 1, 1), datetime.time())
    about = deck.core_properties
    about.title, about.author, about.last_modified_by, about.language = title, "", "", "en-GB"
    about.created = about.modified = moment
    packed, out = io.BytesIO(), io.BytesIO()
    deck.save(packed)
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()
