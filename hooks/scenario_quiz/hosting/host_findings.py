"""What was found on a running server, in words that its web person can act on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from scenario_quiz.reading import MappingNode, plain, read

SERVERS = ("nginx", "apache", "iis")
_NAMES = {"nginx": "nginx", "apache": "Apache", "iis": "IIS"}
_SHOWN = 3  # addresses of one kind; the rest are counted


@dataclass(frozen=True)
class HostFinding:
    """One thing found: its code in advice.yml, the address, and what was found there. Notes are only worth knowing."""

    code: str
    address: str
    found: str
    severity: Literal["error", "note"] = "error"


def kinds(remarks: Iterable[HostFinding], severity: str) -> int:
    """How many different things were found, at however many addresses."""
    return len({(remark.code, remark.found) for remark in remarks if remark.severity == severity})


def server_of(header: str) -> str:
    """Which of the servers a Server header names, or nothing."""
    small = header.lower()
    for server, mark in {"nginx": "nginx", "apache": "apache", "iis": "microsoft-iis"}.items():
        if mark in small:
            return server
    return ""


def as_text(remarks: Iterable[HostFinding], server: str = "") -> str:
    """The remarks for people: like ones together, and what to change on this server, or on each where it is unknown."""
    groups: dict[tuple[str, str, str], list[str]] = {}
    for remark in remarks:
        groups.setdefault((remark.severity, remark.code, remark.found), []).append(remark.address)
    return "\n".join(
        "\n".join([f"{severity}[{code}] {found}", *_addresses(places), *_advice(code, server)]) + "\n"
        for (severity, code, found), places in groups.items()
    )


@cache
def advice() -> dict[str, Any]:
    """What to change for each code, in general and by server."""
    reading = read("advice.yml", files(__package__).joinpath("advice.yml").read_bytes())
    if not isinstance(reading.root, MappingNode):
        raise ValueError("advice.yml holds nothing")
    whole: dict[str, Any] = plain(reading.root)
    return whole


def _addresses(places: list[str]) -> list[str]:
    unique = list(dict.fromkeys(places))
    more = len(unique) - _SHOWN
    return [*(f"  at {place}" for place in unique[:_SHOWN]), *([f"  and {more} more"] if more > 0 else [])]


def _advice(code: str, server: str) -> list[str]:
    told = advice()[code]
    lines = [f"  = {told['do']}"]
    wanted = (server,) if server in told else SERVERS
    return [*lines, *(f"  {_NAMES[one]}: {told[one]}" for one in wanted if one in told)]
