"""Broken files that are too large to keep. Their golden findings stand beside the others, in `broken/`."""

from __future__ import annotations

from collections.abc import Callable

from tests.engine.small import SOUND, sound

GENERATED: dict[str, Callable[[], bytes]] = {
    "five-megabytes": lambda: (SOUND + "# notes\n" * 650_000).encode(),
    "a-hundred-thousand-brackets": lambda: sound(title="[" * 100_000).encode(),
    "a-hundred-thousand-braces": lambda: sound(title="{" * 100_000).encode(),
    "nothing-but-brackets": lambda: b"[" * 100_000,
    "dashes-inside-dashes": lambda: ("touches:\n" + "- " * 5_000 + "neglect\n").encode(),
    "too-many-values": lambda: sound(touches="[" + "neglect, " * 20_000 + "]").encode(),
    "a-very-long-text": lambda: sound(setting="word " * 25_000).encode(),
    "megabyte-without-a-line-end": lambda: b"a: " * 340_000,
    "nothing-but-nul-characters": lambda: b"\0" * 200_000,
    "nothing-but-windows-1252": lambda: b"\x92" * 100_000,
    "thousands-of-names": lambda: "".join(f"name-{number}: x\n" for number in range(9_000)).encode(),
    "many-open-quotes": lambda: "".join(f'line{number}: "open\n' for number in range(400)).encode(),
}
