"""What must be right with every single answer of a server: its headers, its type, and how long it may be kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from scenario_quiz.hosting.asking import Response
from scenario_quiz.hosting.host_findings import HostFinding
from scenario_quiz.hosting.policy import HASHED, HEADERS
from scenario_quiz.hosting.types import OTHER_TYPES, TEXT_TYPES

# Some that are as safe as ours, or safer.
_ALSO_GOOD = {"Referrer-Policy": ("same-origin", "strict-origin", "strict-origin-when-cross-origin")}
_ALSO_TYPES = {
    "js": ("application/javascript", "application/x-javascript"),
    "xml": ("text/xml",),
    "ico": ("image/vnd.microsoft.icon",),
}
_MONTH = 30 * 24 * 60 * 60


def check_answer(answer: Response) -> Iterator[HostFinding]:
    """All of this, for a file that was given."""
    yield from check_headers(answer)
    yield from check_type(answer)
    yield from check_caching(answer)


def check_headers(answer: Response) -> Iterator[HostFinding]:
    """The headers that every answer needs, once, and those that none may have."""
    for name, wanted in HEADERS.items():
        found = answer.repeated.get(name.lower()) or (answer.says(name),)
        if not any(found):
            yield HostFinding("header", answer.address, f"{name} is not sent")
        elif not all(_same(name, one, wanted) for one in found):
            yield HostFinding("header", answer.address, f"{name} is not as strict as it should be: {', '.join(found)}")
    yield from check_once(answer)
    if answer.says("set-cookie"):
        yield HostFinding("cookie", answer.address, "the server sets a cookie")
    if answer.says("x-powered-by"):
        yield HostFinding("powered-by", answer.address, f"X-Powered-By is sent: {answer.says('x-powered-by')}", "note")


def check_once(answer: Response) -> Iterator[HostFinding]:
    """The headers that may stand in an answer once alone: browsers differ in which of two they take."""
    for name in (*HEADERS, "Cache-Control", "Content-Type", "Content-Encoding"):
        if name.lower() in answer.repeated:
            yield HostFinding("header-twice", answer.address, f"{name} is sent more than once", "note")


def check_type(answer: Response) -> Iterator[HostFinding]:
    """The type that the file's name calls for."""
    ending = _ending(answer)
    wanted = TEXT_TYPES.get(ending) or OTHER_TYPES.get(ending)
    found = answer.says("content-type").lower()
    type_, _, rest = found.partition(";")
    if wanted and type_.strip() not in (wanted, *_ALSO_TYPES.get(ending, ())):
        yield HostFinding("type", answer.address, f"the type is '{found or 'missing'}' and should be {wanted}")
    elif "charset=" in rest and "utf-8" not in rest:
        yield HostFinding("type", answer.address, f"the type is '{found}' and the file is UTF-8")


def check_caching(answer: Response) -> Iterator[HostFinding]:
    """Hashed files may be kept for long; everything else must be asked about each time."""
    found = answer.says("cache-control").lower()
    seconds = _seconds(found)
    if re.search(HASHED, urlsplit(answer.address).path):
        if seconds is None or seconds < _MONTH or _is_asked_about(found):
            told = f"Cache-Control is '{found}'" if found else "Cache-Control is not sent"
            yield HostFinding("cache-hashed", answer.address, f"{told} for a file that never changes", "note")
    elif not _is_asked_about(found) and seconds != 0:
        told = f"Cache-Control is '{found}'" if found else "Cache-Control is not sent"
        yield HostFinding("cache-page", answer.address, f"{told}, so browsers may keep an old copy")


def check_error_caching(answer: Response) -> Iterator[HostFinding]:
    """An error must not be kept: what is put right would go on being missed."""
    found = answer.says("cache-control").lower()
    if _seconds(found) and not _is_asked_about(found):
        yield HostFinding("cache-error", answer.address, f"Cache-Control is '{found}' for an error {answer.status}")


def _seconds(cache_control: str) -> int | None:
    kept = re.search(r"max-age=(\d+)", cache_control)
    return int(kept.group(1)) if kept else None


def _is_asked_about(cache_control: str) -> bool:
    return "no-cache" in cache_control or "no-store" in cache_control


def _same(name: str, found: str, wanted: str) -> bool:
    if name == "Content-Security-Policy":
        return _directives(found) == _directives(wanted)
    if name == "Permissions-Policy":
        return set(_parts(wanted, ",")) <= set(_parts(found, ","))
    return found.strip().lower() in (wanted, *_ALSO_GOOD.get(name, ()))


def _directives(policy: str) -> dict[str, set[str]]:
    parts = (part.split() for part in _parts(policy, ";"))
    return {words[0]: set(words[1:]) for words in parts}


def _parts(value: str, sign: str) -> list[str]:
    return [" ".join(part.split()) for part in value.lower().split(sign) if part.strip()]


def _ending(answer: Response) -> str:
    name = urlsplit(answer.address).path.rpartition("/")[2]
    return name.rpartition(".")[2].lower() if "." in name else "html"
