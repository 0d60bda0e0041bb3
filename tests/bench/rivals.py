"""Other builders on the same words: mkdocs-quiz, Zensical and Hugo, each where it is installed, with its version."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.bench.measuring import cost, spread
from tests.bench.projects import SETTINGS, twin_project
from tests.bench.synthetic import scenarios
from tests.site.building import BIN, settings, write_files, write_settings

_OPTION = r"- \*\*[A-Z]\*\* (.*)\n    - (.*)\n    - (.*)"
_OPTIONS = re.compile(rf"(?:^{_OPTION}\n?)+", re.MULTILINE)
_LAYOUTS = Path(__file__).with_name("hugo")
_HUGO = {
    "baseURL": "https://site.example/",
    "title": "The same words",
    "disableKinds": ["taxonomy", "term", "rss"],
    "outputs": {"home": ["html", "json"]},
    "markup": {"goldmark": {"renderHooks": {"link": {"useEmbedded": "fallback"}}}},
}

Scenarios = dict[str, dict[str, Any]]
Rows = Iterator[tuple[str, str, str]]


@dataclass(frozen=True)
class Rival:
    """Another builder: how its project is laid out, what builds it, and what it keeps for the next time, if it does."""

    name: str
    package: str
    program: str
    lay_out: Callable[[Path, Scenarios], Path]
    arguments: tuple[str, ...]
    kept: str = ""

    def found(self) -> str | None:
        """Its program: of the lock file, or of the machine."""
        return shutil.which(self.program, path=str(BIN)) or shutil.which(self.program)


def beside_others(folder: Path, count: int, rounds: int) -> Rows:
    """CPU of each rival against that of plain pages in the same round: from nothing, and again with nothing changed."""
    words = scenarios(count)
    base = twin_project(folder / "plain", words)
    here = [rival for rival in RIVALS if rival.found()]
    roots = {rival.name: rival.lay_out(folder / rival.name, words) for rival in here}
    plain: list[float] = []
    cold: dict[str, list[float]] = {rival.name: [] for rival in here}
    warm: dict[str, list[float]] = {rival.name: [] for rival in here if rival.kept}
    for _ in range(rounds):
        plain.append(cost(base, "mkdocs", "build").cpu)
        for rival in here:
            root, program = roots[rival.name], rival.found() or ""
            for kept in ("site", "public", rival.kept or "site"):
                shutil.rmtree(root / kept, ignore_errors=True)
            cold[rival.name].append(cost(root, program, *rival.arguments).cpu / plain[-1])
            if rival.kept:
                warm[rival.name].append(cost(root, program, *rival.arguments).cpu / plain[-1])
    yield f"others, {count} scenarios as pages of theirs / plain pages", "", ""
    for rival in RIVALS:
        if rival.name not in cold:
            yield f"  {rival.name}", "not installed", ""
            continue
        name = f"{rival.name} {_version(rival)}"
        yield f"  {name}, from nothing", spread(cold[rival.name]), ""
        if rival.kept:
            yield f"  {name}, again with nothing changed", spread(warm[rival.name]), ""
    yield "  CPU seconds, plain pages", spread(plain), ""


def _version(rival: Rival) -> str:
    """The version of the package, or what the machine's own program says of itself."""
    if str(rival.found()).startswith(str(BIN)):
        return version(rival.package)
    return "of the machine"


def quiz_pages(root: Path, words: Scenarios) -> Path:
    """The plain pages, with each question in the form of mkdocs-quiz: what was a list is a form, word for word."""
    twin_project(root, words)
    plugins = [*settings()["plugins"], "mkdocs_quiz"]
    write_settings(root, **{**SETTINGS, "nav": None, "hooks": None, "watch": None, "plugins": plugins})
    asked = 0
    for id_ in words:
        page = root / f"docs/scenarios/{id_}/index.md"
        text, found = _OPTIONS.subn(lambda options: _form(options[0]), page.read_text(encoding="utf-8"))
        page.write_text(text, encoding="utf-8")
        asked += found
    if asked != sum(len(story["questions"]) for story in words.values()):
        raise RuntimeError("a question was not found on its plain page")
    return root


def _form(options: str) -> str:
    """Options of a plain page as a question of mkdocs-quiz, with what is said of each below it."""
    lines = []
    for text, verdict, why in re.findall(_OPTION, options):
        lines += [f"- [{'x' if len(lines) == 0 else ' '}] {text}", f"> {verdict}", f"> {why}"]
    return "\n".join(["<quiz>", "What do you choose?", *lines, "</quiz>"]) + "\n"


def _plain_pages(root: Path, words: Scenarios) -> Path:
    return twin_project(root, words)


def hugo_pages(root: Path, words: Scenarios) -> Path:
    """The plain pages where Hugo looks for them, under a theme of one page, with an index for a search."""
    twin = twin_project(root / "twin", words)
    (root / "static").mkdir()
    shutil.move(twin / "docs", root / "content")
    shutil.move(root / "content/assets", root / "static")
    layouts = {f"layouts/_default/{name}.html": (_LAYOUTS / "page.html").read_bytes() for name in ("single", "list")}
    write_files(root, {**layouts, "layouts/index.json": (_LAYOUTS / "index.json").read_bytes()})
    for page in root.glob("content/**/index.md"):
        if any(one.is_dir() for one in page.parent.iterdir()):
            page.rename(page.with_name("_index.md"))
    write_files(root, {"hugo.json": json.dumps(_HUGO)})
    return root


RIVALS = (
    Rival("mkdocs-quiz", "mkdocs-quiz", "mkdocs", quiz_pages, ("build",)),
    Rival("Zensical", "zensical", "zensical", _plain_pages, ("build",), ".cache"),
    Rival("Hugo", "hugo", "hugo", hugo_pages, ()),
)
