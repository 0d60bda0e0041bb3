"""A build that fails leaves the last site as it was, byte for byte."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.site.building import build_here, command, lay_out, organisation, write_files
from tests.site.small import FILES, as_yaml, story
from tests.usual import bytes_in

BROKEN = {
    "a scenario": {"quizzes/quiet-pupil.yml": as_yaml(story(level="hard"))},
    "a scenario that is no YAML": {"quizzes/quiet-pupil.yml": "title: 'never closed\n"},
    "a scenario that is no text": {"quizzes/quiet-pupil.yml": b"title: caf\xe9\n"},
    "a register": {"quizzes/registers/ideas.yml": "seek-advice: {kind: rule}\n"},
    "the ledger": {"quizzes/published.yml": "scenarios: {gone-for-good: {first-move: [a, b]}}\n"},
    "a marker in the documentation": {"docs/index.md": "# Start\n\n<!-- local:front-gate -->\n"},
    "a page that is no text": {"docs/guidance/calls/index.md": b"# caf\xe9 {#what-to-say}\n"},
}


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = lay_out(tmp_path_factory.mktemp("last") / "project", FILES)
    assert build_here(root).stopped == ""
    return root


@pytest.fixture
def built_before(built_once: Path, tmp_path: Path) -> tuple[Path, dict[str, bytes]]:
    """A project that was built, and every byte of its site."""
    root = shutil.copytree(built_once, tmp_path / "project")
    return root, bytes_in(root / "site")


@pytest.mark.parametrize("what", BROKEN)
def test_an_error_leaves_the_last_site_as_it_was(built_before: tuple[Path, dict[str, bytes]], what: str) -> None:
    root, before = built_before
    write_files(root, BROKEN[what])
    assert build_here(root).stopped == "Aborted with a BuildError!"
    assert bytes_in(root / "site") == before


def test_an_error_in_local_details_leaves_the_last_site_as_it_was(
    built_before: tuple[Path, dict[str, bytes]],
) -> None:
    root, before = built_before
    write_files(root, organisation(out_of_hours={"telephone": "ask at the desk"}))
    assert build_here(root).stopped == "Aborted with a BuildError!"
    assert bytes_in(root / "site") == before


def test_the_real_command_says_so_and_fails(built_before: tuple[Path, dict[str, bytes]]) -> None:
    root, before = built_before
    write_files(root, BROKEN["a scenario"])
    done = command("mkdocs", "build", "--strict", at=root)
    assert done.returncode == 1
    assert "error[bad-choice]" in done.stderr
    assert "Nothing was built, and the last site is as it was. 1 error, 0 warnings." in done.stderr
    assert "Traceback" not in done.stderr
    assert bytes_in(root / "site") == before
