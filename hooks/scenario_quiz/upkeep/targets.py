"""What may be asked for when something changes: an entry of a register, a story, a set, a page or a part of one."""

from __future__ import annotations

from collections.abc import Collection

from scenario_quiz.bank import Bank
from scenario_quiz.checks.citations import Citable, unresolved
from scenario_quiz.documentation import made
from scenario_quiz.findings.near import closest, nearest
from scenario_quiz.project import Project

# The page that shows the entries of a register, each under its id.
PAGE_OF = {"law": made.LAW.name, "source": made.SOURCES.name, "myth": made.MYTHS.name, "term": made.GLOSSARY.name}
# The folder of addresses that a story or a set has.
FOLDER_OF = {"story": made.STORIES.name, "set": made.SETS.name}


def named(target: str, bank: Bank, project: Project) -> list[str]:
    """What a target means, such as `law:ID`, `story:ID` or `guidance/a-page#which`.

    An id alone is looked for in every register and among stories and sets, and may be several things. An address such
    as `scenarios/ID` means its story. Raises ValueError, in words with the nearest that is known, where there is none.
    """
    target = target.strip().removesuffix("/index.md").removesuffix("/")
    known = _known(bank, project)
    kind, colon, id_ = target.partition(":")
    if colon and kind in known:
        if id_ in known[kind]:
            return [target]
        raise ValueError(f"there is no {kind} '{id_}'. {_alike(id_, kind, known)}")
    if colon:
        raise ValueError(f"there is nothing called '{kind}:'. Write {', '.join(f'{name}:ID' for name in known)}.")
    for kind, folder in FOLDER_OF.items():
        if target.startswith(f"{folder}/") and target.removeprefix(f"{folder}/") in known[kind]:
            return [f"{kind}:{target.removeprefix(f'{folder}/')}"]
    problem = unresolved(target, Citable(bank.pages, bank.registers, bank.moves))
    found = [*([] if problem else [target]), *(f"{kind}:{target}" for kind, ids in known.items() if target in ids)]
    if problem and not found:
        raise ValueError(f"{problem[1]}. {problem[2] if '#' in target else _nearest(target, problem[2], known)}")
    return found


def _known(bank: Bank, project: Project) -> dict[str, Collection[str]]:
    registers = bank.registers
    return {
        "law": registers.law,
        "source": registers.sources,
        "idea": registers.ideas,
        "problem": registers.problems,
        "myth": registers.misconceptions,
        "term": registers.glossary,
        "call": registers.contacts,
        "story": {*(file.stem for file in project.scenario_files()), *bank.ledger},
        "set": [file.stem for file in project.set_files()],
    }


def _nearest(target: str, otherwise: str, known: dict[str, Collection[str]]) -> str:
    """The nearest name of any kind, since nobody knows which was meant."""
    every = {id_: f"{kind}:{id_}" for kind, ids in known.items() for id_ in ids}
    near = nearest(target, every)
    return f"Did you mean '{every[near]}'?" if near else otherwise


def _alike(id_: str, kind: str, known: dict[str, Collection[str]]) -> str:
    """The names of a kind that are like another."""
    fits = dict.fromkeys(sorted(known[kind]), "")
    near = [found] if (found := nearest(id_, fits)) else closest(id_, fits)
    return f"Did you mean {' or '.join(map(repr, near))}?" if near else f"No {kind} has a name like it."
