"""Where a source stands: its address in one register, shown in words on the page of sources, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.pages import Page
from scenario_quiz.organisation.loading import load_organisation
from scenario_quiz.pages.listings import sources_page
from scenario_quiz.pages.video import SCRIPT, video_block
from scenario_quiz.reading import MappingNode, read
from scenario_quiz.registers.models import Source
from scenario_quiz.schema.shape import read_as
from tests.engine.small import known, registers

ENTRY = "title: A\nshort: a\npublisher: A\ndated: Undated\nstatus: in-force\nseen: All.\naddress: "
FOUND = "https://www.gov.uk/government/publications/a-guide--2"


def source(address: str) -> tuple[Source | None, list[tuple[str, str]]]:
    root = read("sources.yml", (ENTRY + address).encode()).root
    assert isinstance(root, MappingNode)
    model, findings = read_as(Source, "sources.yml", root)
    return model, [(finding.code.name, finding.message) for finding in findings]


def test_the_page_shows_the_address_in_words_and_says_that_it_leads_elsewhere() -> None:
    model, findings = source(FOUND)
    assert model and not findings
    page = sources_page(replace(registers(), sources={"a-guide": model}))
    assert f'<a href="{FOUND}">{FOUND}</a> (another site)' in page
    assert "Such addresses usually stay." in page
    assert "<dt>Address</dt>" not in sources_page(registers())


@pytest.mark.parametrize(
    "address", ["www.gov.uk/a-guide", "javascript:alert(1)", "ftp://x/y", "https://a b", 'https://x/"><b>', "[a]", "~"]
)
def test_what_is_no_address_is_refused(address: str) -> None:
    model, findings = source(f"'{address}'" if ">" in address else address)
    if address == "~":
        assert model and findings == []
        return
    assert model is None and [code for code, _ in findings] == ["bad-address"]
    assert "is not a web address" in findings[0][1]


def test_while_there_is_no_video_its_place_leads_to_the_script() -> None:
    page = Page(SCRIPT, "Two minutes to read aloud")
    bank = Bank(pages={SCRIPT: page})
    shown = video_block("resources", "../", bank)
    assert "No video has been added yet." in shown
    assert '<a href="two-minutes/index.html">Two minutes to read aloud</a>' in shown
    assert 'href="../resources/two-minutes/index.html"' in video_block("trainers", "../", bank)
    assert "<a" not in video_block("resources", "../", Bank())
    assert "<a" not in video_block("resources", "../", replace(bank, left_out=frozenset({SCRIPT})))
    own = load_organisation("", b"video: {address: media/briefing.mp4}", known())[0]
    assert "two-minutes" not in video_block("resources", "../", replace(bank, organisation=own))
