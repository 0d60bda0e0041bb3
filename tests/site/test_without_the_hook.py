"""For builders without hooks: `write` gives plain pages, and `check-site` notices when the stories are not there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scenario_quiz.bank import Bank, load_bank
from scenario_quiz.project import Project
from tests.dom import page_at
from tests.site.building import command, copy_project, settings, write_files, write_settings
from tests.site.conftest import LayOut
from tests.site.small import as_yaml, judgement, story
from tests.usual import bytes_in


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, written as plain pages into `pages/` and built from them without the hook."""
    root = copy_project(tmp_path_factory.mktemp("plain") / "project")
    written = command("scenario-quiz", "write", "pages", at=root)
    assert written.returncode == 0, written.stderr
    write_settings(root, hooks=None, docs_dir="pages", theme={**settings()["theme"], "custom_dir": "pages/.overrides"})
    done = command("mkdocs", "build", "--strict", at=root)
    assert done.returncode == 0, done.stderr
    return root


def test_the_pages_hold_the_same_questions(plain: Path, whole_site: Path, bank: Bank) -> None:
    for scenario in bank.published:
        place = f"scenarios/{scenario.id}/index.html"
        assert page_at(plain / "site" / place).one("article").text == page_at(whole_site / place).one("article").text


def test_the_whole_site_is_the_same_byte_for_byte_and_search_finds_the_same(plain: Path, whole_site: Path) -> None:
    one, other = bytes_in(plain / "site"), bytes_in(whole_site)
    differ = sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
    # The index's entries stand in the order in which the builder met the pages. The script holds the same index.
    assert differ == ["search/search_index.js", "search/search_index.json"]
    assert _entries(one) == _entries(other)
    assert all(site["search/search_index.json"] in site["search/search_index.js"] for site in (one, other))


def test_check_site_finds_every_story_in_it(plain: Path, bank: Bank) -> None:
    done = command("scenario-quiz", "check-site", "site", at=plain)
    assert done.stdout == f"All {len(bank.published)} published scenarios are in site\n"
    assert done.returncode == 0


@pytest.mark.parametrize("whole", [False, pytest.param(True, marks=pytest.mark.proof)])
def test_check_site_fails_on_a_site_whose_builder_skipped_the_hook(
    tmp_path: Path, project: LayOut, whole: bool
) -> None:
    root = copy_project(tmp_path / "whole", hooks=None) if whole else project(hooks=None)
    bank = load_bank(Project(root))
    assert bank.published
    assert command("mkdocs", "build", at=root).returncode == 0
    done = command("scenario-quiz", "check-site", "site", at=root)
    assert done.returncode == 1
    missing = done.stderr.splitlines()
    for scenario in bank.published:
        assert f"scenarios/{scenario.id}/index.html is missing: scenario {scenario.id}" in missing
    assert "scenarios/index.html is missing: the page 'Practise'" in missing
    assert "about/sources/index.html is missing: the page 'Sources'" in missing
    assert "assets/scenario-quiz/quiz.js is missing: pages load it" in missing
    assert missing[-1] == f"{len(missing) - 1} missing in site"


def test_check_site_fails_on_an_empty_folder(project: LayOut) -> None:
    root = project()
    (root / "site").mkdir()
    done = command("scenario-quiz", "check-site", "site", at=root)
    assert done.returncode == 1
    assert done.stderr == "site: there is no index.html, so this is not a built site\n1 missing in site\n"


def test_check_site_fails_on_a_site_that_does_not_say_whom_to_ring(project: LayOut) -> None:
    root = project({"docs/.overrides/partials/act-now.html": ""})
    assert command("mkdocs", "build", at=root).returncode == 0
    done = command("scenario-quiz", "check-site", "site", at=root)
    assert done.returncode == 1
    assert done.stderr.startswith("scenarios/quiet-pupil/index.html does not show whom to ring: ")


def test_check_site_without_a_folder_is_wrong_use(project: LayOut) -> None:
    done = command("scenario-quiz", "check-site", "nowhere", at=project())
    assert done.returncode == 2
    assert "there is no folder 'nowhere'" in done.stderr


def test_check_site_notices_a_question_an_option_and_an_old_address_that_are_gone(project: LayOut) -> None:
    root = project()
    assert command("mkdocs", "build", at=root).returncode == 0
    options = {**judgement()["options"], "c": {**judgement()["options"]["a"], "text": "Do nothing"}}
    grown = story(
        aliases=["silent-pupil"],
        questions=[judgement(options=options), judgement(id="second-move", ask="And then?")],
    )
    write_files(root, {"quizzes/quiet-pupil.yml": as_yaml(grown)})
    done = command("scenario-quiz", "check-site", "site", at=root)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "scenarios/quiet-pupil/index.html: options of question first-move are missing",
        "scenarios/quiet-pupil/index.html: question second-move is missing",
        "scenarios/quiet-pupil/index.html: options of question second-move are missing",
        "scenarios/silent-pupil/index.html is missing: the earlier address of quiet-pupil",
        "trainers/silent-pupil/index.html is missing: the earlier address of quiet-pupil",
        "5 missing in site",
    ]


def test_write_refuses_a_folder_that_is_not_empty_and_writes_nothing(project: LayOut) -> None:
    root = project({"pages/mine.md": "# Mine\n"})
    done = command("scenario-quiz", "write", "pages", at=root)
    assert done.returncode == 2
    assert "'pages' is not empty" in done.stderr
    assert bytes_in(root / "pages") == {"mine.md": b"# Mine\n"}


@pytest.mark.parametrize(
    ("place", "content", "says"),
    [
        ("quizzes/quiet-pupil.yml", "title: 'never closed\n", "error[open-quote]"),
        ("docs/scenarios/index.md", "# In the way\n", "docs/scenarios/index.md:1:1: error[in-the-way]"),
    ],
)
def test_write_with_an_error_writes_nothing(project: LayOut, place: str, content: str, says: str) -> None:
    root = project({place: content})
    done = command("scenario-quiz", "write", "pages", at=root)
    assert done.returncode == 1
    assert says in done.stderr
    assert not (root / "pages").exists()


def test_a_build_may_name_its_settings_from_where_it_stands(project: LayOut) -> None:
    done = command("mkdocs", "build", "--strict", "-f", "mkdocs.yml", at=project())
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)


def _entries(site: dict[str, bytes]) -> list[str]:
    return sorted(json.dumps(entry) for entry in json.loads(site["search/search_index.json"])["docs"])
