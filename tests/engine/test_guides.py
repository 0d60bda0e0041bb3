"""What a guide must keep to: its form, its ways, its cards, what it names and who has reviewed it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from scenario_quiz.guides.paths import paths_of, reached_from
from scenario_quiz.guides.standing import mark_of
from tests.engine.guided import PATH, SOURCE, changed, loaded, on_guide

LONG = """\
  - id: {id}
    ask: And then?
    options:
      a: {{text: More, next: {next}}}
      b: {{text: I am not sure, next: ask}}
"""
CHAIN = "".join(LONG.format(id=f"step-{n}", next=f"step-{n + 1}" if n < 4 else "answer") for n in range(4))
CHAIN += LONG.format(id="step-4", next="answer")


def test_a_sound_guide_is_shown_and_has_no_finding(tmp_path: Path) -> None:
    bank = loaded(tmp_path)
    assert on_guide(bank) == []
    assert [one.guide.id for one in bank.guides] == ["a-guide"]


@pytest.mark.parametrize(
    ("was", "now", "code", "line"),
    [
        ("    level: week\n", "", "missing-key", 45),
        ("    call: [safeguarding-lead, front-door]\n", "", "missing-key", 60),
        ("    do: [Ask one person whose job it is.]\n", "", "missing-key", 60),
        ("    say: [I am not sure., What would you do?]\n", "", "missing-key", 60),
        ("    change: The risk is clear.\n", "", "missing-key", 60),
        ("level: week", "level: weak", "bad-choice", 46),
        ("[I am not sure., What would you do?]", "[I am not sure.]", "two-lines-to-say", 65),
        ("heading: Ask your lead today", "heading: Do not share it", "never-a-heading", 62),
        ("adds: Look for warnings., cite: [rules#be-open]", "adds: Look for warnings.", "added-without-cite", 42),
        ("adds: Look for warnings., cite:", "cite:", "added-without-cite", 42),
        ("{text: Danger now, next: danger}", "{text: Danger now, next: ask}", "danger-not-first", 36),
        ("      c: {text: I am not sure, next: ask}\n", "", "not-sure", 32),
        ("{text: I am not sure who, next: ask}", "{text: I am not sure who, next: answer}", "not-sure", 43),
        ("{text: Somebody asks, next: who}", "{text: I am not sure, next: who}", "not-sure", 32),
        ("{text: Somebody asks, next: who}", "{text: Somebody asks, next: whom}", "next-to-nowhere", 37),
        ("{text: Somebody asks, next: who}", "{text: Somebody asks, next: answer}", "unreachable", 39),
        ("A service that I know, next: answer", "A service that I know, next: start", "endless-path", 42),
        ("cite: [rules#be-open]\n    law", "cite: [rules#be-opem]\n    law", "unknown-anchor", 57),
        ("law: [duty-to-tell]", "law: [duty-to-tel]", "unknown-law", 58),
        ("call: [front-door, escalation-policy]", "call: [front-dor]", "unknown-in-guide", 48),
        ("opens: who", "opens: whose", "unknown-in-guide", 12),
        ("answer: start", "answer: begin", "unknown-in-guide", 28),
        ("reviewers: [safeguarding,", "reviewers: [safegarding,", "unknown-in-guide", 8),
        ("no_number_cite: harm#always-tell", "no_number_cite: harm#always", "unknown-anchor", 21),
        ("nations: [england]", "nations: [englund]", "unknown-in-guide", 5),
        ("id: a-call-came", "id: what-now", "duplicate-id", 12),
        ("id: a-call-came", "id: local-call", "local-id", 12),
        ('hint: "Under 19? Call [](call:childline)."', "hint: Call 0800 1111.", "number-written-out", 34),
        ("share: Who and where.", "share: Ask Dr Smith.", "person-name", 79),
        ("summary: Two", "sumary: Two", "unknown-key", 3),
    ],
)
def test_a_guide_with_a_mistake_is_told_where_and_what(
    tmp_path: Path, was: str, now: str, code: str, line: int
) -> None:
    found = on_guide(loaded(tmp_path, changed((was, now))))
    assert (code, line) in [(one.code.name, one.place.line) for one in found]
    assert all(one.help for one in found)


def test_a_path_has_at_most_five_questions(tmp_path: Path) -> None:
    longer = changed(("next: answer, adds", "next: step-0, adds"), ("outcomes:\n", CHAIN + "outcomes:\n"))
    assert [one.code.name for one in on_guide(loaded(tmp_path, longer))] == ["path-too-long"]


def test_answers_of_one_path_add_two_lines_at_most(tmp_path: Path) -> None:
    added = ", adds: So., cite: [rules#be-open]}"
    steps = CHAIN.replace("next: step-1}", "next: step-1" + added).replace("next: step-2}", "next: answer" + added)
    steps = "".join(steps.partition("  - id: step-2")[:1])
    more = changed(("next: answer, adds", "next: step-0, adds"), ("outcomes:\n", steps + "outcomes:\n"))
    assert [one.code.name for one in on_guide(loaded(tmp_path, more))] == ["too-much-added"]


def test_every_path_ends_at_a_card(tmp_path: Path) -> None:
    guide = loaded(tmp_path).guides[0].guide
    assert [("".join(one.letter for one in path.taken), path.card) for path in paths_of(guide)] == [
        ("a", "danger"),
        ("ba", "answer"),
        ("bb", "ask"),
        ("c", "ask"),
    ]
    assert reached_from(guide, "who") == {"who", "answer", "ask"}


def test_a_guide_that_is_not_reviewed_is_a_note_and_stops_a_release(tmp_path: Path) -> None:
    def told(bank_of: object) -> list[tuple[str, str]]:
        return [(one.severity, one.message) for one in bank_of if one.code.name == "guide-review-missing"]  # type: ignore[attr-defined]

    missing = ["no data protection lead has reviewed the guide 'a-guide'"]
    missing += ["no safeguarding lead has reviewed the guide 'a-guide'"]
    assert sorted(told(loaded(tmp_path / "a").findings)) == [("note", one) for one in missing]
    assert sorted(told(loaded(tmp_path / "b", release=True).findings)) == [("error", one) for one in missing]
    out = loaded(tmp_path / "c", release=True, organisation_yml="features: {guides: false}\n")
    assert (told(out.findings), out.guides) == ([], ())


def test_reviews_by_all_hold_until_a_word_changes(tmp_path: Path) -> None:
    mark = mark_of(loaded(tmp_path / "a").guides[0].guide)
    lines = [
        f"  - {{on: 2026-12-0{n}, by: a head of service, role: {role}, texts: {mark}}}\n"
        for n, role in enumerate(("safeguarding", "data-protection"), 1)
    ]
    both = changed(("reviewed: []\n", "reviewed:\n" + "".join(lines)))
    assert loaded(tmp_path / "b", both, release=True).guides[0].standing.is_reviewed
    assert loaded(tmp_path / "c", changed(("reviewed: []\n", f"reviewed:\n{lines[0]}"))).guides[0].standing.lacking == (
        "data-protection",
    )
    later = both.replace("share: The rest", "share: All").replace("again: In a week.", "again: In two weeks.")
    bank = loaded(tmp_path / "d", later)
    assert bank.guides[0].standing.lacking == ("safeguarding", "data-protection")
    messages = [one.message for one in bank.findings if one.code.name == "guide-review-missing"]
    assert "the guide 'a-guide' has changed since a safeguarding lead reviewed it on 2026-12-01" in messages


def test_an_organisation_may_record_its_own_reviews(tmp_path: Path) -> None:
    mark = mark_of(loaded(tmp_path / "a").guides[0].guide)
    own = "a-guide:\n" + "".join(
        f"  - {{on: 2026-12-01, by: a head of service, role: {role}, texts: {mark}}}\n"
        for role in ("safeguarding", "data-protection")
    )
    assert loaded(tmp_path / "b", local__reviews_yml=own).guides[0].standing.is_reviewed
    bare = loaded(tmp_path / "c", local__reviews_yml="a-guide: [{on: 2026-12-01, by: a head of service}]\n")
    assert not bare.guides[0].standing.is_reviewed
    assert [one.message for one in bare.errors] == [
        "this review of the guide 'a-guide' does not say whose it is, or what was read"
    ]


def test_a_day_that_has_passed_is_told(tmp_path: Path) -> None:
    found = on_guide(loaded(tmp_path, today=date(2028, 1, 1)))
    assert [one.code.name for one in found] == ["check-overdue"]


def test_what_is_no_guide_is_sent_to_its_place(tmp_path: Path) -> None:
    bank = loaded(tmp_path, quizzes__other_yml=SOURCE)
    told = [(one.path, one.help) for one in bank.errors]
    assert ("quizzes/other.yml", "Move it to quizzes/guides/other.yml") in told


@pytest.mark.parametrize(
    "text", ["", "- a\n", "schema: 1\n", "a: b", "questions: {a: 1}\n", SOURCE[: len(SOURCE) // 2]]
)
def test_a_file_that_is_hardly_a_guide_is_told_and_never_shown(tmp_path: Path, text: str) -> None:
    bank = loaded(tmp_path, text)
    assert bank.guides == ()
    assert [one for one in bank.findings if one.path == PATH]


def test_a_marker_that_names_no_page_of_a_guide_is_told(tmp_path: Path) -> None:
    page = "# Page\n\n<!-- guide:what-no -->\n\n<!-- guide:what-now whenever -->\n\nText <!-- guide:what-now -->\n"
    bank = loaded(tmp_path, docs__more__index_md=page)
    found = [(one.place.line, one.code.name) for one in bank.findings if one.path == "docs/more/index.md"]
    assert [one for one in found if one[1] != "unlisted"] == [
        (3, "unknown-guide"),
        (5, "unknown-guide"),
        (7, "marker-not-alone"),
    ]
