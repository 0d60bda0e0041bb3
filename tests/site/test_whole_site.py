"""The project's own site: it builds strictly, and everything that the build makes is there."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from scenario_quiz.bank import Bank
from scenario_quiz.findings.registry import all_codes
from scenario_quiz.pages.author_text import plain_text
from scenario_quiz.pages.templating import long_date
from scenario_quiz.publishing.completeness import missing_in_site
from scenario_quiz.settings.release import release_of
from scenario_quiz.words import english
from tests.dom import page_at
from tests.site.building import ROOT


def test_it_builds_strictly_without_one_warning(
    strict_build: tuple[subprocess.CompletedProcess[str], Path], bank: Bank
) -> None:
    done, out = strict_build
    said = (done.stdout + done.stderr).splitlines()
    assert [line for line in said if not line.startswith("INFO ")] == []
    assert done.returncode == 0
    assert f"INFO    -  Building documentation to directory: {out}" in said
    # The engine has warnings of its own for authors. They are told, and stop nothing.
    assert [line for line in said if f"{len(bank.published)} scenarios; 0 errors, " in line] != []


def test_every_published_scenario_is_there_in_full(whole_site: Path, bank: Bank) -> None:
    assert list(missing_in_site(bank, whole_site)) == []
    for scenario in bank.published:
        page = page_at(whole_site / f"scenarios/{scenario.id}/index.html")
        assert [section.attributes["data-question"] for section in page.all("section", "sq")] == [
            question.id for question in scenario.questions
        ]
        assert page.one("h1").words == f"Practice: {plain_text(scenario.title)}"
        assert "This is an invented practice story" in page.one("div", "sq-intro").words


def test_the_link_beside_a_heading_is_neither_heard_nor_stepped_on(whole_site: Path) -> None:
    found = 0
    for file in whole_site.rglob("*.html"):
        for link in page_at(file).all("a", "headerlink"):
            found += 1
            assert (link.attributes.get("aria-hidden"), link.attributes.get("tabindex")) == ("true", "-1"), file
    assert found > 100


def test_every_page_says_its_version_and_date_on_the_screen_and_on_paper_where_it_stands_too(whole_site: Path) -> None:
    release = release_of((ROOT / "mkdocs.yml").read_bytes())
    assert release.day
    said = f"Version {release.version} of {long_date(release.day, english())}"
    for file in whole_site.rglob("*.html"):
        page = page_at(file)
        assert said in page.one("footer", "md-footer").words, file
        place = "" if file.name == "404.html" else f" {file.relative_to(whole_site).as_posix()}"
        assert page.one("p", "printed").words.endswith(f"{said}.{place}"), file


def test_every_scenario_says_whether_a_practitioner_reviewed_it(whole_site: Path, bank: Bank) -> None:
    for scenario in bank.published:
        facts = page_at(whole_site / f"scenarios/{scenario.id}/index.html").one("ul", "sq-facts").words
        assert ("Not yet reviewed by a practitioner" in facts) is (scenario.reviewed is None)


def test_the_list_holds_every_scenario_once_and_leads_to_it_from_each_of_its_audiences(
    whole_site: Path, bank: Bank
) -> None:
    index = page_at(whole_site / "scenarios/index.html").one("article")
    linked = [link.attributes["href"] for heading in index.all("h3") for link in heading.all("a", "")]
    for scenario in bank.published:
        assert linked.count(f"{scenario.id}/index.html") == 1
        also = [link for part in index.all("p", "sq-also") for link in part.all("a")]
        others = [link for link in also if link.attributes["href"] == f"{scenario.id}/index.html"]
        assert len(others) == len(scenario.audience) - 1


def test_the_catalogue_for_other_tools_holds_every_scenario_and_no_answer(whole_site: Path, bank: Bank) -> None:
    text = (whole_site / "scenarios/index.json").read_text(encoding="utf-8")
    catalogue = json.loads(text)
    assert [entry["id"] for entry in catalogue["scenarios"]] == [scenario.id for scenario in bank.published]
    for entry in catalogue["scenarios"]:
        assert (whole_site / "scenarios" / entry["address"]).is_file()
    assert '"why"' not in text
    assert '"verdict"' not in text
    assert '"options"' not in text


def test_every_source_and_every_code_has_its_place(whole_site: Path, bank: Bank) -> None:
    sources = {heading.attributes.get("id") for heading in page_at(whole_site / "about/sources/index.html").all("h2")}
    assert set(bank.registers.sources) <= sources
    codes = {heading.attributes.get("id") for heading in page_at(whole_site / "authors/codes/index.html").all("h2")}
    assert set(all_codes()) <= codes
