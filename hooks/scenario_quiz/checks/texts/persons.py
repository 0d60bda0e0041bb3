"""Names of persons, and of schools and places. Scenarios are invented: whoever comes in has a role and no name.

A look, and not a wall: a title before a word with a capital, or such words before what a place is. Names of bodies that
everybody knows, of documents and of laws are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from scenario_quiz.findings import Code
from scenario_quiz.reading.refusals import shown

NAME_NOT_ROLE = Code(
    "name-not-role", "warning", "It looks like a person's name where a role belongs.", "Write the role."
)
PERSON_NAME = Code("person-name", "warning", "It looks like a person's name.", "Use a role.")
PLACE_NAME = Code("place-name", "warning", "It looks like the name of a school or a place.", "Use what it is.")

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'-]*"
# Titles that stand before names alone.
_TITLES = (
    r"Dr|DR|dr|Mr|MR|mr|Mrs|MRS|mrs|Ms|ms|Mx|Prof|Professor|Doctor|Revd?|Reverend|Cllr|Councillor|Sgt|Sergeant|Insp|PCSO"
    r"|PC|DC|DS|DI|DCI|WPC|Supt|Superintendent|Imam|Rabbi|Canon|Sir|Dame|Lord|Lady|Baroness|Madam|Mme|Monsieur"
)
# Words that are titles only before a name: "Miss" may begin a sentence, "Sister" may be one.
_DOUBTFUL = (
    r"Miss|Sister|Brother|Father|Mother|Nurse|Matron|Midwife|Officer|Constable|Inspector|Detective|Judge|Coach|Pastor"
    r"|Aunt|Auntie|Aunty|Uncle|Nan|Nana|Nanny|Grandma|Grandad|Gran|Granny|Head|Headteacher|Teacher|Social Worker"
)
_TITLE = rf"(?:(?:{_TITLES})\b\.?|(?:{_DOUBTFUL})\b)"
_OF = re.compile("['’](?:s|$)$")
_BLANK = "[ \t\u00a0]+"
_PERSON = re.compile(
    rf"\b{_TITLE}(?:{_BLANK}{_TITLE})*{_BLANK}(?:[A-Z]\.?{_BLANK}){{0,2}}(?:(?:de|van|el){_BLANK})?(?P<name>{_CAPITAL})"
    rf"|\b(?:mrs?|dr|ms)\.?{_BLANK}(?P<small>[a-z][a-z’'-]{{2,}})"
)
# In registers, of those who wrote a report or gave a judgment.
_PUBLIC = re.compile(r"(?:Sir|Dame|Lord|Lady|Baroness|Judge|Professor|Prof|Dr)\b")
_GAP = "(?:[ \t\u00a0]+|[ \t]*\n[ \t]*)"
_KIND = (
    "(?:(?:community|church|catholic|c ?of ?e|ce|rc|special|free|junior|infant)~)?"
    "(?:primary|secondary|infants?|juniors?|grammar|high|middle|sixth~form|nursery|pre-?school|playgroup|school|academy"
    "|college|university|hospital|infirmary|hospice|surgery|clinic|medical~(?:centre|practice)|health~centre"
    "|gp~(?:surgery|practice)|doctors[’']?~surgery|dental~practice|pharmacy|children[’']?s~(?:centre|home)|care~home"
    "|family~(?:centre|hub)|youth~(?:club|centre)|community~centre|leisure~centre|sports?~(?:club|centre)|refuge|hostel"
    "|church|mosque|temple|synagogue|gurdwara|chapel|police~station|prison|estate|park)"
).replace("~", _GAP)
_ROADS = "(?:Road|Street|Lane|Avenue|Close|Drive|Terrace|Crescent|Gardens|Grove|Court|House|Way|Square|Hill)"
_SAINT = rf"St\.?{_GAP}{_CAPITAL}"
_PLACES = (
    re.compile(
        rf"\b(?P<name>(?:{_SAINT}|{_CAPITAL})(?:{_GAP}{_CAPITAL}){{0,3}}?){_GAP}(?P<kind>(?i:{_KIND}(?:{_GAP}{_KIND})?)\b)"
    ),
    re.compile(rf"\b(?P<name>(?:\d+[a-z]?{_GAP})?{_CAPITAL}(?:{_GAP}{_CAPITAL})?){_GAP}(?P<kind>{_ROADS})\b"),
    re.compile(rf"\b(?P<name>{_SAINT})(?P<kind>(?<=['’]s))"),
)
# Every name has a word with a capital before another, before what a place is or before "van" and the like; or a title
# in small letters. The words with a capital stand first in the expression, so that it passes over the others at once.
_CAPITALS = re.compile(rf"{_CAPITAL}\.?{_GAP}(?:[^\W\d_a-zß-öø-ÿ]|(?:de|van|el)[ \t\u00a0]|(?i:{_KIND})\b)")
_SMALL_TITLE = re.compile(r"[dm](?<!\w.)(?:rs?|s)[. \t\u00a0]")
_SCHOOLS = re.compile(r".*\b(?:primary|secondary|infants?|juniors?|grammar|high|middle|school|academy)\b.*")
# Ends of the names of streets that are plain words, too.
_PLAIN_ENDS = frozenset({"House", "Court", "Way", "Close", "Drive", "Hill", "Square"})
# What makes a longer name of it: of a law, a document or a body of the whole country.
_GOES_ON = re.compile(
    r"[ \t]+(?:of|Act|Regulations?|Standards|Handbook|Guidance|Bill|Order|Rules|Code|Association|Council)\b"
)
_BEFORE = re.compile(r"(?:^|[.!?:;]['\"’”)]*\s+|\n\s*|^\W+|['\"“‘]\s*|[-*] )$")
# Words that begin with a capital without being a name: at the start of a sentence, of a faith, a language or a body.
_NO_NAMES_TEXT = """
form a an the this that these those his her their our your my its one two three four five six some any no every each
another all both which what whose if when while as at in on by for from to with without of and or but so then is are
was were do does did has have had can may must should will would let tell ask ring call write see look go take give
send share i you he she it we they who whom yes not only also most many few new old local private public state special
former nearest last first second next other same big small large primary secondary infant junior nursery independent
boarding residential mainstream alternative maintained church catholic christian muslim islamic jewish hindu sikh
sunday saturday friday monday tuesday wednesday thursday english welsh scottish irish british french polish ukrainian
romanian arabic quaker methodist baptist anglican orthodox montessori steiner january february march april june july
august september october november december gp nhs camhs ofsted royal national further higher sixth general acute
community childrens children's children’s child family youth teaching mental health social police fire ambulance open
virtual supplementary headteacher head teacher governors parents pupils nurses doctors staff working keeping eid
christmas easter
"""
# Words that no person is called, behind a word that may be a title.
_NO_PERSONS_TEXT = """
practitioner practitioners manager managers nurse consultant training office start officer lead team leader education
degree specialist assistant act service services midwife governor tongue driver nature association
who what which that the a an and or but if when where why how is was are has had does did can may must should in on at
of to for from with i you he she it we they his her their our my your this monday tuesday wednesday thursday friday
saturday sunday january february march april june july august september october november december gp nhs ring rings
tell tells ask asks say says write writes english welsh teacher christmas world
"""
_NO_NAMES, _NO_PERSONS = frozenset(_NO_NAMES_TEXT.split()), frozenset(_NO_PERSONS_TEXT.split())

_LIKE_A_NAME = re.compile(r"[A-Z][\w'-]*(?: [A-Z][\w'-]*){1,2}")
# A role may be written with capitals, as in Data Protection Officer. A part of one of its words tells it from a name.
_OF_ROLES = re.compile(
    r"advis|analyst|board|caldicott|carer|chair|chief|clerk|clinic|coach|committee|constable|consultant|coordinat|counsel"
    r"|designated|detective|director|doctor|executive|\bgp\b|govern|guardian|head|health|inspector|lawyer|lead|learning"
    r"|legal|manager|midwife|nurse|officer|paediatric|partner|police|practi|principal|professional|protection|psych"
    r"|safeguarding|school|secretary|sergeant|social|solicitor|specialist|teach|team|therap|train|trustee|visitor|worker",
    re.IGNORECASE,
)


class Named(NamedTuple):
    """A name where it stands in a text: its code, what it looks like, and what to write instead."""

    start: int
    length: int
    code: Code
    message: str
    help: str


def may_hold_names(text: str) -> bool:
    """Whether a text needs a closer look. Most need none."""
    if _CAPITALS.search(text):
        return True
    return ("mr" in text or "dr" in text or "ms" in text) and _SMALL_TITLE.search(text) is not None


def names_in(text: str, published: bool = False, places: bool = True) -> Iterator[Named]:
    """Every name of a person and of a place in a text, each once. In `published` texts, those who are known by a public
    office are let be; `places` says whether those are looked for."""
    if not may_hold_names(text):
        return
    met: dict[str, Named] = {}
    for found in _PERSON.finditer(text):
        word = _bare(found["name"] or found["small"])
        if word.casefold() not in _NO_PERSONS and not (published and _PUBLIC.match(found.group())):
            named = _OF.sub("", " ".join(found.group().split()))
            message = f"'{named}' looks like the name of a person"
            help_ = "Write a role, such as the GP or an aunt."
            length = len(_OF.sub("", found.group()))
            met.setdefault(named, Named(found.start(), length, PERSON_NAME, message, help_))
    for pattern in _PLACES if places else ():
        for found in pattern.finditer(text):
            place = _place(text, found)
            if place and not any(
                place.start < one.start + one.length and one.start <= place.start for one in met.values()
            ):
                met.setdefault(place.message, place)
    yield from met.values()


def person_in_role(text: str) -> Named | None:
    """The person who seems to be named where a role belongs. It may be wrong, so it is only good for a warning."""
    bare = " ".join(text.split())
    is_alone = bool(_LIKE_A_NAME.fullmatch(bare)) and not _OF_ROLES.search(bare)
    if not is_alone and not any(one.code == PERSON_NAME for one in names_in(text, places=False)):
        return None
    help_ = "Write the role, in small letters: data protection lead. People move on, and pages show this for years."
    message = f"'{shown(bare)}' looks like a person's name"
    return Named(0, max(1, len(text)), NAME_NOT_ROLE, message, help_)


def _place(text: str, found: re.Match[str]) -> Named | None:
    words = [word for word in re.finditer(r"\S+", found["name"]) if not word.group()[0].isdigit()]
    while words and _is_no_name(words[0].group()):  # "The Oakfield surgery"
        words.pop(0)
    if not words or any(_is_no_name(word.group()) for word in words) or _GOES_ON.match(text, found.end()):
        return None
    start = found.start("name") + words[0].start()
    kind = " ".join(found["kind"].split())
    begins = bool(_BEFORE.search(text[max(0, start - 8) : start]))
    if len(words) == 1 and begins and ((kind and kind[0].islower()) or kind in _PLAIN_ENDS):
        return None  # any word has a capital there
    name = text[start : found.end()]
    message = f"'{' '.join(name.split())}' looks like the name of a school or a place"
    what = (
        "a street nearby" if re.fullmatch(_ROADS, kind) else f"the {_SCHOOLS.sub('school', kind.lower()) or 'school'}"
    )
    return Named(start, len(name), PLACE_NAME, message, f"Write what it is, without its name: {what}.")


def _bare(word: str) -> str:
    return word.strip("’'.,-").removesuffix("’s").removesuffix("'s")


def _is_no_name(word: str) -> bool:
    bare = _bare(word)
    return bare.casefold() in _NO_NAMES or (len(bare) > 1 and bare.isupper() and len(bare) <= 5)
