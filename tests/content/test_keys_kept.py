"""The keys of this site stand where trainers look, and nowhere that learners or other tools see."""

from __future__ import annotations

import json
import re

from scenario_quiz.handouts.documents import HandoutSource, document
from scenario_quiz.pages.catalogues import catalogue_json as catalogue
from scenario_quiz.pages.catalogues import catalogue_script
from scenario_quiz.pages.handout_places import Handout
from tests.content import shipped
from tests.engine.paper import VERDICTS, key_of, sentences, shown, squeezed, words_of


def test_no_learners_sheet_of_this_site_holds_a_sentence_or_a_word_of_its_key() -> None:
    bank = shipped.bank()
    for scenario in bank.published:
        text = document(Handout("x", "learner", scenario.id), HandoutSource(bank))
        words = words_of(text)
        own = [scenario.setting, scenario.title, scenario.summary]
        own += [text for question in scenario.questions for text in (question.scene or "", *shown(question))]
        said = squeezed(" ".join(own).replace("*", ""))
        leaked = [one for one in sentences(key_of(scenario)) if one in words and one not in said]
        assert leaked == [], scenario.id
        for part in own:  # what is left is ours, and says no verdict
            for paragraph in re.split(r"\n+|(?<=[.?])\s", part.replace("*", "")):
                words = words.replace(squeezed(paragraph), "") if len(paragraph) > 12 else words
        assert [word for word in VERDICTS if squeezed(word) in words] == [], scenario.id
        problems = [bank.registers.problems[id_].shown for id_ in scenario.problems]
        assert [problem for problem in problems if squeezed(problem) in words] == [], scenario.id


def test_no_option_key_or_reason_stands_in_the_script_of_all_stories() -> None:
    text = catalogue_script(shipped.bank().published, shipped.bank().registers)
    for scenario in shipped.bank().published:
        for question in scenario.questions:
            for option in getattr(question, "options", {}).values():
                assert json.dumps(option.text)[1:-1] not in text and json.dumps(option.why)[1:-1] not in text


def test_no_option_key_or_reason_stands_in_the_catalogue() -> None:
    text = catalogue(shipped.bank().published)
    for scenario in shipped.bank().published:
        for question in scenario.questions:
            assert question.explain not in text
            for option in getattr(question, "options", {}).values():
                assert option.text not in text and option.why not in text
