"""`scenario-quiz`: the engine's command line. It works on the current folder and needs no site builder.

Exit status: 0 clean, 1 errors found, 2 wrong use.
"""

from __future__ import annotations

import click

from scenario_quiz.cli.affected import affected
from scenario_quiz.cli.build import build
from scenario_quiz.cli.bundle import bundle
from scenario_quiz.cli.check import check
from scenario_quiz.cli.check_host import check_host
from scenario_quiz.cli.check_site import check_site
from scenario_quiz.cli.common import Commands
from scenario_quiz.cli.handouts import handouts
from scenario_quiz.cli.hosting import hosting
from scenario_quiz.cli.new import new
from scenario_quiz.cli.new_organisation import new_organisation
from scenario_quiz.cli.plain import plain
from scenario_quiz.cli.publish import publish
from scenario_quiz.cli.review import review
from scenario_quiz.cli.reviewed import reviewed
from scenario_quiz.cli.schema import schema
from scenario_quiz.cli.serve import serve
from scenario_quiz.cli.verify import verify
from scenario_quiz.cli.withdraw import withdraw
from scenario_quiz.cli.write import write


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Check and write the scenarios of the project in the current folder.

    Exit status: 0 clean, 1 errors found, 2 wrong use.
    """


for command in (
    check,
    plain,
    write,
    handouts,
    check_site,
    new,
    new_organisation,
    publish,
    withdraw,
    review,
    reviewed,
    affected,
    schema,
    serve,
    build,
    verify,
    bundle,
    hosting,
    check_host,
):
    main.add_command(command)
