"""What lies in the folders of a project: each file that is somebody's content, and whether anything uses it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from scenario_quiz.checks.files.usage import at_top, used_assets
from scenario_quiz.files.left_alone import Ignored
from scenario_quiz.files.ordinary import files_below, folders_below, is_ordinary
from scenario_quiz.places import LOCAL_DOCS, PAGE_ENDINGS, THEME, Form, form_of, is_made
from scenario_quiz.project import Project, passed_over

_HEAD = 4096  # bytes of a file that say what it looks like
_FILE_ENDINGS = (".yml", ".yaml", *PAGE_ENDINGS)


@dataclass(frozen=True)
class Inventory:
    """The files of a project by their paths, as authors know them. What is nobody's content, and hidden folders but
    that of the theme, are passed over: `checks.files` names what is hidden."""

    project: Project

    @cached_property
    def places(self) -> tuple[str, ...]:
        """Every file in the folders in which all is read or named."""
        found = (file for folder in self.project.folders for file in self.files_in(folder))
        return tuple(dict.fromkeys(map(self.project.shown, found)))

    @cached_property
    def folders_like_files(self) -> tuple[str, ...]:
        """The folders with the name of a file: of a page, say."""
        found = (one for folder in self.project.folders for one in folders_below(folder, self._is_passed_over))
        return tuple(self.project.shown(one) for one in found if one.name.lower().endswith(_FILE_ENDINGS))

    @cached_property
    def beside(self) -> tuple[str, ...]:
        """The names of files and folders beside those folders."""
        try:
            return tuple(sorted(path.name for path in self.project.root.iterdir()))
        except OSError:
            return ()

    @cached_property
    def there(self) -> frozenset[str]:
        """All paths that are taken."""
        return frozenset({*self.places, *self.beside})

    @cached_property
    def kept_back(self) -> frozenset[str]:
        """The files of the documentation that git ignores and nothing uses: no build publishes them."""
        return frozenset(place for place in self.places if self.is_unused(place) and self.ignored(place))

    @cached_property
    def page_like(self) -> dict[str, Path]:
        """The files that look like pages and are none, by the place on the site. What stands in them is checked all the
        same, so that everything is told in one run."""
        found = (place for place in self.places if self.form(place) is None and not self.ignored(place))
        pages = (place for place in found if self.in_docs(place) and place.lower().endswith(PAGE_ENDINGS))
        return {self.on_site(place): self.project.root / place for place in pages}

    @cached_property
    def ignored(self) -> Ignored:
        """Whether git ignores a path."""
        return self.project.ignored()

    def files_in(self, folder: Path) -> list[Path]:
        """The files in a folder and below it."""
        return list(files_below(folder, self._is_passed_over))

    def form(self, place: str) -> Form | None:
        """What reads a file; None where nothing does."""
        return form_of(place, self.project.docs_folder)

    def in_docs(self, place: str) -> bool:
        """Whether a file stands in the documentation, or in an organisation's."""
        return place.startswith((f"{self.project.docs_folder}/", f"{LOCAL_DOCS}/"))

    def is_unused(self, place: str) -> bool:
        """Whether a file is published as it is, and nothing leads to it. Without settings nobody knows."""
        form = self.form(place)
        if form is None or form.kind != "asset" or not self._has_settings:
            return False
        there = at_top(self.on_site(place))
        return there not in self._used and not is_made(there)

    def head(self, place: str) -> str:
        """The first lines of a file, in any encoding; nothing where they cannot be read."""
        try:
            with (self.project.root / place).open("rb") as content:
                return content.read(_HEAD).replace(b"\0", b"").decode("utf-8-sig", errors="replace")
        except OSError:
            return ""

    def on_site(self, place: str) -> str:
        """Where a file of the documentation, or of an organisation's, stands on the site."""
        folder = LOCAL_DOCS if place.startswith(f"{LOCAL_DOCS}/") else self.project.docs_folder
        return place[len(folder) + 1 :]

    @cached_property
    def _has_settings(self) -> bool:
        return is_ordinary(self.project.settings)

    @cached_property
    def _used(self) -> frozenset[str]:
        return used_assets(self.project)

    def _is_passed_over(self, path: Path) -> bool:
        hidden = path.name.startswith(".") and not path.is_relative_to(self.project.docs / THEME)
        return passed_over(path) or hidden
