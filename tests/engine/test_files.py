"""What authors are told about files as files. They are laid out here: not every checkout could hold them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from scenario_quiz.bank import load_bank
from scenario_quiz.checks.files import as_files as files
from scenario_quiz.checks.files.as_files import check_files
from scenario_quiz.project import Project
from tests.engine.golden import assert_golden, lines_of
from tests.engine.small import copy_of_project

GOLDEN = Path(__file__).parent / "files"
# In two parts, so that no tool takes this file for a key.
KEY = b"-----BEGIN OPENSSH " + b"PRIVATE KEY-----\nnot a real one\n"


def private_files(root: Path) -> None:
    write(root, "docs/.env", b"PASSWORD=x")
    write(root, "docs/.git/config", b"[remote]")
    write(root, "docs/harm/server.PEM", b"")
    write(root, "docs/harm/notes.txt", b"See below.\n" + KEY)
    write(root, "docs/harm/index.md~", b"an older draft")
    write(root, "docs/harm/passwords.xlsx", b"")
    write(root, "docs/harm/visits.sqlite", b"")
    write(root, "quizzes/figures/id_rsa", KEY)
    write(root, "local/pages/.htpasswd", b"")
    write(root, "docs/media/backup.sql.gz", b"\x1f\x8b")
    write(root, "docs/media/mail.eml", b"From: us")
    write(root, "docs/media/settings.txt", b"# Ours\naws_secret_access_key" + b" = wJalrXUtnFEMI/K7MDENG/bPxRfiCY\n")
    write(root, "docs/media/key.txt", KEY.decode().encode("utf-16"))
    write(root, "docs/media/film.mp4", b"x" * (2 * 1024 * 1024) + KEY)
    write(root, "docs/media/.env~", b"PASSWORD=x")
    write(root, "quizzes/id_rsa.bak", KEY)


def harmless(root: Path) -> None:
    write(root, "docs/.overrides/main.html", b"{% extends 'base.html' %}")
    write(root, "docs/harm/.gitkeep", b"")
    write(root, "docs/keys/index.md", b"# Keys\n\nWhere to keep the keys of the PRIVATE KEY cupboard.\n")
    write(root, "docs/secrets/index.md", b"# Keeping secrets\n")


def links(root: Path) -> None:
    (root / "docs/out.md").symlink_to("/etc/hostname")
    (root / "docs/inside.md").symlink_to("index.md")
    (root / "docs/round").symlink_to(".")
    (root / "docs/nowhere.md").symlink_to("gone.md")
    (root / "docs/endless.md").symlink_to("/dev/zero")
    (root / "quizzes/figures").mkdir()
    (root / "quizzes/figures/arm.svg").symlink_to("/etc/passwd")
    (root / "quizzes/a-scar.yml").symlink_to("a-mark.yml")
    os.mkfifo(root / "docs/pipe.md")


def a_linked_folder(root: Path) -> None:
    (root / "docs").rename(root / "elsewhere")
    (root / "docs").symlink_to("elsewhere")


def sizes(root: Path) -> None:
    write(root, "docs/harm/long.md", b"a" * (files.TEXT_BYTES + 1))
    write(root, "docs/harm/as-long-as-may-be.txt", b"a" * (files.TEXT_BYTES + 1))
    with (root / "docs/harm/film.mp4").open("wb") as film:
        film.truncate(files.FILE_BYTES + 1)  # takes no room on the disk
    write(root, f"docs/{'deep/' * 10}index.md", b"# Deep\n")
    write(root, f"docs/{'deep/' * 9}index.md", b"# Just as deep as may be\n")


def names(root: Path) -> None:
    for name in (
        "cafe\u0301.txt",
        "caf\u00e9.txt",
        "A\u030a.md",
        "\u212b.md",
        "no\u00a0break.md",
        "zero\u200bwidth.md",
    ):
        write(root, f"docs/rules/{name}", b"")
    write(root, "docs/rules/ecole/cafe\u0301/index.md", b"")
    write(root, "local/docs/Harm/index.md", b"")
    write(root, "local/docs/rules/ecole/CAFE\u0301/index.md", b"")
    for name in ("con.md", "LPT1", "a:b.md", "trail. ", "what?.md", "Dup.md", "dup.md", "bell\a.md", "a" * 160, "é.md"):
        write(root, f"docs/harm/{name}", b"")


def write(root: Path, place: str, data: bytes) -> None:
    (root / place).parent.mkdir(parents=True, exist_ok=True)
    (root / place).write_bytes(data)


@pytest.mark.parametrize(
    "lay_out",
    [private_files, links, a_linked_folder, sizes, names],
    ids=lambda function: function.__name__.replace("_", "-"),
)
def test_files_like_these_get_these_findings(lay_out: Callable[[Path], None], tmp_path: Path) -> None:
    root = copy_of_project(tmp_path / "project")
    lay_out(root)
    assert_golden(GOLDEN / f"{lay_out.__name__.replace('_', '-')}.txt", lines_of(check_files(Project(root)), True))


def test_files_that_only_look_like_it_are_fine(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path / "project")
    harmless(root)
    assert check_files(Project(root)) == []


def test_every_golden_file_has_its_files() -> None:
    laid_out = {"private-files", "links", "a-linked-folder", "sizes", "names", "releases"}
    assert {file.stem for file in GOLDEN.glob("*.txt")} == laid_out


def test_the_bank_tells_a_secret_and_goes_on(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path / "project")
    private_files(root)
    write(root, "quizzes/a-scar.yml", b"title: [never closed\n")
    codes = {finding.code.name for finding in load_bank(Project(root)).errors}
    assert {"secret-file", "open-bracket"} <= codes


def test_the_bank_opens_nothing_where_a_file_may_be_endless(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path / "project")
    links(root)
    bank = load_bank(Project(root))
    assert {finding.code.name for finding in bank.findings} == {"not-ordinary"}
    assert bank.published == ()
