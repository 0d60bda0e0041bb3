"""What a build adds to the site: read, checked and made before MkDocs empties the last one."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from scenario_quiz.bank import Bank, load_bank
from scenario_quiz.findings.report import as_text, summary
from scenario_quiz.foreseen import would_stop
from scenario_quiz.handouts.making import make_handouts, without_handouts
from scenario_quiz.handouts.printing import PrintError
from scenario_quiz.kept import Kept
from scenario_quiz.pages.handout_places import Shelf
from scenario_quiz.pages.site import Made, in_the_way, made_files
from scenario_quiz.progress import thinned
from scenario_quiz.project import Project
from with_mkdocs.refusals import project_of, refuse_settings

log = get_plugin_logger("scenario-quiz")
_NOTHING = "Nothing was built, and the last site is as it was."


@dataclass(frozen=True)
class Prepared:
    """What MkDocs is to build with: everything that is right, and every file that is added."""

    bank: Bank = field(default_factory=Bank)
    made: tuple[Made, ...] = ()
    shelf: Shelf = field(default_factory=Shelf)


def prepare(config: MkDocsConfig, kept: Kept, *, preview: bool) -> Prepared:
    """Read, check and make, or take what is kept. A preview stays up while a file is broken. Raises PluginError for
    anything else."""
    project = project_of(config)
    bank = load_bank(project)
    errors = bank.errors if preview else [*bank.errors, *would_stop(bank, project, strict=config.strict)]
    for line in as_text(errors).rstrip().splitlines() if errors else ():
        log.error(line)
    if errors and not preview:
        raise PluginError(f"{_NOTHING} {summary(errors)}.")
    refuse_settings(config)
    # Engine warnings are for `scenario-quiz check`: they never count as warnings of the build.
    log.info(f"{len(bank.published)} scenarios; {summary(bank.findings)}")
    shelf = _shelf(bank, project, preview)
    made = made_files(bank, project.figures, preview, shelf, kept)
    for folder in (project.docs, project.local_docs):
        rival = in_the_way(folder, made)
        if rival:
            message = f"{project.shown(folder)}/{rival} is in the way of a page that the build makes. Rename it."
            raise PluginError(message)
    return Prepared(bank, tuple(made), shelf)


def _shelf(bank: Bank, project: Project, preview: bool) -> Shelf:
    """The handouts. A preview makes none, so that nobody waits for them, unless the environment asks for them."""
    if os.environ.get("SCENARIO_QUIZ_HANDOUTS", "no" if preview else "yes") == "no":
        return without_handouts(bank)
    try:
        shelf = make_handouts(bank, project, thinned("handouts", log.info, time.monotonic))
    except PrintError as trouble:
        raise PluginError(f"{_NOTHING} Handouts failed:\n{trouble}") from None
    for why in shelf.why_not:
        log.info(f"Handouts are missing. {why} See README.md, handouts.")
    for remark in shelf.remarks:
        log.info(remark)
    log.info(f"{len(shelf.titles)} handouts, {shelf.made} of them made anew")
    return shelf
