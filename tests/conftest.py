"""What the site tests and the browser tests share: one strict build of the project itself."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.site import building


@pytest.fixture(scope="session")
def strict_build(tmp_path_factory: pytest.TempPathFactory) -> tuple[subprocess.CompletedProcess[str], Path]:
    """The project itself, built by the real command with --strict: what it said, and the site."""
    out = tmp_path_factory.mktemp("built") / "site"
    return building.command("mkdocs", "build", "--strict", "--site-dir", str(out), at=building.ROOT), out


@pytest.fixture(scope="session")
def whole_site(strict_build: tuple[subprocess.CompletedProcess[str], Path]) -> Path:
    """The project's own built site."""
    done, out = strict_build
    assert done.returncode == 0, done.stderr
    return out
