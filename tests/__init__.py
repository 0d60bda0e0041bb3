"""The tests. Builds make no handouts unless a test asks for them: they take longer than all the rest of a build."""

import os

os.environ.setdefault("SCENARIO_QUIZ_HANDOUTS", "no")
# Whatever the environment says, tests build from nothing; those of what builds keep ask for it.
os.environ["SCENARIO_QUIZ_CACHE"] = "no"
