"""An address that works on one computer only says so, wherever the build writes it down."""

from __future__ import annotations

import re

import pytest

from scenario_quiz.handouts.catalogue_csv import catalogue_csv
from scenario_quiz.handouts.documents import document
from scenario_quiz.pages.site import made_files
from scenario_quiz.pages.templating import told
from scenario_quiz.settings.site_address import works_here_only
from scenario_quiz.words import english
from tests.addresses import FOR_OTHERS, HERE_ONLY
from tests.engine import paper

SITE = "http://localhost:8000/"
NOTE = "(works on this computer only)"
# An address, but for one in the quotes of an attribute, and what follows it.
WRITTEN = re.compile(rf'(?<!")({re.escape(SITE)}[^\s<&"\\]*)(.{{0,40}})')


def unmarked(text: str) -> list[str]:
    """The addresses in a text that do not say that they work here only."""
    found = WRITTEN.findall(text)
    assert found
    return [address for address, after in found if not after.startswith(f" {NOTE}")]


@pytest.mark.parametrize("address", HERE_ONLY)
def test_an_address_of_this_computer_says_so(address: str) -> None:
    assert works_here_only(address)
    assert told(address, english()) == f"{address} {NOTE}"


@pytest.mark.parametrize("address", [*FOR_OTHERS, "", "http://[::1", "not an address"])
def test_another_address_is_left_as_it_is(address: str) -> None:
    assert told(address, english()) == address


def test_pages_and_packs_that_name_such_an_address_say_so() -> None:
    made = made_files(paper.source(site=SITE).bank, paper.FIGURES)
    named = {one.place: one.content for one in made if isinstance(one.content, str) and WRITTEN.search(one.content)}
    assert {"trainers/every-kind/index.md", "assets/scenario-quiz/packs/every-kind.js"} <= set(named)
    assert {place: left for place, text in named.items() if (left := unmarked(text))} == {}


def test_handouts_say_so_beside_the_address_and_in_the_name_of_the_code() -> None:
    for kind in ("learner", "facilitator"):
        for large in (False, True):
            html = document(paper.handout(kind, large=large), paper.source(site=SITE))
            assert unmarked(html) == []
            assert f"A square code to scan, for {SITE}scenarios/" in html
    assert unmarked(catalogue_csv(paper.source(site=SITE).bank).decode("utf-8-sig")) == []
    assert NOTE not in document(paper.handout("learner"), paper.source())
