"""A scenario with one text in every field that a reader sees, and where each should stand on the built page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.dom import Element
from tests.site.small import judgement, story


def with_text_everywhere(text: str) -> dict[str, Any]:
    """A scenario that unfolds, with the text in every field. Where fields must differ, they begin differently."""
    return story(
        title=text,
        summary=text,
        setting=f"{text}\n\nSecond: {text}\n",
        figure={"file": "hall.svg", "alt": text, "caption": text},
        questions=[
            judgement(ask=f"Why {text}", scene=text, explain=text, options={"a": _risky(text), "b": _best(text)}),
            {
                "id": "note-it",
                "kind": "reflect",
                "ask": f"Note {text}",
                "model": text,
                "checklist": [text],
                "explain": text,
                "practises": ["be-open"],
                "cite": ["golden-rules#be-open"],
                "next": "the-end",
            },
        ],
        outcomes=[{"id": "the-end", "title": f"End {text}", "text": text, "cite": ["golden-rules#be-open"]}],
    )


def differences(page: Element, text: str) -> Iterator[tuple[str, str]]:
    """Each place of the scenario's page where something else stands than the text, with what stands there."""
    flat = " ".join(text.split())
    for place, (found, wanted) in _places(page, flat).items():
        if found != wanted:
            yield place, found


def _risky(text: str) -> dict[str, Any]:
    shared = {"why": text, "consequence": text, "next": "note-it"}
    return {"text": f"1 {text}", "verdict": "risky", "problem": "causes-delay", **shared}


def _best(text: str) -> dict[str, Any]:
    shared = {"why": text, "would_change": text, "next": "the-end"}
    return {"text": f"2 {text}", "verdict": "best", "shares": "later", **shared}


def _places(page: Element, flat: str) -> dict[str, tuple[str, str]]:
    article = page.one("article")
    setting = article.one("div", "sq-setting")
    first = article.one("section", data_question="first-move")
    note = article.one("section", data_question="note-it")
    a, b = first.all("details", "sq-option")
    model = note.one("details", "sq-model")
    contents = page.one("nav", "md-nav--secondary")
    listed = [link.words for link in contents.all("a", "md-nav__link")]
    return {
        "title": (article.one("h1").words, f"Practice: {flat}"),
        "head": (page.one("head").one("title").words, f"Practice: {flat} - Sharing information to keep children safe"),
        "description": (page.one("meta", name="description").attributes["content"], flat),
        "summary": (article.one("p", "sq-summary").words, flat),
        "setting": (_paragraph(setting), flat),
        "setting's end": (_paragraph(setting, 1), f"Second: {flat}"),
        "alt": (article.one("figure").one("img").attributes["alt"], flat),
        "caption": (article.one("figcaption").words, flat),
        "ask": (article.one("h2", id_="first-move").words, f"Why {flat}"),
        "scene": (_paragraph(article.one("div", "sq-scene")), flat),
        "option": (a.one("span", "sq-text").words, f"1 {flat}"),
        "reason": (_paragraph(a.one("div", "sq-why")), flat),
        "consequence": (_paragraph(a.one("div", "sq-part")), flat),
        "would change": (_paragraph(b.one("div", "sq-part")), flat),
        "goes on": (b.one("p", "sq-next").words, f"Go on: End {flat}"),
        "explanation": (_paragraph(first.one("details", "sq-explain")), flat),
        "model": (_paragraph(model), flat),
        "checklist": (model.one("li").words, flat),
        "outcome": (article.one("h2", id_="the-end").words, f"End {flat}"),
        "outcome's text": (_paragraph(article.one("section", "sq-outcome")), flat),
        # By number alone: the words of a question would give away how a story unfolds.
        "contents": (
            "; ".join(listed),
            f"The situation; Question 1; Question 2; End {flat}; Guidance behind this story",
        ),
    }


def _paragraph(part: Element, number: int = 0) -> str:
    """An author's paragraph; those of the interface have classes."""
    return [paragraph for paragraph in part.all("p") if not paragraph.classes][number].words
