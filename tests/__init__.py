"""The tests. Builds make no handouts unless a test asks for them: they take longer than all the rest of a build."""

import os

os.environ.setdefault("SCENARIO_QUIZ_HANDOUTS", "no")
# Nor do tests judge what an earlier build has kept; those of what is kept ask for it.
os.environ.setdefault("SCENARIO_QUIZ_CACHE", "no")
