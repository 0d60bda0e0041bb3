"""Ids are promises: well formed, used once, and never dropped once published."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePosixPath

from scenario_quiz.documentation.made import RESERVED_IDS
from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.reading import ScalarNode, SequenceNode
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import DraftQuestion, mappings_in, place_of, scalars_in, text_of
from scenario_quiz.scenarios.fixed_lists import LETTERS
from scenario_quiz.scenarios.ledger import Ledger
from scenario_quiz.schema.codes import UNKNOWN_KEY
from scenario_quiz.schema.fields import ID_HELP, is_id
from scenario_quiz.schema.homes import wrong_home

RESERVED_ID = Code("reserved-id", "error", "The id is an address of the site itself.", "Choose another.")
FILE_NAME = Code("file-name", "error", "The file's name cannot be a scenario's id.", "Rename the file.")
DUPLICATE_ID = Code("duplicate-id", "error", "An id is used twice.", "Give one of them another id.")
ALIAS_TAKEN = Code("alias-taken", "error", "An alias belongs to another scenario.", "Take it out.")
LEDGER_GONE = Code(
    "ledger-gone", "error", "An id was published once and is gone.", "Keep it, give it an alias, or retire it."
)
NOT_IN_LEDGER = Code("not-in-ledger", "warning", "An id is not in the ledger yet.", "Run scenario-quiz publish.")

# Anchors that the page makes of a question's id, for its options and for the parts of its form.
_PART = re.compile(rf"(.+?)-(?:(?:input-)?[{''.join(LETTERS)}]|hint|error)")


def check_home(draft: Draft, local: bool) -> Iterator[Finding]:
    """An organisation's own ids, earlier ones too, begin with `local-`, and no others do."""
    trouble = wrong_home(draft.id, local)
    if trouble:
        yield draft.finding(Place(), *trouble)
    for alias in scalars_in(draft.root, "aliases"):
        trouble = wrong_home(alias.value, local)
        if trouble:
            yield draft.finding(alias.place, *trouble)


def check_file_name(draft: Draft) -> Iterator[Finding]:
    """The file's stem is the scenario's id and its address."""
    name = PurePosixPath(draft.path).name
    if not name.endswith(".yml"):
        yield draft.finding(Place(), FILE_NAME, f"'{name}' must end in .yml", f"Rename it to {draft.id}.yml")
    if not is_id(draft.id):
        yield draft.finding(Place(), FILE_NAME, f"the file's name '{draft.id}' is not a well-formed id", ID_HELP)
    elif draft.id in RESERVED_IDS:
        yield draft.finding(Place(), RESERVED_ID, f"'{draft.id}' is an address of the site itself", "Rename the file.")
    if "id" in draft.root.entries:
        yield draft.finding(
            draft.root.place_of_key("id"),
            UNKNOWN_KEY,
            "a scenario has no 'id' inside",
            f"Take it out: the file's name, {draft.id}, is the id.",
        )


def check_ids(draft: Draft) -> Iterator[Finding]:
    """Question and outcome ids, with their aliases, share one namespace within a scenario."""
    seen: dict[str, int] = {}
    own = list(_own_ids(draft))
    names = {name for _, name in own}
    for place, name in own:
        part = _PART.fullmatch(name)
        if name in RESERVED_IDS or (part and part[1] in names):
            yield draft.finding(place, RESERVED_ID, f"'{name}' is an anchor of the page itself", "Choose another id.")
        elif name in seen:
            yield draft.finding(
                place, DUPLICATE_ID, f"id '{name}' is used twice", f"It was first used on line {seen[name]}."
            )
        seen.setdefault(name, place.line)


def names_of(draft: Draft) -> list[str]:
    """A scenario's id and its earlier ones."""
    return [draft.id, *(alias.value for alias in scalars_in(draft.root, "aliases"))]


def check_names(drafts: Iterable[Draft]) -> Iterator[Finding]:
    """A scenario's id and its aliases belong to it alone, in every folder."""
    owners: dict[str, str] = {}
    drafts = list(drafts)
    for draft in drafts:
        if draft.id in owners:
            yield draft.finding(
                Place(), DUPLICATE_ID, f"scenario id '{draft.id}' is used twice", f"Also by {owners[draft.id]}."
            )
        owners.setdefault(draft.id, draft.path)
    for draft in drafts:
        for alias in scalars_in(draft.root, "aliases"):
            if alias.value in owners:
                yield draft.finding(
                    alias.place,
                    ALIAS_TAKEN,
                    f"'{alias.value}' already belongs to {owners[alias.value]}",
                    "An alias is an earlier id of this scenario alone.",
                )
            owners.setdefault(alias.value, draft.path)


def check_ledger(
    drafts: Iterable[Draft], ledger: Ledger, ledger_path: str, release: bool, unread: Collection[str] = ()
) -> Iterator[Finding]:
    """Whatever was published once is still there, under its id, an alias or a stub, or in a file that was not read."""
    homes: dict[str, Draft] = {}
    for draft in drafts:
        for name in names_of(draft):
            homes.setdefault(name, draft)
    renamed: set[str] = set()
    for scenario, questions in ledger.items():
        home = homes.get(scenario)
        if scenario in unread:
            continue
        if home is None:
            heir = _heir(questions, homes.values(), ledger)
            if heir:
                yield heir.finding(
                    Place(),
                    LEDGER_GONE,
                    f"scenario '{scenario}' was published and is gone, and this file has its questions",
                    f"If it is the same story, write aliases: [{', '.join((*_aliases(heir), scenario))}] "
                    f"and ask for what names it: scenario-quiz affected {scenario}. "
                    f"If not, bring {scenario}.yml back with status: retired.",
                )
                continue
            yield Finding(
                ledger_path,
                Place(),
                LEDGER_GONE,
                f"scenario '{scenario}' was published and is gone",
                f"Bring {scenario}.yml back with status: retired, or name '{scenario}' under aliases of its successor.",
            )
        elif home.status == "draft":
            yield home.finding(
                place_of(home.root, "status"),
                LEDGER_GONE,
                f"scenario '{scenario}' was published, so it cannot go back to draft",
                "Write status: retired, with retired: why.",
            )
        elif home.status == "published":
            gone = list(_gone(home, questions))
            renamed |= {home.id for _ in gone[:1]}
            yield from gone
    settled = {name: home for name, home in homes.items() if home.id not in renamed}  # the rest is first to be mended
    yield from _not_yet_in(settled, ledger, release)


def _heir(questions: Collection[str], drafts: Iterable[Draft], ledger: Ledger) -> Draft | None:
    """The story that most likely is a published one under a new name: not promised itself, and with most questions."""
    shared = {draft.id: len({name for _, name in _own_ids(draft)}.intersection(questions)) for draft in drafts}
    new = [draft for draft in drafts if draft.id not in ledger and 2 * shared[draft.id] > len(questions)]
    return max(new, key=lambda draft: shared[draft.id], default=None)


def _aliases(draft: Draft) -> list[str]:
    return [alias.value for alias in scalars_in(draft.root, "aliases")]


def _gone(draft: Draft, questions: dict[str, tuple[str, ...]]) -> Iterator[Finding]:
    """What a scenario no longer has of what was promised: its questions in one finding, the options of each in one."""
    own = list(_own_ids(draft))
    here = {name for _, name in own} | {text_of(stub, "id") for stub in mappings_in(draft.root, "retired_questions")}
    unknown = not isinstance(draft.root.get("questions"), SequenceNode)  # told as missing, and all of it is
    gone = [name for name in questions if not (unknown or name in here or draft.doubt.hides((name,)))]
    if gone:
        new = [question for question in draft.questions if question.id and question.id not in questions]
        yield _question_gone(draft, gone[0], new[0]) if len(gone) == len(new) == 1 else _questions_gone(draft, gone)
    for question in draft.questions:
        names = {question.id, *(alias.value for alias in scalars_in(question.node, "aliases"))}
        kept = {option.letter for option in question.options}
        kept |= {letter.value for letter in scalars_in(question.node, "retired_options")}
        for name in names & questions.keys():
            lost = [letter for letter in questions[name] if letter not in kept]
            if lost:
                yield _options_gone(draft, question, name, lost)


def _question_gone(draft: Draft, name: str, new: DraftQuestion) -> Finding:
    message = f"question '{name}' was published and is gone, and '{new.id}' is new"
    help_ = (
        f"If it is the same question, call it {name} again, or write aliases: [{name}] under it. "
        f"If not, name '{name}' under retired_questions with why."
    )
    return draft.finding(new.place, LEDGER_GONE, message, help_)


def _questions_gone(draft: Draft, names: list[str]) -> Finding:
    one = f"question '{names[0]}' was"
    many = f"questions {', '.join(map(repr, names))} were"
    help_ = (
        f"Name {', '.join(map(repr, names))} under aliases of the question that replaces it, "
        "or under retired_questions with why."
    )
    message = f"{one if len(names) == 1 else many} published and {'is' if len(names) == 1 else 'are'} gone"
    return draft.finding(Place(), LEDGER_GONE, message, help_)


def _options_gone(draft: Draft, question: DraftQuestion, name: str, letters: list[str]) -> Finding:
    listed = ", ".join(letters)
    message, it = f"option {listed} of '{name}' was published and is gone", "it"
    if len(letters) > 1:
        message, it = f"options {listed} of '{name}' were published and are gone", "them"
    help_ = f"Bring {it} back, or write retired_options: [{listed}]"
    return draft.finding(question.place, LEDGER_GONE, message, help_, lacks=letters)


def _not_yet_in(homes: dict[str, Draft], ledger: Ledger, release: bool) -> Iterator[Finding]:
    for name, draft in homes.items():
        if name != draft.id or draft.status != "published" or draft.doubt.doubtful:
            continue
        new = _first_new(draft, ledger[name]) if name in ledger else (Place(), f"scenario '{name}'")
        if new:
            yield draft.finding(
                new[0],
                NOT_IN_LEDGER,
                f"{new[1]} is not in the ledger of published ids yet",
                "Run: scenario-quiz publish",
                "error" if release else None,
            )


def _first_new(draft: Draft, known: dict[str, tuple[str, ...]]) -> tuple[Place, str] | None:
    """The first id of a scenario that the ledger does not have: where it stands, and what to call it."""
    for question in draft.questions:
        if question.id and question.id not in known:
            return question.place, f"question '{question.id}'"
        for option in question.options:
            if question.id and option.letter not in known[question.id]:
                return option.place, f"option {option.letter} of '{question.id}'"
    for outcome in draft.outcomes:
        name = text_of(outcome, "id")
        if name and name not in known:
            return place_of(outcome, "id"), f"outcome '{name}'"
    return None


def _own_ids(draft: Draft) -> Iterator[tuple[Place, str]]:
    for question in draft.questions:
        node = question.node.get("id")
        if isinstance(node, ScalarNode):
            yield node.place, node.value
        for alias in scalars_in(question.node, "aliases"):
            yield alias.place, alias.value
    for outcome in [*draft.outcomes, *mappings_in(draft.root, "retired_questions")]:
        node = outcome.get("id")
        if isinstance(node, ScalarNode):
            yield node.place, node.value
