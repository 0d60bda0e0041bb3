"""Slides: opened again they hold every word of the set, the key is in the notes alone, and nothing runs off a slide."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import Any

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from scenario_quiz.handouts.question_lines import text_lines
from scenario_quiz.handouts.slide_breaks import COLUMNS, LINES, parts_of
from scenario_quiz.handouts.slides import slides, too_long
from scenario_quiz.organisation.model import Organisation
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.settings.release import Release
from tests.engine.paper import SET, key_of, needs_slides, sentences, source, squeezed
from tests.engine.small import every_kind

WORDS = st.text(st.characters(blacklist_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=120)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=80).map(" ".join), min_size=1, max_size=12))
def test_parts_hold_every_word_in_order_and_each_fits_a_slide(paragraphs: list[str]) -> None:
    parts = parts_of(paragraphs)
    assert squeezed("".join(piece for part in parts for piece in part)) == squeezed("".join(paragraphs))
    for part in parts:
        assert sum(-(-len(piece) // COLUMNS) for piece in part) <= LINES


def deck(scenario: Scenario | None = None, **parts: Any) -> Any:
    needs_slides()
    from pptx import Presentation

    return Presentation(io.BytesIO(slides(SET, source(scenario, **parts))))


def shown_on(slide: Any) -> str:
    return squeezed(" ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame))


def notes_of(slide: Any) -> str:
    return squeezed(slide.notes_slide.notes_text_frame.text) if slide.has_notes_slide else ""


def test_opened_again_each_question_has_a_slide_with_its_options_and_its_key_in_the_notes() -> None:
    made = list(deck().slides)
    for question in every_kind().questions:
        slide = next(one for one in made if squeezed(question.ask) in squeezed(one.shapes.title.text))
        for letter, option in getattr(question, "options", {}).items():
            assert squeezed(f"{letter.upper()} {option.text}") in shown_on(slide)
            assert squeezed(option.why) in notes_of(slide)
        assert squeezed(f"#{question.id}") in notes_of(slide)
        assert squeezed(question.explain) in notes_of(slide)


def test_nothing_of_the_key_is_shown() -> None:
    shown = "".join(shown_on(slide) for slide in deck().slides)
    notes = "".join(notes_of(slide) for slide in deck().slides)
    assert [sentence for sentence in sentences(key_of(every_kind())) if sentence in shown] == []
    assert [sentence for sentence in sentences(key_of(every_kind())) if sentence not in notes] == []


def test_a_text_too_long_for_a_slide_goes_on_on_the_next_and_loses_nothing() -> None:
    setting = "\n\n".join(f"Paragraph {n}. " + "The child says little and eats less. " * 9 for n in range(7))
    ask = "What do you do now, when " + "the line is busy and " * 12 + "nobody answers?"
    first = every_kind().questions[0].model_copy(update={"ask": ask})
    long = every_kind().model_copy(update={"setting": setting, "questions": (first, *every_kind().questions[1:])})
    made = list(deck(long).slides)
    shown = "".join(shown_on(slide) for slide in made)
    for line in text_lines(setting):
        assert all(squeezed(sentence) in shown for sentence in line.split(". "))
    assert squeezed(ask) in shown
    titles = [slide.shapes.title.text for slide in made if slide.shapes.title.text.startswith("The situation")]
    assert titles == [f"The situation: A mark on an arm ({n} of {len(titles)})" for n in range(1, len(titles) + 1)]
    assert len(titles) > 1


def test_the_same_set_gives_the_same_bytes() -> None:
    needs_slides()
    made = slides(SET, source())
    assert made == slides(SET, source())
    with zipfile.ZipFile(io.BytesIO(made)) as file:  # two packed within two seconds would be alike by chance
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_every_slide_has_a_title_and_the_code_has_words_for_those_who_cannot_see_it() -> None:
    made = list(deck().slides)
    assert all(slide.shapes.title.text.strip() for slide in made)
    pictures = [shape for slide in made for shape in slide.shapes if shape.shape_type == 13]
    described = [picture._element.nvPicPr.cNvPr.get("descr") for picture in pictures]
    assert described == ["A square code to scan, for https://site.example/sharing/sets/first-set/index.html"]


@pytest.mark.parametrize("text", ["999", "real child"])
def test_the_rules_of_the_room_come_first(text: str) -> None:
    assert squeezed(text) in shown_on(list(deck().slides)[1])


def test_choices_stay_together_where_one_slide_holds_them() -> None:
    scene = ["What has happened. " * 30]
    choices = [f"{letter}\t{'A choice of some words. ' * 3}" for letter in "ABCD"]
    first, second = parts_of([*scene, *choices, "Choose one."])
    assert (len(first), len(second)) == (1, 5)


def test_what_goes_over_two_slides_is_said_so_that_somebody_can_shorten_it() -> None:
    first = every_kind().questions[0].model_copy(update={"scene": "The child says little and eats less. " * 25})
    long = every_kind().model_copy(update={"questions": (first, *every_kind().questions[1:])})
    assert list(too_long(SET, source())) == []
    assert list(too_long(SET, source(long))) == [
        f"quizzes/every-kind.yml: the question '{first.id}' goes over 2 slides of first-set."
    ]


def test_a_story_without_notes_for_trainers_says_so_in_its_notes() -> None:
    made = list(deck(every_kind().model_copy(update={"trainer": None})).slides)
    said = [slide for slide in made if "Nonotesfortrainershavebeenwritten" in notes_of(slide)]
    assert len(said) == 1


def test_a_choice_stands_with_its_letter_in_front() -> None:
    slide = next(one for one in deck().slides if one.shapes.title.text.startswith("1."))
    choices = [line for line in slide.placeholders[1].text_frame.paragraphs if "\t" in line.text]
    assert len(choices) == len(every_kind().questions[0].options)
    assert {line._p.pPr.get("indent") == f"-{line._p.pPr.get('marL')}" for line in choices} == {True}


def test_every_slide_says_whom_to_ring_and_the_last_one_of_which_release_it_is() -> None:
    release = Release("1.2.0", date(2026, 11, 22))
    organisation = Organisation.model_validate({"contacts": {"front-door": {"telephone": "020 7946 0001"}}})
    made = list(deck(release=release, organisation=organisation).slides)
    assert all("realchildindangernow:call999" in shown_on(slide) for slide in made)
    assert squeezed("Children's social care, by day: 020 7946 0001") in shown_on(made[1])
    assert squeezed("Out of hours: [your council's number out of hours]") in shown_on(made[1])
    for text in ("Version 1.2.0 of 22 November 2026.", "From [the organisation that runs this copy]."):
        assert squeezed(text) in shown_on(made[-1])


def test_the_code_on_the_first_slide_scans_back_to_the_sets_address() -> None:
    first = deck().slides[0]
    (picture,) = [shape for shape in first.shapes if shape.shape_type == 13]
    from PIL import Image  # comes with python-pptx

    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture.image.blob)).convert("L"))
    assert found.text == "https://site.example/sharing/sets/first-set/index.html"
