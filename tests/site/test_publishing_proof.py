"""Publishing under real trouble: killed at many moments, on a full disk, read meanwhile. Too long for a commit."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.parts import left_out
from tests.site.building import lay_out, write_files
from tests.site.publishing import kill, one_of, published, start, until
from tests.site.small import FILES
from tests.usual import bytes_in

pytestmark = pytest.mark.proof
KILLS = 24
KILLS_AT_THE_SWAP = 12
REBUILDS = 100


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with a published site, and other words in its sources since."""
    root = lay_out(tmp_path / "project", FILES)
    assert published(root).returncode == 0
    write_files(root, {"docs/index.md": words(1)})
    return root


def words(number: int) -> str:
    return f"# Start\n\nEdition {number}. Danger now: ring [999](tel:999).\n"


def about_to_swap(root: Path, process: subprocess.Popen[str]) -> bool:
    """Whether the new site is complete, or the build has ended already."""
    return process.poll() is not None or any(root.glob(".site.new-*/new/manifest.json"))


@pytest.mark.parametrize("group", [True, False], ids=["with its site builder", "alone"])
def test_kill_9_at_many_moments_leaves_the_old_site_or_the_new_one(root: Path, tmp_path: Path, group: bool) -> None:
    old = bytes_in(root / "site")
    begun = time.monotonic()
    assert published(root, "--site-dir", str(tmp_path / "new")).returncode == 0
    whole = time.monotonic() - begun
    new = bytes_in(tmp_path / "new")
    left = []
    for number in range(KILLS + KILLS_AT_THE_SWAP):
        process = start(root)
        if number < KILLS:
            time.sleep(whole * number / KILLS)
        else:
            until(partial(about_to_swap, root, process))
            time.sleep(0.03 * (number - KILLS))
        kill(process, group=group)
        left.append(one_of(root / "site", old, new))
        if left[-1]:  # the old words again, so that the next kill meets the same choice
            for place in [*root.glob(".site.new-*"), root / "site"]:
                shutil.rmtree(place)
            write_files(root / "site", old)
    print(f"{len(left)} kills: {left.count(0)} left the old site, {left.count(1)} the new one")
    assert left.count(0) > KILLS // 2
    end = time.monotonic() + 60
    while published(root).returncode and time.monotonic() < end:
        time.sleep(0.2)  # a site builder that outlived its build is still at work
    assert bytes_in(root / "site") == new
    assert not any(root.glob(".site.new-*"))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 4 MiB of its own."""
    disk = tmp_path / "disk"
    disk.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        left_out(
            "This test fills up a small disk of its own, and only root may mount one (in a container, only where the "
            f"container may): {done.stderr.strip()}"
        )
    try:
        yield disk
    finally:
        subprocess.run(["umount", "--lazy", str(disk)], check=False)


@pytest.mark.parametrize("room", [0, 4, 64, 300, 900, 1500])
def test_a_full_disk_leaves_the_old_site(root: Path, small_disk: Path, room: int) -> None:
    shutil.copytree(root / "site", small_disk / "site")
    old = bytes_in(small_disk / "site")
    free = os.statvfs(small_disk).f_bavail * 4096 - room * 1024
    (small_disk / "ballast").write_bytes(b"\0" * free)
    done = published(root, "--site-dir", str(small_disk / "site"))
    assert done.returncode == 1
    assert done.stderr.endswith("Nothing was published, and the last site is as it was.\n")
    assert bytes_in(small_disk / "site") == old
    (small_disk / "ballast").unlink()
    assert not any(small_disk.glob(".site.new-*"))


def test_builds_at_once_leave_one_whole_site(root: Path, tmp_path: Path) -> None:
    assert published(root, "--site-dir", str(tmp_path / "new")).returncode == 0
    new = bytes_in(tmp_path / "new")
    for pause in (0, 0.1, 0.4, 0.9):
        builds = [start(root)]
        time.sleep(pause)
        builds += [start(root), start(root)]
        said = [build.communicate()[1] for build in builds]
        codes = [build.returncode for build in builds]
        assert codes.count(0) >= 1
        assert all(code == 0 or "Another build of" in text for code, text in zip(codes, said, strict=True))
        assert bytes_in(root / "site") == new
        assert not any(root.glob(".site.new-*"))


def test_a_reader_never_meets_a_broken_page_during_a_hundred_rebuilds(root: Path) -> None:
    reads, missed, seen = 0, [], set()
    done = threading.Event()

    def read() -> None:
        nonlocal reads
        while not done.is_set():
            for place in ("index.html", "search/search_index.json", "scenarios/quiet-pupil/index.html"):
                reads += 1
                try:
                    data = (root / "site" / place).read_bytes()
                except OSError as trouble:
                    missed.append(f"{place}: {trouble}")
                    continue
                end = b"}" if place.endswith(".json") else b"</html>"
                if not data.rstrip().endswith(end):
                    missed.append(f"{place}: {len(data)} bytes")
                if place == "index.html":
                    seen.add(data.partition(b"Edition ")[2][:4])
            time.sleep(0.001)  # leaves the processor to the builds

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for number in range(REBUILDS):
            write_files(root, {"docs/index.md": words(number + 100)})
            assert published(root, "--quiet").returncode == 0
    finally:
        done.set()
        reader.join()
    print(f"{reads} reads during {REBUILDS} rebuilds: {len(missed)} missed, {len(seen)} editions seen")
    assert missed == []
    assert len(seen) > REBUILDS * 0.9
