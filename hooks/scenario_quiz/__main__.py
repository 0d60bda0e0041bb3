"""`python -m scenario_quiz` is `scenario-quiz`."""

from scenario_quiz.cli import main

main(prog_name="scenario-quiz")
