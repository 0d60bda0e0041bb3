"""What the site tests and the browser tests share: one strict build of the project itself. The order of files."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.shared import made_once
from tests.site import building

# What builds sites comes first; then those of milliseconds are left, and all processors end at about the same time.
TIERS = ("site", "browser", "content", "engine")
_HERE = Path(__file__).parent


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with a file that needs the project's own site. Meanwhile the other processes take files of that tier that
    do not, so that nobody waits for it."""
    need_it = {item.path for item in items if "strict_build" in getattr(item, "fixturenames", ())}
    begins = next((item.path for item in items if item.path in need_it and _tier(item) == TIERS[0]), None)
    items.sort(key=lambda item: (TIERS.index(_tier(item)), item.path != begins, item.path in need_it))


def _tier(item: pytest.Item) -> str:
    return item.path.relative_to(_HERE).parts[0]


@pytest.fixture(scope="session")
def strict_build(tmp_path_factory: pytest.TempPathFactory) -> tuple[subprocess.CompletedProcess[str], Path]:
    """The project itself, built by the real command with --strict: what it said, and the site."""

    def build(folder: Path) -> tuple[subprocess.CompletedProcess[str], Path]:
        out = folder / "site"
        return building.command("mkdocs", "build", "--strict", "--site-dir", str(out), at=building.ROOT), out

    return made_once(tmp_path_factory, "built", build)


@pytest.fixture(scope="session")
def whole_site(strict_build: tuple[subprocess.CompletedProcess[str], Path]) -> Path:
    """The project's own built site."""
    done, out = strict_build
    assert done.returncode == 0, done.stderr
    return out
