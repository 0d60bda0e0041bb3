"""Where things stand in a project: the folders and files, and how authors know them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Project:
    """A project's folder. Scenarios may live in several folders; registers and the ledger belong to the first."""

    root: Path
    scenario_folders: tuple[str, ...] = ("quizzes",)
    docs_folder: str = "docs"
    settings_file: str = "mkdocs.yml"

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

    def shown(self, path: Path) -> str:
        """A path as its author knows it: from the project's folder, with forward slashes."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()

    def scenario_files(self) -> Iterator[Path]:
        """Every scenario file, in order of name. Registers, sets and the ledger are not scenarios."""
        for folder in self.scenario_folders:
            for file in sorted((self.root / folder).glob("*.[yY]*[mM][lL]")):
                if file.name != self.ledger.name and file.suffix.lower() in (".yml", ".yaml"):
                    yield file
