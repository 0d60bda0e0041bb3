"""A visit to one site on a server: what was asked is kept, and counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scenario_quiz.hosting.asking import Ask, Host, Response

# What Chromium asks for. Servers have rules for it that gzip alone does not meet.
BROWSER = "gzip, deflate, br, zstd"


@dataclass
class Visit:
    """Asks under the path of the site, and keeps count."""

    host: Host
    ask: Ask
    asked: int = 0
    _kept: dict[str, Response] = field(default_factory=dict)
    _packed: dict[tuple[str, str], Response] = field(default_factory=dict)

    def get(self, place: str) -> Response:
        """What the server gives for a place of the site, asked once."""
        if place not in self._kept:
            self._kept[place] = self.send(place)
        return self._kept[place]

    def send(self, place: str, method: str = "GET", headers: Mapping[str, str] | None = None) -> Response:
        self.asked += 1
        return self.ask(self.host.path + place, method, headers or {})

    def packed(self, place: str, accepted: str = BROWSER) -> Response:
        """What a browser gets for a place, which is compressed as a rule; asked once."""
        if (place, accepted) not in self._packed:
            self._packed[place, accepted] = self.send(place, headers={"Accept-Encoding": accepted})
        return self._packed[place, accepted]

    def place_of(self, address: str) -> str | None:
        """The place of the site that an address names, or None for an address elsewhere."""
        start = self.host.address + self.host.path
        return address[len(start) :].partition("?")[0] if address.startswith(start) else None
