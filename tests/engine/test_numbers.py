"""Telephone numbers: what rings nobody, or somebody else, is told at its line, and real numbers of every kind pass."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenario_quiz.bank import load_bank
from scenario_quiz.checks.pages.dialling import check_dialling
from scenario_quiz.cli.new_organisation import organisation_text
from scenario_quiz.documentation.document import Document
from scenario_quiz.organisation.loading import load_organisation
from scenario_quiz.organisation.model import EXAMPLE_NUMBER
from scenario_quiz.organisation.numbers import telephone
from scenario_quiz.project import Project
from tests.engine.small import copy_of_project, known, registers

examples = settings(derandomize=True, max_examples=200, deadline=None, database=None)
OURS = ("front-door", "out-of-hours", "allegations", "safeguarding-lead", "data-protection-lead", "legal-adviser")
UNANSWERED: dict[str, str] = {}
# Ofcom keeps these for drama.
DRAMA = [
    *(f"{code} 496 0{end}" for code in ("0113", "0118", "0121", "0131", "0161") for end in ("000", "999")),
    *("020 7946 0001", "020 7946 0999", "0191 498 0123", "029 2018 0123", "028 9649 6123", "01632 960123"),
    *("07700 900123", "08081 570123", "03069 990123", "+44 20 7946 0123", "+44 (0)20 7946 0123", "0044 2079460123"),
]


def said(value: str, route: str = "front-door", release: bool = False) -> str:
    """Severity, message and help in one line; nothing where nothing is wrong."""
    trouble = telephone(value, known(), route, release)
    return f"{trouble.code.severity}: {trouble.message} = {trouble.help}" if trouble else ""


@pytest.mark.parametrize(
    ("value", "message", "help_"),
    [
        ("1632 960100", "begins with neither 0 nor +", '"01632 960100"'),
        ("2084894470", "begins with neither 0 nor +", '"02084894470"'),
        ("7946 0123", "begins with neither 0 nor +", "from another town"),
        ("960123", "begins with neither 0 nor +", "from another town"),
        ("44 1204 612345", "begins with neither 0 nor +", '"+44 1204 612345"'),
        ("118 118", "begins with neither 0 nor +", "from another town"),
        ("1", "is not a telephone number", "Write digits"),
        ("12", "is not a telephone number", "Write digits"),
        ("01632 96010", "too many or too few digits", "Look it up"),
        ("01204 12345", "too many or too few digits", "Look it up"),
        ("020 7946 010", "too many or too few digits", "Look it up"),
        ("020 7946 01000", "too many or too few digits", "Look it up"),
        ("0500 123456", "too many or too few digits", "Look it up"),
        ("+44 020 7946 0123", "too many or too few digits", "After +44 the first 0 is left out."),
        ("+353 1", "too many or too few digits", "the number without its 0"),
        ("+999 1 234 5678", "too many or too few digits", "the code of the country"),
        ("0909 879 0001", "premium-rate", "afford"),
        ("0906 123 4567", "premium-rate", "afford"),
        ("0761 234 5678", "a pager", "somebody answers"),
        ("0412 345 6789", "begins like no number", "Look it up"),
        ("0612 345 6789", "begins like no number", "Look it up"),
        ("0541 234 5678", "begins like no number", "Look it up"),
        ("020 0000 0001 ext 12", "is not a telephone number", "An extension goes into name"),
        ("020 0000 0001x12", "is not a telephone number", "An extension goes into name"),
        ("020 0000 0001 #12", "is not a telephone number", "An extension goes into name"),
        ("020 0000 0001 / 020 0000 0002", "is not a telephone number", "Write one number"),
        ("020 0000 0001 or 101", "is not a telephone number", "Write one number"),
        ("020 0000 0001 020 0000 0002", "is not a telephone number", "Write one number"),
        ("020-0000-0001", "is not a telephone number", '"020 0000 0001"'),
        ("020\u00a00000\u202f0001", "is not a telephone number", '"020 0000 0001"'),
        ("(+44) 20 0000 0001", "is not a telephone number", '"+44 20 0000 0001"'),
        ("tel:02000000001", "is not a telephone number", '"02000000001"'),
        ("ring the council", "is not a telephone number", "Write digits"),
        ("0800 CHILD", "is not a telephone number", "Write digits"),
        ("٠٢٠٧٩٤٦", "is not a telephone number", "Write digits"),
    ],
)
def test_what_cannot_ring_is_an_error_that_says_what_to_write(value: str, message: str, help_: str) -> None:
    what, _, how = said(value).partition(" = ")
    assert what.startswith("error: ") and message in what and help_ in how


@pytest.mark.parametrize(
    "number", ["999", "112", "101", "105", "159", "116 000", "116 111", "0800 1111", "+44 808 800 5000"]
)
def test_a_national_number_is_nobodys_own(number: str) -> None:
    for route in OURS:
        assert re.match(rf"error: '{re.escape(number)}' rings .+\. It is not ", said(number, route)), route


def test_101_rings_the_police_and_no_other_national_number_does() -> None:
    assert said("101", "police") == said("101", "prevent-lead") == ""
    assert "'999' rings somebody else: Emergency services" in said("999", "police")


@pytest.mark.parametrize("number", DRAMA)
def test_a_number_kept_for_drama_is_an_error_in_a_release_alone(number: str) -> None:
    assert said(number) == ""
    assert "is kept for films and plays, and rings nobody" in said(number, release=True)


@pytest.mark.parametrize("number", ["020 7947 0123", "0113 495 0123", "07700 901123", "0161 496 1123"])
def test_numbers_beside_those_for_drama_are_real(number: str) -> None:
    assert "films" not in said(number, release=True)


@pytest.mark.parametrize("number", [EXAMPLE_NUMBER, "02079460000", "+44 20 7946 0000", "00442079460000"])
def test_our_own_example_is_an_error_always(number: str) -> None:
    assert "is the example of the form" in said(number)


@pytest.mark.parametrize("number", ["0845 123 4567", "0870 123 4567", "0701 234 5678", "0113 961 0000"])
def test_a_costly_number_and_one_that_we_do_not_know_are_warnings(number: str) -> None:
    assert said(number, release=True).startswith("warning: ")


@pytest.mark.parametrize(
    "number",
    [
        *("020 0000 0001", "0300 000 0001", "0345 000 0001", "0800 000 0001", "0808 100 0001", "0800 123456"),
        *(
            "07911 123456",
            "07624 123456",
            "01204 61234",
            "016977 2345",
            "01534 000001",
            "0560 000 0001",
            "(020) 00000001",
        ),
        *("+44 20 0000 0001", "+44 (0)20 0000 0001", "00 44 20 0000 0001", "+353 1 234 5678", "00353 1 234 5678"),
    ],
)
def test_numbers_of_every_kind_that_people_answer_pass_in_a_release(number: str) -> None:
    assert said(number, release=True) == ""


@examples
@given(st.text(st.sampled_from("0123456789 +()-ext.#/"), max_size=24) | st.text(max_size=12))
def test_no_text_upsets_the_check_of_numbers_and_a_release_forgives_nothing(value: str) -> None:
    trouble = telephone(value, known(), "front-door")
    assert trouble is None or telephone(value, known(), "front-door", release=True) == trouble


@pytest.mark.parametrize("route", registers().routes)
def test_every_contact_is_judged_and_so_is_whom_to_ask_about_accessibility(route: str) -> None:
    for value in ("1632 960100", EXAMPLE_NUMBER, "999"):
        text = f"contacts:\n  {route}:\n    telephone: {value!r}\naccessibility:\n  contact: {value!r}\n"
        findings = load_organisation("organisation.yml", text.encode(), known())[1]
        assert [(one.place.line, one.code.name) for one in findings] == [(3, "bad-telephone"), (5, "bad-telephone")]


def test_a_number_without_quotes_keeps_its_0() -> None:
    text = "contacts: {front-door: {telephone: 02000000001}}\n"
    organisation, findings = load_organisation("organisation.yml", text.encode(), known())
    assert findings == []
    assert [one and one.telephone for one in organisation.contacts.values()] == ["02000000001"]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of the small project as the current folder: the form has its routes."""
    monkeypatch.chdir(copy_of_project(tmp_path))


@pytest.mark.usefixtures("here")
def test_every_number_that_the_form_shows_is_the_example_that_is_refused() -> None:
    shown = organisation_text(UNANSWERED)
    assert set(re.findall(r'telephone: "([^"]+)"', shown)) == {EXAMPLE_NUMBER}


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("name", ["name", "licence"])
def test_the_words_of_the_form_are_no_name(name: str) -> None:
    form = organisation_text(UNANSWERED)
    (line,) = re.findall(rf"^# ({name}: .+)$", form, re.MULTILINE)
    (finding,) = load_organisation("organisation.yml", f"{line.replace('The name', 'the  Name')}\n".encode(), known())[
        1
    ]
    assert (finding.code.name, finding.place.line, finding.severity) == ("template-text", 1, "error")


@pytest.mark.parametrize(
    ("markdown", "says"),
    [
        ("Ring [999](call:emergency), [](call:nspcc-helpline), [105](tel:105), [the team](tel:+44-20-0000-0001).", ""),
        ("Ring [999](tel:999).", "the number of Emergency services stands in contacts.yml"),
        ("Ring [0808 800 5000](tel:08088005000).", "the number of NSPCC Helpline stands in contacts.yml"),
        ("Ring [us](tel:+448088005000).", "the number of NSPCC Helpline stands in contacts.yml"),
        ("Ring the helpline, 0808\u00a0800 5000, or 999.", "the number of NSPCC Helpline stands in contacts.yml"),
        ("`[x](tel:1)`\n\n```\n[x](tel:1)\n```\n", ""),
        ("Ring [us](tel:1632960100).", "begins with neither 0 nor +"),
        ("Ring [us](tel:01632-96010).", "too many or too few digits"),
        ('Ring <a href="tel:2079460123">us</a>.', "begins with neither 0 nor +"),
        ("Ring [us][1].\n\n[1]: tel:0207946012\n", "too many or too few digits"),
        ("Ring [020 0000 0001](tel:02000000002).", "shows 020 0000 0001 and rings 02000000002"),
        ("Ring [+44 20 0000 0001](tel:02000000001).", ""),
        ("Ring [us](tel:02079460000).", "is the example of the form"),
    ],
)
def test_links_that_dial_are_judged_too(markdown: str, says: str) -> None:
    findings = list(check_dialling(Document("docs/index.md", ".", markdown), registers(), release=False))
    assert [says in finding.message for finding in findings] == [True] * bool(says)


def test_a_page_of_an_organisation_does_not_ring_an_actor(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path)
    page = root / "local/docs/ours/index.md"
    page.parent.mkdir(parents=True)
    page.write_text("# Ours\n\nRing [us](tel:02079460123).\n", encoding="utf-8")
    project = Project(root)
    assert load_bank(project).findings == ()
    found = [
        one for one in load_bank(project, today=date(2026, 12, 1), release=True).findings if one.path.endswith("md")
    ]
    assert ("local/docs/ours/index.md", 3, "bad-telephone") in {
        (one.path, one.place.line, one.code.name) for one in found
    }
