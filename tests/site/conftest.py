"""What the site tests share: throw-away projects, and the project itself with numbers of its own."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scenario_quiz.bank import Bank, load_bank
from scenario_quiz.project import Project
from tests.site import building
from tests.site.building import ROOT, Built
from tests.site.small import FILES

# Before Material is loaded: it prints a notice unless this is set.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

LayOut = Callable[..., Path]
Build = Callable[..., Built]


@pytest.fixture
def project(tmp_path: Path) -> LayOut:
    """Lay out the small project, with files added or replaced and settings changed. Gives its folder."""

    def lay_out(files: dict[str, str | bytes] | None = None, **settings: Any) -> Path:
        return building.lay_out(tmp_path / "project", {**FILES, **(files or {})}, **settings)

    return lay_out


@pytest.fixture
def site(project: LayOut) -> Build:
    """Lay out the small project and build it. A build that stops is a failure, and so is any warning not named."""

    def build(files: dict[str, str | bytes] | None = None, *, warnings: tuple[str, ...] = (), **settings: Any) -> Built:
        built = building.build_here(project(files, **settings))
        assert built.stopped == ""
        assert built.warnings == list(warnings)
        return built

    return build


@pytest.fixture(scope="session")
def bank() -> Bank:
    """The project's own scenarios and registers."""
    return load_bank(Project(ROOT))


@pytest.fixture(scope="session")
def localised_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site as an organisation with telephone numbers of its own would build it."""
    root = tmp_path_factory.mktemp("localised")
    building.write_files(
        building.copy_project(root),
        building.organisation(
            front_door={"telephone": "020 7946 0123", "hours": "Monday to Friday, 9am to 5pm"},
            out_of_hours={"telephone": "(020) 7946 0456"},
            safeguarding_lead={"name": "Room 4 & 5"},
        ),
    )
    built = building.build_here(root)
    assert built.warnings == []
    return built.site
