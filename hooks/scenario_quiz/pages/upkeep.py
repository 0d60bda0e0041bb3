"""Pages for those who look after the site: review dates, and what the stories cover. Search does not show them."""

from __future__ import annotations

from scenario_quiz.addresses import page_file
from scenario_quiz.bank import Bank
from scenario_quiz.documentation.made import COVERAGE, REVIEW
from scenario_quiz.pages.author_text import heading_text
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.links import Link, scenario_file
from scenario_quiz.pages.templating import render
from scenario_quiz.upkeep.due import ENOUGH, Cover, coverage, due_dates


def review_page(bank: Bank) -> str:
    """Everything by the day of its next review, with the role that looks after it."""
    rows = [(due, Link(page_file(due.page), due.anchor, due.title).markdown(REVIEW.file)) for due in due_dates(bank)]
    return front_matter(REVIEW, bank.words) + render("review.md.j2", bank.words, rows=rows)


def coverage_page(bank: Bank) -> str:
    """Each idea, problem and misconception with the published stories on it, those with too few first."""
    words = bank.words
    groups = [
        (words[f"cover_{name}"], name, [_row(cover) for cover in sorted(covers, key=lambda one: len(one.stories))])
        for name, covers in coverage(bank).items()
    ]
    return front_matter(COVERAGE, bank.words) + render("coverage.md.j2", bank.words, groups=groups, enough=ENOUGH)


def _row(cover: Cover) -> dict[str, object]:
    links = [Link(scenario_file(one.id), "", one.title).markdown(COVERAGE.file) for one in cover.stories]
    return {
        "name": heading_text(cover.name),
        "count": len(cover.stories),
        "gap": cover.is_gap,
        "stories": ", ".join(links),
    }
