"""What a bundle is made of: each package with its version and licence, as a page and as a CycloneDX list."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import PathDistribution
from pathlib import Path
from typing import Any

from scenario_quiz.pages.templating import render
from scenario_quiz.pages.vendored import VENDORED
from scenario_quiz.settings.release import Release
from scenario_quiz.words import english

_CLASSIFIER = "License :: OSI Approved :: "
_ADDRESSES = ("homepage", "home", "repository", "source", "source code", "documentation")


@dataclass(frozen=True, order=True)
class Component:
    """A package: `licence` is what its own metadata say, empty where they say nothing."""

    name: str
    version: str
    licence: str = ""
    address: str = ""
    registry: str = "pypi"


def components_of(wheels: Iterable[Path]) -> list[Component]:
    """The packages in these wheels and the scripts of others in the site, each once, by name.

    Read from the wheels, not from what is installed here.
    """
    scripts = {Component(one.name, one.version, one.licence, one.address, "npm") for one in VENDORED}
    return sorted({_component(wheel) for wheel in wheels} | scripts, key=lambda one: one.name.lower())


def as_page(components: Iterable[Component], release: Release) -> str:
    """A plain page for those who run the site, in the language of commands. It needs nothing else."""
    return render("components.html.j2", english(), components=list(components), release=release)


def as_cyclonedx(components: Iterable[Component], release: Release) -> str:
    """The list in the form of CycloneDX 1.6, for tools that look for packages with known weaknesses."""
    day = {"timestamp": f"{release.day.isoformat()}T00:00:00Z"} if release.day else {}
    whole = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {**day, "component": {"type": "application", "name": "scenario-quiz", "version": release.version}},
        "components": [_entry(one) for one in components],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _component(wheel: Path) -> Component:
    name = "-".join(wheel.name.split("-")[:2])
    with zipfile.ZipFile(wheel) as packed:
        about: dict[str, Any] = PathDistribution(zipfile.Path(packed, f"{name}.dist-info/")).metadata.json
    lines = (line.partition(",") for line in about.get("project_url", []))
    addresses = {label.strip().lower(): address.strip() for label, _, address in lines}
    address = about.get("home_page") or next((addresses[one] for one in _ADDRESSES if one in addresses), "")
    return Component(about["name"], about["version"], _licence(about), address)


def _licence(about: dict[str, Any]) -> str:
    classifiers = [line for line in about.get("classifier", []) if line.startswith(_CLASSIFIER)]
    named = ", ".join(line.removeprefix(_CLASSIFIER) for line in classifiers)
    written = str(about.get("license", "")).strip().partition("\n")[0]
    return str(about.get("license_expression") or named or written)


def _entry(one: Component) -> dict[str, object]:
    entry: dict[str, object] = {
        "type": "library",
        "name": one.name,
        "version": one.version,
        "purl": f"pkg:{one.registry}/{one.name.lower()}@{one.version}",
    }
    if one.licence:
        entry["licenses"] = [{"license": {"name": one.licence}}]
    if one.address:
        entry["externalReferences"] = [{"type": "website", "url": one.address}]
    return entry
