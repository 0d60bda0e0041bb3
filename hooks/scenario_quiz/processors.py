"""How many processors there are to work with. Whoever shares work out asks here."""

from __future__ import annotations

import os


def processors() -> int:
    """How many processors this process may use: all of the machine's, or those that it was given of them."""
    if hasattr(os, "sched_getaffinity"):  # not on macOS and Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
