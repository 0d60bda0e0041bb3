"""From a project to a bundle: one zip, complete or not there."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from importlib.resources import files
from pathlib import Path

from scenario_quiz.bundling.archive import Content, write_zip
from scenario_quiz.bundling.components import as_cyclonedx, as_page, components_of
from scenario_quiz.bundling.sources import refused_sources, sources_in
from scenario_quiz.bundling.wheels import PYTHONS, NoWheelsError, Target, fetch, targets
from scenario_quiz.findings.report import refusal
from scenario_quiz.handouts.printing import why_not
from scenario_quiz.hosting.server_files import FOLDER, hashed_in, hosting_files, server_folder, site_path
from scenario_quiz.project import Project
from scenario_quiz.publishing.build import Say, build_into
from scenario_quiz.publishing.lock import BusyError, locked
from scenario_quiz.publishing.manifest import MANIFEST, Manifest, as_json, places_in, sum_of
from scenario_quiz.publishing.staging import clear_leftovers, lock_file, new_staging, remove
from scenario_quiz.settings.release import Release, release_of

LOCK = "requirements.lock"
# Only where the bundle is written are the libraries known to be there that these packages need besides.
HANDOUTS_LOCK = "requirements-handouts.lock"
# What the site said on a day can be looked up only while no zip takes the place of another.
_KEPT = (
    "{out} is there already, and holds another site. It answers what the site said on its day. Give this one a later "
    "day, under release in mkdocs.yml. If nobody has seen the other one, say --replace."
)
_CARRIED = ("README.txt", "build.sh", "build.cmd")


def bundle_name(release: Release) -> str:
    """What a bundle of a release is called, without its ending."""
    parts = ("scenario-quiz", release.version, release.day.isoformat() if release.day else "")
    return "-".join(part for part in parts if part)


def bundle(
    project: Project,
    out: Path,
    wheels: Path,
    say: Say,
    *,
    path: str = "/",
    folder: str = FOLDER,
    pythons: Iterable[str] = PYTHONS,
    replace: bool = False,
) -> list[str]:
    """Build the site and write the bundle to `out`. `wheels` is the folder in which fetched packages are kept.

    `path` and `folder` are for the settings of web servers: the site's address on its server, and where its files lie
    there. `replace` allows the loss of another bundle of the same name. Gives why no bundle was written, a line for
    each reason; nothing where `out` is the whole new bundle. Raises BadPlace where `path` or `folder` cannot stand in
    a server's settings.
    """
    out = out.resolve()
    path, folder = site_path(path), server_folder(folder)
    release = release_of(project.settings_bytes())
    sources = sources_in(project.root)
    try:
        reasons = list(refused_sources(sources))
        if reasons:
            return reasons
        before = {place: sum_of(file) for place, file in sources.items()}
        out.parent.mkdir(parents=True, exist_ok=True)
        fetched: dict[str, Path] = {}
        wanted = list(_packages(project, pythons))
        for number, (lock_name, target) in enumerate(wanted, 1):
            say(f"Packages of {lock_name} for {target}: {number} of {len(wanted)}")
            fetched |= {wheel.name: wheel for wheel in fetch(project.root / lock_name, target, wheels)}
        with locked(lock_file(out)) as lock:
            clear_leftovers(out)
            staging = new_staging(out)
            try:
                reasons = [
                    *build_into(project, staging.new, lock, say),
                    *_changed_since(before, sources_in(project.root)),
                ]
                if not reasons:
                    hosting = _hosting(staging.new, path, folder)
                    say("Writing the zip")
                    contents = _contents(sources, staging.new, fetched, hosting, release)
                    write_zip(staging.file, contents, release.day or date(1980, 1, 1))
                    if out.exists() and not replace and sum_of(out) != sum_of(staging.file):
                        return [_KEPT.format(out=out)]
                    staging.file.replace(out)
                return reasons
            finally:
                with suppress(OSError):
                    remove(staging.folder)
    except BusyError:
        return [f"{out} is being written already. Wait until that has ended, then try again."]
    except NoWheelsError as trouble:
        return [str(trouble)]
    except OSError as trouble:
        return [refusal(trouble)]


def _packages(project: Project, pythons: Iterable[str]) -> Iterator[tuple[str, Target]]:
    """The lock files whose packages go along, and for which system and Python: those of handouts for this one alone."""
    for target in targets(pythons):
        yield LOCK, target
    if sys.platform == "linux" and (project.root / HANDOUTS_LOCK).is_file() and not why_not():
        yield HANDOUTS_LOCK, Target("linux", f"{sys.version_info.major}.{sys.version_info.minor}")


def _changed_since(before: dict[str, str], sources: dict[str, Path]) -> Iterator[str]:
    """Sources that somebody changed during the build: the site would not be what they make."""
    now = {place: sum_of(file) for place, file in sources.items()}
    changed = sorted(place for place in {*before, *now} if before.get(place) != now.get(place))
    if changed:
        more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
        yield f"{changed[0]}{more} changed while the site was built. Write the bundle again."


def _hosting(site: Path, path: str, folder: str) -> dict[str, str]:
    """Settings for web servers by their place. Under a path they hold the page for wrong addresses that fits it."""
    not_found = site / "404.html"
    text = not_found.read_text(encoding="utf-8") if path != "/" and not_found.is_file() else None
    return hosting_files(path, folder, hashed_in(site), text)


def _contents(
    sources: dict[str, Path], site: Path, wheels: dict[str, Path], hosting: dict[str, str], release: Release
) -> dict[str, Content]:
    """Every file of the bundle by its place, its own manifest included, in one folder named after the release."""
    components = components_of(wheels.values())
    contents: dict[str, Content] = {
        **{f"site/{place}": site / place for place in places_in(site)},
        **{f"sources/{place}": file for place, file in sources.items()},
        **{f"wheels/{name}": wheel for name, wheel in wheels.items()},
        **{f"hosting/{place}": text.encode() for place, text in hosting.items()},
        **{name: files("scenario_quiz.bundling").joinpath("carry", name).read_bytes() for name in _CARRIED},
        "components.html": as_page(components, release).encode(),
        "components.cdx.json": as_cyclonedx(components, release).encode(),
    }
    sums = {place: hashlib.sha256(_bytes(content)).hexdigest() for place, content in sorted(contents.items())}
    day = release.day.isoformat() if release.day else ""
    contents[MANIFEST] = as_json(Manifest(sums, release.version, day))
    return {f"{bundle_name(release)}/{place}": content for place, content in contents.items()}


def _bytes(content: Content) -> bytes:
    return content if isinstance(content, bytes) else content.read_bytes()
