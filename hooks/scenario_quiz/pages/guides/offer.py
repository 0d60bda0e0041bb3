"""The box that offers a guide on a page that people write, in place of its marker."""

from __future__ import annotations

from scenario_quiz.addresses import page_file, way
from scenario_quiz.bank import Bank
from scenario_quiz.documentation.guide_markers import GuideMarker, replace_guide_markers
from scenario_quiz.documentation.made import GUIDE
from scenario_quiz.guides.form import GuidePage
from scenario_quiz.pages.guides.guide_page import review_state
from scenario_quiz.pages.templating import fragment


def with_guides(markdown: str, page: str, bank: Bank) -> str:
    """A page with the boxes of the guides that readers have. Of one that they have not, nothing shows."""
    pages = {one.id: ready for ready in bank.guides for one in ready.guide.pages}

    def address(one: GuidePage) -> str:
        return way(GUIDE.file_of(one.id), page_file(page)).removesuffix(".md") + ".html"

    def box(marker: GuideMarker) -> str:
        ready = pages.get(marker.page)
        if ready is None or (marker.when_reviewed and not ready.standing.is_reviewed):
            return ""
        named = next(one for one in ready.guide.pages if one.id == marker.page)
        others = [one for one in ready.guide.pages if one is not named] if named is ready.guide.pages[0] else []
        return fragment(
            "guides/offer.html.j2",
            bank.words,
            guide=ready.guide,
            named=(named.title, address(named)),
            others=[(one.title, address(one)) for one in others],
            state=review_state(ready, bank.words),
        )

    return replace_guide_markers(markdown, box) if "<!--" in markdown else markdown
