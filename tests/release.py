"""What a release brings, for tests of this very site: an organisation's copy holds more, and is not what they judge."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from pathlib import Path

_HERE = Path(__file__).resolve().parents[1]
_OWN = ("organisation.yml", "local")  # what an organisation adds
_MADE = (".git", ".venv", "site", "dist", "handouts", ".handouts", ".wheels", "hosting")  # what commands make


def _release() -> Path:
    """The project's folder; in an organisation's copy, a copy of it without what is its own."""
    if not any((_HERE / name).exists() for name in _OWN):
        return _HERE
    folder = Path(tempfile.mkdtemp(prefix="release-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    caches = shutil.ignore_patterns("__pycache__", ".*_cache", ".hypothesis")
    shutil.copytree(
        _HERE,
        folder / "project",
        ignore=lambda at, names: {*caches(at, names), *((*_OWN, *_MADE) if Path(at) == _HERE else ())},
    )
    return folder / "project"


ROOT = _release()
