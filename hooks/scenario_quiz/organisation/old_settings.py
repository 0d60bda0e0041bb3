"""Local details used to stand in mkdocs.yml, under `extra`, `local`. Somebody who still has them there must know."""

from __future__ import annotations

from collections.abc import Iterator

from scenario_quiz.findings import Finding
from scenario_quiz.reading import Mapping, read


def check_old_settings(shown: str, data: bytes) -> Iterator[Finding]:
    """A finding where the bytes of mkdocs.yml still hold `extra.local`. The rest is the site builder's to judge."""
    reading = read(shown, data)
    # MkDocs reads this file itself, with forms that ours may not use.
    yield from (finding for finding in reading.findings if finding.code not in ("tag", "anchor"))
    root = reading.root
    extra = root.get("extra") if isinstance(root, Mapping) else None
    if isinstance(extra, Mapping) and "local" in extra.entries:
        yield Finding(
            shown,
            extra.place_of_key("local"),
            "old-local",
            "local details no longer stand here, so readers would not see them",
            "Write them in organisation.yml beside this file (scenario-quiz new-organisation writes one), "
            "then take local: and what is under it out of here.",
        )
