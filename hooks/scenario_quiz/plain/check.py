"""All rules over all texts of a project, less what is excused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from scenario_quiz.checks.files.as_files import check_files, is_safe_to_read
from scenario_quiz.documentation.document import Document, read_documents
from scenario_quiz.findings import Code, Finding, in_order
from scenario_quiz.findings.source_lines import with_source_lines
from scenario_quiz.plain.all_texts import Text, texts_of
from scenario_quiz.plain.lengths import check_average, check_field, check_sentences
from scenario_quiz.plain.remarks import Remark
from scenario_quiz.plain.rule_registers import Rules, load_rules
from scenario_quiz.plain.sentences import sentences_in
from scenario_quiz.plain.statements import StatementList
from scenario_quiz.plain.words_to_avoid import WordList, check_abbreviations, known_abbreviations
from scenario_quiz.project import Project

NEEDLESS_EXCEPTION = Code(
    "needless-exception", "error", "An exception in plain-words.yml excuses nothing.", "Take it out."
)


@dataclass(frozen=True)
class Judged:
    """Every finding on the English of a project, in order. `is_judged` is not where something stops the judging: then
    that is all that is found."""

    findings: tuple[Finding, ...]
    is_judged: bool = True


def plain_findings(project: Project, documents: Iterable[Document] | None = None) -> list[Finding]:
    """Every finding on the English of a project, in order. Raises nothing for bad input."""
    return list(judge(project, documents).findings)


def judge(project: Project, documents: Iterable[Document] | None = None) -> Judged:
    """Judge the English of a project. `documents` are its pages, where somebody has read them already.

    While the rules themselves have mistakes, those are all that is found: with half the rules, most findings are wrong.
    Files that could not be opened without harm come before even these.
    """
    files = check_files(project)
    if not is_safe_to_read(files):
        return Judged(tuple(in_order(files)), is_judged=False)
    rules, findings = load_rules(project)
    if findings:
        return Judged(tuple(with_source_lines(project.root, in_order(findings))), is_judged=False)
    remarks = list(remarks_on(texts_of(project, read_documents(project) if documents is None else documents), rules))
    findings = [one.finding for one in remarks if not _excused(one, rules)]
    findings += _needless(remarks, rules)
    return Judged(tuple(with_source_lines(project.root, in_order(findings))))


def remarks_on(texts: Iterable[Text], rules: Rules) -> Iterator[Remark]:
    """What the rules say about texts, exceptions not yet looked at."""
    words, statements = WordList(rules.words), StatementList(rules.statements)
    known = known_abbreviations(rules.words, rules.explained)
    for _, group in groupby(texts, key=lambda text: text.path):
        of_file = list(group)
        yield from check_average(of_file)
        for text in of_file:
            sentences = list(sentences_in(text.text))
            yield from check_sentences(text, sentences)
            yield from check_field(text)
            for sentence in sentences:
                yield from words.check(text, sentence)
                yield from check_abbreviations(text, sentence, known)
                yield from statements.check(text, sentence)


def _excused(one: Remark, rules: Rules) -> bool:
    return any(one.excused_by(excuse.file, excuse.words) for excuse in rules.words.exceptions)


def _needless(remarks: list[Remark], rules: Rules) -> Iterator[Finding]:
    """Exceptions that excuse nothing any more, and abbreviations that the glossary explains by now."""
    for known, place in zip(rules.words.known, rules.known, strict=False):
        for word in sorted(rules.explained.intersection(known.words)):
            message = f"glossary.yml explains '{word}', so it need not stand here"
            yield Finding(rules.path, place, NEEDLESS_EXCEPTION, message, "Take it out here.")
    for excuse, place in zip(rules.words.exceptions, rules.exceptions, strict=False):
        if not any(one.excused_by(excuse.file, excuse.words) for one in remarks):
            message = f"this exception excuses nothing in {excuse.file}"
            yield Finding(rules.path, place, NEEDLESS_EXCEPTION, message, "Take it out, or mend its words.")
