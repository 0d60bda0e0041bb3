"""How far a long piece of work is, for whoever waits: as many lines as say something, and not one for each step."""

from __future__ import annotations

from collections.abc import Callable

# Told before the first step and after each: how many steps are done, and how many there are.
Tell = Callable[[int, int], None]
Say = Callable[[str], None]
_EVERY = 5.0  # seconds between two lines


def untold(done: int, total: int) -> None:
    """For those who do not want to know."""


def thinned(what: str, say: Say, clock: Callable[[], float]) -> Tell:
    """Says at the start how much there is to do, and then every few seconds how far it is. `clock` counts seconds."""
    said: float | None = None

    def tell(done: int, total: int) -> None:
        nonlocal said
        now = clock()
        if done < total and (said is None or now - said >= _EVERY):
            said = now
            say(f"{what}: {done} of {total}")

    return tell
