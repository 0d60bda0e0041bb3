"""From a project to a published site, all or nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from scenario_quiz.bank import load_bank
from scenario_quiz.findings.report import refusal
from scenario_quiz.places import top_folders
from scenario_quiz.project import Project
from scenario_quiz.publishing.builder import run_builder
from scenario_quiz.publishing.completeness import missing_in_site
from scenario_quiz.publishing.finishing import finish
from scenario_quiz.publishing.lock import BusyError, locked
from scenario_quiz.publishing.manifest import FOR_SERVERS, MANIFEST, Manifest, packed_from, places_in, read_manifest
from scenario_quiz.publishing.staging import clear_leftovers, lock_file, new_staging, remove
from scenario_quiz.publishing.swap import put_in_place
from scenario_quiz.settings.release import release_of

Say = Callable[[str], None]
_NAMED = 5  # files in one message


def build_site(project: Project, target: Path, say: Say, *, replace: bool = False) -> list[str]:
    """Build the project and put the site in the place of `target`, where readers may be reading.

    Gives why nothing was published, a line for each reason; nothing where the whole new site stands there. Whatever
    happens, `target` is the old site or the new one. `replace` allows the loss of files that no build made.
    """
    target = target.resolve()
    reasons = list(_wrong_place(project, target))
    if reasons:
        return reasons
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with locked(lock_file(target)) as lock:
            clear_leftovers(target)
            reasons = [] if replace else list(_would_be_lost(target))
            return reasons or _build(project, target, lock, say)
    except BusyError:
        return [f"Another build of {target} is at work. Wait until it has ended, then try again."]
    except OSError as trouble:
        return [refusal(trouble)]


def build_into(project: Project, folder: Path, lock: int, say: Say) -> list[str]:
    """Build and finish the site in a new folder. Gives why it may not be published; nothing where it may."""
    release = release_of(project.settings_bytes())
    reasons = run_builder(project.root, folder, release.epoch, lock, say)
    if reasons:
        return reasons
    say("Looking at the finished site")
    return [*missing_in_site(load_bank(project), folder), *finish(folder, release)]


def _build(project: Project, target: Path, lock: int, say: Say) -> list[str]:
    staging = new_staging(target)
    try:
        reasons = build_into(project, staging.new, lock, say)
        if not reasons:
            _keep_server_settings(target, staging.new)
            if hasattr(os, "sync"):
                os.sync()  # after a power cut, too, the files are there before their folder is
            put_in_place(staging.new, target, staging.old)
        return reasons
    finally:
        # What cannot be removed now is cleared away by the next build.
        with suppress(OSError):
            remove(staging.folder)


def _keep_server_settings(old: Path, new: Path) -> None:
    """Copy what a web server is told in the old site's folder into the new one: without it, headers would be lost."""
    for name in sorted(FOR_SERVERS):
        kept = old / name
        if kept.is_file() and not kept.is_symlink() and not (new / name).exists():
            shutil.copyfile(kept, new / name)


def _wrong_place(project: Project, target: Path) -> Iterator[str]:
    root = project.root.resolve()
    sources = [root / name for name in (*top_folders(project.docs_folder), "hooks", "tests", ".git")]
    if target == root or target in root.parents or any(one == target or one in target.parents for one in sources):
        yield f"{target} holds sources of this project. Name a folder for the site alone."
    elif target.exists() and not target.is_dir():
        yield f"{target} is not a folder."


def _would_be_lost(target: Path) -> Iterator[str]:
    """Files in the target that no build made: whoever put them there wants to keep them."""
    places = [place for place in places_in(target) if place not in FOR_SERVERS]
    if not places:
        return
    if MANIFEST not in places:
        if not {"index.html", "404.html", "sitemap.xml"}.issubset(places):
            yield f"{target} is not empty and holds no site. Name another folder, or say --replace to lose it all."
        return
    try:
        known = read_manifest((target / MANIFEST).read_bytes())
    except ValueError:
        known = Manifest({})
    lost = [
        place for place in places if place not in known.files and place != MANIFEST and not packed_from(place, known)
    ]
    if lost:
        more = f" and {len(lost) - _NAMED} more" if len(lost) > _NAMED else ""
        yield (
            f"No build made {', '.join(lost[:_NAMED])}{more} in {target}. "
            "Keep what you need under docs/, then say --replace."
        )
