"""The poster of the golden rules prints on one side of A4, in any colour scheme and with any organisation's numbers."""

from __future__ import annotations

import re

import pytest

from tests.browser.conftest import NewPage

POSTER = "golden-rules/poster/index.html"
ICONS = ".poster-rules img"


def sides(pdf: bytes) -> int:
    """How many pages a PDF has."""
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("site", ["real", "small"])  # without and with local numbers
def test_it_prints_on_one_side_of_a4(new_page: NewPage, site: str, scheme: str, request: pytest.FixtureRequest) -> None:
    page = new_page(request.getfixturevalue(site) + POSTER, color_scheme=scheme)
    assert sides(page.pdf(format="A4")) == 1
    assert sides(page.pdf(prefer_css_page_size=True)) == 1


def test_it_has_room_for_long_local_details(new_page: NewPage, real: str) -> None:
    page = new_page(real + POSTER)
    page.locator(".poster-now li").evaluate_all("items => items.forEach(item => item.append(' and more'.repeat(9)))")
    assert sides(page.pdf(format="A4")) == 1


def test_a_page_that_is_too_long_for_one_side_is_seen(new_page: NewPage, real: str) -> None:
    page = new_page(real + POSTER)
    page.locator(".poster-rules ol").evaluate(
        "list => list.append(...[...list.children].map(item => item.cloneNode(true)))"
    )
    assert sides(page.pdf(format="A4")) == 2


def test_on_paper_it_says_what_it_is_and_hides_what_only_a_screen_needs(new_page: NewPage, small: str) -> None:
    page = new_page(small + POSTER, color_scheme="dark")
    page.emulate_media(media="print")
    shown = page.locator("body").inner_text()
    for words in (
        "The seven golden rules",
        "call 999",
        "020 7946 0001",
        "2024 edition",
        "newer guidance",
        "Facts checked on",
    ):
        assert words in shown
    assert "print this page" not in shown
    pale = page.locator("article :is(h1, p, li, strong)").evaluate_all(
        "all => all.filter(one => one.checkVisibility())"
        ".filter(one => Math.max(...getComputedStyle(one).color.match(/\\d+/g)) > 120)"
        ".map(one => one.innerText)"
    )
    assert pale == []


def test_each_rule_has_its_own_shape(new_page: NewPage, real: str) -> None:
    page = new_page(real + POSTER)
    icons = page.locator(ICONS)
    views = [src.partition("#")[2] for src in icons.evaluate_all("all => all.map(one => one.src)")]
    links = page.locator(".poster-rules strong a").evaluate_all("all => all.map(one => one.hash.slice(1))")
    assert views == links
    assert len(set(views)) == 7
    picture = page.request.get(page.url.rpartition("/golden-rules/")[0] + "/assets/images/golden-rules.svg").text()
    for view in views:
        assert f'<view id="{view}"' in picture
    assert icons.evaluate_all("all => all.every(one => one.naturalWidth > 0 && one.alt === '')")
