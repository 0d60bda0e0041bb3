"""The pages of a guide: complete without script, and ready for `guide.js` to show one step at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scenario_quiz.addresses import way
from scenario_quiz.bank import Bank
from scenario_quiz.documentation.made import GUIDE
from scenario_quiz.guides.standing import ReadyGuide
from scenario_quiz.pages.author_text import heading_text, plain_text
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.guides.guide_view import GuideView, anchors_of, guide_view
from scenario_quiz.pages.templating import fragment, render
from scenario_quiz.words import Words

# Found before other guidance, but only once all have reviewed it who have to.
_BOOST = 1.5


def guide_pages(bank: Bank) -> Iterator[tuple[str, str, str]]:
    """Every page of every guide: its file, its Markdown, and the id of its guide."""
    for ready in bank.guides:
        for page in ready.guide.pages:
            view = guide_view(ready.guide, page, ready.standing, bank)
            yield GUIDE.file_of(page.id), _page(view, bank), ready.guide.id


def page_names(ready: ReadyGuide) -> list[str]:
    """The names of the pages of a guide, as other pages link to them."""
    return [GUIDE.of(page.id) for page in ready.guide.pages]


def review_state(view_or_ready: GuideView | ReadyGuide, words: Words) -> str:
    """What readers are told of the reviews that a guide still lacks; nothing where it lacks none."""
    standing = view_or_ready.standing
    if standing.is_reviewed:
        return ""
    state = "half_reviewed" if standing.holding else "lapsed" if standing.lapsed else "not_reviewed"
    return str(words["guide"][state])


def _page(view: GuideView, bank: Bank) -> str:
    words = bank.words
    title = words["guide"]["prefix"] + plain_text(view.page.title)
    kind = replace(GUIDE, boost=_BOOST) if view.standing.is_reviewed and view.is_first else GUIDE
    front = front_matter(kind, words, title=title, description=plain_text(view.guide.summary), hide=("toc",))
    return front + render(
        "guides/page.md.j2",
        words,
        title=heading_text(title),
        block=fragment(
            "guides/guide.html.j2",
            words,
            view=view,
            state=review_state(view, words),
            texts=view.texts,
            start=GUIDE.file_of(view.page.id),
            whole=way(GUIDE.file_of(view.guide.pages[0].id), GUIDE.file_of(view.page.id)).removesuffix(".md") + ".html",
            anchors=anchors_of(view.guide),
            nations=[bank.registers.lists["nations"][one].name for one in view.guide.nations],
        ),
    )
