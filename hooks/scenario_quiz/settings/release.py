"""The version of the site and its date: `extra.release` in mkdocs.yml.

They stand in a file of the project, so that they depend on the commit alone: the same with git and without, on every
day and for every builder. `check` compares them with the changelog and with the newest date in the content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from scenario_quiz.findings import Code, Finding
from scenario_quiz.reading import MappingNode, Node, ScalarNode
from scenario_quiz.settings.mkdocs_tree import setting_at

BAD_RELEASE = Code(
    "bad-release", "error", "The version or its day is missing or not the changelog's.", "Make them agree."
)
RELEASE_BEHIND = Code(
    "release-behind", "warning", "The day of the release is older than the newest content.", "Set a later day."
)

_VERSION = re.compile(r"\d+(?:\.\d+){1,2}(?:[-.+][0-9A-Za-z.-]+)?", re.ASCII)
_HEADING = re.compile(r"^##[ \t]+v?(\S+)(.*)$", re.MULTILINE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BEFORE_ALL = date(1980, 1, 1)  # the first day that a zip can hold


@dataclass(frozen=True)
class Release:
    """What every page says at its foot. Both are missing where the settings name none."""

    version: str = ""
    day: date | None = None

    @property
    def epoch(self) -> int:
        """The one moment that a build knows: midnight UTC of the day, in seconds since 1970."""
        day = self.day or _BEFORE_ALL
        return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())

    def __str__(self) -> str:
        named = f"version {self.version}" if self.version else "a site without a version"
        return f"{named} of {self.day.isoformat()}" if self.day else named


def release_of(settings: bytes) -> Release:
    """The release that the bytes of mkdocs.yml name. What is wrong with it is told by `check_release`."""
    node = _release_node(settings)
    if node is None:
        return Release()
    version = _scalar(node, "version")
    return Release(version.value if version else "", _day(_scalar(node, "date")))


def check_release(shown: str, settings: bytes, changelog: str | None, newest: date | None) -> Iterator[Finding]:
    """Findings on the version and its date: their form, the changelog's first heading, and the content's newest date.

    `shown` is the path of the settings. Nothing is found where they name no release.
    """
    node = _release_node(settings)
    if node is None:
        return
    version, day = _scalar(node, "version"), _scalar(node, "date")
    if version is None or not _VERSION.fullmatch(version.value):
        place = version.place if version else node.place
        yield Finding(shown, place, BAD_RELEASE, "the release has no version", 'Write version: "1.2.0" under release.')
    if day is None or _day(day) is None:
        place = day.place if day else node.place
        message = "the release has no day written as year-month-day"
        yield Finding(shown, place, BAD_RELEASE, message, 'Write it as in date: "2027-05-22"')
    heading = _HEADING.search(changelog or "")
    if heading and version and heading.group(1) != version.value:
        message = f"this is version {version.value}, and the changelog begins with {heading.group(1)}"
        yield Finding(shown, version.place, BAD_RELEASE, message, "Change one of the two.")
    dated = _DAY.search(heading.group(2)) if heading else None
    if dated and day and day.value != dated.group():
        message = f"the release is of {day.value}, and the changelog dates it {dated.group()}"
        yield Finding(shown, day.place, BAD_RELEASE, message, "Change one of the two.")
    own = _day(day)
    if day and own and newest and own < newest:
        message = f"something on the site was checked or changed on {newest.isoformat()}, after the day of the release"
        help_ = f"Readers see this day at the foot of every page. Write date: {newest.isoformat()} or a later day."
        yield Finding(shown, day.place, RELEASE_BEHIND, message, help_)


def _release_node(settings: bytes) -> MappingNode | None:
    release = setting_at(settings, "extra", "release")
    return release if isinstance(release, MappingNode) else None


def _scalar(node: MappingNode, name: str) -> ScalarNode | None:
    found: Node | None = node.get(name)
    return found if isinstance(found, ScalarNode) and not found.is_null else None


def _day(scalar: ScalarNode | None) -> date | None:
    if scalar is None or not _DAY.fullmatch(scalar.value):
        return None
    try:
        return date.fromisoformat(scalar.value)
    except ValueError:
        return None
