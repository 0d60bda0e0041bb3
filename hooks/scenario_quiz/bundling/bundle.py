"""From a project to a bundle: one zip, complete or not there."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from importlib.resources import files
from pathlib import Path

from scenario_quiz.bundling.archive import Content, write_zip
from scenario_quiz.bundling.components import as_cyclonedx, as_page, components_of
from scenario_quiz.bundling.sources import refused_sources, sources_in
from scenario_quiz.bundling.wheels import PYTHONS, NoWheelsError, fetch, targets
from scenario_quiz.project import Project
from scenario_quiz.publishing.lock import BusyError, locked
from scenario_quiz.publishing.manifest import MANIFEST, Manifest, as_json, places_in
from scenario_quiz.publishing.publish import Say, build_into
from scenario_quiz.publishing.staging import clear_leftovers, lock_file, new_staging, remove
from scenario_quiz.release import Release, release_of

LOCK = "requirements.lock"
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
    hosting: Path | None = None,
    pythons: Iterable[str] = PYTHONS,
) -> list[str]:
    """Build the site and write the bundle to `out`. `wheels` is the folder in which fetched packages are kept.

    Gives why no bundle was written, a line for each reason; nothing where `out` is the whole new bundle.
    """
    out = out.resolve()
    release = release_of(project.settings.read_bytes() if project.settings.is_file() else b"")
    sources = sources_in(project.root)
    try:
        reasons = list(refused_sources(sources))
        if reasons:
            return reasons
        out.parent.mkdir(parents=True, exist_ok=True)
        fetched: dict[str, Path] = {}
        for target in targets(pythons):
            say(f"Packages for {target}")
            fetched |= {wheel.name: wheel for wheel in fetch(project.root / LOCK, target, wheels)}
        with locked(lock_file(out)) as lock:
            clear_leftovers(out)
            staging = new_staging(out)
            try:
                reasons = build_into(project, staging.new, lock, say)
                if not reasons:
                    contents = _contents(sources, staging.new, fetched, hosting, release)
                    write_zip(staging.file, contents, release.day or date(1980, 1, 1))
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
        where = f" ({trouble.filename})" if trouble.filename else ""
        return [f"{trouble.strerror or trouble}{where}."]


def _contents(
    sources: dict[str, Path], site: Path, wheels: dict[str, Path], hosting: Path | None, release: Release
) -> dict[str, Content]:
    """Every file of the bundle by its place, its own manifest included, in one folder named after the release."""
    components = components_of(wheels.values())
    contents: dict[str, Content] = {
        **{f"site/{place}": site / place for place in places_in(site)},
        **{f"sources/{place}": file for place, file in sources.items()},
        **{f"wheels/{name}": wheel for name, wheel in wheels.items()},
        **({f"hosting/{place}": hosting / place for place in places_in(hosting)} if hosting else {}),
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
