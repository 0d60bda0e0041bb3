"""What the pages' scripts are tested and checked with: Node.js, and TypeScript for their types."""

from __future__ import annotations

import shutil

from setup.telling import Trouble


def look() -> None:
    """Raises Trouble where one of the two is not here, with what brings it."""
    missing = [name for name in ("node", "tsc") if not shutil.which(name)]
    if missing:
        raise Trouble(
            f"There is no {' and no '.join(missing)} here: the pages' scripts are tested with Node.js 18 or newer, and "
            "their types checked with TypeScript. On Debian and Ubuntu: sudo apt install nodejs node-typescript. "
            "Elsewhere: install Node.js, then type npm install --global typescript"
        )
