"""Ids and the folders that they stand in: an organisation's own begin with local-, and no other does."""

from __future__ import annotations

from scenario_quiz.findings import Code
from scenario_quiz.places import LOCAL
from scenario_quiz.project import LOCAL_PREFIX, is_local_id

NOT_LOCAL = Code("not-local", "error", "Something of your own does not begin with local-.", "Rename it.")
LOCAL_ID = Code("local-id", "error", "Something that begins with local- stands outside local/.", "Move it to local/.")


def wrong_home(id_: str, local: bool) -> tuple[Code, str, str] | None:
    """Whether an id does not go with the folder that it stands in: the code, what is wrong, and what to write."""
    if local and not is_local_id(id_):
        help_ = f"Name it {LOCAL_PREFIX}{id_}, so that it never meets a name of a later release."
        return NOT_LOCAL, f"'{id_}' is your own, and does not begin with {LOCAL_PREFIX}", help_
    if not local and is_local_id(id_):
        help_ = f"Move it to its place under {LOCAL}/, or give it another id."
        return (
            LOCAL_ID,
            f"'{id_}' stands among what every release brings, where no id begins with {LOCAL_PREFIX}",
            help_,
        )
    return None
