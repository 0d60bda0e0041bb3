"""What builds keep for the next: found where nothing has changed, and never believed where anything has."""

from __future__ import annotations

import shutil
import sqlite3
from multiprocessing import get_context
from pathlib import Path

import pytest

from scenario_quiz.kept import FOLDER, keeping
from scenario_quiz.kept import shelf as shelf_module
from scenario_quiz.kept.fingerprints import digest, written
from scenario_quiz.kept.reading import Listening
from tests.engine.small import every_kind

KEYS = [digest(str(number)) for number in range(40)]


@pytest.fixture(autouse=True)
def wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCENARIO_QUIZ_CACHE", "yes")


def keep(root: Path, *values: str, most: int = 10**9) -> None:
    """Keep values under the keys of their places, as one build."""
    kept = keeping(root, most)
    for key, value in zip(KEYS, values, strict=False):
        kept.put(key, {"text": value})
    kept.close()


def found(root: Path, count: int = 3) -> list[str | None]:
    """What a build finds under the first keys."""
    kept = keeping(root)
    things = [kept.get(key) for key in KEYS[:count]]
    kept.close()
    return [thing and thing["text"] for thing in things]


def file_of(root: Path) -> Path:
    return root / FOLDER / "kept.sqlite"


def test_what_one_build_keeps_the_next_one_finds(tmp_path: Path) -> None:
    keep(tmp_path, "one", "two")
    assert found(tmp_path) == ["one", "two", None]


def test_what_is_kept_is_found_in_the_same_build_too(tmp_path: Path) -> None:
    kept = keeping(tmp_path)
    kept.put(KEYS[0], ["a", 1, None])
    assert kept.get(KEYS[0]) == ["a", 1, None]
    kept.close()


def test_the_environment_can_leave_it_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(tmp_path, "one")
    monkeypatch.setenv("SCENARIO_QUIZ_CACHE", "no")
    assert found(tmp_path, 1) == [None]
    shutil.rmtree(tmp_path / FOLDER)
    keep(tmp_path, "one")
    assert not (tmp_path / FOLDER).exists()


def test_what_another_engine_has_kept_is_not_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(tmp_path, "one")
    monkeypatch.setattr(shelf_module, "engine", lambda: b"another")
    assert found(tmp_path, 1) == [None]


@pytest.mark.parametrize("length", [0, 1, 100, 4096, 8192, 12288])
def test_a_file_that_is_cut_short_is_not_believed(tmp_path: Path, length: int) -> None:
    keep(tmp_path, "one" * 5000, "two")
    content = file_of(tmp_path).read_bytes()
    assert length < len(content)
    file_of(tmp_path).write_bytes(content[:length])
    assert set(found(tmp_path, 1)) <= {None, "one" * 5000}
    keep(tmp_path, "new")  # with whatever is left of it, nothing fails
    keep(tmp_path, "newer")
    assert found(tmp_path, 1) == ["newer"]


@pytest.mark.parametrize("step", range(0, 20_480, 1024))
def test_a_file_with_other_bytes_in_it_is_not_believed(tmp_path: Path, step: int) -> None:
    keep(tmp_path, "one" * 5000, "two")
    content = bytearray(file_of(tmp_path).read_bytes())
    for place in range(step, min(step + 1024, len(content)), 7):
        content[place] ^= 0xFF
    file_of(tmp_path).write_bytes(content)
    first, second = found(tmp_path, 2)
    assert first in (None, "one" * 5000)
    assert second in (None, "two")


def test_a_thing_that_was_moved_to_another_key_is_not_believed(tmp_path: Path) -> None:
    keep(tmp_path, "one", "two")
    with sqlite3.connect(file_of(tmp_path)) as base:
        (first, sum_, value), (second, *_) = base.execute("SELECT key, sum, value FROM things").fetchall()
        assert first != second
        base.execute("UPDATE things SET sum = ?, value = ? WHERE key = ?", (sum_, value, second))
    base.close()
    assert sorted(found(tmp_path, 2), key=str) in ([None, "one"], [None, "two"])


def test_a_file_of_another_form_is_begun_anew(tmp_path: Path) -> None:
    keep(tmp_path, "one")
    with sqlite3.connect(file_of(tmp_path)) as base:
        base.execute("PRAGMA user_version = 99")
    base.close()
    assert found(tmp_path, 1) == [None]
    keep(tmp_path, "two")
    assert found(tmp_path, 1) == ["two"]


def test_a_file_that_is_no_database_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    file_of(tmp_path).write_text("not a database" * 100)
    keep(tmp_path, "one")
    assert found(tmp_path, 1) == ["one"]


def test_where_a_file_stands_in_the_way_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("")
    keep(tmp_path, "one")
    assert found(tmp_path, 1) == [None]


def test_links_are_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / FOLDER).symlink_to(elsewhere)
    keep(tmp_path, "one")
    assert list(elsewhere.iterdir()) == []


def test_on_a_full_disk_nothing_is_kept_and_nothing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(tmp_path, "one")
    connect = sqlite3.connect

    def full(*arguments: object, **named: object) -> sqlite3.Connection:
        base = connect(*arguments, **named)  # type: ignore[call-overload]
        pages = base.execute("PRAGMA page_count").fetchone()[0]
        base.execute(f"PRAGMA max_page_count = {pages}")  # then SQLite says that the disk is full
        return base  # type: ignore[no-any-return]

    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", full)
        keep(tmp_path, "one", "two" * 100_000)
    assert found(tmp_path, 2) == ["one", None]


def test_while_another_build_writes_nothing_is_kept_and_nothing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf_module, "_PATIENCE", 0)
    keep(tmp_path, "one")
    other = sqlite3.connect(file_of(tmp_path), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    keep(tmp_path, "one", "two")
    assert found(tmp_path, 1) == [None]
    other.execute("ROLLBACK")
    other.close()
    assert found(tmp_path, 2) == ["one", None]


def many(root: Path, first: int) -> None:
    """One of several builds at once."""
    kept = keeping(root)
    for key in KEYS[first : first + 10]:
        kept.put(key, {"text": key.hex()})
        assert kept.get(key) in (None, {"text": key.hex()})  # nothing, where another holds the file for too long
    kept.close()


def test_builds_at_once_leave_a_shelf_that_is_whole(tmp_path: Path) -> None:
    builds = [get_context("spawn").Process(target=many, args=(tmp_path, first)) for first in (0, 5, 10)]
    for build in builds:
        build.start()
    for build in builds:
        build.join()
        assert build.exitcode == 0
    assert [thing in (None, key.hex()) for thing, key in zip(found(tmp_path, 20), KEYS, strict=False)] == [True] * 20
    keep(tmp_path, "after")
    assert found(tmp_path, 1) == ["after"]


def test_what_was_used_longest_ago_goes_first(tmp_path: Path) -> None:
    keep(tmp_path, *("x" * 1000 for _ in range(10)))
    assert found(tmp_path, 2) == ["x" * 1000] * 2  # which uses them
    kept = keeping(tmp_path, most=5000)
    kept.put(KEYS[20], {"text": "y" * 1000})
    kept.close()
    kept = keeping(tmp_path)
    left = [bool(kept.get(key)) for key in KEYS[:21]]
    kept.close()
    assert left[:2] == [True, True]
    assert left[20]
    assert sum(left) == 4  # five would be more than 5,000 bytes with what stands around each


def test_what_is_read_of_a_register_is_noted_and_compared() -> None:
    listening = Listening(law={"one": 1, "two": 2}, ideas={"here": "x"})
    assert listening.mappings["law"]["one"] == 1
    assert "three" not in listening.mappings["law"]
    heard = listening.heard()
    same = Listening(law={"one": 1, "two": 22}, ideas={})
    assert same.is_as_heard(heard)
    assert not Listening(law={"one": 11}, ideas={}).is_as_heard(heard)
    assert not Listening(law={"one": 1, "three": 3}, ideas={}).is_as_heard(heard)


def test_whoever_looks_through_a_register_depends_on_all_of_it() -> None:
    listening = Listening(law={"one": 1})
    assert list(listening.mappings["law"].items()) == [("one", 1)]
    heard = listening.heard()
    assert Listening(law={"one": 1}).is_as_heard(heard)
    assert not Listening(law={"one": 1, "two": 2}).is_as_heard(heard)


def test_two_stories_with_the_same_words_are_told_apart_by_their_ids() -> None:
    one, again, other = (every_kind().model_copy(update={"id": id_}) for id_ in ("one", "one", "other"))
    assert one.model_dump_json() == other.model_dump_json()
    assert written(one) != written(other)
    assert written((one, 1)) != written((other, 1))
    assert written((one, 1)) == written((again, 1))
