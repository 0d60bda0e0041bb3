"""Where things stand in a project: the folders and files, and how authors know them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from scenario_quiz import places
from scenario_quiz.files.left_alone import Ignored, is_left_alone
from scenario_quiz.files.ordinary import content_of, files_below, is_linked
from scenario_quiz.places import LOCAL, FileKind, forms, top_folders

# What ids of an organisation's own scenarios, sets and register entries begin with, and none of this site's does.
LOCAL_PREFIX = f"{LOCAL}-"


@dataclass(frozen=True)
class Project:
    """A project's folder. Scenarios, sets, registers, ledgers and pages may also stand under local/, an organisation's
    own: each folder of this site has its twin there. What may stand where is the list in `places`."""

    root: Path
    docs_folder: str = "docs"

    @property
    def docs(self) -> Path:
        return self.root / self.docs_folder

    @property
    def quizzes(self) -> Path:
        return self.root / places.QUIZZES

    @property
    def registers(self) -> Path:
        return self.quizzes / "registers"

    @property
    def ledger(self) -> Path:
        return self.quizzes / places.LEDGER

    @property
    def page_ledger(self) -> Path:
        return self.quizzes / places.PAGE_LEDGER

    @property
    def figures(self) -> Path:
        return self.quizzes / "figures"

    @property
    def settings(self) -> Path:
        return self.root / places.SETTINGS

    @property
    def organisation(self) -> Path:
        return self.root / places.ORGANISATION

    @property
    def reviews(self) -> Path:
        return self.root / places.REVIEWS

    @property
    def is_organisations_copy(self) -> bool:
        """Whether an organisation keeps something of its own here: then what a release brings is not to be changed."""
        return self.organisation.exists() or self.local.exists()

    @property
    def local(self) -> Path:
        return self.root / LOCAL

    @property
    def local_docs(self) -> Path:
        return self.root / places.LOCAL_DOCS

    @property
    def local_quizzes(self) -> Path:
        return self.root / places.LOCAL_QUIZZES

    @property
    def local_registers(self) -> Path:
        return self.root / places.LOCAL_REGISTERS

    @property
    def local_ledger(self) -> Path:
        return self.local_quizzes / places.LEDGER

    @cached_property
    def _start(self) -> str:
        """What paths in the project begin with."""
        return f"{self.root}{os.sep}"

    @cached_property
    def _local_start(self) -> str:
        return f"{self.local}{os.sep}"

    @property
    def local_page_ledger(self) -> Path:
        return self.local_quizzes / places.PAGE_LEDGER

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders in which everything is read, or named in a finding."""
        return tuple(self.root / name for name in top_folders(self.docs_folder))

    def settings_bytes(self) -> bytes:
        """What stands in the site builder's settings; nothing where there are none."""
        return content_of(self.settings) or b""

    def shown(self, path: Path) -> str:
        """A path as its author knows it: from the project's folder, with forward slashes."""
        text = os.fspath(path)
        if text.startswith(self._start):  # as nearly all do, and it is asked of each file many times
            return text[len(self._start) :].replace(os.sep, "/")
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()

    def is_local(self, path: Path) -> bool:
        """Whether a file is an organisation's own."""
        return os.fspath(path).startswith(self._local_start)

    def files(self, *kinds: FileKind) -> Iterator[Path]:
        """Every ordinary file of these forms: form by form in the order of the list, each in order of name."""
        for form in forms(self.docs_folder):
            folder = self.root / form.folder
            if form.kind in kinds and not is_linked(folder, self.root):
                for file in files_below(folder, passed_over, deep=form.below):
                    if form.fits(self.shown(file)):
                        yield file

    def scenario_files(self) -> Iterator[Path]:
        """Every scenario file, this site's first. Registers, sets and ledgers are not scenarios."""
        return self.files("scenario")

    def set_files(self) -> Iterator[Path]:
        """Every set, this site's first."""
        return self.files("set")

    def guide_files(self) -> Iterator[Path]:
        """Every guide, this site's first."""
        return self.files("guide")

    def is_guide(self, file: Path) -> bool:
        """Whether a file is a guide, by its place."""
        return file.parent in (self.quizzes / "guides", self.local_quizzes / "guides")

    def figure(self, scenario: Path, name: str) -> Path:
        """A picture of a scenario: it stands in figures/ beside the scenario's file."""
        return scenario.parent / "figures" / name

    def docs_files(self) -> dict[str, Path]:
        """Every file of the documentation by its place. One under local/docs/ is added, or stands in place of the same.

        What nothing reads, hidden files and symbolic links are left out: the last may lead out of the project.
        """
        files = {file.relative_to(self._docs_of(file)).as_posix(): file for file in self.files(*_DOCS)}
        return dict(sorted(files.items()))

    def local_docs_files(self) -> Iterator[Path]:
        """The files of local/docs/ that belong to the site."""
        return (file for file in self.files(*_DOCS) if self.is_local(file))

    def is_of_plugin(self, file: Path) -> bool:
        """Whether a plugin that the settings name reads a file: one that makes the menu, say."""
        plugin = places.plugin_of(file.name)
        return plugin is not None and file.is_relative_to(self.docs) and plugin.encode() in self.settings_bytes()

    def ignored(self) -> Ignored:
        """What the project tells git to ignore, of what is not meant to be read."""
        return Ignored(self.root, filter(None, (form.example for form in forms(self.docs_folder))))

    def _docs_of(self, file: Path) -> Path:
        return self.local_docs if self.is_local(file) else self.docs


_DOCS: tuple[FileKind, ...] = ("page", "asset", "template")


def passed_over(path: Path) -> bool:
    """Whether a file or folder is nobody's content, so that nothing reads it and nothing is said of it."""
    return is_left_alone(path.name)


def is_local_id(id_: str) -> bool:
    """Whether an id is one of an organisation's own."""
    return id_.startswith(LOCAL_PREFIX)


def scenario_source(id_: str) -> str:
    """The file of a checked scenario, as authors know it."""
    return f"{_home(id_)}/{id_}.yml"


def set_source(id_: str) -> str:
    """The file of a checked set, as authors know it."""
    return f"{_home(id_)}/sets/{id_}.yml"


def guide_source(id_: str) -> str:
    """The file of a checked guide, as authors know it."""
    return f"{_home(id_)}/guides/{id_}.yml"


def _home(id_: str) -> str:
    return places.LOCAL_QUIZZES if is_local_id(id_) else places.QUIZZES
