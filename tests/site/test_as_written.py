"""What authors write comes out as they wrote it: no sign of theirs is lost, or does anything, on its way to a page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.document import read_documents
from scenario_quiz.documentation.pages import generated_pages, pages_of
from scenario_quiz.pages.site import made_files
from scenario_quiz.project import Project
from scenario_quiz.registers.loading import load_registers
from scenario_quiz.scenarios.model import Scenario
from tests.dom import Element, page_at, parse
from tests.site.building import Built, build_here, lay_out, write_files, write_settings
from tests.site.conftest import Build
from tests.site.every_field import differences, with_text_everywhere
from tests.site.small import FILES, as_yaml, story
from tests.usual import USUAL_EXTENSIONS

SIGNS = {
    "comparisons-and-entities": "5 < 6 & 7 > 2 &amp; &lt;b&gt; &#42; Tom &copy; Jerry;",
    "quotes-and-backticks": "\"double\" and 'single' and `ticks` and ``more``",
    "pipes-and-braces": "a | b || c {d} {{ e }} {% f %} ${g} #h ~i~ ~~j~~ ^k^ ==l== ++m++",
    "underscores-and-backslashes": "snake_case_name __init__ _one_ 2_000 50% C:\\new",
    "emoji-and-letters": "👩‍👧 ❤️ café £5 – “so” ’tis 日本 :smile:",
    "fences": "~~~ and ``` stay as they are",
    "brackets-and-markers": "[x] [y] [^1] <!-- local:front-door --> [TOC] [[z]]",
    "signs-of-blocks": "# 1. no heading, - no list, > no quote, --- no line, !!! no note, ??? none, * no emphasis",
    "attribute-lists": "{: .danger title=x } {#id} { .c } {:}",
}
# The checks refuse these. Should a check ever miss one, it still only shows.
HOSTILE = {
    "attribute": "{: onclick=x }",
    "elements": "<script>alert(1)</script> <img src=x onerror=alert(1)>",
    "links": "[x](javascript:alert(1)) ![y](z) <https://evil.example/>",
    "ends": "</p></div></section></details></article><h1>Taken over</h1>",
    "fence": "```\n</div>\n```",
    "fence-with-attribute": "~~~ {: onmouseover=alert(1) }",
    "entities": "&lt;svg onload=alert(1)&gt; &#60;b&#62;",
    "raw-text": "]]> --> </title></style></textarea>",
}
UNCHECKED = {**SIGNS, **HOSTILE}
PLAIN = "just words"
_STORY = re.compile(rf"/(?:{'|'.join((*UNCHECKED, 'plain'))})/")


def _all(texts: dict[str, str]) -> dict[str, str | bytes]:
    stories = {f"quizzes/{name}.yml": as_yaml(with_text_everywhere(text)) for name, text in texts.items()}
    without_handouts = "features: {exports: false}\n"  # their font has no emoji
    return {**FILES, **stories, "quizzes/figures/hall.svg": b"<svg/>", "organisation.yml": without_handouts}


@pytest.fixture(scope="module", params=["the project's extensions", "the usual extensions"])
def checked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with a story for each text, built as ever."""
    usual = {"markdown_extensions": USUAL_EXTENSIONS} if request.param == "the usual extensions" else {}
    built = build_here(lay_out(tmp_path_factory.mktemp("signs"), _all(SIGNS), **usual))
    assert built.warnings == []
    return built


@pytest.fixture(scope="module")
def unchecked(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with stories that no check has seen: written as plain pages, and built without the hook."""
    root = lay_out(tmp_path_factory.mktemp("hostile"), _all({}))
    project = Project(root)
    registers, _ = load_registers(project.registers, "")
    scenarios = tuple(_model(name, text) for name, text in {**UNCHECKED, "plain": PLAIN}.items())
    pages = {**pages_of(read_documents(project)), **generated_pages(registers)}
    made = made_files(Bank(scenarios=scenarios, registers=registers, pages=pages), project.figures)
    write_files(project.docs, {one.place: one.content for one in made})
    write_settings(root, nav=None, hooks=None, markdown_extensions=USUAL_EXTENSIONS)
    built = build_here(root)
    assert built.warnings == []
    return built


@pytest.mark.parametrize("name", SIGNS)
def test_every_field_shows_what_was_written(checked: Built, name: str) -> None:
    assert dict(differences(page_at(checked.page(f"scenarios/{name}")), SIGNS[name])) == {}


@pytest.mark.parametrize("name", SIGNS)
def test_the_index_the_search_and_the_catalogue_show_what_was_written(checked: Built, name: str) -> None:
    text = " ".join(SIGNS[name].split())
    index = page_at(checked.page("scenarios")).one("article")
    assert text in [heading.words for heading in index.all("h3")]
    assert text in [card.all("p")[0].words for card in index.all("div", "sq-card")]
    entries = json.loads((checked.site / "search/search_index.json").read_text())["docs"]
    own = next(entry for entry in entries if entry["location"] == f"scenarios/{name}/index.html")
    assert parse(own["title"]).words == f"Practice: {text}"
    catalogue = json.loads((checked.site / "scenarios/index.json").read_text())
    assert text in [entry["title"] for entry in catalogue["scenarios"]]


def test_links_to_practice_show_what_was_written(checked: Built) -> None:
    listed = page_at(checked.page("golden-rules")).all("div", "practise")[0]
    titles = {f"{' '.join(text.split())} (4 minutes)" for text in SIGNS.values()}
    *shown, more = [row.words for row in listed.all("li")]
    assert len({*shown}) == 5 and {*shown} <= {*titles, "A quiet pupil (4 minutes)"} and more == "Practise"


@pytest.mark.parametrize("name", UNCHECKED)
def test_even_unchecked_a_text_only_shows(unchecked: Built, name: str) -> None:
    assert dict(differences(page_at(unchecked.page(f"scenarios/{name}")), UNCHECKED[name])) == {}


@pytest.mark.parametrize("name", UNCHECKED)
def test_even_unchecked_a_text_adds_no_element_attribute_or_address(unchecked: Built, name: str) -> None:
    plain = page_at(unchecked.page("scenarios/plain"))
    assert _shape(page_at(unchecked.page(f"scenarios/{name}"))) == _shape(plain)


def test_emphasis_and_lists_are_all_the_markdown_there_is(site: Build) -> None:
    setting = "One *gentle* and **strong** word.\n\n- first\n- second\n"
    page = page_at(site({"quizzes/quiet-pupil.yml": as_yaml(story(setting=setting))}).page("scenarios/quiet-pupil"))
    box = page.one("article").one("div", "sq-setting")
    assert [element.tag for element in box] == ["p", "em", "strong", "ul", "li", "li"]
    assert box.words == "One gentle and strong word. first second"


def test_what_the_checks_refuse_never_gets_as_far_as_a_page(tmp_path: Path) -> None:
    built = build_here(lay_out(tmp_path, _all({"hostile": HOSTILE["elements"]})))
    assert built.stopped == "Aborted with a BuildError!"
    assert any("error[script-in-text]" in warning for warning in built.warnings)
    assert not built.site.exists()


def _model(name: str, text: str) -> Scenario:
    raw = json.loads(json.dumps(with_text_everywhere(text)), parse_int=str)
    return Scenario.model_validate(raw).model_copy(update={"id": name})


def _shape(page: Element) -> list[tuple[str, list[str], str]]:
    """What a page is made of, texts apart: every element, the names of its attributes, and where it leads.

    Which story a link names is the build's choice, so that all count as one."""
    shape = []
    for element in page:
        address = element.attributes.get("href") or element.attributes.get("src") or ""
        # The title's own anchor is made of its letters and digits.
        address = "#title" if address.startswith("#practice-") else address
        shape.append((element.tag, sorted(element.attributes), _STORY.sub("/a-story/", address)))
    return shape
