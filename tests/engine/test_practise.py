"""Links from guidance to the stories that practise it."""

from __future__ import annotations

from scenario_quiz.pages.practise import with_practice
from scenario_quiz.practice.offers import Offer, Place, offers_of
from scenario_quiz.scenarios.model import Scenario
from tests.engine.small import BASE, citable, every_kind, registers

RULES = (BASE / "docs" / "rules" / "index.md").read_text(encoding="utf-8")
HARM = (BASE / "docs" / "harm" / "index.md").read_text(encoding="utf-8")


def offers(*scenarios: Scenario) -> dict[Place, Offer]:
    ideas = {id_: idea.place for id_, idea in registers().ideas.items()}
    return offers_of({name: page.anchors for name, page in citable().pages.items()}, ideas, scenarios)


def practised(markdown: str, page: str, scenarios: list[Scenario]) -> list[str]:
    return [line for line in with_practice(markdown, page, offers(*scenarios), registers()).split("\n") if line]


def test_an_idea_gets_its_stories_at_the_end_of_its_section() -> None:
    lines = practised(RULES, "rules", [every_kind()])
    ask, be_open = lines.index("## Ask quickly {#ask-quickly}"), lines.index("## Be open {#be-open}")
    sources = lines.index("## Sources {#sources}")
    shown = lines.index("- [A mark on an arm](../scenarios/every-kind/index.md) (2 minutes)")
    assert ask < shown < be_open
    assert lines[shown - 1] == '<p class="practise-title">Practise: Ask quickly</p>'
    assert lines.count(lines[shown]) == 2
    assert be_open < lines.index('<p class="practise-title">Practise: Be open</p>') < sources


def test_a_page_that_stories_cite_gets_them_at_its_end() -> None:
    lines = practised(HARM, "harm", [every_kind()])
    assert lines[-3:] == [
        '<p class="practise-title">Practise this</p>',
        "- [A mark on an arm](../scenarios/every-kind/index.md) (2 minutes)",
        "</div>",
    ]


def test_a_page_that_no_story_practises_stays_as_it_is() -> None:
    assert with_practice("# Elsewhere\n", "elsewhere", offers(every_kind()), registers()) == "# Elsewhere\n"
    assert with_practice(RULES, "rules", {}, registers()) == RULES


def test_after_five_stories_the_index_is_linked_instead() -> None:
    many = [every_kind().model_copy(update={"id": f"story-{number}"}) for number in range(6)]
    lines = practised(HARM, "harm", many)
    assert [line for line in lines if "story-5" in line] == []
    assert lines[-2] == "- [Practise](../scenarios/index.md)"


def test_links_start_from_the_page_that_they_stand_on() -> None:
    deep = registers().ideas["seek-advice"].model_copy(update={"place": "a/b/c#deep"})
    book = type(registers())(ideas={"seek-advice": deep})
    offer = {Place("a/b/c", "seek-advice"): Offer((every_kind(),), more=False)}
    text = with_practice("# A\n\n## Deep {#deep}\n", "a/b/c", offer, book)
    assert "](../../../scenarios/every-kind/index.md)" in text


def test_a_heading_in_a_code_block_is_no_section() -> None:
    page = "# A\n\n```\n## Ask quickly {#ask-quickly}\n```\n"
    assert with_practice(page, "rules", offers(every_kind()), registers()) == page


def test_a_title_is_shown_as_written_and_cannot_end_its_link() -> None:
    odd = every_kind().model_copy(update={"title": "A](x) <b>`*mark*"})
    text = with_practice(HARM, "harm", offers(odd), registers())
    assert "A&#93;&#40;x&#41; &#60;b&#62;&#96;mark](../scenarios" in text
