"""`scenario-quiz review`: everything by the day of its next review."""

from __future__ import annotations

from datetime import date

import click

from scenario_quiz.bank import load_bank
from scenario_quiz.cli.common import Day, project_here, stop_unless_read
from scenario_quiz.upkeep import Due, due_dates, overdue
from scenario_quiz.words import load_words


@click.command()
@click.option("--today", type=Day(), help="Mark what is overdue on this day. Without it nothing is judged.")
def review(today: date | None) -> None:
    """List pages, scenarios and law entries by the day of their next review, with the role that looks after each.

    Exit status: 0, overdue or not. `check --today DATE` gives findings on what is overdue.
    """
    project = project_here()
    bank = load_bank(project)
    stop_unless_read(bank)
    due = due_dates(bank)
    late = overdue(due, today) if today else []
    for one in due:
        click.echo(_line(one, one in late, mark=today is not None))
    told = f"{len(due)} to be reviewed"
    click.echo(f"{told}, {len(late)} overdue on {today.isoformat()}" if today else told)


def _line(due: Due, late: bool, mark: bool) -> str:
    owner = due.owner or load_words()["review_no_owner"]
    anchor = f"#{due.anchor}" if due.anchor else ""
    start = ("OVERDUE  " if late else "         ") if mark else ""
    return f"{start}{due.day.isoformat()}  {due.source}{anchor}  {due.title} ({owner})"
