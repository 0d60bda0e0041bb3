"""The version and its date: read from the settings, and compared with the changelog and the content."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from scenario_quiz.settings.release import Release, check_release, release_of
from tests.engine.golden import assert_golden, lines_of

SETTINGS = 'extra:\n  release:\n    version: "1.2.0"\n    date: 2027-05-22\n'
SPOILT = {
    "no version": (SETTINGS.replace('version: "1.2.0"', "name: spring"), None),
    "an empty release": ("extra:\n  release: {}\n", None),
    "a version in words": (SETTINGS.replace("1.2.0", "spring"), None),
    "a day as Britons write it": (SETTINGS.replace("2027-05-22", "22/05/2027"), None),
    "a day that cannot be": (SETTINGS.replace("2027-05-22", "2027-02-30"), None),
    "another version in the changelog": (SETTINGS, "# Changelog\n\n## 1.3.0 (not yet released)\n\n## 1.2.0\n"),
    "another day in the changelog": (SETTINGS, "# Changelog\n\n## 1.2.0 (2027-05-23)\n"),
    "newer content": (SETTINGS.replace("05-22", "05-01"), "## 1.2.0 (2027-05-01)\n"),
}


def findings(settings: str, changelog: str | None = None, newest: date | None = date(2027, 5, 22)) -> str:
    return lines_of(check_release("mkdocs.yml", settings.encode(), changelog, newest))


def test_what_is_wrong_is_told_at_its_place() -> None:
    told = "".join(findings(settings, changelog) for settings, changelog in SPOILT.values())
    assert_golden(Path(__file__).parent / "files" / "releases.txt", told)


def test_a_release_that_agrees_gets_no_finding() -> None:
    for changelog in (None, "", "## 1.2.0 (not yet released)\n", "## v1.2.0 - 2027-05-22\n", "# Changelog\n"):
        assert findings(SETTINGS, changelog) == ""
    assert findings(SETTINGS, newest=None) == ""
    assert findings("site_name: none is named\n") == ""


def test_a_release_is_a_version_a_day_and_a_moment() -> None:
    release = release_of(SETTINGS.encode())
    assert release == Release("1.2.0", date(2027, 5, 22))
    assert release.epoch == 1_810_944_000
    assert str(release) == "version 1.2.0 of 2027-05-22"
    assert release_of(b"") == Release()
    assert Release().epoch == 315_532_800
