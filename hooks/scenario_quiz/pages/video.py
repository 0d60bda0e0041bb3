"""An organisation's briefing video on a page; while it has none, the way to a script that somebody can read aloud."""

from __future__ import annotations

from scenario_quiz.addresses import page_file
from scenario_quiz.bank import Bank
from scenario_quiz.pages.links import Link
from scenario_quiz.pages.templating import fragment

SCRIPT = "resources/two-minutes"


def video_block(page: str, depth: str, bank: Bank) -> str:
    """The block for the marker of the video on a page. `depth` is the way from there to the top of the site."""
    found = bank.pages.get(SCRIPT) if SCRIPT not in bank.left_out else None
    return fragment(
        "video.html.j2",
        bank.words,
        video=bank.organisation.video,
        depth=depth,
        script=Link(found.file, "", found.title) if found else None,
        start=page_file(page),
    )
