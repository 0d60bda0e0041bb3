"""A zip that is the same bytes on every machine and every day."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

Content = bytes | Path
_FILE = 0o100644
_PROGRAM = 0o100755


def write_zip(file: Path, contents: Mapping[str, Content], day: date) -> None:
    """Write files by their place. Order, times and rights are always the same. Raises OSError.

    Nothing is packed: packing differs from one zlib to the next, and wheels, most of a bundle, are packed already.
    """
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as packed:
        for place, content in sorted(contents.items()):
            about = zipfile.ZipInfo(place, (day.year, day.month, day.day, 0, 0, 0))
            about.create_system = 3  # Unix, whichever system writes it
            about.external_attr = (_PROGRAM if place.endswith(".sh") else _FILE) << 16
            packed.writestr(about, content if isinstance(content, bytes) else content.read_bytes())
