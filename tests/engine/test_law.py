"""The law on pages: its own page, the block that a marker stands for, and citations that say how sure we are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scenario_quiz.checks.pages.law_markers import check_law_markers
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.law_markers import replace_markers
from scenario_quiz.pages.glossary import glossary_page
from scenario_quiz.pages.law import law_page, law_status
from scenario_quiz.pages.links import resolve
from scenario_quiz.pages.listings import sources_page
from scenario_quiz.pages.myths import myths_page
from scenario_quiz.pages.scenario import scenario_page
from tests.engine.small import citable, every_kind, registers

MARKER = "<!-- law:duty-to-tell -->"
BESIDE = "(not certain whether it is in force, as of 22 November 2026)"


def test_an_entry_that_is_not_in_force_is_cited_with_its_status_and_date() -> None:
    link = resolve("law:duty-to-tell", citable().pages, registers())
    assert (link.words, link.beside) == ("The duty to tell", BESIDE)
    assert link.markdown("a/index.md").startswith("[The duty to tell](../law/index.md#duty-to-tell) &#40;not certain")


def test_an_entry_in_force_is_cited_by_its_name_alone() -> None:
    assert resolve("law:private-life", citable().pages, registers()).beside == ""


def test_a_story_shows_the_status_beside_each_citation() -> None:
    first, *rest = every_kind().questions
    cited = first.model_copy(update={"cite": ("law:duty-to-tell",)})
    page = scenario_page(every_kind().model_copy(update={"questions": (cited, *rest)}), registers(), citable().pages)
    assert f'<a href="../../law/index.html#duty-to-tell">The duty to tell</a> {BESIDE}' in page


def test_the_page_of_the_law_groups_by_kind_and_says_all_of_an_entry() -> None:
    page = law_page(registers(), citable().pages)
    order = ["## Duties {#kind-duty}", "### The duty to tell {#duty-to-tell}", "## Limits {#kind-limit}"]
    assert [line for line in page.splitlines() if line in order] == order
    for part in (
        "<b>Not certain whether it is in force</b>, as of 22 November 2026. Was due to start in May.",
        "<dd>Councils</dd>",
        "Ask your data protection lead.",
        "Check before relying on this after 22 August 2027.",
        'data-check-after="2027-08-22"',
        "Explained at: [Be open](../rules/index.md#be-open). Sources: ",
        "[The guide](../about/sources/index.md#guide-2024).",
        "<ul><li>It serves a purpose.</li>",
    ):
        assert part in page.replace("> <", "><"), part


def test_a_marker_becomes_a_block_that_links_to_the_entry() -> None:
    page = replace_markers(f"Text.\n\n{MARKER}\n\nMore.\n", lambda id_: law_status(id_, "a/b", registers()))
    assert page.startswith('Text.\n\n<details class="law-status') and page.endswith("</details>\n\nMore.\n")
    assert (
        "Status: **Not certain whether it is in force**, as of 22 November 2026. Was due to start in May&#46;" in page
    )
    assert "What to check: Ask your data protection lead&#46;" in page
    assert "[The duty to tell](../../law/index.md#duty-to-tell)" in page


def test_a_marker_of_an_entry_that_is_not_there_leaves_nothing() -> None:
    assert replace_markers("A\n\n<!-- law:no -->\n\nB\n", lambda id_: law_status(id_, ".", registers())) == "A\n\nB\n"


@pytest.mark.parametrize("text", [f"`{MARKER}`\n", f"```\n{MARKER}\n```\n"])
def test_a_marker_in_code_is_shown_as_code(text: str) -> None:
    assert replace_markers(text, lambda _: "block") == text
    assert list(check_law_markers(Document("a.md", "a", text), registers())) == []


@pytest.mark.parametrize("text", [MARKER, f"A\n\n{MARKER}\n", f"A\n\n{MARKER}  \n\nB", f"\n{MARKER}\n  \nB\n"])
def test_a_marker_alone_on_its_line_is_fine(text: str) -> None:
    assert list(check_law_markers(Document("a.md", "a", text), registers())) == []


@pytest.mark.parametrize("text", [f"A {MARKER}", f"A\n{MARKER}\n", f"{MARKER}\nB", f"- A\n\n  {MARKER}\n"])
def test_a_marker_that_shares_its_paragraph_is_named(text: str) -> None:
    (finding,) = check_law_markers(Document("a.md", "a", text), registers())
    line = text[: text.index(MARKER)].count("\n") + 1
    assert (finding.code.name, finding.place.line, finding.place.length) == ("marker-not-alone", line, len(MARKER))


def test_the_glossary_has_every_word_with_what_staff_type() -> None:
    page = glossary_page(registers(), citable().pages)
    assert "[F](#letter-f) · [W](#letter-w)" in page
    assert "### Front door &#40;MASH&#41; {#front-door}" in page
    assert "<b>Say instead:</b> the council's team for children" in page
    assert '<p class="typed-as">Also typed as: mashh, mash team.</p>' in page
    assert "More about it: [Always tell](../harm/index.md#always-tell)." in page


def test_a_myth_is_never_shown_without_that_word_and_links_stories_not_options() -> None:
    first, *rest = every_kind().questions
    letter, option = next(iter(first.options.items()))
    options = {**first.options, letter: option.model_copy(update={"misconception": "consent-first"})}
    story = every_kind().model_copy(update={"questions": (first.model_copy(update={"options": options}), *rest)})
    page = myths_page(registers(), citable().pages, [story])
    assert "## Myth&#58; We always need consent&#46; {#consent-first}" in page
    assert "<b>The truth:</b> Safety does not wait for consent." in page
    assert "Also typed as: permision." in page
    assert '<a href="../scenarios/every-kind/index.html">A mark on an arm</a>' in page
    assert option.text not in page and f"#{first.id}" not in page


def test_a_myth_that_no_published_story_shows_has_no_empty_list() -> None:
    assert "practise" not in myths_page(registers(), citable().pages, [])


def test_while_previewing_an_entry_that_leads_nowhere_still_has_its_place() -> None:
    nowhere = {"place": "nowhere#at-all"}
    broken = replace(
        registers(),
        law={"to-tell": registers().law["duty-to-tell"].model_copy(update={**nowhere, "sources": ("gone",)})},
        glossary={"front-door": registers().glossary["front-door"].model_copy(update=nowhere)},
        misconceptions={"consent-first": registers().misconceptions["consent-first"].model_copy(update=nowhere)},
        sources={"guide-2018": registers().sources["guide-2018"]},
    )
    pages = citable().pages
    made = [law_page(broken, pages), glossary_page(broken, pages), myths_page(broken, pages, []), sources_page(broken)]
    assert all("](../" not in page.replace("](../about/sources", "") for page in made)
    assert "{#to-tell}" in made[0] and "{#front-door}" in made[1] and "{#consent-first}" in made[2]
