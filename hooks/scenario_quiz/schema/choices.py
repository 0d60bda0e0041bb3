"""What fits where a value does not: what was meant, all that may stand there, or the nearest and where the rest stands.

Every check that knows a closed list says it in these words.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from scenario_quiz.findings.near import closest, nearest, plain_name
from scenario_quiz.schema.twins import twins_of_value
from scenario_quiz.words import Words, english

# Characters of a list that is shown whole, and of words beside an id.
_MOST = 500
_SHORT = 60
_FEW = 5  # that can be looked through at a glance


def meanings(name: str, words: Words) -> dict[str, str]:
    """What the values of a closed list mean, by the name that they stand under; empty where readers see no words."""
    lists = {
        "status": words["choose"]["status_means"],
        "level": words["choose"]["level_means"],
        "verdict": {verdict: words[f"verdict_{verdict}"] for verdict in ("best", "acceptable", "risky", "unsafe")},
        "shares": words["choose"]["shares_means"],
    }
    return {value: str(means) for value, means in lists.get(name, {}).items()}


def suggested(
    value: str, fits: Mapping[str, str], likely: Sequence[str] = (), whole: str = "", otherwise: str = ""
) -> str:
    """Help on a value that may not stand somewhere.

    `fits` are those that may, each with what it means to readers; `likely` are the ones that others write so. `whole`
    is a sentence on where the list stands, if not among the words to choose from; `otherwise` is the help where nothing
    fits."""
    if not fits:
        return otherwise or "There is none to choose from yet."
    likely = likely or [one for one in [meant(value, fits)] if one]
    question = f"Did you mean {' or '.join(map(repr, likely))}? " if likely else ""
    listed = listing(fits)
    first = ", ".join(_named(one, fits[one]) for one in closest(value, fits)) if not likely else ""
    near = f"The nearest: {first}. " if first else ""
    if listed:
        return f"{question}{near if len(fits) > _FEW else ''}Write one of: {listed}."
    where = whole or f"All of them stand on the site's page {english()['choose_title']}."
    return f"{question}{near}{where}"


def suggested_value(name: str, value: str, expected: Collection[str]) -> str:
    """The same for a closed list of a form, by the name that it stands under."""
    return suggested(value, with_meanings(name, expected, english()), twins_of_value(name, value, set(expected)))


def meant(value: str, fits: Mapping[str, str]) -> str | None:
    """The one that was surely meant: by its own name, or by the words that readers see."""
    found = nearest(value, fits)
    if found:
        return found
    by_words = {plain_name(means.rstrip(".")): one for one, means in fits.items() if means}
    words = nearest(value, by_words)
    return by_words[words] if words else None


def with_meanings(name: str, values: Collection[str], words: Words) -> dict[str, str]:
    """The values of a closed list with what each means."""
    means = meanings(name, words)
    return {value: means.get(value, "") for value in values}


def listing(fits: Mapping[str, str]) -> str:
    """All that fits, with its words where they are few enough, or by id alone; nothing where even that is too long."""
    for words in (fits, dict.fromkeys(fits, "")):
        listed = ", ".join(_named(one, means) for one, means in words.items())
        if len(listed) <= _MOST:
            return listed
    return ""


def _named(one: str, means: str) -> str:
    """An id with its words, where they are short and tell more than the id."""
    says_more = means and not plain_name(means).startswith(plain_name(one))
    is_short = len(means) <= _SHORT and ". " not in means
    return f"{one} ({means.rstrip('.')})" if says_more and is_short else one
