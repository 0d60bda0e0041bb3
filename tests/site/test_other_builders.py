"""For years: the same content builds with the builders that may have to take over. Material ends on 5 May 2027."""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest

from scenario_quiz.bank import Bank
from tests.dom import page_at
from tests.parts import left_out
from tests.site.building import EPOCH, command, copy_project, settings, write_settings
from tests.usual import bytes_in

pytestmark = pytest.mark.proof
Install = Callable[[str], Path]
_GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')


@pytest.fixture(scope="session")
def install(tmp_path_factory: pytest.TempPathFactory) -> Install:
    """Installs a builder from the package index into an environment of its own, beside the packages of this one."""

    def installed(name: str) -> Path:
        folder = tmp_path_factory.mktemp("builder")
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        python = folder / "bin/python"
        asked = [str(python), "-c", "import sysconfig; print(sysconfig.get_paths()['purelib'])"]
        own = Path(subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip())
        (own / "beside.pth").write_text(sysconfig.get_paths()["purelib"])
        pip = [str(python), "-m", "pip", "install", "--quiet", "--only-binary", ":all:", name]
        done = subprocess.run(pip, capture_output=True, text=True, check=False)
        if "No matching distribution" in done.stderr:
            left_out(
                f"The package index has no {name} for this system and Python. It is another builder that we try, "
                "and none of our locked packages, so set-up cannot bring it."
            )
        assert done.returncode == 0, done.stderr
        return folder / "bin" / name

    return installed


def test_properdocs_builds_the_same_site_with_the_same_hook(install: Install, tmp_path: Path, whole_site: Path) -> None:
    root = copy_project(tmp_path / "project")
    done = _run([str(install("properdocs")), "build", "--strict", "-f", "mkdocs.yml"], root)
    assert done.returncode == 0, done.stderr
    one, other = (
        {name: _GENERATOR.sub(b"", content) for name, content in bytes_in(folder).items()}
        for folder in (root / "site", whole_site)
    )
    assert [name for name in one.keys() | other.keys() if one.get(name) != other.get(name)] == []


def test_properdocs_stops_at_a_broken_scenario_too(install: Install, tmp_path: Path) -> None:
    root = copy_project(tmp_path / "project")
    (root / "quizzes/broken.yml").write_text("title: 'never closed\n")
    done = _run([str(install("properdocs")), "build", "--strict", "-f", "mkdocs.yml"], root)
    assert done.returncode == 1
    assert "error[open-quote]" in done.stderr and "Traceback" not in done.stderr


def test_zensical_builds_the_written_pages_with_nothing_missing(
    install: Install, tmp_path: Path, whole_site: Path, bank: Bank
) -> None:
    root = copy_project(tmp_path / "project")
    assert command("scenario-quiz", "write", "pages", at=root).returncode == 0
    write_settings(root, hooks=None, docs_dir="pages", theme={**settings()["theme"], "custom_dir": "pages/.overrides"})
    done = _run([str(install("zensical")), "build", "--strict", "-f", "mkdocs.yml"], root)
    assert done.returncode == 0, done.stdout + done.stderr
    checked = command("scenario-quiz", "check-site", "site", at=root)
    assert (checked.returncode, checked.stderr) == (0, "")
    pages = {file.relative_to(whole_site) for file in whole_site.rglob("*.html")}
    assert {file.relative_to(root / "site") for file in (root / "site").rglob("*.html")} == pages
    assert [page for page in pages if not page_at(root / "site" / page).all("details", "act-now")] == []
    for scenario in bank.published:
        place = f"scenarios/{scenario.id}/index.html"
        assert page_at(root / "site" / place).one("article").words == page_at(whole_site / place).one("article").words


def _run(arguments: list[str], root: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **{"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH, "PATH": "/usr/bin:/bin", "HOME": str(root)},
        "SCENARIO_QUIZ_HANDOUTS": "no",  # as in the site that it is compared with
    }
    return subprocess.run(arguments, cwd=root, env=environment, capture_output=True, encoding="utf-8", check=False)
