"""Files and folders beside the three that are read which were meant to be one of these, or a file beside them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from scenario_quiz.checks.files.as_files import UNREADABLE_FILE
from scenario_quiz.checks.files.meant import folder_meant, is_near, is_organisation, is_settings, place_meant
from scenario_quiz.checks.files.unread import Unread, unread
from scenario_quiz.files.left_alone import is_left_alone
from scenario_quiz.findings import Finding, Place
from scenario_quiz.places import (
    ORGANISATION,
    PICTURE_ENDINGS,
    SETTINGS,
    is_page_like,
    is_yaml_like,
    top_folders,
)


def check_beside(files: Unread) -> Iterator[Finding]:
    """Findings on nearly right names beside the folders; whatever else lies there passes."""
    inventory = files.inventory
    top = [folder.split("/")[0] for folder in top_folders(inventory.project.docs_folder)]
    for name in inventory.beside:
        path = inventory.project.root / name
        if is_left_alone(name) or name in (*top, SETTINGS, ORGANISATION) or inventory.ignored(name):
            continue
        better = ORGANISATION if is_organisation(name) else SETTINGS if is_settings(name) else None
        if better and not path.is_dir():
            yield unread(name, files.how(name, better))
        elif path.is_dir() and is_near(name, top):
            yield from _in_folder(path, files)
    if SETTINGS not in inventory.beside and not any(map(is_settings, inventory.beside)):
        yield from _without_settings(top, inventory.beside)


def _in_folder(folder: Path, files: Unread) -> Iterator[Finding]:
    """What lies in a folder with a nearly right name and would be read in the right one."""
    inventory = files.inventory
    docs = inventory.project.docs_folder
    for file in inventory.files_in(folder):
        place = inventory.project.shown(file)
        meant = is_yaml_like(file.name) or is_page_like(file.name) or file.suffix.lower() in PICTURE_ENDINGS
        if meant and not inventory.ignored(place):
            better = folder_meant(place, docs) or place_meant(place, docs, inventory.head(place))
            if better:
                yield unread(place, files.how(place, better))


def _without_settings(top: list[str], beside: tuple[str, ...]) -> Iterator[Finding]:
    if any(name in beside for name in top):
        message, help_ = "the settings of the site builder are not there", "Take the file over from a release."
        yield Finding(SETTINGS, Place(), UNREADABLE_FILE, message, help_)
