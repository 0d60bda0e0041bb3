"""Signs: what a text holds besides words and the punctuation of sentences.

Numbers, marks, tags, links and strange letters all have one, and most texts have none. So each text is asked once, and
the checks that look for such things look at the others alone.
"""

from __future__ import annotations

import re

_SIGN = re.compile("[^A-Za-z ,.;?'()\n‘’“”£…-]")


def holds_signs(text: str) -> bool:
    """Whether a text holds anything but words and the punctuation of sentences."""
    if _SIGN.search(text):
        return True
    # Made of what is no sign by itself: a list, a line of dashes, a box, and an address.
    return "- " in text or "--" in text or "??" in text or "www." in text
