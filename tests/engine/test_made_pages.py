"""The table of pages that the build makes agrees with all that goes by it, and with the menu, which people write."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from pathspec import GitIgnoreSpec

from scenario_quiz.addresses import page_file, page_html, page_name, to_root, way
from scenario_quiz.bank import Bank
from scenario_quiz.documentation.front_matter import Front, front_of
from scenario_quiz.documentation.loads import OF_SHOWN, Loads, loads_of
from scenario_quiz.documentation.made import KINDS, PAGES, STORY, MadePage
from scenario_quiz.documentation.pages import generated_pages
from scenario_quiz.organisation.model import Features, Organisation
from scenario_quiz.pages.front_matter import with_loads
from scenario_quiz.pages.made_page import MAKERS
from scenario_quiz.pages.scripts import MADE, loaded_names
from scenario_quiz.pages.site import made_files
from scenario_quiz.pages.vendored import VENDORED
from scenario_quiz.places import MADE_ASSETS
from scenario_quiz.publishing.completeness import missing_in_site
from scenario_quiz.registers.loading import Registers
from scenario_quiz.theme import FOLDER
from scenario_quiz.words import english
from tests.engine.paper import FIGURES

EVERY = (*PAGES, *KINDS)
NAMES = [page.name for page in PAGES]


def test_each_page_has_an_entry_of_its_own_and_a_maker() -> None:
    assert len(set(NAMES)) == len(NAMES)
    assert set(MAKERS) == set(PAGES)


def test_each_page_has_a_title_and_says_what_it_is_for() -> None:
    assert [page.name for page in PAGES if not (page.title(english()) and page.description(english()))] == []
    assert [page.name for page in EVERY if "*" in page.name and page.description(english())] == []


def test_stories_can_cite_each_page_under_its_title() -> None:
    cited = generated_pages(Registers())
    assert {name: page.title for name, page in cited.items()} == {page.name: page.title(english()) for page in PAGES}


def test_the_build_of_any_project_makes_each_page_and_no_other_but_those_of_a_kind(bank: Bank) -> None:
    made = {page_name(one.place) for one in made_files(bank, FIGURES)}
    kinds = GitIgnoreSpec.from_lines(f"/{kind.name}" for kind in KINDS)
    assert set(NAMES) <= made
    assert {name for name in made - {*NAMES} if name and not kinds.match_file(name)} == set()


def test_check_site_misses_each_page_and_all_that_pages_load(tmp_path: Path) -> None:
    (tmp_path / "index.html").touch()
    needed = [*(page_html(name) for name in NAMES), *(f"{MADE_ASSETS}/{name}" for name in loaded_names(Bank()))]
    assert [line.partition(" is missing")[0] for line in missing_in_site(Bank(), tmp_path)] == needed


def test_pages_load_every_file_of_the_folder_and_each_is_there() -> None:
    names = set(loaded_names(Bank()))
    made = {*MADE, *(f"{library.name}.js" for library in VENDORED)}
    folder = files("scenario_quiz.pages").joinpath("assets")
    assert names - made == {file.name for file in folder.iterdir() if file.is_file()}
    assert made <= names
    others = {place for place in places_loaded(EVERY) if not place.startswith(f"{MADE_ASSETS}/")}
    assert {place for place in others if not (FOLDER / place).is_file()} == set()


def test_what_pages_for_trainers_alone_load_goes_with_them() -> None:
    for_trainers = [page for page in EVERY if page.feature == "trainers"]
    bank = Bank(
        organisation=Organisation(schema="1", features=Features(trainers=False)),
        left_out=frozenset(page.name for page in for_trainers),
    )
    others = places_loaded(page for page in EVERY if page not in for_trainers)
    written = {place for loads in OF_SHOWN.values() for place in (*loads.styles, *loads.scripts)}
    gone = {f"{MADE_ASSETS}/{name}" for name in {*loaded_names(Bank())} - {*loaded_names(bank)}}
    assert gone and gone == places_loaded(for_trainers) - others - written


@pytest.mark.parametrize(
    ("front", "loads"),
    [
        (Front(), Loads()),
        (Front(check_after=date(2027, 1, 1)), Loads(scripts=("assets/javascripts/overdue.js",))),
        (
            Front(styles="poster", scripts="storage"),
            Loads(("assets/stylesheets/poster.css",), ("assets/javascripts/storage.js",)),
        ),
    ],
)
def test_a_page_that_people_write_loads_what_its_front_matter_asks_for(front: Front, loads: Loads) -> None:
    assert loads_of(front) == loads


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: A  # note\ncheck_after: 2027-01-01\n---\n",
        "---\n  title: A\n  check_after: 2027-01-01\n...\n",
        "---\n{title: A, check_after: 2027-01-01}\n---\n",
    ],
)
def test_front_matter_of_any_form_can_say_what_its_page_loads(front: str) -> None:
    written = with_loads(front, loads_of(front_of(front)))
    assert yaml.safe_load(written.strip("-\n")) == {
        "title": "A",
        "check_after": date(2027, 1, 1),
        "loads": {"styles": [], "scripts": ["assets/javascripts/overdue.js"]},
    }


def test_front_matter_of_a_page_that_loads_nothing_stays_as_it_is() -> None:
    assert [with_loads(front, Loads()) for front in ("", "---\ntitle: A\n---\n")] == ["", "---\ntitle: A\n---\n"]


def test_names_files_and_ways_of_pages_belong_together() -> None:
    assert [page_file("."), page_file("a/b"), page_html("."), page_html("a/b")] == [
        *("index.md", "a/b/index.md"),
        *("index.html", "a/b/index.html"),
    ]
    files_ = ("index.md", "a/b/index.md", "a/page.md", "a/my-index.md", "a/index.html")
    assert [page_name(file) for file in files_] == [".", "a/b", None, None, None]
    assert [to_root("."), to_root("a"), to_root("a/b")] == ["", "../", "../../"]
    assert [way("law/index.md", "index.md"), way("law/index.md", "a/b/index.md")] == [
        *("law/index.md", "../../law/index.md"),
    ]
    assert (STORY.of("a-mark"), STORY.file_of("a-mark")) == ("scenarios/a-mark", "scenarios/a-mark/index.md")


def places_loaded(pages: Iterable[MadePage]) -> set[str]:
    return {place for page in pages for place in (*page.loads.styles, *page.loads.scripts)}
