"""A site is published whole or not at all."""

from __future__ import annotations

import json
import resource
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from scenario_quiz.publishing.lock import locked
from scenario_quiz.publishing.staging import MARK
from scenario_quiz.settings.release import release_of
from tests.site.building import lay_out, write_files
from tests.site.publishing import beside, kill, one_of, published, start, until
from tests.site.small import FILES, as_yaml, story
from tests.usual import bytes_in

KEPT = "Nothing was published, and the last site is as it was.\n"
BROKEN_LINK = {"docs/old/index.md": "# Old\n\n[x](../nowhere/index.md)\n"}


@pytest.fixture(scope="module")
def published_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = lay_out(tmp_path_factory.mktemp("once") / "project", FILES)
    done = published(root)
    assert (done.returncode, done.stdout) == (0, f"Published {root / 'site'}\n"), done.stderr
    return root


@pytest.fixture
def root(published_once: Path, tmp_path: Path) -> Path:
    """A project whose site was published, and whose sources have changed since."""
    copy = shutil.copytree(published_once, tmp_path / "project")
    write_files(copy, {"docs/index.md": "# Start\n\nThe new words. Danger now: ring [999](tel:999).\n"})
    return Path(copy)


@pytest.fixture
def old(root: Path) -> Iterator[dict[str, bytes]]:
    """The old site. Whatever a test does, no folder of a build is left beside the target."""
    yield bytes_in(root / "site")
    assert [name for name in beside(root / "site") if name.startswith(".")] == [] or published(root).returncode == 0


def test_the_new_site_takes_the_place_of_the_old_one(root: Path, old: dict[str, bytes]) -> None:
    done = published(root, "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    new = bytes_in(root / "site")
    assert b"The new words." in new["index.html"]
    assert list(new) == list(old)
    assert not [name for name in new if name.endswith(".map")]
    assert not [name for name in beside(root / "site") if name.startswith(".")]


@pytest.mark.parametrize("quiet", [(), ("--quiet",)])
def test_a_strict_failure_publishes_nothing_and_quiet_hides_nothing(
    root: Path, old: dict[str, bytes], quiet: tuple[str, ...]
) -> None:
    write_files(root, BROKEN_LINK)
    done = published(root, *quiet)
    assert done.returncode == 1
    assert "error[broken-link] '../nowhere/index.md' leads to nothing" in done.stderr
    assert done.stderr.endswith(KEPT)
    assert bytes_in(root / "site") == old


@pytest.mark.parametrize(
    "files",
    [
        {"quizzes/quiet-pupil.yml": as_yaml(story(level="hard"))},
        {"docs/guidance/calls/index.md": b"# caf\xe9 {#what-to-say}\n"},
        {"docs/old/index.md": "---\ntitle: [never closed\n---\n# Old\n"},
    ],
)
def test_a_bad_file_publishes_nothing(root: Path, old: dict[str, bytes], files: dict[str, str | bytes]) -> None:
    write_files(root, files)
    done = published(root)
    assert done.returncode == 1
    assert done.stderr.endswith(KEPT)
    assert "Traceback" not in done.stderr
    assert bytes_in(root / "site") == old


def test_a_disk_that_takes_no_more_publishes_nothing(root: Path, old: dict[str, bytes]) -> None:
    # Every file over 20 kB fails as on a full disk. A real disk that is full: test_publishing_proof.py.
    process = start(root)
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (20_000, 20_000))
    _, said = process.communicate()
    assert process.returncode == 1
    assert said.endswith(KEPT)
    assert bytes_in(root / "site") == old


def test_a_build_that_is_killed_leaves_the_old_site_and_the_next_one_clears_up(
    root: Path, old: dict[str, bytes]
) -> None:
    process = start(root)
    until(lambda: any(root.glob(".site.new-*/new/index.html")))
    kill(process)
    assert bytes_in(root / "site") == old
    assert any(root.glob(f".site.new-*/{MARK}"))
    assert published(root).returncode == 0
    assert not any(root.glob(".site.new-*"))
    assert one_of(root / "site", old, bytes_in(root / "site")) == 1


@pytest.mark.proof
def test_a_site_builder_that_outlives_its_build_keeps_others_out(root: Path, old: dict[str, bytes]) -> None:
    process = start(root)
    until(lambda: any(root.glob(".site.new-*/new")))
    process.kill()
    done = published(root)
    if done.returncode:
        assert f"Another build of {root / 'site'} is at work." in done.stderr
    process.communicate()
    until(lambda: published(root).returncode == 0)
    assert b"The new words." in bytes_in(root / "site")["index.html"]


def test_a_second_build_at_the_same_time_is_refused(root: Path, old: dict[str, bytes]) -> None:
    with locked(root / ".site.lock"):
        done = published(root)
    assert done.returncode == 1
    assert done.stderr == (
        f"Another build of {root / 'site'} is at work. Wait until it has ended, then try again.\n{KEPT}"
    )
    assert bytes_in(root / "site") == old


@pytest.mark.proof
def test_what_killed_builds_left_goes_and_what_others_left_stays(root: Path, old: dict[str, bytes]) -> None:
    ours = {f".site.new-1/{MARK}": "", ".site.new-1/new/index.html": "half", f".site.new-2/{MARK}": ""}
    others = {
        ".site.new-3/notes.txt": "mine",
        f".site.new-4/{MARK}": "",
        ".site.new-4/notes.txt": "mine",
        ".site.new-old/index.html": "mine",
        ".other.new-5/index.html": "mine",
    }
    write_files(root, {**ours, **others})
    (root / ".site.new-6").mkdir()
    (root / ".site.new-7").symlink_to(root / "docs")
    assert published(root).returncode == 0
    names = {name for name in beside(root / "site") if ".new-" in name}
    assert names == {".site.new-3", ".site.new-4", ".site.new-7", ".site.new-old", ".other.new-5"}
    assert (root / "docs/index.md").is_file()
    shutil.rmtree(root / ".other.new-5")


def test_an_old_site_that_a_kill_left_aside_is_put_back(root: Path, old: dict[str, bytes]) -> None:
    write_files(root, {**BROKEN_LINK, f".site.new-1/{MARK}": "", ".site.new-1/new/index.html": "new"})
    (root / "site").rename(root / ".site.new-1/old")
    assert published(root).returncode == 1
    assert bytes_in(root / "site") == old


def test_files_that_no_build_made_are_lost_only_when_asked(root: Path, old: dict[str, bytes]) -> None:
    write_files(root, {"site/robots.txt": "mine", "site/index.html.gz": "a compressed copy is made anew"})
    done = published(root)
    assert done.returncode == 1
    assert "No build made robots.txt in " in done.stderr
    assert bytes_in(root / "site") == {
        **old,
        "robots.txt": b"mine",
        "index.html.gz": b"a compressed copy is made anew",
    }
    assert published(root, "--replace").returncode == 0
    assert list(bytes_in(root / "site")) == list(old)


def test_settings_for_a_server_are_taken_along_into_the_new_site(root: Path, old: dict[str, bytes]) -> None:
    write_files(root, {"site/.htaccess": "Options -Indexes", "site/web.config": "<configuration/>"})
    done = published(root)
    assert done.returncode == 0, done.stderr
    kept = {".htaccess": b"Options -Indexes", "web.config": b"<configuration/>"}
    site = bytes_in(root / "site")
    assert {place: site[place] for place in {*site} - {*old}} == kept
    assert b"The new words." in site["index.html"]


@pytest.mark.parametrize("place", [".", "..", "docs", "docs/pages", "quizzes", "hooks/site", "mkdocs.yml"])
def test_a_target_among_the_sources_is_refused_whatever_is_asked(root: Path, place: str) -> None:
    before = bytes_in(root)
    done = published(root, "--site-dir", place, "--replace")
    assert done.returncode == 1
    assert "Name a folder for the site alone." in done.stderr or "is not a folder." in done.stderr
    assert bytes_in(root) == before


def test_a_folder_of_somebody_elses_is_not_taken_for_an_old_site(root: Path, old: dict[str, bytes]) -> None:
    write_files(root, {"mine/index.html": "my own page"})
    done = published(root, "--site-dir", "mine")
    assert done.returncode == 1
    assert "is not empty and holds no site" in done.stderr
    assert bytes_in(root / "mine") == {"index.html": b"my own page"}
    shutil.rmtree(root / "mine")


def test_a_target_that_is_a_link_goes_on_being_one(root: Path, old: dict[str, bytes]) -> None:
    (root / "site").rename(root / "real")
    (root / "site").symlink_to("real")
    assert published(root).returncode == 0
    assert (root / "site").is_symlink()
    assert b"The new words." in (root / "real/index.html").read_bytes()
    (root / "site").unlink()
    (root / "real").rename(root / "site")


def test_the_manifest_names_every_file_the_version_and_the_date(published_once: Path) -> None:
    site = bytes_in(published_once / "site")
    manifest = json.loads(site["manifest.json"])
    release = release_of((published_once / "mkdocs.yml").read_bytes())
    assert (manifest["version"], manifest["date"]) == (release.version, str(release.day))
    assert sorted(manifest["sha256"]) == sorted(set(site) - {"manifest.json"})


def test_a_module_of_the_project_that_is_named_like_a_library_is_not_run(root: Path, old: dict[str, bytes]) -> None:
    write_files(root, {"yaml.py": "raise SystemExit('not the library')\n", "mkdocs.py": "raise SystemExit(7)\n"})
    done = published(root)
    assert done.returncode == 0, done.stderr
