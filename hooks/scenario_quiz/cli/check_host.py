"""`scenario-quiz check-host`: does a running server show the site as it should?"""

from __future__ import annotations

import sys

import click

from scenario_quiz.hosting.asking import Host, NoAnswer
from scenario_quiz.hosting.host_findings import SERVERS, as_text, kinds
from scenario_quiz.hosting.looking import look


@click.command("check-host")
@click.argument("url")
@click.option("--server", type=click.Choice(SERVERS), help="Which server it is, where it does not say so itself.")
@click.option("--timeout", type=click.FloatRange(1, 300), default=15, show_default=True, help="Seconds for an answer.")
def check_host(url: str, server: str | None, timeout: float) -> None:
    """Look at the site on the running server at URL: headers, types, caching, pages, search, and what it must refuse.

    It only reads, apart from a few requests of other kinds that a server of pages refuses. Each finding says what to
    change. Exit status: 0 all is well, 1 something is to be changed, 2 the server gave no answer or wrong use.
    """
    try:
        host = Host.of(url)
        seen = look(host, host.asker(timeout))
    except NoAnswer as trouble:
        raise click.UsageError(str(trouble).rstrip(".") + ".") from trouble
    told = as_text(seen.remarks, server or seen.server)
    if told:
        click.echo(told)
    errors, notes = kinds(seen.remarks, "error"), kinds(seen.remarks, "note")
    click.echo(f"{seen.asked} answers looked at: {errors} to be changed, {notes} worth knowing")
    sys.exit(1 if errors else 0)
