"""Reading a project: the files as files, the ground, the stories, all of it together, and what of it is shown."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from scenario_quiz.bank.bank import Bank
from scenario_quiz.bank.ground import read_ground
from scenario_quiz.bank.guides import read_guides
from scenario_quiz.bank.misnamed import misnamed, only_follows
from scenario_quiz.bank.shown import bank_of
from scenario_quiz.bank.stories import read_stories
from scenario_quiz.bank.story_file import Asked
from scenario_quiz.bank.together import check_together
from scenario_quiz.checks.files.as_files import UNREADABLE_FILE, check_files, is_safe_to_read
from scenario_quiz.checks.files.inventory import Inventory
from scenario_quiz.checks.files.pictures import check_pictures
from scenario_quiz.findings import in_order
from scenario_quiz.findings.source_lines import with_source_lines
from scenario_quiz.project import Project


def load_bank(project: Project, *, today: date | None = None, release: bool = False) -> Bank:
    """Read and check a whole project.

    `today` is the day that review dates are judged by; without it they are not judged. With `release`, what is only
    missing so far (reviews, the ledger, emergency numbers) is an error. Raises nothing for bad input: see `findings`.
    """
    with _nothing_collected():
        findings = check_files(project)
        if not is_safe_to_read(findings):
            return Bank(findings=tuple(in_order(findings)), is_read=False)
        for folder in project.folders:
            findings += check_pictures(folder, project.shown(folder))
        inventory = Inventory(project)
        unreadable = [finding.path for finding in findings if finding.code == UNREADABLE_FILE]
        ground, trouble = read_ground(project, inventory, unreadable, today, release)
        findings += trouble
        asked = Asked(ground.citable, today, release, ground.organisation.makes_handouts, ground.reviews)
        stories, trouble = read_stories(project, ground, asked)
        findings += trouble
        guides, trouble = read_guides(project, ground, asked)
        findings += trouble
        findings = check_together(project, ground, stories, guides, inventory, findings, release)
        bank = bank_of(project, ground, stories, guides, with_source_lines(project.root, in_order(findings)))
        slips = list(misnamed(findings, ground.registers, (draft.root for draft in (*stories.drafts, *guides.drafts))))
        if slips:  # what is shown is settled by then: the stories that name such an id are as broken as before
            kept = [*(one for one in findings if not only_follows(one, slips)), *slips]
            broken = bank.registers.broken_files | {one.path for one in slips}
            bank = replace(
                bank,
                findings=tuple(with_source_lines(project.root, in_order(kept))),
                registers=replace(bank.registers, broken_files=broken),
            )
        return replace(bank, kept_back=inventory.kept_back)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Trees and models hold no circles. Looking for some over and over took a quarter of the time of 1,000 stories."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            # What was made goes with what is there to stay, and is not looked at once more now: that took a tenth.
            gc.freeze()
            gc.unfreeze()
            gc.enable()
