"""Whether the folder .venv can be used as it is: whole, in its own place, and of the Python that it was made with."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from setup import environment, packages, steps

HERE = f"{sys.version_info.major}.{sys.version_info.minor}"


@pytest.fixture
def venv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as set-up leaves it."""
    folder = tmp_path / "our project" / ".venv"
    (folder / "bin").mkdir(parents=True)
    (folder / "bin/python").symlink_to(sys.executable)
    (folder / "whole").write_text(f"{folder}\n{HERE}", encoding="utf-8")
    monkeypatch.setattr(environment, "VENV", folder)
    monkeypatch.setattr(environment, "PYTHON", folder / "bin/python")
    monkeypatch.setattr(environment, "WHOLE", folder / "whole")
    return folder


def test_one_that_is_whole_is_used(venv: Path) -> None:
    assert environment.why_not(asked=False) is None
    assert environment.why_not(asked=True) is None


def test_where_there_is_none_nothing_has_to_be_explained(venv: Path) -> None:
    venv.rename(venv.with_name("elsewhere"))
    assert environment.why_not(asked=False) == ""


def test_one_that_was_never_finished_is_made_anew(venv: Path) -> None:
    (venv / "whole").unlink()
    assert "was never finished" in str(environment.why_not(asked=False))


def test_one_that_was_copied_or_moved_is_made_anew(venv: Path) -> None:
    (venv / "whole").write_text(f"/another/place/.venv\n{HERE}", encoding="utf-8")
    assert environment.why_not(asked=False) == "The folder .venv was made for another place: /another/place/.venv."


def test_one_whose_python_is_gone_is_made_anew(venv: Path) -> None:
    (venv / "bin/python").unlink()
    (venv / "bin/python").symlink_to("/gone/python3")
    assert environment.why_not(asked=False) == f"The folder .venv was made with Python {HERE}, which is gone."


def test_one_whose_python_is_of_another_version_by_now_is_made_anew(venv: Path) -> None:
    (venv / "whole").write_text(f"{venv}\n3.10", encoding="utf-8")
    assert environment.why_not(asked=False) == f"The folder .venv was made with Python 3.10, which is now {HERE}."


def test_another_python_is_taken_where_somebody_asks_for_it(venv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "_version", lambda: "3.99")
    assert environment.why_not(asked=False) is None
    assert environment.why_not(asked=True) == f"The folder .venv was made with Python {HERE}, and you ask for 3.99."


@pytest.mark.parametrize("kind", steps.KINDS)
def test_what_was_put_in_is_noted_and_put_in_again_when_its_source_changes(
    venv: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    root = venv.parent
    monkeypatch.setattr(packages, "VENV", venv)
    monkeypatch.setattr(packages, "ROOT", root)
    for source in steps.KINDS[kind]:
        (root / source).parent.mkdir(exist_ok=True)
        (root / source).write_text("a package")
        assert not packages.is_in(source)
        packages.note(source)
        assert packages.is_in(source)
        (root / source).write_text("another")
        assert not packages.is_in(source)
