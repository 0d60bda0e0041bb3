"""What semi-trusted authors send in: registers, sets, local details, front matter, files and their names, snippets.

Nothing of it is ever more than text on a page, or it is refused."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import markdown
import pytest
import yaml
from mkdocs.utils.meta import get_data

from scenario_quiz.bank import Bank
from scenario_quiz.checks.files.pictures import check_pictures
from scenario_quiz.checks.pages.front_dates import check_front
from scenario_quiz.checks.pages.front_values import check_values
from scenario_quiz.checks.pages.script import check_page_markup
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.pages import Page, generated_pages
from scenario_quiz.organisation.model import Organisation
from scenario_quiz.pages.finished_blocks import put_back, set_aside
from scenario_quiz.pages.site import finished_page, made_files
from tests.dom import Element, parse
from tests.engine.paper import FIGURES
from tests.engine.small import registers
from tests.hostile import PAYLOADS, hostile_registers, hostile_scenario, hostile_set, shown, written
from tests.usual import USUAL_EXTENSIONS

EVERY = range(len(PAYLOADS))
# What the engine itself writes, and what Markdown makes of the pages' own words.
OURS = frozenset(
    re.findall(
        r"\w+",
        "a abbr article aside b br button code dd details dfn div dl document dt em fieldset figcaption figure form "
        "h1 h2 h3 h4 header hr img input label legend li mark nav ol option p path section select small source span "
        "strong summary svg table tbody td th thead time tr track ul video",
    )
)
NAMES = [one if isinstance(one, str) else next(iter(one)) for one in USUAL_EXTENSIONS]
OPTIONS = {name: options for one in USUAL_EXTENSIONS if isinstance(one, dict) for name, options in one.items()}
SCHEME = re.compile(r"\s*([a-z][a-z0-9+.-]*):", re.I)
MADE = ("law/index.md", "glossary/index.md", "myths/index.md", "about/sources/index.md", "sets/index.md")


@pytest.mark.parametrize("number", EVERY)
def test_registers_and_sets_only_show(number: int) -> None:
    pages = _made(number)
    for place, page in pages.items():
        assert _live(page) == [], place
    for place in (*MADE, f"sets/hostile-set-{number:03}/index.md"):
        words = "".join(pages[place].text.split())
        assert any("".join(one.split()) in words for one in (shown(number), written(number))), place


@pytest.mark.parametrize("number", EVERY)
def test_the_front_matter_of_pages_that_are_made_holds_no_markup(number: int) -> None:
    for made in made_files(_bank(number), FIGURES):
        if made.place.endswith("index.md"):
            text = made.content if isinstance(made.content, str) else made.content.decode()
            _, front = get_data(text)
            assert front and not re.search('[<>"]', json.dumps(front, ensure_ascii=False).replace('"', "")), made.place
            assert not re.search('[<>"]', f"{front['title']}{front.get('description', '')}"), made.place


@pytest.mark.parametrize("number", EVERY)
def test_local_details_only_show(number: int) -> None:
    text = written(number)
    details = {"name": text, "contacts": {name: {"name": text} for name in ("allegations", "safeguarding-lead")}}
    organisation = Organisation.model_validate(details)
    page = (
        "# Page\n\nBy <!-- local:organisation -->\n\n- <!-- local:allegations -->\n\n<!-- local:safeguarding-lead -->\n"
    )
    finished = finished_page(
        page, "page", Bank(registers=registers(), organisation=organisation, pages={"page": Page("page", "Page")})
    )
    html = parse(_converted(finished))
    assert _live(html) == []
    assert {element.tag for element in html} <= {"h1", "p", "ul", "li", "a", "br"}
    words = "".join(html.text.split())
    assert 3 in (words.count("".join(one.split())) for one in (text, shown(number)))


@pytest.mark.parametrize("number", EVERY)
def test_what_a_theme_would_print_of_front_matter_is_refused(number: int) -> None:
    text = written(number)
    pages = [
        f"---\n{yaml.safe_dump({'title': text, 'x': [text]}, allow_unicode=True)}{end}\n# Page\n"
        for end in ("---", "...")
    ]
    pages += [
        f"---\ntitle: {text}\n---\n# Page\n",
        f"title: {text}\n\n# Page\n",
        f"---\ntitle: &a {text}\n---\n# Page\n",
    ]
    for page in pages:
        _, front = get_data(page)
        live = re.search('[<>"]', " ".join(map(str, _flat(front))))
        findings = [*check_front(Document("p", "p", page), None, "warning"), *check_values(Document("p", "p", page))]
        assert findings or not live, page


def test_front_matter_that_would_end_the_builder_is_refused() -> None:
    deep = f"---\ntitle: {'[' * 60_000}\n...\n# Page\n"
    assert "too-deep" in {finding.code.name for finding in check_front(Document("p", "p", deep), None, "warning")}


@pytest.mark.parametrize("number", EVERY)
def test_the_body_of_a_page_is_looked_at_for_script(number: int) -> None:
    page = f"# Page\n\n{written(number)}\n"
    html = parse(_converted(page))
    # Looks and pictures from elsewhere run nothing, and the content policy stops them.
    harmless = ("src=http", "style=", "<scr\u200b")
    runs = [one for one in _live(html, text_is_fine=True) if not one.startswith(harmless)]
    assert list(check_page_markup(Document("p", "p", page))) or not runs


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<a xlink:href='javascript:alert(1)'/>",
        "<a href='java&#115;cript:alert(1)'/>",
        "<rect onclick='alert(1)'/>",
        "<rect\nonload = 'alert(1)'/>",
        "<svg:script>alert(1)</svg:script>",
        "<foreignObject><iframe/></foreignObject>",
        "<image href='http://198.51.100.7/i.png'/>",
        "<image href='//198.51.100.7/i.png'/>",
        "<style>@import 'x'</style>",
        "<rect fill='url(http://198.51.100.7/x)'/>",
        "<animate attributeName='href' to='x'/>",
    ],
)
def test_live_pictures_are_refused(inside: str, tmp_path: Path) -> None:
    (tmp_path / "p.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>')
    assert [finding.code.name for finding in check_pictures(tmp_path, "docs")] == ["script-in-picture"]


@cache
def _bank(number: int) -> Bank:
    registers = hostile_registers(number)
    scenario = hostile_scenario(number).model_copy(update={"aliases": ()})
    rules = Page("golden-rules", written(number), {"child-first": written(number)})
    pages = {"golden-rules": rules, **generated_pages(registers)}
    return Bank(scenarios=(scenario,), sets=(hostile_set(number),), registers=registers, pages=pages)


def _made(number: int) -> dict[str, Element]:
    """The pages that are made of hostile registers and sets, and one of the documentation that they reach into."""
    bank = _bank(number)
    made = {one.place: one.content for one in made_files(bank, FIGURES)}
    wanted = [place for place in made if place in MADE or place.startswith("sets/") or place.startswith("about/")]
    pages = {place: _html(str(made[place])) for place in wanted}
    guidance = "# Rules\n\nThe welfare of a child.\n\n<!-- law:a-duty -->\n\n## One {#child-first}\n\nText.\n"
    finished = finished_page(guidance, "golden-rules", bank)
    pages["golden-rules"] = parse(_converted(finished))
    return pages


def _html(text: str) -> Element:
    body, _ = get_data(text)
    outside, blocks = set_aside(body)
    return parse(put_back(_converted(outside), blocks))


def _converted(text: str) -> str:
    return markdown.markdown(text, extensions=NAMES, extension_configs=OPTIONS)


def _live(page: Element, text_is_fine: bool = False) -> list[str]:
    """Elements, attributes and addresses that no author may bring onto a page."""
    found = []
    for element in page:
        if element.tag not in OURS and not (text_is_fine and element.tag in ("i", "pre", "u", "kbd", "sup", "sub")):
            found.append(f"<{element.tag}>")
        for name, value in element.attributes.items():
            scheme = SCHEME.match(value) if name in ("href", "src", "action", "formaction", "xlink:href") else None
            foreign = scheme and scheme.group(1).lower() not in ("tel", "https", "http")
            runs = name.startswith("on") or name in ("style", "srcdoc", "formaction", "action")
            if runs or foreign or (name == "src" and "//" in value):
                found.append(f"{name}={value}")
    return found


def _flat(value: object) -> list[object]:
    if isinstance(value, dict):
        return [part for pair in value.items() for one in pair for part in _flat(one)]
    return [part for one in value for part in _flat(one)] if isinstance(value, list) else [value]
