"""What other quiz tools and other schools of writing call the things of these forms, and which of ours that is.

Each word leads to the first of its twins that may stand where it was written, so one table serves every form.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Set

from scenario_quiz.findings.near import plain_name

# Names of ours, each with what others call it, in the way of `plain_name`. A word may stand under several: the order of
# this table is the order in which they are tried.
_NAMES: dict[str, str] = {
    # A question
    "kind": "type question-type qtype format style input widget interaction",
    "ask": "prompt question stem text query title task instruction question-text wording label name body content",
    "options": "answers choices distractors alternatives responses possibilities variants selections steps items "
    "option choice answer-options",
    "key": "answer correct solution correct-order right-order sequence order answer-key correct-answer correct-answers "
    "right-answer answers",
    "model": "model-answer sample-answer exemplar example answer solution sample suggested-answer ideal-answer "
    "expected-answer",
    "checklist": "criteria rubric points mark-scheme success-criteria checks",
    "explain": "explanation feedback general-feedback rationale comment why reason debrief teaching-point takeaway "
    "take-away discussion justification learning-point commentary summary notes note",
    "practises": "objectives learning-objectives learning-outcomes outcomes skills ideas idea competencies topics tags "
    "principles rules teaches",
    "cite": "citation citations cites reference references refs ref source sources link links url see see-also further-reading "
    "guidance evidence",
    "scene": "context background introduction intro setting lead-in",
    # An option
    "text": "answer option choice label content body title prompt ask value response caption description statement",
    "why": "feedback comment rationale explanation explain reason reasons because justification note notes remark "
    "response-feedback answer-feedback",
    "verdict": "correct right is-correct answer key judgement judgment rating score grade quality outcome result "
    "status points mark marks weight fraction value best",
    "correct": "right is-correct answer verdict key true score points grade mark marks weight fraction valid best",
    "problem": "error mistake issue fault flaw wrong what-is-wrong danger risk weakness",
    "consequence": "result effect outcome what-happens what-happens-next then impact happens",
    "misconception": "myth belief wrong-belief",
    "next": "goto go-to leads-to target jump jump-to then link next-question destination",
    "would_change": "unless what-would-change changes-if",
    "shares": "sharing how-much share-how-much",
    # A story, and a set
    "title": "name heading headline subject caption label",
    "summary": "description abstract teaser blurb overview synopsis subtitle",
    "status": "state stage visibility published",
    "basis": "origin fictional fiction",
    "nations": "country countries jurisdiction jurisdictions applies-in region territory",
    "audience": "roles role sector sectors for for-whom learners readers target target-group target-audience who sector",
    "touches": "topics topic tags categories category themes theme content-warning content-warnings trigger-warning "
    "trigger-warnings triggers sensitive warnings subjects",
    "level": "difficulty stage grade tier complexity",
    "minutes": "duration time length time-needed estimated-time reading-time",
    "check_after": "review-date review-by expires expiry expiry-date valid-until review-after next-review check-by "
    "review-on due",
    "checked": "date updated last-updated last-reviewed last-checked last-modified revised reviewed as-of published "
    "created modified",
    "reviewed": "review reviewer reviewed-by approved approved-by checked checked-by",
    "owner": "maintainer contact responsible owned-by",
    "author": "authors written-by creator by",
    "aliases": "old-ids former-ids previous-ids redirect-from redirects formerly alias",
    "setting": "scenario situation context background story intro introduction case case-study vignette body text "
    "content narrative",
    "figure": "image picture photo img illustration media graphic",
    "questions": "items quiz tasks decisions quizzes question",
    "outcomes": "endings ends results conclusions ending",
    "trainer": "teacher facilitator tutor teaching trainers facilitation trainer-notes teaching-notes teacher-notes",
    "prompts": "discussion discussion-questions questions discussion-points",
    "notes": "debrief teaching-notes guidance trainer-notes facilitator-notes description text",
    "scenarios": "stories quizzes items list questions content cases",
    "alt": "alt-text alternative-text description",
    "file": "src image path url filename source name",
    "intro": "introduction description text context background",
    # Registers
    "shown": "text label title words name description",
    "verdicts": "verdict goes-with",
    "belief": "myth text misconception title name",
    "truth": "fact correction answer reality correct explanation",
    "place": "cite link page url see reference anchor",
    "term": "word name title entry",
    "means": "definition meaning explanation description def text says",
    "abbreviation": "acronym abbr initials short abbrev",
    "also": "synonyms aliases other-names variants alternatives",
    "typed_as": "keywords search-terms searches misspellings search synonyms",
    "say_instead": "instead plain plain-english alternative use-instead",
    "name": "title label heading called organisation organization company who role team",
    "says": "description text summary content body meaning explanation",
    "binds": "applies-to who whom on covers duty-on",
    "as_of": "checked date updated seen last-checked",
    "check": "what-to-check to-check ask",
    "sources": "source cite references reference citation citations refs",
    "publisher": "author authors organisation organization body by published-by",
    "dated": "date year published publication-date",
    "short": "short-title short-name abbreviation",
    "superseded_by": "replaced-by newer superseded replacement",
    "note": "notes comment remark",
    # An organisation
    "telephone": "phone tel number mobile telephone-number phone-number call",
    "form": "website url link web online-form web-form address site",
    "email": "mail email-address e-mail-address",
    "hours": "opening-hours times opening-times open when availability",
    "address": "url link file website web-address src href path",
    "captions": "subtitles vtt captions-file",
    "colours": "palette theme branding colors",
    "primary": "main brand header primary-colour primary-color",
    "accent": "secondary links link accent-colour accent-color highlight",
    "contacts": "contact phones numbers telephone-numbers people",
    "documents": "policies docs files policy",
    "accessibility": "a11y accessibility-statement",
    "reply_days": "response-days reply-within days response-time reply-time",
    "review_owner": "owner reviewer maintainer",
    "licence": "copyright terms",
    "features": "parts switches options modules",
    "front-door": "mash childrens-social-care social-care children-services childrens-services",
    "out-of-hours": "edt emergency-duty-team night weekend",
    "allegations": "lado designated-officer",
    "safeguarding-lead": "dsl safeguarding designated-safeguarding-lead",
    "data-protection-lead": "dpo data-protection data-protection-officer ig information-governance",
    "caldicott-guardian": "caldicott",
    "legal-adviser": "legal solicitor lawyer legal-team legal-advisor",
    "prevent-lead": "prevent",
    # Front matter
    "description": "summary excerpt abstract subtitle teaser",
    "tags": "keywords categories topics",
}

# The same for the values of closed lists, by the name that they stand under.
_VALUES: dict[str, dict[str, str]] = {
    "verdict": {
        "best": "right correct true yes good ideal perfect full 1 100 excellent best-choice",
        "acceptable": "ok okay fine partly partial partly-right partly-correct half adequate good-enough reasonable",
        "risky unsafe": "wrong incorrect false no bad poor 0 fail not-right not-correct weak",
        "unsafe": "dangerous harmful worst very-wrong",
        "risky": "doubtful questionable borderline",
    },
    "correct": {
        "true": "right correct best 1 100 y good t x valid",
        "false": "wrong incorrect 0 n bad f not-right unsafe risky invalid",
    },
    "kind": {
        "single": "mcq multiple-choice multiplechoice multichoice radio single-choice singlechoice true-false truefalse "
        "one choice choose-one pick-one single-select single-answer yes-no",
        "multiple": "multiple-answer multiple-answers multiple-response checkbox checkboxes multi multi-select multiselect "
        "tick-all select-all choose-many multiple-select many select-many multi-answer",
        "order": "ordering ranking rank sequence sort sorting sequencing drag-and-drop put-in-order arrange",
        "reflect": "essay open open-ended free-text text text-box short-answer shortanswer long-answer reflection note "
        "written discussion journal",
        "judgement": "scenario best-answer sjt situational situational-judgement decision verdict dilemma opinion",
    },
    "status": {
        "published": "live final done public ready active approved release released complete finished",
        "draft": "wip new todo in-progress work-in-progress review in-review private hidden unpublished",
        "retired": "archived archive deleted removed old obsolete closed deprecated expired",
        "withdrawn": "taken-down recalled pulled suspended unsafe",
        "in-force": "current law active live yes",
        "superseded": "replaced old outdated obsolete",
        "announced": "planned proposed coming",
        "repealed": "revoked abolished ended",
        "uncertain": "unclear unknown",
    },
    "level": {
        "core": "basic beginner easy foundation intro introductory simple essential starter novice low 1",
        "further": "advanced hard expert intermediate difficult higher high complex specialist 2 3",
    },
    "shares": {
        "needed": "all full everything yes enough what-is-needed necessary relevant proportionate",
        "part": "some partial partly limited little minimal",
        "nothing": "none no never nil zero",
        "later": "wait not-yet delay pause delayed",
        "not-about-sharing": "n/a na not-applicable other irrelevant",
    },
    "nations": {
        "england": "english eng",
        "wales": "welsh cymru",
        "scotland": "scottish alba",
        "northern-ireland": "ni ulster northern-irish",
    },
    "audience": {
        "education": "school schools teacher teachers teaching college colleges school-staff headteacher headteachers "
        "academy pastoral further-education senco sixth-form university universities",
        "early-years": "nursery nurseries childminder childminders childcare preschool pre-school reception playgroup "
        "nursery-staff nursery-workers eyfs",
        "health": "nhs nurse nurses gp gps doctor doctors hospital hospitals midwife midwives health-visitor "
        "health-visitors gp-practice gp-surgery surgery clinic healthcare health-care medical paramedic paramedics "
        "ambulance pharmacy pharmacist dentist dentists camhs mental-health school-nurse school-nurses clinicians "
        "primary-care practice-nurse",
        "police": "police-officer police-officers officer officers constable law-enforcement pc pcso detectives",
        "justice": "probation youth-justice youth-offending yot prison prisons courts court probation-officers "
        "youth-offending-team criminal-justice cafcass",
        "housing": "landlord landlords housing-officer housing-officers housing-association tenancy homelessness "
        "housing-staff hostel",
        "adult-services": "adult-social-care adults adult-care adult-services-staff drug-and-alcohol substance-misuse "
        "adult-social-workers adult-social-work adult-mental-health",
        "social-care": "social-worker social-workers social-work social-services childrens-services children-services "
        "childrens-social-workers csc foster-carer foster-carers fostering early-help family-support",
        "voluntary": "charity charities volunteer volunteers ngo third-sector clubs club sport sports faith youth-worker "
        "youth-workers youth-work community voluntary-sector coach coaches scouts faith-groups church",
    },
    "touches": {
        "physical-abuse": "violence hitting injury physical bruising",
        "sexual-abuse": "sexual csa rape sexual-assault",
        "emotional-abuse": "emotional psychological psychological-abuse bullying",
        "domestic-abuse": "domestic-violence dv da coercive-control",
        "self-harm": "suicide self-injury cutting",
        "exploitation": "cse cce county-lines grooming trafficking sexual-exploitation criminal-exploitation",
        "substance-use": "drugs alcohol substance-misuse substance-abuse addiction drink",
        "mental-health": "mental-illness depression psychosis",
        "fgm": "female-genital-cutting cutting-fgm",
        "radicalisation": "extremism terrorism prevent radicalization",
        "fabricated-illness": "fii munchausen induced-illness",
        "forced-marriage": "honour honour-based-abuse marriage",
        "neglect": "neglectful hunger",
    },
}


def twins_of_name(name: str, known: Collection[str]) -> list[str]:
    """Which of these names others call by this one, the likeliest first."""
    return [ours for ours in _BY_NAME.get(_bare(name), ()) if ours in known]


def twins_of_value(name: str, value: str, known: Set[str]) -> list[str]:
    """Which of the values that may stand under a name others write in this way. There may be several to choose from."""
    written = _bare(value)
    for ours, others in _VALUES.get(name, {}).items():
        if written in others.split() and known >= set(ours.split()):
            return ours.split()
    return []


def _bare(text: str) -> str:
    """A name or a value in the way in which the tables have it."""
    return re.sub(r"[^a-z0-9]+", "-", re.sub("['’]", "", plain_name(text))).strip("-")


def _inverted() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for ours, others in _NAMES.items():
        for other in others.split():
            found.setdefault(other, []).append(ours)
    return found


_BY_NAME = _inverted()
