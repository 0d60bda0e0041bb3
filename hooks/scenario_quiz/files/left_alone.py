"""Files that are nobody's content: the system's, editors', version control's, and what the project tells git to ignore.

They pass without a word, nothing reads them, and no build publishes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from pathspec import GitIgnoreSpec

from scenario_quiz.files.ordinary import content_of

# Names that macOS, Windows and Linux desktops, git, and the editors of authors give. Those of git's own files pass too.
_NAMES = re.compile(
    r"thumbs\.db(?::encryptable)?|ehthumbs(?:_vista)?\.db|desktop\.ini|\$recycle\.bin|system volume information"
    r"|\.ds_store|\.localized|\.appledouble|__macosx|\._.*|icon\r|\.(?:spotlight-v100|fseventsd|temporaryitems|apdisk)"
    r"|\.volumeicon\.icns|\.trash(?:es|-\d+)?|\.directory|\.thumbnails|\.nfs[0-9a-f]+|\.fuse_hidden\w+"
    r"|\.git|\.git(?:ignore|attributes|keep|modules)|\.keep|\.nojekyll|\.hg|\.hgignore|\.svn"
    r"|\.editorconfig|\.vscode|\.idea|\.vs|\.obsidian|\.history|__pycache__|.*\.py[co]",
    re.I,
)
# What editors put behind the name of a file when they keep a copy of it beside it.
COPY_ENDINGS = r"~|\.(?:bak|orig|rej|save|tmp|swp|swo)"
# Copies and locks: of vi, Emacs, nano, Office, LibreOffice, patch, and browsers in the middle of a download.
_COPIES = re.compile(
    rf"\.(?P<of>.+)\.sw[a-z]|(?P<copied>.+?)(?:{COPY_ENDINGS})"
    r"|#.*#|\.#.*|~\$.*|\.~lock\..*#|~wrl\d*\..*|.+\.(?:part|crdownload)",
    re.I,
)
_MOST = 1024 * 1024  # bytes of one .gitignore


def is_left_alone(name: str) -> bool:
    """Whether a file or folder of this name belongs to the system, an editor or version control."""
    return bool(_NAMES.fullmatch(name) or _COPIES.fullmatch(name))


def copied_name(name: str) -> str:
    """The name of the file that an editor's copy is a copy of; the name itself where it is none."""
    found = _COPIES.fullmatch(name)
    return (found["of"] or found["copied"] or name) if found else name


class Ignored:
    """What the `.gitignore` files of a project leave out, judged without git: a copy of the project may have none.

    A line that would leave out what is meant to stand there (see `places`) keeps it out of git, and does not call it
    rubbish: an organisation may keep its details in a project whose files are public. Such lines are passed over.
    """

    def __init__(self, root: Path, meant: Iterable[str]) -> None:
        self._root = root
        self._meant = tuple(meant)
        self._specs: dict[str, GitIgnoreSpec | None] = {}

    def __call__(self, place: str) -> bool:
        """Whether git ignores the file at a place, from the project's folder and with forward slashes."""
        for folder in PurePosixPath(place).parents:
            spec = self._spec(folder.as_posix())
            verdict = spec.check_file(_below(folder.as_posix(), place)).include if spec else None
            if verdict is not None:
                return verdict
        return False

    def _spec(self, folder: str) -> GitIgnoreSpec | None:
        if folder not in self._specs:
            lines = list(self._lines(folder))
            self._specs[folder] = GitIgnoreSpec.from_lines(lines) if lines else None
        return self._specs[folder]

    def _lines(self, folder: str) -> Iterator[str]:
        content = content_of(self._root / folder / ".gitignore") or b""
        meant = [_below(folder, place) for place in self._meant if folder == "." or place.startswith(f"{folder}/")]
        for line in content[:_MOST].decode("utf-8-sig", errors="replace").splitlines():
            try:
                alone = GitIgnoreSpec.from_lines([line])
            except ValueError:  # no pattern that git would know either
                continue
            if not any(alone.match_file(place) for place in meant):
                yield line


def _below(folder: str, place: str) -> str:
    return place if folder == "." else place[len(folder) + 1 :]
