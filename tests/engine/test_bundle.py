"""What goes into a bundle: sources by name, a zip that never differs, and a list of packages with licences."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import zipfile
from datetime import date
from pathlib import Path

import pytest

from scenario_quiz.bundling import wheels
from scenario_quiz.bundling.archive import write_zip
from scenario_quiz.bundling.bundle import bundle, bundle_name
from scenario_quiz.bundling.components import Component, as_cyclonedx, as_page, components_of
from scenario_quiz.project import Project
from scenario_quiz.settings.release import Release
from tests.engine.small import copy_of_project

LEAN_QR = Component("lean-qr", "2.7.4", "MIT", "https://github.com/davidje13/lean-qr", "npm")
RELEASE = Release("1.2.0", date(2027, 5, 22))


def wheel(folder: Path, name: str, version: str, *lines: str, tag: str = "py3-none-any") -> Path:
    """A wheel with nothing in it but what it says about itself."""
    file = folder / f"{name}-{version}-{tag}.whl"
    with zipfile.ZipFile(file, "w") as packed:
        metadata = "\n".join(
            ["Metadata-Version: 2.4", f"Name: {name}", f"Version: {version}", *lines, "", "Long text."]
        )
        # At a fixed moment: two wheels of one name are the same, however long the first took.
        packed.writestr(zipfile.ZipInfo(f"{name}-{version}.dist-info/METADATA"), metadata)
    return file


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
        "tests/keys.txt holds a private key on line 1. Move it out of the project.",
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
        LEAN_QR,
        Component("one", "1.0", "MIT", "https://one.example"),
        Component("Three", "3.0", "ISC", "https://three.example"),
        Component("two", "2.0", "BSD License"),
    ]


def test_the_list_of_components_is_a_page_and_a_cyclonedx_document() -> None:
    components = [Component("odd", "1.0", "<b>", "https://odd.example"), Component("two", "2.0"), LEAN_QR]
    page = as_page(components, RELEASE)
    assert "<td>&lt;b&gt;</td>" in page and "none stated" in page and "version 1.2.0 of 2027-05-22" in page
    whole = json.loads(as_cyclonedx(components, RELEASE))
    assert (whole["bomFormat"], whole["specVersion"]) == ("CycloneDX", "1.6")
    assert whole["metadata"]["timestamp"] == "2027-05-22T00:00:00Z"
    assert whole["components"][0]["purl"] == "pkg:pypi/odd@1.0"
    assert whole["components"][0]["licenses"] == [{"license": {"name": "<b>"}}]
    assert "licenses" not in whole["components"][1]
    assert whole["components"][2]["purl"] == "pkg:npm/lean-qr@2.7.4"


def test_packages_are_fetched_once_for_a_lock_file_and_again_where_they_were_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock, folder, asked = tmp_path / "requirements.lock", tmp_path / "wheels", []
    one = wheel(tmp_path, "one", "1")
    two = wheel(tmp_path, "two", "1")

    def download(lock: Path, target: wheels.Target, known: Path, out: Path) -> None:
        asked.append(str(target))
        assert "damaged" not in [file.read_bytes().decode(errors="replace") for file in known.glob("*.whl")]
        out.mkdir()
        for file in (one, two):
            if hashlib.sha256(file.read_bytes()).hexdigest() in lock.read_text():
                shutil.copyfile(file, out / file.name)

    def lock_to(*files: Path) -> None:
        sums = (hashlib.sha256(file.read_bytes()).hexdigest() for file in files)
        lock.write_text("".join(f"one==1 --hash=sha256:{sum_}\n" for sum_ in sums))

    lock_to(one)
    target = wheels.Target("linux", "3.11")
    monkeypatch.setattr(wheels, "_download", download)
    first = wheels.fetch(lock, target, folder)
    assert wheels.fetch(lock, target, folder) == first == [folder / one.name]
    assert len(asked) == 1
    first[0].write_text("damaged")
    assert wheels.fetch(lock, target, folder) == first
    assert first[0].read_bytes() == one.read_bytes()
    lock_to(one, two)
    assert wheels.fetch(lock, target, folder) == [folder / one.name, folder / two.name]
    assert asked == ["Python 3.11 on linux"] * 3
    assert not (folder / "fetching").exists()


def test_what_pip_says_is_told_though_it_calls_it_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text("")
    monkeypatch.setattr(wheels.sys, "executable", "/bin/ls")
    with pytest.raises(wheels.NoWheelsError, match=r"could not be fetched\. \S+"):
        wheels.fetch(lock, wheels.Target("linux", "3.11"), tmp_path / "wheels")


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> None:
    """No builder and no network: a site of three files, and one package for every target."""

    def build_into(project: Project, folder: Path, lock: int, say: object) -> list[str]:
        (folder / "assets").mkdir(parents=True)
        (folder / "index.html").write_text("<p>Start</p>")
        (folder / "404.html").write_text('<a href="/index.html">Start</a>')
        (folder / "assets/main.0a1b2c3d.min.css").write_text("p {}")
        return []

    def fetch(lock: Path, target: wheels.Target, folder: Path) -> list[Path]:
        folder.mkdir(exist_ok=True)
        return [wheel(folder, "one", "1.0", "License-Expression: MIT")]

    monkeypatch.setattr("scenario_quiz.bundling.bundle.build_into", build_into)
    monkeypatch.setattr("scenario_quiz.bundling.bundle.fetch", fetch)


def in_zip(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as packed:
        whole = {name: packed.read(name) for name in packed.namelist()}
    assert {name.split("/", 1)[0] for name in whole} == {"scenario-quiz"}
    return {name.split("/", 1)[1]: data for name, data in whole.items()}


@pytest.mark.usefixtures("built")
def test_one_command_puts_everything_into_one_zip_and_lists_every_file_of_it(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path / "project")
    assert bundle(Project(root), tmp_path / "out.zip", tmp_path / "wheels", lambda line: None) == []
    held = in_zip(tmp_path / "out.zip")
    assert {
        *("site/index.html", "wheels/one-1.0-py3-none-any.whl", "README.txt", "build.sh", "build.cmd"),
        *("components.html", "components.cdx.json", "hosting/README.txt", "hosting/iis/web.config"),
        *("hosting/nginx/scenario-quiz.conf", "hosting/nginx/scenario-quiz-locations.conf"),
        *("hosting/apache/scenario-quiz.conf", "hosting/apache/.htaccess"),
    } <= set(held)
    assert "hosting/404.html" not in held  # the site's own one is right at the top of a server
    # IIS has no patterns: it is told of each file that never changes.
    assert b"main.0a1b2c3d.min.css" in held["hosting/iis/web.config"]
    sums = json.loads(held.pop("manifest.json"))["sha256"]
    assert sums == {place: hashlib.sha256(data).hexdigest() for place, data in held.items()}


@pytest.mark.usefixtures("built")
def test_sources_that_change_during_the_build_stop_the_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy_of_project(tmp_path / "project")

    def build_into(project: Project, folder: Path, lock: int, say: object) -> list[str]:
        (root / "README.md").write_text("Written in the meantime")
        return []

    monkeypatch.setattr("scenario_quiz.bundling.bundle.build_into", build_into)
    reasons = bundle(Project(root), tmp_path / "out.zip", tmp_path / "wheels", lambda line: None)
    assert reasons == ["README.md changed while the site was built. Write the bundle again."]
    assert not (tmp_path / "out.zip").exists()


@pytest.mark.usefixtures("built")
def test_no_zip_takes_the_place_of_another_unless_somebody_says_so(tmp_path: Path) -> None:
    root, out = copy_of_project(tmp_path / "project"), tmp_path / "out.zip"

    def again(*, replace: bool = False) -> list[str]:
        return bundle(Project(root), out, tmp_path / "wheels", lambda line: None, replace=replace)

    assert again() == again() == []
    first = out.read_bytes()
    (root / "README.md").write_text("Another number")
    (reason,) = again()
    assert "is there already, and holds another site" in reason
    assert out.read_bytes() == first
    assert again(replace=True) == []
    assert out.read_bytes() != first
    assert sorted(one.name for one in tmp_path.iterdir()) == [".out.zip.lock", "out.zip", "project", "wheels"]


@pytest.mark.usefixtures("built")
def test_settings_in_a_bundle_are_for_the_path_and_the_folder_that_were_named(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path / "project")
    where = {"path": "/training/", "folder": "/data/site"}
    assert bundle(Project(root), tmp_path / "out.zip", tmp_path / "wheels", lambda line: None, **where) == []
    held = in_zip(tmp_path / "out.zip")
    assert held["hosting/404.html"] == b'<a href="/training/index.html">Start</a>'
    assert held["site/404.html"] == b'<a href="/index.html">Start</a>'
    assert b"/data/site" in held["hosting/nginx/scenario-quiz-locations.conf"]


def test_a_bundle_is_named_after_its_release() -> None:
    assert bundle_name(RELEASE) == "scenario-quiz-1.2.0-2027-05-22"
    assert bundle_name(Release()) == "scenario-quiz"
