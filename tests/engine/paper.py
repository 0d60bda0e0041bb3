"""What the tests of handouts share: the small project's shelf, PDF files read back, and what is needed to make them."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scenario_quiz.bank import Bank
from scenario_quiz.handouts import printing, slides
from scenario_quiz.handouts.documents import HandoutSource
from scenario_quiz.pages.handout_places import Handout
from scenario_quiz.scenarios.kinds import Question
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.scenarios.set_model import ScenarioSet
from tests.engine.small import citable, every_kind, registers
from tests.parts import missing

SITE = "https://site.example/sharing/"
SET = ScenarioSet.model_validate(
    {
        "schema": "1",
        "title": "A first set",
        "summary": "For anybody.",
        "status": "published",
        "scenarios": ["every-kind"],
    }
).model_copy(update={"id": "first-set"})
POSTER = "---\ntitle: The poster\n---\n# Rules\n\n- ![](x.svg) **[Ask](../index.md)** Ask <!-- local:front-door -->.\n"
FIGURES = Path(__file__).parents[1] / "browser/small/figures"
VERDICTS = ("Best choice", "Acceptable", "Risky", "Unsafe", "Not right", "Place 1 of", "The right order", "Go on")
PICTURES = {file.name: file.read_bytes() for file in FIGURES.iterdir()}


def needs(*reasons: str) -> None:
    """Fail, or leave the test out, where the optional packages are not there."""
    why = " ".join(filter(None, reasons))
    if why:
        missing(why, "README.md says under handouts what to install.")


def needs_pdf() -> None:
    needs(printing.why_not())


def needs_slides() -> None:
    needs(slides.why_not())


def source(scenario: Scenario | None = None, site: str = SITE, **parts: Any) -> HandoutSource:
    """The small project with one scenario and one set."""
    scenarios = (scenario or every_kind(),)
    bank = Bank(scenarios=scenarios, sets=(SET,), registers=registers(), pages=citable().pages, site_url=site, **parts)
    return HandoutSource(bank)


def handout(kind: str, *, is_set: bool = False, large: bool = False) -> Handout:
    of = SET.id if is_set else every_kind().id
    return Handout(f"{of}-{kind}.pdf", kind, of, is_set, large)  # type: ignore[arg-type]


def squeezed(text: str) -> str:
    """A text without white space, which PDF files keep as they like."""
    return "".join(text.split())


def words_of(text: str) -> str:
    """All text of a document to be printed, squeezed."""
    return squeezed(html.unescape(re.sub(r"<[^>]*>", " ", text.split("<body", 1)[1])))


def words_in(pdf: bytes) -> str:
    """All text of a PDF, squeezed."""
    from pypdf import PdfReader

    return squeezed("".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages))


def strange_fonts(pdf: bytes) -> list[str]:
    """The fonts that a PDF uses and that are not the bundled one, or do not stand in the file."""
    from pypdf import PdfReader

    fonts = [font for page in PdfReader(io.BytesIO(pdf)).pages for font in _fonts(page["/Resources"])]
    assert fonts
    return sorted({str(font["/BaseFont"]) for font in fonts if not _is_bundled(font)})


def _fonts(resources: Any) -> Iterator[Any]:
    """Every font of a page, with those of the drawings on it."""
    resources = resources.get_object()
    for font in resources.get("/Font", {}).values():
        yield font.get_object()
    for kind in ("/XObject", "/Pattern"):
        for part in resources.get(kind, {}).values():
            if "/Resources" in part.get_object():
                yield from _fonts(part.get_object()["/Resources"])


def _is_bundled(font: Any) -> bool:
    face = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
    named = str(font["/BaseFont"]).partition("+")[2].startswith("Handout")
    return named and any(name in face for name in ("/FontFile2", "/FontFile3"))


def shown(question: Question) -> Iterator[str]:
    """What every sheet shows of a question: its id, its heading and its options."""
    yield f"#{question.id}"
    yield question.ask
    for letter, option in getattr(question, "options", {}).items():
        yield f"{letter.upper()} {option.text}"


def key_of(scenario: Scenario) -> Iterator[str]:
    """Every text of a scenario's key: what no learner's sheet may hold."""
    for question in scenario.questions:
        yield from (question.explain, getattr(question, "model", None) or "")
        yield from getattr(question, "checklist", ())
        for option in getattr(question, "options", {}).values():
            yield option.why
            yield from (getattr(option, "consequence", None) or "", getattr(option, "would_change", None) or "")
    for outcome in scenario.outcomes:
        yield from (outcome.title, outcome.text)
    if scenario.trainer:
        yield from (*scenario.trainer.prompts, scenario.trainer.notes or "")


def sentences(texts: Iterator[str]) -> Iterator[str]:
    """The sentences of texts, squeezed and without marks. A sentence of a word or two may stand anywhere by chance."""
    for text in texts:
        for sentence in re.split(r"(?<=[.!?])\s+|\n", text.replace("*", "")):
            if len(sentence.split()) > 2:
                yield squeezed(sentence)
