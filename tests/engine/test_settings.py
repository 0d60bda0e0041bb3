"""What mkdocs.yml says, and what authors are told of it."""

from __future__ import annotations

import pytest

from scenario_quiz.checks.settings import check_settings
from scenario_quiz.settings.mkdocs_tree import setting_at


@pytest.mark.parametrize(
    "settings",
    [
        b"extra: &more\n  key: one\nother: *more\nthird:\n  <<: *more\n",
        b"extra:\n  key: !ENV [KEY, none]\n",
        b"x:\n  - emoji: !!python/name:material.extensions.emoji.to_svg\n",
    ],
)
def test_tags_and_anchors_that_the_site_builder_reads_are_fine(settings: bytes) -> None:
    assert list(check_settings("mkdocs.yml", settings)) == []


@pytest.mark.parametrize("settings", [b"site_name: *Ours*\n", b"site_name: &Ours &too\n"])
def test_those_that_it_cannot_read_are_told_of(settings: bytes) -> None:
    assert [(one.path, one.code.name) for one in check_settings("mkdocs.yml", settings)] == [("mkdocs.yml", "anchor")]


def test_a_name_that_stands_twice_is_told_of() -> None:
    (finding,) = check_settings("mkdocs.yml", b"plugins: [search]\nnav: []\nplugins: [offline]\n")
    assert (finding.code.name, finding.place.line, finding.path) == ("duplicate-key", 3, "mkdocs.yml")


def test_what_stands_nowhere_is_nothing() -> None:
    assert setting_at(b"extra: text\n", "extra", "release") is None
    assert setting_at(b"", "extra") is None
