"""`python -m scenario_quiz` is `scenario-quiz`."""

from scenario_quiz.cli import main

if __name__ == "__main__":  # processes that print load this file too
    main(prog_name="scenario-quiz")
