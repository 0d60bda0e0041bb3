"""What one build keeps for the next, so that a build costs what has changed.

    shelf (one database in one folder) <- fingerprints (what keys are made of), reading (which entries something was
    made of)

A key is a hash of all that a thing is made of. The shelf adds the engine and its libraries: what another has made is
never found.
All that can go wrong with what is kept, from a full disk to a file that somebody cut short, costs time and nothing
else. `SCENARIO_QUIZ_CACHE=no` in the environment leaves it out.
"""

from scenario_quiz.kept.shelf import FOLDER, Kept, keeping

__all__ = ["FOLDER", "Kept", "keeping"]
