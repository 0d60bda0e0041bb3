"""Reading: the bytes of a YAML file go in, a tree of texts, lists and names with their places comes out, and findings.

The way through this folder: `decoding` (bytes to text), `false_blanks` (blanks that are none), `documents` (one file,
one document), `tree` (parser events to nodes, with `refusals`), `silent_losses` (what YAML drops or changes without a
word), `mending` (what to do after a syntax error, which `syntax` puts into plain words) and `reader`, which runs them
in this order. Of a scenario nothing is known here but the letters of its options: every value stays text, and the
schema decides what it means.
"""

from scenario_quiz.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode, plain, scalars_below
from scenario_quiz.reading.reader import Reading, read

__all__ = ["MappingNode", "Node", "Reading", "ScalarNode", "SequenceNode", "plain", "read", "scalars_below"]
