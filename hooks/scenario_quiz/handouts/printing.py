"""HTML in, PDF out: tagged for screen readers (PDF/UA-1), with the bundled font, and the same bytes every time.

The one file that knows WeasyPrint. It is optional: `why_not` says what is missing.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from html import unescape
from importlib.metadata import version
from importlib.resources import files
from typing import Any
from urllib.parse import unquote

from scenario_quiz.fonts.letters import named, strange_letters
from scenario_quiz.handouts.typefaces import bundled_fonts, font, typeface_css

_TAG = re.compile(r"<[^<>]*>")


class PrintError(Exception):
    """A handout that cannot be printed as it should: a picture is missing, or a screen reader would miss something."""


@cache
def why_not() -> str:
    """Why no PDF can be made here, in words, or nothing where it can."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that this machine has no fonts: none is used
            import weasyprint  # noqa: F401
    except ImportError:
        return "The Python package weasyprint is not installed."
    except OSError as trouble:  # it is there, but the libraries that set type are not
        return f"WeasyPrint is installed, but a library that it needs is not: {str(trouble).splitlines()[0]}"
    return ""


@cache
def maker() -> str:
    """What a PDF's bytes depend on besides its HTML: the packages and libraries, the style and the fonts."""
    from weasyprint.text.ffi import pango

    packages = [f"{name} {version(name)}" for name in ("weasyprint", "pydyf", "fonttools", "segno")]
    return "\n".join([*packages, f"pango {pango.pango_version()}", _style()])


class Printer:
    """Prints handouts, one after the other. It reads the fonts once, so make one for many handouts, and let it go."""

    def __init__(self) -> None:
        from weasyprint import CSS

        self._fonts = bundled_fonts()
        self._style = CSS(string=_style(), font_config=self._fonts, url_fetcher=_fetcher({}))

    def pdf(self, html: str, pictures: Mapping[str, bytes]) -> bytes:
        """The PDF of a handout. `pictures` are its pictures by their names. Raises PrintError."""
        from weasyprint import HTML

        strange = strange_letters(unescape(_TAG.sub("", html)))  # they would print as empty boxes
        if strange:
            raise PrintError(f"the handouts' font has no {', '.join(map(named, strange))}. Write it in words.")
        with _complaints() as said:
            try:
                written: bytes = HTML(string=html, base_url="handout:", url_fetcher=_fetcher(pictures)).write_pdf(
                    pdf_variant="pdf/ua-1", stylesheets=[self._style], font_config=self._fonts
                )
            except (ValueError, ArithmeticError, LookupError, RecursionError) as trouble:  # at an odd drawing
                raise PrintError(f"this cannot be printed: {type(trouble).__name__}: {trouble}") from None
        if said:
            raise PrintError("; ".join(said))
        return written


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What WeasyPrint complains of meanwhile. It would print it and go on."""
    keeper = _Keeper()
    logger = logging.getLogger("weasyprint")
    level, spreads = logger.level, logger.propagate
    logger.addHandler(keeper)
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    try:
        yield keeper.said
    finally:
        logger.removeHandler(keeper)
        logger.setLevel(level)
        logger.propagate = spreads


def _fetcher(pictures: Mapping[str, bytes]) -> Any:
    """Opens bundled fonts and the handout's pictures. Nothing else, and never the network."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Fetcher(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            kind, _, name = url.partition(":")
            name = name if name in pictures else unquote(name)  # WeasyPrint quotes blanks and accents
            if kind == "font":
                return URLFetcherResponse(url, font(name), {"Content-Type": "font/woff2"})
            if kind == "figure" and name in pictures:
                kinds = {"svg": "image/svg+xml", "png": "image/png", "webp": "image/webp"}
                type_ = kinds.get(name.rpartition(".")[2].lower(), "image/jpeg")
                return URLFetcherResponse(url, pictures[name], {"Content-Type": type_})
            raise ValueError(f"a handout may not open {url}")

    return Fetcher()


@cache
def _style() -> str:
    return "\n".join([typeface_css(), files(__package__).joinpath("print.css").read_text(encoding="utf-8")])


class _Keeper(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())
