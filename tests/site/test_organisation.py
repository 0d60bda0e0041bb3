"""The worked example of an organisation: built strictly, and everything of its own where readers look for it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scenario_quiz.bank import load_bank
from scenario_quiz.plain.check import plain_findings
from scenario_quiz.project import Project
from tests.dom import Element, page_at
from tests.site.building import ROOT, build_here, command, copy_project
from tests.site.conftest import LayOut
from tests.usual import bytes_in

EXAMPLE = ROOT / "examples" / "organisation"
DAY = "tel:02079460123"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this site with the example put over it, as an organisation would have it, and built strictly."""
    root = copy_project(tmp_path_factory.mktemp("example") / "project")
    shutil.copytree(EXAMPLE, root, dirs_exist_ok=True)
    done = command("mkdocs", "build", "--strict", at=root)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return root


def pages(root: Path) -> list[Path]:
    return sorted((root / "site").rglob("*.html"))


def links(part: Element) -> list[str]:
    return [link.attributes.get("href", "") for link in part.all("a")]


def test_taking_a_release_cannot_meet_a_file_of_the_example() -> None:
    ours = {file.relative_to(EXAMPLE).parts[0] for file in EXAMPLE.rglob("*")}
    assert ours == {"organisation.yml", "local"}
    assert not any((ROOT / name).exists() for name in ours)


def test_the_example_has_no_mistake_and_is_in_plain_english(root: Path) -> None:
    bank = load_bank(Project(root))
    # Notes that nobody has reviewed our stories and our guide: none is about what the example has of its own.
    assert {finding.code.name for finding in bank.findings} == {"review-missing", "guide-review-missing"}
    assert [one for one in bank.findings if one.code.name == "guide-review-missing" and "local/" in one.path] == []
    assert plain_findings(Project(root)) == []


def test_every_page_names_who_runs_it_and_shows_every_route_with_its_hours(root: Path) -> None:
    for file in pages(root):
        page = page_at(file)
        panel = page.one("details", "act-now")
        assert links(panel)[:3] == ["tel:999", DAY, "tel:02079460456"], file
        assert (
            "First Response Team, 020 7946 0123 (Monday to Thursday, 9am to 5pm, Friday, 9am to 4.30pm)" in panel.words
        )
        assert "Prevent lead: Prevent team, online form" in panel.words
        assert "GOV.UK" not in panel.words and "[" not in panel.words, file
        assert "This copy is run by Example Council." in page.one("footer", "md-footer").words
        assert "You may copy our own pages" in page.one("footer", "md-footer").words
        assert page.one("a", "site-name").one("img").attributes["src"].endswith("media/logo.svg"), file


def test_colours_come_as_a_file_and_never_as_inline_style(root: Path) -> None:
    assert "#5b2a86" in (root / "site/assets/scenario-quiz/organisation.css").read_text(encoding="utf-8")
    for file in pages(root):
        found = page_at(file).all("link")
        sheets = [link.attributes["href"] for link in found if link.attributes.get("rel") == "stylesheet"]
        # The last one wins. The page of what is not found names everything from the top of the site.
        place = file.parent / sheets[-1] if file.name != "404.html" else root / "site" / sheets[-1].lstrip("/")
        assert place.resolve() == (root / "site/assets/scenario-quiz/organisation.css").resolve(), file
        assert "<style" not in file.read_text(encoding="utf-8"), file


def test_its_own_page_is_in_the_menu_and_its_own_version_of_a_page_is_the_only_one(root: Path) -> None:
    page = page_at(root / "site/our-procedures/index.html")
    assert "Our procedures" in page.one("nav", "md-nav--primary").words
    assert "First Response Team, 020 7946 0123, online form, first-response@example.org" in page.one("article").words
    statement = page_at(root / "site/about/accessibility/index.html").one("article").words
    assert "We tested twelve pages of our own copy" in statement and "partially compliant" not in statement


def test_its_word_on_the_law_stands_before_the_sites_own_status_wherever_a_page_shows_it(root: Path) -> None:
    word = (
        "Our organisation's word: in force, and it covers us (data protection lead, 1 December 2026). "
        "It covers our own teams and the services that we pay for."
    )
    marked = [file for file in pages(root) if 'data-law="duty-to-share"' in file.read_text(encoding="utf-8")]
    assert root / "site/guidance/duty-by-role/index.html" in marked and len(marked) > 5
    for file in marked:
        blocks = page_at(file).one("article").all("div", data_law="duty-to-share")
        assert blocks, file
        for block in blocks:
            assert block.words.startswith(word) and "This site's own status: Not certain" in block.words, file
    entry = page_at(root / "site/law/index.html").one("article").words
    assert word in entry
    story = page_at(root / "site/scenarios/does-the-new-duty-bind-us/index.html").one("article").words
    assert "(our organisation's word: in force, and it covers us, 1 December 2026)" in story


def test_its_own_story_and_set_stand_among_the_others(root: Path) -> None:
    story = page_at(root / "site/scenarios/local-who-rings-tonight/index.html").one("article")
    assert "../../our-procedures/index.html#when-we-disagree" in links(story)
    assert "../../about/sources/index.html#local-procedures" in links(story)
    assert "local-who-rings-tonight" in (root / "site/scenarios/index.html").read_text(encoding="utf-8")
    assert "../../scenarios/i-told-the-nurse/index.html" in links(
        page_at(root / "site/sets/local-first-week/index.html").one("article")
    )


def test_a_part_that_is_switched_off_is_gone_with_every_link_to_it(root: Path) -> None:
    assert not (root / "site/guidance/lessons").exists()
    for file in pages(root):
        assert [link for link in links(page_at(file)) if "guidance/lessons" in link or link == "lessons/"] == [], file
    assert "guidance/lessons" not in (root / "site/search/search_index.json").read_text(encoding="utf-8")


def test_one_page_lists_what_is_missing_and_where_it_shows(root: Path) -> None:
    article = page_at(root / "site/about/your-organisation/index.html").one("article")
    missing, _, filled = article.words.partition("Filled in")
    assert "Your legal adviser" in missing and "Your partnership's video" in missing
    assert "by day" not in missing and "First Response Team" in filled
    assert "Lessons" not in filled.partition("Left out")[0]
    assert "../../our-procedures/index.html" in links(article)


def test_the_page_on_how_it_is_run_states_its_licence_owner_and_reviewer_or_that_there_are_none(
    root: Path, whole_site: Path
) -> None:
    place = "about/governance/index.html"
    own = page_at(root / "site" / place).one("article").words
    assert "Terms for this copy: © Example Council. You may copy our own pages" in own
    assert "This copy is run by: Example Council." in own
    assert "looked after by: safeguarding training team." in own
    shipped = page_at(whole_site / place).one("article")
    empty = [part.words for part in shipped.all("span", "fill-in")]
    assert "[the terms for using this copy]" in empty and "[the role that looks after the pages]" in empty
    for heading in ("It does not replace your procedures", "When it is reviewed", "What has changed", "visitors"):
        assert heading in shipped.words
    for leads in ("../review/index.html", "../changes/index.html", "../storage/index.html"):
        assert leads in links(shipped)


@pytest.mark.proof
def test_a_builder_without_hooks_shows_the_same_numbers(root: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    shutil.copytree(root, plain, ignore=shutil.ignore_patterns("site"))
    written = command("scenario-quiz", "write", "pages", at=plain)
    assert written.returncode == 0, written.stderr
    assert "custom_dir: pages/.overrides" in written.stdout and "add our-procedures/index.md to nav" in written.stdout
    text = (plain / "mkdocs.yml").read_text(encoding="utf-8")
    for old, new in (
        ("hooks:\n  - hooks/quizzes.py\n", ""),
        ("docs_dir: docs\n", "docs_dir: pages\n"),
        ("  name: material\n", "  name: material\n  custom_dir: pages/.overrides\n"),
        (
            "          - Lessons from reviews:\n"
            "              - guidance/lessons/index.md\n"
            "              - Lessons from 2024 and 2025: guidance/lessons/2024-2025/index.md\n",
            "",
        ),
        ("\n  - For authors:", "\n  - Your organisation: [our-procedures/index.md]\n  - For authors:"),
    ):
        assert old in text
        text = text.replace(old, new)
    (plain / "mkdocs.yml").write_text(text, encoding="utf-8")
    done = command("mkdocs", "build", "--strict", at=plain)
    assert done.returncode == 0, done.stderr
    one, other = bytes_in(plain / "site"), bytes_in(root / "site")
    panel = page_at(plain / "site/index.html").one("details", "act-now").words
    assert panel == page_at(root / "site/index.html").one("details", "act-now").words
    assert one["assets/scenario-quiz/organisation.css"] == other["assets/scenario-quiz/organisation.css"]


def test_a_page_of_its_own_in_the_way_of_a_made_one_is_named(project: LayOut) -> None:
    built = build_here(project({"local/docs/glossary/index.md": "# Ours\n"}))
    assert built.stopped
    assert "local/docs/glossary/index.md:1:1: error[in-the-way] the build makes a page" in built.warnings[0]


@pytest.mark.proof
def test_two_builds_of_an_organisation_are_the_same_bytes(root: Path, tmp_path: Path) -> None:
    again = tmp_path / "elsewhere"
    shutil.copytree(root, again, ignore=shutil.ignore_patterns("site"))
    assert command("mkdocs", "build", "--strict", at=again, LC_ALL="C", TZ="Asia/Tokyo").returncode == 0
    assert bytes_in(again / "site") == bytes_in(root / "site")
