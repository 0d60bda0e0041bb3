"""What keys are made of: hashes of everything that something was made of."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pydantic import BaseModel

# What makes pages, besides the engine itself. Packages that a site adds to these are told by whoever uses them.
_LIBRARIES = (
    "mkdocs",
    "mkdocs-material",
    "pymdown-extensions",
    "Markdown",
    "Jinja2",
    "MarkupSafe",
    "PyYAML",
    "nh3",
    "pydantic",
    "pydantic-core",
    "segno",
    "phonenumberslite",
)


def digest(*parts: str | bytes) -> bytes:
    """A hash of parts in their order. Where one ends and the next begins is part of it."""
    sum_ = hashlib.sha256()
    for part in parts:
        content = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        sum_.update(len(content).to_bytes(8, "big"))
        sum_.update(content)
    return sum_.digest()


def digest_of_files(folder: Path, files: Iterable[Path]) -> bytes:
    """A hash of files by their names in a folder and their bytes."""
    parts: list[str | bytes] = []
    for file in sorted(files):
        parts += [file.relative_to(folder).as_posix(), file.read_bytes()]
    return digest(*parts)


def written(value: object) -> str:
    """A value of the engine's own as text that tells it from every other. Of a model it has what files never hold, too,
    such as the id that a file's name gives."""
    if isinstance(value, BaseModel):
        unsaid = {name: getattr(value, name) for name, field in type(value).model_fields.items() if field.exclude}
        return f"{type(value).__name__} {unsaid!r} {value.model_dump_json()}"
    if isinstance(value, tuple):
        return repr([type(value).__name__, *map(written, value)])
    return repr(value)


def engine() -> bytes:
    """A hash of all programs, templates and words of the engine, of Python, and of the libraries that make pages.

    Read anew each time: templates may change while a preview runs.
    """
    here = Path(__file__).parents[1]
    hooks = here.parent
    folders = [here, *filter(Path.is_dir, [hooks / "with_mkdocs"])]
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file() and file.suffix != ".pyc"]
    return digest(
        digest_of_files(hooks, files), sys.version, *(f"{library} {_version(library)}" for library in _LIBRARIES)
    )


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
