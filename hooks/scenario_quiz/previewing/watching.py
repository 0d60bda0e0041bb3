"""What has changed on the disk while a preview runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePath
from threading import Event

from watchdog.events import FileSystemEvent, FileSystemEventHandler

from scenario_quiz.project import Project

_CHANGES = frozenset({"created", "modified", "deleted", "moved"})  # to open a file is an event, too
# What a running preview has read once and keeps; the rest it reads at each build.
_KEPT = (".py", ".yml")
_SETTLED = 0.5  # seconds in which nothing changes


class OwnThings(FileSystemEventHandler):
    """Notices an organisation's own file and folder in the project's folder: that they come, change there, or go.

    Neither has to be there at the start. `watch` and `unwatch` are told of the folder, `rebuild` is called at each
    change. Schedule it for the project's folder alone, not for the tree.
    """

    def __init__(
        self,
        project: Project,
        watch: Callable[[str], None],
        unwatch: Callable[[str], None],
        rebuild: Callable[[], None],
    ) -> None:
        self._file, self._folder = project.organisation, project.local
        self._watch, self._unwatch, self._rebuild = watch, unwatch, rebuild
        self._watched = False
        self._look()

    def on_any_event(self, event: FileSystemEvent) -> None:
        touched = _paths(event)
        if event.event_type not in _CHANGES or touched.isdisjoint((self._file, self._folder)):
            return
        if self._folder in touched:
            if event.event_type == "modified":
                return  # something in it has changed, which is watched already
            self._look()
        self._rebuild()

    def _look(self) -> None:
        if self._watched:
            self._unwatch(str(self._folder))
        self._watched = self._folder.is_dir()
        if self._watched:
            self._watch(str(self._folder))


class Programs(FileSystemEventHandler):
    """Sets `changed` when a program, or words that programs keep, have changed under the folder."""

    def __init__(self) -> None:
        self.changed = Event()

    def settle(self) -> None:
        """Wait until nothing changes any more, and forget what has."""
        self.changed.clear()
        while self.changed.wait(_SETTLED):
            self.changed.clear()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in _CHANGES and not event.is_directory and any(map(_is_kept, _paths(event))):
            self.changed.set()


def _paths(event: FileSystemEvent) -> set[PurePath]:
    return {Path(str(path)) for path in (event.src_path, event.dest_path) if path}


def _is_kept(path: PurePath) -> bool:
    return path.suffix in _KEPT and not path.name.startswith(".")
