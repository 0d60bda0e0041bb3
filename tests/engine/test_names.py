"""Names of persons, and of schools and places: a look at every text, without a false alarm in plain English."""

from __future__ import annotations

import random

import pytest

from scenario_quiz.checks.texts import persons
from scenario_quiz.checks.texts.persons import names_in


def found(text: str, **more: bool) -> list[str]:
    return [text[one.start : one.start + one.length] for one in names_in(text, **more)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dr Sandhu rings.", ["Dr Sandhu"]),
        ("dr sandhu and DR SANDHU", ["dr sandhu", "DR SANDHU"]),
        ("Ask Mrs. O’Shea’s sister.", ["Mrs. O’Shea"]),
        ("Detective Constable Lee and Head Teacher Ms B", ["Detective Constable Lee", "Head Teacher Ms B"]),
        ("PC Marsh, Sgt Hale and PCSO Ansah", ["PC Marsh", "Sgt Hale", "PCSO Ansah"]),
        ("Sister Agnes saw Uncle Pete.", ["Sister Agnes", "Uncle Pete"]),
        ("She is at Larkspur Primary School.", ["Larkspur Primary School"]),
        ("St Bride's C of E Primary rang.", ["St Bride's C of E Primary"]),
        ("Long Meadow surgery rang.", ["Long Meadow surgery"]),
        ("the Fernside\nHealth Centre", ["Fernside\nHealth Centre"]),
        ("He lives at 4 Tanner Lane.", ["Tanner Lane"]),
        ("at St. Bride’s", ["St. Bride’s"]),
    ],
)
def test_a_name_is_found_where_it_stands(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The GP's surgery rings your school. A Hospital is near.",
        "Miss nothing. Ms and Mr are titles. Did you miss Monday's meeting?",
        "Sister and brother came. Father rings. A PC stands on the desk.",
        "Primary school staff and Sixth Form College leaders meet at a Catholic school.",
        "The Royal College of Nursing, the Church of England and the Children's Home Regulations say so.",
        "Local surgery staff. Special school. On Tuesday school was closed. In Year 6 school is harder.",
        "Ring Childline. See Working Together. The Family Court and the Home Office decide.",
        "The Nurse Practitioner and the Officer in charge agree.",
    ],
)
def test_roles_bodies_and_laws_are_no_names(text: str) -> None:
    assert found(text) == []


def test_those_of_public_office_are_let_be_in_what_is_published() -> None:
    assert found("Lord Hale asked Mrs Marsh.", published=True) == ["Mrs Marsh"]


def test_a_place_is_let_be_where_only_persons_are_asked_for() -> None:
    assert found("Mr Hale of Fernside Clinic", places=False) == ["Mr Hale"]


def test_the_first_look_passes_over_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    words = (
        "dr Dr. mrs Mrs. ms Miss Nurse PC St St. de van J. Sandhu sandhu Élan Bride's Larkspur 4 4a Lane House clinic"
    )
    words += " primary school PRIMARY Health centre the rings . ,"
    chance = random.Random(1)
    texts = [
        "".join(chance.choice(words.split()) + chance.choice((" ", " ", "  ", "\n", "\u00a0", "")) for _ in range(5))
        for _ in range(4000)
    ]
    first = [found(text) for text in texts]
    monkeypatch.setattr(persons, "may_hold_names", lambda _: True)
    assert first == [found(text) for text in texts]
    assert sum(map(bool, first)) > 500 and [text for text in texts if not found(text)]
