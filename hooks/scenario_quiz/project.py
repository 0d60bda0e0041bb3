"""Where things stand in a project: the folders and files, and how authors know them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# What ids of an organisation's own scenarios, sets and register entries begin with, and none of this site's does.
LOCAL_PREFIX = "local-"
# Where an organisation keeps what is its own, so that taking a release never touches it.
LOCAL = "local"
# What the site builder takes for a page. Ours end in .md; another must not slip past the checks.
PAGE_ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")


@dataclass(frozen=True)
class Project:
    """A project's folder. Scenarios, sets, registers, ledgers and pages may also stand under local/, an organisation's
    own: each folder of this site has its twin there."""

    root: Path
    scenario_folders: tuple[str, ...] = ("quizzes", f"{LOCAL}/quizzes")
    docs_folder: str = "docs"
    settings_file: str = "mkdocs.yml"
    organisation_file: str = "organisation.yml"

    @property
    def docs(self) -> Path:
        return self.root / self.docs_folder

    @property
    def quizzes(self) -> Path:
        return self.root / self.scenario_folders[0]

    @property
    def registers(self) -> Path:
        return self.quizzes / "registers"

    @property
    def sets(self) -> Path:
        return self.quizzes / "sets"

    @property
    def ledger(self) -> Path:
        return self.quizzes / "published.yml"

    @property
    def figures(self) -> Path:
        return self.quizzes / "figures"

    @property
    def settings(self) -> Path:
        return self.root / self.settings_file

    @property
    def organisation(self) -> Path:
        return self.root / self.organisation_file

    @property
    def local(self) -> Path:
        return self.root / LOCAL

    @property
    def local_docs(self) -> Path:
        return self.local / "docs"

    @property
    def local_quizzes(self) -> Path:
        return self.local / "quizzes"

    @property
    def local_registers(self) -> Path:
        return self.local / "registers"

    @property
    def local_ledger(self) -> Path:
        return self.local_quizzes / "published.yml"

    def settings_bytes(self) -> bytes:
        """What stands in the site builder's settings; nothing where there are none. Raises OSError."""
        return self.settings.read_bytes() if self.settings.is_file() else b""

    def shown(self, path: Path) -> str:
        """A path as its author knows it: from the project's folder, with forward slashes."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()

    def is_local(self, path: Path) -> bool:
        """Whether a file is an organisation's own."""
        return os.fspath(path).startswith(f"{self.local}{os.sep}")

    def scenario_files(self) -> Iterator[Path]:
        """Every scenario file, folder by folder in order of name. Registers, sets and ledgers are not scenarios."""
        for folder in self.scenario_folders:
            for file in sorted((self.root / folder).glob("*.[yY]*[mM][lL]")):
                if file.name != self.ledger.name and file.suffix.lower() in (".yml", ".yaml"):
                    yield file

    def set_files(self) -> Iterator[Path]:
        """Every set, this site's first."""
        for folder in (self.sets, self.local_quizzes / "sets"):
            yield from sorted(folder.glob("*.yml"))

    def figure(self, scenario: Path, name: str) -> Path:
        """A picture of a scenario: it stands in figures/ beside the scenario's file."""
        return scenario.parent / "figures" / name

    def docs_files(self) -> dict[str, Path]:
        """Every file of the documentation by its place. One under local/docs/ is added, or stands in place of the same.

        Of local/docs/, hidden files and symbolic links are left out: the first are no part of a site, and the second
        may lead out of it.
        """
        files = {file.relative_to(self.docs).as_posix(): file for file in sorted(self.docs.rglob("*"))}
        for file in self.local_docs_files():
            files[file.relative_to(self.local_docs).as_posix()] = file
        return {place: file for place, file in sorted(files.items()) if not file.is_dir() or file.suffix == ".md"}

    def local_docs_files(self) -> Iterator[Path]:
        """The files of local/docs/ that belong to the site."""
        for file in sorted(self.local_docs.rglob("*")):
            hidden = any(part.startswith(".") for part in file.relative_to(self.local_docs).parts)
            if file.is_file() and not hidden and not is_linked(file, self.local_docs):
                yield file


def is_linked(file: Path, folder: Path) -> bool:
    """Whether the way from a folder to a file goes over a symbolic link, which may lead out of the folder."""
    inside = file.relative_to(folder)
    return any((folder / part).is_symlink() for part in (inside, *inside.parents))


def is_local_id(id_: str) -> bool:
    """Whether an id is one of an organisation's own."""
    return id_.startswith(LOCAL_PREFIX)


def scenario_source(id_: str) -> str:
    """The file of a checked scenario, as authors know it."""
    return f"{_home(id_)}/{id_}.yml"


def set_source(id_: str) -> str:
    """The file of a checked set, as authors know it."""
    return f"{_home(id_)}/sets/{id_}.yml"


def _home(id_: str) -> str:
    return f"{LOCAL}/quizzes" if is_local_id(id_) else "quizzes"
