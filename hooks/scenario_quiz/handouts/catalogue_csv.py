"""The published scenarios as a sheet (CSV), for trainers who plan in a spreadsheet. No keys and no reasons."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from scenario_quiz.bank import Bank
from scenario_quiz.pages.author_text import plain_text
from scenario_quiz.pages.templating import told
from scenario_quiz.pages.trainers.share_links import scenario_link
from scenario_quiz.scenarios.model import Scenario

# A spreadsheet takes a cell that begins with one of these for a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def catalogue_csv(bank: Bank) -> bytes:
    """One row for each published scenario, as UTF-8 with a byte order mark, which Excel needs to read it so."""
    words = bank.words
    out = io.StringIO(newline="")
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(words["sheet"].values())
    for scenario in bank.published:
        rows.writerow([guarded(cell) for cell in _row(scenario, bank)])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def guarded(cell: str) -> str:
    """A text that no spreadsheet reckons with: one that looks like a formula gets an apostrophe before it."""
    return f"'{cell}" if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA) else cell


def _row(scenario: Scenario, bank: Bank) -> Iterator[str]:
    words = bank.words
    misconceptions, lists = bank.registers.misconceptions, bank.registers.lists
    yield scenario.id
    yield plain_text(scenario.title)
    yield plain_text(scenario.summary)
    yield "; ".join(lists["audiences"][one].name for one in scenario.audience)
    yield words[f"level_{scenario.level}"]
    yield str(scenario.minutes)
    yield str(scenario.trainer.minutes) if scenario.trainer and scenario.trainer.minutes else ""
    yield "; ".join(lists["touches"][one].name for one in scenario.touches)
    yield "; ".join(plain_text(bank.registers.ideas[one].name) for one in scenario.ideas)
    yield "; ".join(
        plain_text(misconceptions[one].belief) for one in sorted(scenario.misconceptions) if one in misconceptions
    )
    yield str(len(scenario.questions))
    yield "; ".join(plain_text(one.title) for one in bank.sets if scenario.id in one.scenarios)
    yield scenario.reviews[-1].on.isoformat() if scenario.reviews else ""
    yield scenario.check_after.isoformat()
    yield told(scenario_link(scenario, bank).address, words)
    yield _release(bank)


def _release(bank: Bank) -> str:
    day = bank.release.day
    said = str(bank.words["sheet_release"])
    return said.format(version=bank.release.version, date=day.isoformat()) if day else bank.release.version
