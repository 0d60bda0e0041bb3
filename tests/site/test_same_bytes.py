"""A build depends on the commit alone: not on the folder, the time zone, the language or the order of the day."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.site.building import EPOCH, bytes_in, command, copy_project
from tests.site.conftest import LayOut

# As unlike this process as a machine can be.
ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONUTF8": "0",
    "PYTHONHASHSEED": "7",
    "COLUMNS": "40",
}


def _differences(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def test_the_project_builds_to_the_same_bytes_in_another_folder_time_zone_and_language(
    whole_site: Path, tmp_path: Path
) -> None:
    root = copy_project(tmp_path / "a folder – with another näme")
    done = command("mkdocs", "build", "--strict", at=root, **ELSEWHERE)
    assert done.returncode == 0, done.stderr
    here, there = bytes_in(whole_site), bytes_in(root / "site")
    assert len(here) > 80
    assert _differences(here, there) == []


def test_the_site_map_is_the_same_and_follows_the_epoch_alone(project: LayOut, tmp_path: Path) -> None:
    root = project(site_url="https://site.example/sub/")
    moved = shutil.copytree(root, tmp_path / "elsewhere")
    assert command("mkdocs", "build", at=root).returncode == 0
    assert command("mkdocs", "build", at=moved, **ELSEWHERE).returncode == 0
    one, other = bytes_in(root / "site"), bytes_in(moved / "site")
    assert _differences(one, other) == []
    assert b"https://site.example/sub/scenarios/quiet-pupil/index.html" in one["sitemap.xml"]
    later = command("mkdocs", "build", at=moved, SOURCE_DATE_EPOCH=str(int(EPOCH) + 10 * 86_400))
    assert later.returncode == 0
    assert _differences(one, bytes_in(moved / "site")) == ["sitemap.xml", "sitemap.xml.gz"]
