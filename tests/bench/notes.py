"""The trainer's notes on a scenario as an ordinary Markdown page, with the words of the page that the build makes."""

from __future__ import annotations

from typing import Any

from scenario_quiz.words import english

_LINKS = "[Ask for advice](../../golden-rules/index.md#seek-advice)"


def notes(id_: str, scenario: dict[str, Any]) -> str:
    """The page: how to run the story, its key, what to talk about, what to paste and which links to hand out."""
    w = english()
    page = f"scenarios/{id_}/index.html"
    asks = [(number, question) for number, question in enumerate(scenario["questions"], 1)]
    lines = [
        f"---\ntitle: '{w['tr_prefix']}{scenario['title']}'\nsearch:\n  exclude: true\n---",
        f"# {w['tr_prefix']}{scenario['title']}",
        f"**{w['invented_long']}**",
        scenario["summary"],
        f"- {w['for']}: {', '.join(scenario['audience'])}\n- {w['level_core']}\n"
        f"- {w['touches']}: {w['touches_nothing']}\n- Practises: Ask for advice quickly\n- {w['not_reviewed']}\n"
        "- Check before relying on this after 22 May 2027.",
        "Learner's page, Plan a session with it, Present: Back, Next, Show everything here, Leave",
        f"**{w['tr_no_real']}**",
        *_REAL_CHILD,
        f"## {w['situation']} {{#situation}}",
        scenario["setting"],
        "## How to spend the time {#timing}",
        "About 8 minutes with a group. The author gives no time, so this is twice what one reader needs.",
        "- 1 minute: Say the rules for the room, and read the situation aloud.\n"
        "- 1 minute for each of 5 questions: Everybody decides first. Then open the reasons one by one.\n"
        "- 2 minutes: What will each person do from tomorrow? Look up your own numbers.",
        "## Questions and answer key {#answer-key}",
    ]
    for number, question in asks:
        lines += [
            f"### {number}. {question['ask']} {{#q-{question['id']}}}",
            "\n".join(option(letter, one) for letter, one in question["options"].items()),
            f"**{w['explain']}**",
            question["explain"],
            f"{w['guidance']}: {_LINKS}, [The guide](../../about/sources/index.md#the-guide)",
            f"Practises: {_LINKS}",
        ]
    lines += [*_TALK, "A poll for each question"]
    for number, question in asks:
        polled = "\n".join(f"- {letter.upper()}. {one['text']}" for letter, one in question["options"].items())
        lines += [f"{number}. {question['ask']}", polled]
    lines += [
        "A sheet for breakout rooms",
        f"{scenario['title']}\n{page}",
        *_ROOMS,
        f"- [{scenario['title']}](../../scenarios/{id_}/index.md) {page}\n"
        + "\n".join(
            f"- [Question {number}: {question['ask']}](../../scenarios/{id_}/index.md#{question['id']}) "
            f"{page}#{question['id']}"
            for number, question in asks
        ),
    ]
    return "\n\n".join(lines) + "\n"


def option(letter: str, one: dict[str, Any]) -> str:
    """A choice with its verdict and its reason, as items of a list."""
    word = english()[f"verdict_{one['verdict']}"]
    verdict = f"{word}: causes delay" if "problem" in one else word
    return f"- **{letter.upper()}** {one['text']}\n    - {verdict}\n    - {one['why']}"


_REAL_CHILD = (
    "**If somebody describes a real child**",
    "1. Stop the exercise for that person, and move to somewhere private. Online, talk apart. Keep it out of the chat "
    "and out of any recording.\n"
    "2. Danger now: call [999](tel:999).\n"
    "3. Listen. Do not press for detail, and do not promise to keep it secret.\n"
    "4. Find out whether anyone has acted. If not, or if nobody is sure, the person who knows calls their safeguarding "
    "lead or children's social care. That happens now, not after the session.\n"
    "5. Stay with them while they call. If they will not call, you do. No number here? The NSPCC Helpline is "
    "[0808 800 5000](tel:08088005000).\n"
    "6. Record what was said, what you did and why. Tell your own safeguarding lead, and check later that it was "
    "acted on.",
)
_TALK = (
    "## What to draw out {#discuss}",
    "Nobody has written notes for trainers on this story yet. The key and the reasons above are complete. Ask for each "
    'question, "What new fact would change your answer?"',
    "## Common wrong beliefs {#wrong-beliefs}",
    "No choice in this story is tied to a wrong belief on our list.",
    "## Variations {#variations}",
    "- Ask the same question from another role in the story. What does that person know, and who do they call?\n"
    "- Change one fact, such as the time of day or the age of the child. Who decides differently now, and why?",
    "## Text to paste into an online meeting {#to-paste}",
    "None of this holds the key. Paste a poll first. Show reasons only when everybody has voted.",
)
_ROOMS = (
    "- Choose a reader, somebody who watches the time, and somebody who reports back.\n"
    "- Decide alone first. Then agree an answer to each question, and write down your reason before you open it.\n"
    "- Bring back: where you differed, and what new fact would change your answer.\n"
    "- We talk about the invented child only. No real cases, no names.",
    "## Links to hand out {#links}",
    "Whoever runs this site has not yet filled in its web address, so there are no QR codes. The addresses below are "
    "as your browser knows them, or begin at the start page. The links and the copy buttons work.",
)
