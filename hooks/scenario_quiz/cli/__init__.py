"""`scenario-quiz`: the engine's command line. It works on the current folder and needs no site builder.

Exit status: 0 clean, 1 errors found, 2 wrong use.
"""

from __future__ import annotations

import click

from scenario_quiz.cli.commands import Commands, OnDemand

_NAMES = (
    "check",
    "plain",
    "write",
    "handouts",
    "check-site",
    "new",
    "new-organisation",
    "publish",
    "withdraw",
    "review",
    "reviewed",
    "affected",
    "schema",
    "serve",
    "build",
    "verify",
    "bundle",
    "hosting",
    "check-host",
)


@click.group(cls=Commands, commands=OnDemand(_NAMES), context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Check and write the scenarios of the project in the current folder.

    Exit status: 0 clean, 1 errors found, 2 wrong use.
    """
