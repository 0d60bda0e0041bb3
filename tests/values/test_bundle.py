"""What goes into a bundle: sources by name, a zip that never differs, and a list of packages with licences."""

from __future__ import annotations

import json
import os
import zipfile
from datetime import date
from pathlib import Path

import pytest

from scenario_quiz.bundling import wheels
from scenario_quiz.bundling.archive import write_zip
from scenario_quiz.bundling.bundle import bundle, bundle_name
from scenario_quiz.bundling.components import Component, as_cyclonedx, as_page, components_of
from scenario_quiz.bundling.sources import refused_sources, sources_in
from scenario_quiz.project import Project
from scenario_quiz.release import Release
from tests.values import shipped
from tests.values.small import copy_of_project

RELEASE = Release("1.2.0", date(2027, 5, 22))


def wheel(folder: Path, name: str, version: str, *lines: str, tag: str = "py3-none-any") -> Path:
    """A wheel with nothing in it but what it says about itself."""
    file = folder / f"{name}-{version}-{tag}.whl"
    with zipfile.ZipFile(file, "w") as packed:
        metadata = "\n".join(
            ["Metadata-Version: 2.4", f"Name: {name}", f"Version: {version}", *lines, "", "Long text."]
        )
        packed.writestr(f"{name}-{version}.dist-info/METADATA", metadata)
    return file


def test_sources_are_taken_by_name_and_what_is_made_or_hidden_stays() -> None:
    places = list(sources_in(shipped.ROOT))
    assert {"README.md", "mkdocs.yml", ".gitignore", ".ci/run", "docs/.overrides/main.html"} <= set(places)
    assert {"requirements.lock", "hooks/scenario_quiz/bundling/carry/build.sh", "tests/values/small.py"} <= set(places)
    assert places == sorted(places)
    assert not [place for place in places if "__pycache__" in place or place.startswith((".git/", ".venv", "site/"))]
    assert list(refused_sources(sources_in(shipped.ROOT))) == []


def test_sources_with_a_secret_or_a_link_stop_the_bundle(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path / "project")
    (root / ".env").write_text("PASSWORD=x")  # not among the sources, so it is not even named
    (root / "hooks").mkdir()
    (root / "hooks/server.pem").write_text("")
    (root / "tests").mkdir()
    (root / "tests/keys.txt").write_text("-----BEGIN " + "PRIVATE KEY-----")
    (root / "tests/out").symlink_to("/etc")
    reasons = bundle(Project(root), tmp_path / "out.zip", tmp_path / "wheels", lambda line: None)
    assert reasons == [
        "hooks/server.pem is named like a key. Move it out of the project.",
        "tests/keys.txt holds a private key. Move it out of the project.",
        "tests/out is a symbolic link. Put a copy of the file there instead.",
    ]
    assert not (tmp_path / "out.zip").exists()


def test_a_zip_is_the_same_bytes_whatever_the_order_the_day_and_the_rights_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    write_zip(tmp_path / "one.zip", {"x/b.sh": b"b", "x/été.txt": tmp_path / "a.txt"}, date(2027, 5, 22))
    os.utime(tmp_path / "a.txt", (0, 0))
    (tmp_path / "a.txt").chmod(0o600)
    write_zip(tmp_path / "two.zip", {"x/été.txt": tmp_path / "a.txt", "x/b.sh": b"b"}, date(2027, 5, 22))
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as packed:
        about = {one.filename: (one.date_time[:3], one.external_attr >> 16) for one in packed.infolist()}
    assert about == {"x/b.sh": ((2027, 5, 22), 0o100755), "x/été.txt": ((2027, 5, 22), 0o100644)}


def test_components_are_named_once_with_the_licence_that_they_state(tmp_path: Path) -> None:
    found = components_of(
        [
            wheel(tmp_path, "one", "1.0", "License-Expression: MIT", "Project-URL: Homepage, https://one.example"),
            wheel(
                tmp_path, "two", "2.0", "Classifier: License :: OSI Approved :: BSD License", "License: Long\n  text"
            ),
            wheel(tmp_path, "two", "2.0", "Classifier: License :: OSI Approved :: BSD License", tag="cp311-none-any"),
            wheel(tmp_path, "Three", "3.0", "License: ISC", "Home-page: https://three.example"),
            wheel(tmp_path, "four", "4.0"),
        ]
    )
    assert found == [
        Component("four", "4.0"),
        Component("one", "1.0", "MIT", "https://one.example"),
        Component("Three", "3.0", "ISC", "https://three.example"),
        Component("two", "2.0", "BSD License"),
    ]


def test_the_list_of_components_is_a_page_and_a_cyclonedx_document() -> None:
    components = [Component("odd", "1.0", "<b>", "https://odd.example"), Component("two", "2.0")]
    page = as_page(components, RELEASE)
    assert "<td>&lt;b&gt;</td>" in page and "none stated" in page and "version 1.2.0 of 2027-05-22" in page
    whole = json.loads(as_cyclonedx(components, RELEASE))
    assert (whole["bomFormat"], whole["specVersion"]) == ("CycloneDX", "1.6")
    assert whole["metadata"]["timestamp"] == "2027-05-22T00:00:00Z"
    assert whole["components"][0]["purl"] == "pkg:pypi/odd@1.0"
    assert whole["components"][0]["licenses"] == [{"license": {"name": "<b>"}}]
    assert "licenses" not in whole["components"][1]


def test_packages_are_fetched_once_for_a_lock_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock, folder, asked = tmp_path / "requirements.lock", tmp_path / "wheels", []

    def download(lock: Path, target: wheels.Target, known: Path, out: Path) -> None:
        asked.append(str(target))
        out.mkdir()
        wheel(out, "one", str(len(asked)))

    lock.write_text("one==1")
    target = wheels.Target("linux", "3.11")
    monkeypatch.setattr(wheels, "_download", download)
    first = wheels.fetch(lock, target, folder)
    assert wheels.fetch(lock, target, folder) == first == [folder / "one-1-py3-none-any.whl"]
    lock.write_text("one==2")
    assert wheels.fetch(lock, target, folder) == [folder / "one-2-py3-none-any.whl"]
    assert asked == ["Python 3.11 on linux"] * 2
    assert not (folder / "fetching").exists()


def test_a_bundle_is_named_after_its_release() -> None:
    assert bundle_name(RELEASE) == "scenario-quiz-1.2.0-2027-05-22"
    assert bundle_name(Release()) == "scenario-quiz"
