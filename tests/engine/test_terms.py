"""Words explained on the page: linked once, in running text alone, to a list before the sources."""

from __future__ import annotations

import pytest

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.front_matter import Front
from scenario_quiz.documentation.pages import Page
from scenario_quiz.pages.scenario import scenario_page
from scenario_quiz.pages.site import finished_page
from scenario_quiz.pages.terms import linked_html, with_terms
from tests.engine.small import citable, every_kind, registers

LINK = "[front door](#word-front-door){.word}"


def linked(markdown: str) -> str:
    """The page's own part, without the list at its end."""
    return with_terms(markdown, "harm", registers()).split("## Words on this page")[0].rstrip("\n")


@pytest.mark.parametrize(
    "before",
    [
        "# The front door",
        "### The front door {#x}",
        "The front door\n===",
        "A [front door](x/index.md) and ![front door](x.svg)",
        "A [the [front door]](x/index.md)",
        "A [front door][ref]",
        "[front door]: x.html",
        "`front door` and ``a ` front door``",
        "```\nfront door\n```",
        "~~~~ md\nfront door\n~~~\nfront door\n~~~~",
        "    front door as code",
        '<div class="x" markdown>\n\nfront door\n\n<div>front door</div>\nfront door\n</div>',
        "<!-- front door -->",
        'A <span title="front door">front door</span>',
        '!!! note "front door"',
        "| front door | b |\n| --- | --- |",
        "front door | b\n--- | ---",
        "See https://example.org/front door".replace(" door", "-door"),
        "Text\n{: title='front door' }",
    ],
)
def test_a_word_is_not_linked_outside_running_text(before: str) -> None:
    assert linked(f"{before}\n\nRing the front door.") == f"{before}\n\nRing the {LINK}."


@pytest.mark.parametrize(
    "text",
    [
        "Ring the **front door** now.",
        "- Ring the front door.",
        "- One\n\n    Ring the front door.",
        "- One\nand more\n\n    Ring the front door.",
        '!!! note "Title"\n    Ring the front door.',
        "| a | b |\n| --- | --- |\n| the front door | c |",
        "> the front door",
        "Five < six, the front door > seven",
    ],
)
def test_running_text_is_wherever_people_read(text: str) -> None:
    assert linked(text) == text.replace("front door", LINK)


def test_the_list_stands_before_the_sources_and_leads_to_the_glossary() -> None:
    page = with_terms("# A\n\nThe MASH.\n\n## Sources {#sources}\n\n- The front door.\n", "a/b", registers())
    lines = page.splitlines()
    heading = lines.index("## Words on this page {#words-on-this-page data-search-exclude}")
    assert "[MASH](#word-front-door){.word}" in lines[2]
    assert lines[heading + 2] == '<details class="fold" markdown><summary>What they mean</summary>'
    assert lines[heading + 4].startswith(
        '<dl class="words"> <dt id="word-front-door">front door (MASH)</dt><dd>The team'
    )
    assert 'href="../../glossary/index.html#front-door"' in lines[heading + 4]
    assert heading < lines.index("## Sources {#sources}")
    assert lines[-1] == "- The front door."


def test_a_page_without_such_words_stays_as_it_is() -> None:
    assert with_terms("# The front door\n\nText.\n", "a", registers()) == "# The front door\n\nText.\n"


def test_words_are_listed_from_a_to_z() -> None:
    page = with_terms("Their welfare, says the front door.\n", ".", registers())
    assert page.index('id="word-front-door"') < page.index('id="word-welfare"')
    assert 'href="glossary/index.html#welfare"' in page


def test_a_story_lists_the_words_of_all_its_parts_and_links_those_of_its_situation() -> None:
    story = every_kind().model_copy(update={"setting": "You ring the *front door* & wait."})
    first, *rest = story.questions
    page = scenario_page(
        story.model_copy(update={"questions": (first.model_copy(update={"explain": "Think of welfare."}), *rest)}),
        registers(),
        citable().pages,
    )
    assert '<em><a class="word" href="#word-front-door">front door</a></em> &amp; wait.' in page
    assert 'href="#word-welfare"' not in page
    assert '<dt id="word-front-door">' in page and '<dt id="word-welfare">' in page


def test_a_story_without_such_words_has_no_list() -> None:
    assert "Words on this page" not in scenario_page(every_kind(), registers(), citable().pages)


def test_a_word_in_a_tag_is_left_alone() -> None:
    assert linked_html('<b title="welfare">x</b>', registers()) == '<b title="welfare">x</b>'


@pytest.mark.parametrize("explains", [True, False])
def test_a_page_to_print_can_do_without_the_list(explains: bool) -> None:
    pages = {"poster": Page("poster", "Poster", front=Front(glossary=explains))}
    page = finished_page("The front door.\n", "poster", Bank(registers=registers(), pages=pages))
    assert ("Words on this page" in page) is explains
