"""A build depends on the commit alone: not on the folder, the time zone, the language or the order of the day."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from scenario_quiz.pages.templating import long_date
from scenario_quiz.settings.release import release_of
from scenario_quiz.words import english
from tests.parts import program
from tests.site.building import EPOCH, ROOT, command, copy_project
from tests.site.conftest import LayOut
from tests.site.publishing import published
from tests.usual import bytes_in

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


def test_what_is_published_does_not_follow_the_epoch_the_day_of_the_files_or_the_environment(
    project: LayOut, tmp_path: Path
) -> None:
    root = project(site_url="https://site.example/sub/")
    moved = Path(shutil.copytree(root, tmp_path / "another näme", copy_function=shutil.copyfile))
    assert published(root).returncode == 0
    elsewhere = published(moved, "--quiet", **ELSEWHERE, SOURCE_DATE_EPOCH=EPOCH)
    assert elsewhere.returncode == 0, elsewhere.stderr
    one, other = bytes_in(root / "site"), bytes_in(moved / "site")
    assert _differences(one, other) == []
    released = release_of((root / "mkdocs.yml").read_bytes()).day
    assert f"<lastmod>{released}</lastmod>".encode() in one["sitemap.xml"]


@pytest.mark.proof
def test_a_clone_and_its_plain_copy_without_git_publish_the_same_bytes(tmp_path: Path) -> None:
    clone, copy = tmp_path / "clone", tmp_path / "unpacked/elsewhere"
    origin = ROOT
    if not (ROOT / ".git").exists():  # in an organisation's copy, and in a bundle
        origin = tmp_path / "origin"
        shutil.copytree(ROOT, origin)
        who = ("-c", "user.name=A trainer", "-c", "user.email=trainer@example.org")
        for step in (("init", "--quiet"), ("add", "."), (*who, "commit", "--quiet", "-m", "All of it")):
            subprocess.run([program("git"), *step], cwd=origin, capture_output=True, check=True)
    done = subprocess.run(
        [program("git"), "clone", "--quiet", str(origin), str(clone)], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    shutil.copytree(clone, copy, ignore=shutil.ignore_patterns(".git"), copy_function=shutil.copyfile)
    assert published(clone).returncode == 0
    assert published(copy, **ELSEWHERE).returncode == 0
    one, other = bytes_in(clone / "site"), bytes_in(copy / "site")
    assert len(one) > 100
    assert _differences(one, other) == []


def test_every_page_says_the_version_and_its_date(whole_site: Path) -> None:
    pages = list(whole_site.rglob("*.html"))
    assert len(pages) > 80
    release = release_of((ROOT / "mkdocs.yml").read_bytes())
    assert release.day
    foot = f"<p>Version {release.version} of {long_date(release.day, english())}</p>"
    for page in pages:
        assert page.read_text(encoding="utf-8").count(foot) == 1, page
