"""The bundle, written for real and carried to a machine without a network. It fetches packages."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from scenario_quiz.publishing.manifest import read_manifest
from scenario_quiz.publishing.verify import differences_in
from scenario_quiz.settings.release import release_of
from tests.parts import left_out
from tests.site.building import ROOT
from tests.site.publishing import environment
from tests.usual import bytes_in

pytestmark = pytest.mark.proof
# As root, or as whoever may be root in a namespace of their own.
ALONE = (["unshare", "--net"], ["unshare", "--map-root-user", "--net"])
HERE = f"{sys.version_info.major}.{sys.version_info.minor}"


def written(out: Path, wheels: Path) -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-P", "-m", "scenario_quiz", "bundle", str(out), "--quiet"),
            "--wheels",
            str(wheels),
            "--python",
            HERE,
        ],
        cwd=ROOT,
        env={**environment(ROOT), "SCENARIO_QUIZ_HANDOUTS": "yes"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("wheels")


@pytest.fixture(scope="module")
def carried(tmp_path_factory: pytest.TempPathFactory, wheels: Path) -> Path:
    """A bundle, unpacked in a folder of its own."""
    folder = tmp_path_factory.mktemp("carried")
    written(folder / "bundle.zip", wheels)
    with zipfile.ZipFile(folder / "bundle.zip") as packed:
        packed.extractall(folder)
    print(f"The bundle for Python {HERE} has {(folder / 'bundle.zip').stat().st_size / 2**20:.1f} MiB")
    return next(one for one in folder.iterdir() if one.is_dir())


def test_a_machine_without_a_network_builds_the_same_site_from_it(carried: Path) -> None:
    able = [one for one in ALONE if subprocess.run([*one, "true"], capture_output=True, check=False).returncode == 0]
    if not able:
        left_out(
            "To take the network away from a command takes `unshare`, and the right to use it: run as root, or where "
            "whoever is logged in may make a namespace of their own."
        )
    alone = able[0]
    reach = "import socket; socket.create_connection(('192.0.2.1', 80), 2)"
    assert subprocess.run([*alone, sys.executable, "-c", reach], capture_output=True, check=False).returncode == 1
    begun = time.monotonic()
    done = subprocess.run(
        [*alone, "sh", "build.sh"],
        cwd=carried,
        env={"PATH": os.environ["PATH"], "PYTHON": sys.executable, "PIP_CONFIG_FILE": os.devnull, "HOME": str(carried)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    print(f"Built without a network in {time.monotonic() - begun:.0f} s, the packages included")
    assert bytes_in(carried / "built") == bytes_in(carried / "site")


def test_it_is_the_same_bytes_when_it_is_written_again(carried: Path, wheels: Path, tmp_path: Path) -> None:
    written(tmp_path / "again.zip", wheels)
    assert (tmp_path / "again.zip").read_bytes() == (carried.parent / "bundle.zip").read_bytes()


def test_it_holds_what_its_list_says_and_packages_for_both_systems(carried: Path, tmp_path: Path) -> None:
    # Unpacked once more: where it was built from, the build has left files of its own.
    with zipfile.ZipFile(carried.parent / "bundle.zip") as packed:
        packed.extractall(tmp_path)
    carried = tmp_path / carried.name
    names = {file.name for file in (carried / "wheels").iterdir()}
    assert any(name.startswith("pyyaml-") and "manylinux" in name for name in names)
    assert any(name.startswith("pyyaml-") and name.endswith("win_amd64.whl") for name in names)
    assert {name.split("-")[0] for name in names} >= {"weasyprint", "python_pptx"}
    # sdist-only packages cannot be built on a machine without a network
    assert all(name.endswith(".whl") for name in names)
    held = bytes_in(carried)
    assert [place for place in held if place.startswith("site/trainers/") and place.endswith(".pdf")]
    for place in ("nginx/scenario-quiz-locations.conf", "apache/scenario-quiz.conf", "apache/.htaccess"):
        assert b"Content-Security-Policy" in held[f"hosting/{place}"], place
    hashed = [place for place in held if re.search(r"^site/.*\.[0-9a-f]{8}\.min\.(?:css|js)$", place)]
    assert hashed
    for place in hashed:
        assert place.removeprefix("site/").encode() in held["hosting/iis/web.config"], place
    assert b"mkdocs-material" in held["components.html"] and b"MIT" in held["components.html"]
    release = release_of((ROOT / "mkdocs.yml").read_bytes())
    assert carried.name == f"scenario-quiz-{release.version}-{release.day}"
    assert differences_in(carried, read_manifest(held["manifest.json"])) == []
    sources = bytes_in(carried / "sources")
    assert {
        "README.md",
        "mkdocs.yml",
        "requirements.lock",
        "hooks/scenario_quiz/theme/main.html",
        "hooks/quizzes.py",
    } <= set(sources)
    assert not [place for place in sources if "__pycache__" in place or place.startswith((".git/", ".venv", "site/"))]
