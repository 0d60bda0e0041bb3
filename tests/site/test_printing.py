"""Handouts as PDF: read back, judged by PDF/UA-1, and the same bytes every time."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.document import Document, read_documents
from scenario_quiz.documentation.pages import pages_of
from scenario_quiz.handouts import printing
from scenario_quiz.handouts.documents import HandoutSource, document
from scenario_quiz.handouts.making import KEPT, make_handouts
from scenario_quiz.handouts.shapes import cut_out, shapes_in
from scenario_quiz.organisation.loading import load_organisation
from scenario_quiz.organisation.numbers import Known
from scenario_quiz.pages.handout_places import PAGES, Handout, handouts_of
from scenario_quiz.project import Project
from scenario_quiz.scenarios.model import Figure
from scenario_quiz.settings.release import Release
from tests.content import shipped
from tests.engine.paper import (
    FIGURES,
    PICTURES,
    SITE,
    handout,
    key_of,
    needs_pdf,
    sentences,
    shown,
    source,
    squeezed,
    strange_fonts,
    words_in,
)
from tests.engine.small import every_kind

POSTER_TEXT = (shipped.PROJECT.docs / PAGES["poster"] / "index.md").read_text(encoding="utf-8")
PRINTERS: list[printing.Printer] = []


def printer() -> printing.Printer:
    return PRINTERS[0]


@pytest.fixture(autouse=True, scope="module")
def _printer() -> Iterator[None]:
    """One printer for all: it reads the fonts once."""
    needs_pdf()
    PRINTERS.append(printing.Printer())
    yield
    PRINTERS.clear()


def printed(kind: str, **which: bool) -> bytes:
    return printer().pdf(document(handout(kind, **which), source()), PICTURES)


def faults(pdf: bytes) -> list[tuple[str, str]]:
    """What the checker of PDF/UA-1 finds."""
    import page

    report = page.validate_pdf_bytes(pdf, profile=page.ValidationProfile.PDF_UA_1)
    assert report.rules.total > 100
    return [(fault.rule_id, fault.message) for fault in report.failures]


def reader(pdf: bytes) -> Any:
    from pypdf import PdfReader

    return PdfReader(io.BytesIO(pdf))


@pytest.mark.parametrize("kind", ["learner", "facilitator"])
def test_the_text_of_a_pdf_holds_every_question_id_heading_and_option(kind: str) -> None:
    words = words_in(printed(kind))
    for question in every_kind().questions:
        for text in shown(question):
            assert squeezed(text) in words


def test_the_text_of_a_learners_pdf_holds_nothing_of_the_key() -> None:
    words = words_in(printed("learner"))
    assert [sentence for sentence in sentences(key_of(every_kind())) if sentence in words] == []


@pytest.mark.parametrize("kind", ["learner", "facilitator"])
@pytest.mark.parametrize("large", [False, True])
def test_the_checker_of_tagged_pdf_finds_nothing(kind: str, large: bool) -> None:
    assert faults(printed(kind, large=large)) == []


def test_the_reviewers_pack_has_each_form_and_the_checker_of_tagged_pdf_finds_nothing() -> None:
    of = HandoutSource(shipped.bank())
    editions = [one for one in handouts_of(of.bank) if one.kind == "reviewers"]
    assert len(editions) == 2 and of.to_review
    for one in editions:
        pdf = printer().pdf(document(one, of), {})
        assert (faults(pdf), strange_fonts(pdf)) == ([], []), one.place
        words = words_in(pdf)
        for item in of.to_review:
            # A guide is reviewed for each role that has to.
            roles = [f" --as {role}" for role in item.needs] if item.guide else [""]
            for role in roles:
                assert squeezed(f"scenario-quiz reviewed {item.name}{role} --by") in words, item.name


def test_the_checker_would_find_a_picture_without_words_and_so_do_we(monkeypatch: pytest.MonkeyPatch) -> None:
    html = document(handout("learner"), source()).replace("<h1>", '<img src="figure:door.svg"><h1>')
    with pytest.raises(printing.PrintError):
        printer().pdf(html, PICTURES)


def test_a_pdf_has_the_same_bytes_every_time() -> None:
    assert printed("facilitator") == printed("facilitator")


def words_of_pictures(pdf: bytes) -> list[str]:
    """The words that stand for pictures, for those who cannot see them."""
    file = reader(pdf)
    objects = (file.get_object(number) for number in range(1, len(file.xref[0]) + len(file.xref_objStm) + 1))
    return [str(one["/Alt"]) for one in objects if isinstance(one, dict) and "/Alt" in one]


def test_a_letter_that_the_font_lacks_is_told_and_not_taken_from_another_font(tmp_path: Path) -> None:
    bank = source(every_kind().model_copy(update={"setting": "From home → school."})).bank
    with pytest.raises(printing.PrintError) as trouble:
        make_handouts(bank, Project(tmp_path))
    lines = str(trouble.value).splitlines()
    assert len(lines) == 8  # every sheet that holds it, in one run
    assert lines[0] == (
        "trainers/handouts/every-kind-learner.pdf: the handouts' font has no '→' (U+2192). Write it in words."
    )


def sizes(pdf: bytes) -> dict[float, int]:
    """How many letters stand in each size, in points."""
    found: dict[float, int] = {}

    def visit(text: str, page: Any, line: Any, _: Any, size: float) -> None:
        points = round(abs(size * line[3] * page[3]), 1)
        found[points] = found.get(points, 0) + len(text.strip())

    for sheet in reader(pdf).pages:
        sheet.extract_text(visitor_text=visit)
    return found


def test_the_large_edition_has_its_text_in_18_points_and_nothing_in_less() -> None:
    usual, large = sizes(printed("learner")), sizes(printed("learner", large=True))
    assert max(usual, key=lambda size: usual[size]) == 12
    assert max(large, key=lambda size: large[size]) == 18
    assert [size for size in large if size < 18 and large[size]] == []


def test_every_sheet_has_its_page_number_and_where_the_current_one_is() -> None:
    sheets = reader(printed("learner")).pages
    for number, sheet in enumerate(sheets, 1):
        words = squeezed(sheet.extract_text())
        assert squeezed(f"Page {number} of {len(sheets)}") in words
        assert squeezed("Current at https://site.example/sharing/scenarios/every-kind/index.html") in words


def test_a_loose_sheet_of_a_story_says_whose_it_is() -> None:
    for kind, is_set in (("learner", False), ("facilitator", True)):
        sheets = reader(printed(kind, is_set=is_set)).pages
        assert len(sheets) > 2
        assert all(squeezed("A mark on an arm") in squeezed(sheet.extract_text()) for sheet in sheets)


def test_a_packs_contents_say_on_which_page_each_story_begins() -> None:
    first, second, *_ = reader(printed("learner", is_set=True)).pages
    assert re.search(r"A mark on an arm \([^)]*\)[.\s]*2\b", first.extract_text())
    assert squeezed("The situation") in squeezed(second.extract_text())


def shipped_page(name: str, **own: Any) -> bytes:
    """A page of this site's documentation, printed as an organisation would."""
    pages = {page: found for page, found in pages_of(read_documents(shipped.PROJECT)).items() if page == name}
    markdown = (shipped.PROJECT.docs / name / "index.md").read_text(encoding="utf-8")
    registers = shipped.bank().registers
    bank = Bank(pages=pages, registers=registers, site_url=SITE, release=Release("1.2.0", date(2026, 11, 22)), **own)
    shapes = {
        shape: cut_out((shipped.PROJECT.docs / place).read_bytes(), view)
        for shape, place, view in shapes_in(name, markdown)
    }
    return printer().pdf(
        document(Handout("x", "page", name), HandoutSource(bank, (Document("", name, markdown),))), shapes
    )


@pytest.mark.parametrize("name", PAGES.values())
def test_the_poster_and_the_decision_record_keep_to_one_side_with_any_contacts(name: str) -> None:
    example = (shipped.ROOT / "examples/organisation/organisation.yml").read_bytes()
    organisation, findings = load_organisation("organisation.yml", example, Known())
    assert findings == []
    for pdf in (shipped_page(name), shipped_page(name, organisation=organisation)):
        assert len(reader(pdf).pages) == 1
        assert faults(pdf) == []
    words = words_in(pdf)
    for text in ("First Response Team, 020 7946 0123", "call 999", "From Example Council.", "Version 1.2.0 of"):
        assert squeezed(text) in words


def test_the_poster_shows_the_shape_of_each_rule_and_screen_readers_meet_the_words_alone() -> None:
    drawing = (shipped.ROOT / "docs/assets/images/golden-rules.svg").read_bytes()
    views = [view for _, _, view in shapes_in(PAGES["poster"], POSTER_TEXT)]
    assert len({cut_out(drawing, view) for view in views} - {drawing}) == 7
    assert words_of_pictures(shipped_page(PAGES["poster"])) == [
        "A square code to scan, for https://site.example/sharing/golden-rules/poster/index.html"
    ]
    pages = {name: page for name, page in pages_of(read_documents(shipped.PROJECT)).items() if name == PAGES["poster"]}
    poster = document(
        Handout("x", "page", PAGES["poster"]),
        HandoutSource(
            Bank(pages=pages, registers=shipped.bank().registers), (Document("", PAGES["poster"], POSTER_TEXT),)
        ),
    )
    with pytest.raises(printing.PrintError, match="child-first"):  # so the shapes are really asked for
        printer().pdf(poster, {})


@pytest.mark.parametrize(
    "address", ["https://site.example/x.png", (FIGURES / "door.svg").as_uri(), "figure:../figures/door.svg"]
)
def test_nothing_is_opened_but_the_fonts_and_the_projects_pictures(address: str) -> None:
    html = document(handout("learner"), source()).replace("<h1>", f'<img alt="x" src="{address}"><h1>')
    with pytest.raises(printing.PrintError, match="Failed to load"):
        printer().pdf(html, PICTURES)


def test_a_missing_picture_is_told_and_not_left_out() -> None:
    figure = Figure(file="not-there.svg", alt="A door")
    html = document(handout("learner"), source(every_kind().model_copy(update={"figure": figure})))
    with pytest.raises(printing.PrintError, match="not-there"):
        printer().pdf(html, PICTURES)


def test_a_picture_of_the_project_is_there_with_its_words() -> None:
    figure = Figure(file="door.svg", alt="A door that stands open")
    html = document(handout("learner"), source(every_kind().model_copy(update={"figure": figure})))
    pdf = printer().pdf(html, PICTURES)
    assert faults(pdf) == []
    assert "A door that stands open" in words_of_pictures(pdf)


@pytest.mark.parametrize(
    "name", ["an arm.svg", "café.svg", "cafe\u0301.svg", "a%20b.svg", "a#b.svg", "a&b.svg", "日.svg"]
)
def test_a_picture_may_have_any_name(name: str) -> None:
    html = document(handout("learner"), source(every_kind().model_copy(update={"figure": Figure(file=name, alt="x")})))
    assert words_of_pictures(printer().pdf(html, {name: PICTURES["door.svg"]}))


def test_a_handout_that_has_not_changed_is_not_made_again(tmp_path: Path) -> None:
    bank = source().bank
    first = make_handouts(bank, Project(tmp_path))
    again = make_handouts(bank, Project(tmp_path))
    assert (first.made, again.made) == (10, 0)
    assert again.files == first.files
    changed = every_kind().model_copy(update={"trainer": None})
    bank = source(changed).bank
    assert make_handouts(bank, Project(tmp_path)).made == 4  # the facilitator's alone: two sheets, two packs
    broken = next((tmp_path / KEPT).glob("*.pdf"))
    broken.write_bytes(broken.read_bytes()[:500])
    assert make_handouts(source().bank, Project(tmp_path)).files == first.files


@pytest.mark.proof
def test_every_handout_of_this_site_is_whole_and_tagged_and_keeps_its_key_from_learners() -> None:
    bank = shipped.bank()
    shelf = make_handouts(bank, shipped.PROJECT)
    assert shelf.why_not == ()
    assert set(shelf.titles) == set(handouts_of(bank))
    for one in shelf.titles:
        if one.kind == "slides":
            continue
        pdf = shelf.files[one.place]
        assert faults(pdf) == [], one.place
        assert strange_fonts(pdf) == [], one.place
        words = words_in(pdf)
        for scenario in HandoutSource(bank).scenarios_of(one):
            missing = [text for part in scenario.questions for text in shown(part) if squeezed(text) not in words]
            assert missing == [], one.place
            if one.kind == "learner":
                own = squeezed(" ".join([scenario.setting, *(part.scene or "" for part in scenario.questions)]))
                leaked = [text for text in sentences(key_of(scenario)) if text in words and text not in own]
                assert leaked == [], one.place
