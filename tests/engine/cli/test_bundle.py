"""`scenario-quiz bundle`: what it says when there is nothing to bundle, or no packages."""

from __future__ import annotations

from pathlib import Path

from tests.engine.cli.conftest import Run


def test_a_lock_file_that_pip_refuses_is_told_in_its_words(project: Path, run: Run) -> None:
    (project / "requirements.lock").write_text("no-hash==1.0\n")
    result = run("bundle", "--python", "3.11")
    assert result.exit_code == 1
    assert "The packages for Python 3.11 on linux could not be fetched. ERROR:" in result.stderr
    assert result.stderr.endswith("No bundle was written.\n")
    assert not list((project / "dist").glob("*.zip"))


def test_without_a_lock_file_it_is_wrong_use(project: Path, run: Run) -> None:
    result = run("bundle")
    assert result.exit_code == 2
    assert "there is no requirements.lock here" in result.stderr


def test_a_path_that_cannot_stand_in_the_settings_of_a_server_is_wrong_use(project: Path, run: Run) -> None:
    (project / "requirements.lock").write_text("")
    for option, value, says in (
        ("--path", "/a b/", "'/a b/' is not a path."),
        ("--root", "relative", "'relative' is not a whole folder name."),
    ):
        result = run("bundle", option, value)
        assert result.exit_code == 2
        assert says in result.stderr
