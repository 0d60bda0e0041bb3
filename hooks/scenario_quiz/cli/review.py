"""`scenario-quiz review`: everything by the day of its next review."""

from __future__ import annotations

from datetime import date, timedelta

import click

from scenario_quiz.bank import load_bank
from scenario_quiz.cli.common import Day, project_here, stop_unless_read
from scenario_quiz.pages.templating import reviewed
from scenario_quiz.upkeep.due import Due, due_by, due_dates, overdue
from scenario_quiz.words import english


@click.command()
@click.option("--today", type=Day(), help="Mark what is overdue on this day. Without it nothing is judged.")
@click.option(
    "--within", type=click.IntRange(0, 3660), metavar="DAYS", help="Only what is due by DAYS from today, or overdue."
)
def review(today: date | None, within: int | None) -> None:
    """List pages, scenarios, law entries and numbers by the day of their next review, with the role for each.

    Your organisation's own word on the law, in organisation.yml, is due 26 weeks after its as-of.

    With --within DAYS, only what is due in the next DAYS days, and what is overdue. It needs --today.

    Exit status: 0, overdue or not. `check --today DATE` gives findings on what is overdue.
    """
    if within is not None and today is None:
        raise click.UsageError("--within counts days from today, so it needs --today DATE.")
    project = project_here()
    bank = load_bank(project)
    stop_unless_read(bank)
    every = due_dates(bank)
    due = due_by(every, today + timedelta(within)) if today and within is not None else every
    late = overdue(due, today) if today else []
    for one in due:
        click.echo(_line(one, one in late, mark=today is not None))
    told = f"{len(due)} to be reviewed"
    if within is not None:
        told += f" within {within} days, of {len(every)}"
    click.echo(f"{told}, {len(late)} overdue on {today.isoformat()}" if today else told)


def _line(due: Due, late: bool, mark: bool) -> str:
    owner = due.owner or english()["review_no_owner"]
    anchor = f"#{due.anchor}" if due.anchor else ""
    start = ("OVERDUE  " if late else "         ") if mark else ""
    seen = f" {reviewed(due.reviews, english())}." if due.reviews else ""
    return f"{start}{due.day.isoformat()}  {due.source}{anchor}  {due.title} ({owner}){seen}"
