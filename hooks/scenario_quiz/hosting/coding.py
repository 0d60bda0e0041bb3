"""How an answer is compressed on its way, and whether a browser makes of it what the server has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scenario_quiz.hosting.answers import check_answer
from scenario_quiz.hosting.asking import Response
from scenario_quiz.hosting.host_findings import HostFinding
from scenario_quiz.hosting.unpacking import NotPacked, can_unpack, unpacked, unpacked_once
from scenario_quiz.hosting.visit import Visit

_DIFFERENT = "compressed and not, the server gives two different files"


def check_as_browsers(visit: Visit, places: list[str], known: set[str]) -> Iterator[HostFinding]:
    """What no reader without a browser would see: another type, other headers or another text once it is compressed.

    `known` are addresses whose text was found to be wrong: that two texts differ there follows from it.
    """
    for place in dict.fromkeys(places):
        plain, small = visit.get(place), visit.packed(place)
        if plain.status != small.status:
            found = f"the status is {small.status} for browsers and {plain.status} for those who want no compression"
            yield HostFinding("compressed-wrongly", small.address, found)
            continue
        if plain.status == 200:
            told = set(check_answer(plain))
            new = (remark for remark in check_answer(small) if remark not in told)
            yield from (replace(remark, found=f"{remark.found} (as browsers get it)") for remark in new)
        coded = small if _is_readable(small) else visit.packed(place, "gzip")
        yield from (one for one in _check_coding(plain, coded) if one.found != _DIFFERENT or one.address not in known)


def check_compressed(visit: Visit, loaded: list[str]) -> Iterator[HostFinding]:
    """The start and the largest file, for those that know gzip alone: small ones need no compression."""
    for place in dict.fromkeys(("", max(loaded, key=lambda place: len(visit.get(place).body), default=""))):
        small = visit.packed(place, "gzip")
        if not _codings(small) and small.body == unpacked(small.body):
            yield HostFinding("compression", small.address, f"{len(small.body):,} bytes are sent without compression")
        elif _is_readable(small):
            yield from _check_coding(visit.get(place), small)


def _codings(answer: Response) -> list[str]:
    """The codings that an answer says it has, in the order in which they were put on."""
    told = (one.strip().removeprefix("x-") for one in answer.says("content-encoding").lower().split(","))
    return [one for one in told if one and one != "identity"]


def _is_readable(answer: Response) -> bool:
    """Whether this program can unpack the answer. There are codings that Python has nothing for."""
    return all(can_unpack(coding) for coding in _codings(answer))


def _check_coding(plain: Response, small: Response) -> Iterator[HostFinding]:
    """What is wrong between a file as it is and the same file as a browser gets it. `small` is readable."""
    file = unpacked(plain.body)
    if plain.body != file and not _codings(plain):
        yield HostFinding("coding-told", plain.address, "what is sent is compressed, and the answer does not say so")
        return
    if _codings(plain):
        yield HostFinding("coding-unasked", plain.address, "compressed is sent to those who did not ask for it")
    wrong = _wrong(file, small)
    if wrong:
        yield wrong
    varies = f"{plain.says('vary')} {small.says('vary')}".lower()
    if _codings(small) != _codings(plain) and "accept-encoding" not in varies and "*" not in varies:
        yield HostFinding("vary", small.address, "the answer depends on what was asked for, and does not say so")


def _wrong(file: bytes, small: Response) -> HostFinding | None:
    told, shown = _codings(small), _as_shown(small)
    if shown == file:
        twice = f"the answer is compressed more than once: {', '.join(told)}"
        return HostFinding("compressed-twice", small.address, twice) if len(told) > 1 else None
    if small.body == file:
        return HostFinding("coding-told", small.address, f"the answer says {', '.join(told)}, and is not compressed")
    if shown is None:
        return HostFinding("compressed-wrongly", small.address, "what is sent compressed cannot be unpacked")
    if unpacked(shown) != file:
        return HostFinding("compressed-wrongly", small.address, _DIFFERENT)
    if told:
        return HostFinding("compressed-twice", small.address, "compressed twice and said once: browsers show garbage")
    return HostFinding("coding-told", small.address, "what is sent is compressed, and the answer does not say so")


def _as_shown(answer: Response) -> bytes | None:
    """The body as a browser unpacks it, by what the answer says; None where that cannot be done."""
    body = answer.body
    for coding in reversed(_codings(answer)):
        try:
            body = unpacked_once(body, coding)
        except NotPacked:
            return None
    return body
