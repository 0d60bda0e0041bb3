"""Taking a release: the example organisation of each earlier one, built with the present code.

`releases/VERSION/organisation` is what an organisation had of its own then. Whatever it meets now, the guide says.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from scenario_quiz.bank import load_bank
from scenario_quiz.findings.registry import all_codes
from scenario_quiz.project import Project
from scenario_quiz.settings.release import release_of
from tests.dom import page_at
from tests.site.building import ROOT, command, copy_project

RELEASES = Path(__file__).parent / "releases"
GUIDE = (ROOT / "docs/organisations/updating/index.md").read_text(encoding="utf-8")
VERSIONS = sorted(folder.name for folder in RELEASES.iterdir() if (folder / "organisation").is_dir())


def told(version: str) -> set[str]:
    """The codes that the guide's line on a version names."""
    (line,) = [line for line in GUIDE.splitlines() if line.startswith(f"- **From {version}")]
    return set(re.findall(r"codes/index\.md#([a-z-]+)", line))


def with_example_of(version: str, root: Path) -> Path:
    """This project as an organisation has it that takes it over that release."""
    copy_project(root)
    return Path(shutil.copytree(RELEASES / version / "organisation", root, dirs_exist_ok=True))


@pytest.mark.parametrize("version", VERSIONS)
def test_the_example_of_an_earlier_release_gives_just_what_the_guide_says(version: str, tmp_path: Path) -> None:
    root = with_example_of(version, tmp_path / "project")
    found = {finding.code.name for finding in load_bank(Project(root)).findings}
    # Each story, and our guide, says of itself that nobody reviewed it.
    assert found - {"review-missing", "guide-review-missing"} == told(version)


@pytest.mark.proof  # that of the present release is built on every commit
@pytest.mark.parametrize("version", VERSIONS)
def test_the_example_of_an_earlier_release_builds_with_all_that_it_has_of_its_own(version: str, tmp_path: Path) -> None:
    root = with_example_of(version, tmp_path / "project")
    done = command("mkdocs", "build", "--strict", at=root)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    page = page_at(root / "site/index.html")
    assert "First Response Team, 020 7946 0123" in page.one("details", "act-now").words
    assert "This copy is run by Example Council." in page.one("footer", "md-footer").words
    for place in ("our-procedures", "scenarios/local-who-rings-tonight", "sets/local-first-week"):
        assert (root / "site" / place / "index.html").is_file(), place


def test_the_release_before_this_one_is_among_them_and_the_guide_names_each() -> None:
    present = release_of((ROOT / "mkdocs.yml").read_bytes()).version
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## (\S+)", changelog, re.MULTILINE)
    assert versions[0] == present
    # Each release that the changelog lists but the present one; and the first, from which the files were kept.
    assert {*versions[1:], "0.1.0"} <= set(VERSIONS)
    for version in VERSIONS:
        assert f"\n- **From {version}:**" in GUIDE


def test_the_guide_names_only_codes_that_there_are() -> None:
    named = set(re.findall(r"codes/index\.md#([a-z-]+)", GUIDE))
    assert named and named <= set(all_codes())


def test_a_menu_that_lacks_a_new_page_publishes_nothing_and_names_the_page(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "project")
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    line = "          - Does the duty cover me?: guidance/duty-by-role/index.md\n"
    assert line in text
    settings.write_text(text.replace(line, ""), encoding="utf-8")
    done = command("scenario-quiz", "build", "--quiet", at=root)
    assert done.returncode == 1 and "guidance/duty-by-role/index.md" in done.stderr
    assert not (root / "site").exists()
