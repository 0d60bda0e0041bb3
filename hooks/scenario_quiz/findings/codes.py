"""Every code that a finding can have, with what it means and what to do. The authors' page of codes is made from this.

Codes are stable: tools and people refer to them. Add, never rename.
"""

from __future__ import annotations

from typing import NamedTuple

from scenario_quiz.findings import Severity


class Code(NamedTuple):
    """`severity` is the usual one; release checks turn some warnings into errors."""

    severity: Severity
    means: str
    mend: str


CODES: dict[str, Code] = {
    # The file as text
    "unreadable-file": Code("error", "The file cannot be opened.", "Check its name and who may read it."),
    "not-utf8": Code("error", "The file is not saved as UTF-8.", "Save it again as UTF-8 in your editor."),
    "too-large": Code("error", "The file is larger than 1 MiB.", "Split it, or look for something pasted by mistake."),
    "control-character": Code("error", "An invisible control character stands in the text.", "Delete it."),
    "bidi-character": Code("error", "An invisible character turns the reading direction.", "Delete it."),
    "line-break-character": Code("error", "An unusual line break hides in a line.", "Replace it by an ordinary one."),
    "false-blank": Code(
        "error",
        "A character looks like a blank and is none, where one is needed.",
        "Delete it, press the space bar.",
    ),
    "empty-file": Code("error", "The file holds nothing.", "Run scenario-quiz new, or delete the file."),
    # The files as files
    "secret-file": Code("error", "A key, a hidden file or the like would be published.", "Move it out of the project."),
    "not-ordinary": Code("error", "A symbolic link or a device stands among the sources.", "Put a copy there instead."),
    "large-file": Code("error", "A page over 1 MiB, or another file over 100 MiB.", "Split it, or make it smaller."),
    "unread-file": Code("error", "Nothing reads a file that looks meant.", "Rename or move it, as the help says."),
    "unused-file": Code("warning", "Nothing reads a file, or nothing links to it.", "Link to it, or delete it."),
    "live-file": Code("error", "A file would be a page of its own, with its scripts.", "Write it as an index.md."),
    "in-the-way": Code("error", "The build would make a page in place of this one.", "Give its folder another name."),
    "outside-local": Code(
        "warning", "A story or set of your own stands where a release does not take it along.", "Move it to local/."
    ),
    "deep-folder": Code("error", "Folders lie more than ten deep.", "Move what is in them further up."),
    "portable-name": Code("error", "Some systems cannot hold a name, or take it for another.", "Rename the file."),
    # YAML
    "syntax": Code("error", "The line cannot be understood.", "Compare it with a scenario that works."),
    "tab": Code("error", "A tab stands where spaces are needed.", "Indent with spaces."),
    "bad-indent": Code("error", "The line is not indented like its neighbours.", "Line it up with them."),
    "colon-in-text": Code("error", "A colon and a space inside a text confuse the file.", "Put the text in quotes."),
    "open-quote": Code("error", "A quote is opened and never closed.", "Close it, or take it out."),
    "open-bracket": Code("error", "A bracket is opened and never closed.", "Close it, or put the text in quotes."),
    "hash-in-text": Code("error", "What follows a # is lost.", "Put the text in quotes."),
    "smart-quote": Code(
        "warning", "Curly quotes do not quote a text; they will show.", "Use straight quotes around it."
    ),
    "duplicate-key": Code("error", "A name is given twice; one would be lost.", "Keep one."),
    "bad-key": Code("error", "A name is not plain text.", "Write a simple name before the colon."),
    "second-document": Code("error", "--- starts a second document.", "One file holds one scenario."),
    "directive": Code("error", "A line that starts with % is an instruction to other tools.", "Take it out."),
    "anchor": Code(
        "error", "& * and << copy parts of a file; here every text is written out.", "Write it out, or quote it."
    ),
    "tag": Code("error", "! marks a type; here every value is text.", "Take it out, or put the text in quotes."),
    "too-deep": Code("error", "Lists and names stand inside each other too deeply.", "Look for stray brackets."),
    "too-many-nodes": Code(
        "error", "The file holds more values than any scenario.", "Look for something pasted by mistake."
    ),
    "too-long-text": Code(
        "error", "A text is longer than 100,000 characters.", "Look for a quote that is never closed."
    ),
    # The form of a scenario
    "unknown-key": Code("error", "A name that this place does not know.", "See the suggestion, or the form."),
    "missing-key": Code("error", "A name that is needed is missing.", "Add it."),
    "wrong-type": Code("error", "A list stands where a text belongs, or the like.", "Write it as the help says."),
    "empty-text": Code("error", "A value is empty.", "Write it."),
    "too-long": Code("error", "A text is too long for its place.", "Say it in fewer words."),
    "bad-choice": Code("error", "A word that is not in the closed list.", "Choose one from the list."),
    "bad-date": Code("error", "Not a date, or a day that cannot be.", "Write year-month-day: 2027-05-22."),
    "bad-number": Code("error", "Not a whole number from 1 to 120.", "Write one, such as 6."),
    "option-letter": Code("error", "An option's name is not a letter from a to j.", "Name options a, b, c and so on."),
    # Ids
    "bad-id": Code("error", "An id is not well formed.", "3 to 40 small letters, digits, hyphens; a letter first."),
    "reserved-id": Code("error", "The id is an address of the site itself.", "Choose another."),
    "file-name": Code("error", "The file's name cannot be a scenario's id.", "Rename the file."),
    "duplicate-id": Code("error", "An id is used twice.", "Give one of them another id."),
    "alias-taken": Code("error", "An alias belongs to another scenario.", "Take it out."),
    "ledger-gone": Code("error", "An id was published once and is gone.", "Keep it, give it an alias, or retire it."),
    "ledger-missing": Code("error", "Something is published, and the ledger is gone or empty.", "Take it back."),
    "ledger-changed": Code("error", "The ledger was changed since it was written.", "Take its last good version back."),
    "ledger-conflict": Code("error", "A merge left two versions of the ledger in it.", "Join them, as the help says."),
    "ledger-without-sum": Code("warning", "The ledger is from an older version.", "Run scenario-quiz publish."),
    "not-in-ledger": Code("warning", "An id is not in the ledger yet.", "Run scenario-quiz publish."),
    "retired-without-why": Code("error", "A retired scenario gives no reason.", "Add retired: with on and why."),
    "withdrawn-without-why": Code("error", "A withdrawn scenario gives no reason.", "Add withdrawn: with on and why."),
    "names-withdrawn": Code("warning", "A set or a stub names a scenario that was withdrawn.", "Name another."),
    "retired-to-nowhere": Code("error", "A retired scenario points to one that is not there.", "Name one that is."),
    # The answer key
    "no-key": Code("error", "The answer key is missing.", "Say which answers are right."),
    "no-best": Code("error", "No option of a judgement is best.", "Give one option verdict: best."),
    "all-best": Code("error", "Every option is best.", "Add a weaker choice."),
    "no-correct": Code("error", "No option is correct.", "Mark one correct: true."),
    "one-correct": Code("error", "A single question has several correct options.", "Keep one, or make it multiple."),
    "all-correct": Code("error", "Every option is correct.", "Add a wrong one."),
    "few-options": Code("error", "A question has fewer than two options.", "Add options."),
    "many-options": Code("error", "A question has more than ten options.", "Keep the best three or four."),
    "same-options": Code("error", "Two options say the same.", "Change one."),
    "order-key": Code("error", "The key of an order question does not hold every letter once.", "List them all, once."),
    "order-given-away": Code("error", "The steps already stand in the right order.", "Write them in another order."),
    "no-reason": Code("error", "An option does not say why.", "Add why."),
    "no-explanation": Code("error", "A question has no explanation.", "Add explain."),
    "no-idea": Code("error", "A question does not say what it practises.", "Add practises, from ideas.yml."),
    "no-citation": Code("error", "A question cites nothing.", "Add cite: page#anchor or source:id."),
    "no-problem": Code(
        "error", "A weaker option does not say what is wrong with it.", "Add problem, from problems.yml."
    ),
    "needless-problem": Code("error", "A right option names a problem.", "Take it out."),
    "problem-verdict": Code("error", "A problem does not go with that verdict.", "Change one of the two."),
    "no-shares": Code("error", "A good answer does not say how much it shares.", "Add shares."),
    "no-would-change": Code(
        "error", "An answer holds back and does not say what would change it.", "Add would_change."
    ),
    # Citations and registers
    "bad-citation": Code("error", "Not a citation.", "Write page#anchor, source:id or law:id."),
    "unknown-page": Code("error", "The site has no such page.", "Cite one that it has."),
    "unknown-anchor": Code("error", "The page has no such anchor.", "Cite a heading that has {#anchor}."),
    "lost-anchor": Code(
        "error", "A page in place of ours lacks a heading that is linked or cited.", "Write it, as the help says."
    ),
    "bad-typed-as": Code("error", "Terms for the search are no lists by section.", "Write typed_as: {page: [a term]}."),
    "unknown-source": Code("error", "The register has no such source.", "Cite one that it has, or add it."),
    "unknown-law": Code("error", "The register of the law has no such entry.", "Name one that it has, or add it."),
    "law-without-note": Code(
        "error", "A law entry is not simply in force and does not say what is known.", "Add status_note."
    ),
    "law-word-unclear": Code("error", "The organisation's word on the law does not fit together.", "Mend it."),
    "law-word-behind": Code(
        "warning", "The site's entry of the law is newer than the organisation's word.", "Look again, then set as-of."
    ),
    "law-unsettled": Code(
        "warning",
        "A law that pages mark as not certain waits for the organisation's word.",
        "Ask, then write it.",
    ),
    "name-not-role": Code("warning", "It looks like a person's name where a role belongs.", "Write the role."),
    "superseded-source": Code(
        "warning", "An earlier edition is cited and the reader is not told.", "Cite the newer one, or say so."
    ),
    "same-word": Code("error", "Two glossary entries hold the same word.", "Keep it in one of them."),
    "unknown-reviewed": Code("error", "A review names no story and no page.", "Name one that the site has."),
    "unknown-scenario": Code("error", "A set names a scenario that readers cannot open.", "Name a published one."),
    "unknown-idea": Code("error", "The register has no such idea.", "See ideas.yml."),
    "unknown-audience": Code("error", "The closed list has no such audience.", "Choose one from the list."),
    "unknown-problem": Code("error", "The register has no such problem.", "See problems.yml."),
    "unknown-misconception": Code("error", "The register has no such misconception.", "See misconceptions.yml."),
    # Scenarios that unfold
    "next-to-nowhere": Code("error", "A choice leads to something that is not there.", "Name a question or outcome."),
    "unreachable": Code("error", "No choice leads to a question or outcome.", "Lead to it, or take it out."),
    "path-without-end": Code("error", "A path stops without an outcome.", "Add next, or an outcome."),
    "endless-path": Code("error", "The story can go round for ever.", "Let it lead on."),
    # Review
    "review-missing": Code("note", "No practitioner has reviewed it. An error before a release.", "Have it reviewed."),
    "review-by-author": Code("error", "Author and reviewer are the same, or one is not named.", "Name both, by role."),
    "check-overdue": Code("warning", "Its date for checking has passed. An error before a release.", "Check it."),
    # What stands in texts
    "html-in-text": Code("warning", "Something looks like HTML; it will show as written.", "Use plain words."),
    "script-in-text": Code("error", "Something looks like script.", "Take it out."),
    "unsafe-link": Code("error", "A link that could run script or read files.", "Take it out."),
    "link-in-text": Code("error", "A link inside a text.", "Name the page under cite."),
    "mark-in-text": Code(
        "warning", "A mark that this site does not make; it will show as written.", "Write what the help names."
    ),
    "braces-in-text": Code("warning", "Braces that will show as written.", "Take them out."),
    "figure-missing": Code("error", "The picture is not there.", "Put it into quizzes/figures."),
    "broken-link": Code(
        "error", "A link of a page or of the menu leads nowhere.", "Name a file or a heading that is there."
    ),
    "not-in-menu": Code("error", "No menu leads to a page.", "Name it in mkdocs.yml, under nav."),
    "tangled-page": Code(
        "error", "Nobody can convert the page in good time, or at all.", "Put empty lines in, and close what is open."
    ),
    "bad-page": Code("error", "Python-Markdown or an extension fails on a page.", "Write it in another way."),
    "broken-picture": Code("error", "A picture that no browser or no handout can show.", "Save it anew."),
    # Wording
    "template-text": Code(
        "error", "Words that scenario-quiz wrote into a first draft are still there.", "Write your own."
    ),
    "absolute-word": Code("warning", "An absolute word stands in wrong options only.", "Say it without."),
    "all-of-the-above": Code(
        "warning", "'All of the above' tests reading, not judgement.", "Write a choice of its own."
    ),
    "letter-not-in-print": Code(
        "error",
        "Handouts cannot be printed with this letter. A warning where you leave them out.",
        "Write it in words.",
    ),
    "best-is-longest": Code("warning", "Over the bank, the best option is mostly the longest.", "Trim or lengthen."),
    "best-in-one-place": Code("warning", "Over the bank, the best option is mostly in one place.", "Move some."),
    "best-by-wording": Code(
        "note", "How often wording alone gives the best choice away.", "Give reasons in all choices or in none."
    ),
    "telephone-number": Code("warning", "It looks like a telephone number.", "Take it out."),
    "nhs-number": Code("warning", "It looks like an NHS number.", "Take it out."),
    "name-and-number": Code("warning", "It looks like a person's name with a number.", "Use a role."),
    "person-name": Code("warning", "It looks like a person's name.", "Use a role."),
    "place-name": Code("warning", "It looks like the name of a school or a place.", "Use what it is."),
    "one-question": Code("warning", "A published story asks one question.", "Ask two to five."),
    # Plain English, from scenario-quiz plain
    "long-sentence": Code("error", "A sentence has more than 25 words.", "Make two of it, or a list."),
    "long-on-average": Code("error", "A file's sentences have 20 words or more on average.", "Shorten the longest."),
    "long-option": Code("error", "An option has 25 words or more.", "Say the choice in fewer."),
    "long-reason": Code("error", "A reason or an explanation has 60 words or more.", "Say the point alone."),
    "word-to-avoid": Code("error", "A word that readers stumble over.", "Write the one that the help names."),
    "abbreviation": Code("error", "Nothing explains an abbreviation.", "Write it in full, or add it to glossary.yml."),
    "must-or-may": Code("error", "A sentence says must where the law says may, or may for must.", "Change it."),
    "needless-exception": Code("error", "An exception in plain-words.yml excuses nothing.", "Take it out."),
    # Markers in pages
    "marker-not-alone": Code("error", "A marker of the law shares its paragraph.", "Give it a line of its own."),
    "unknown-list": Code("error", "There is no such list for trainers.", "Write one that the help names."),
    "session-without-story": Code(
        "warning", "A session for trainers names no story, or one that readers cannot open.", "Name a published one."
    ),
    # The version
    "bad-release": Code("error", "The version or its day is missing or not the changelog's.", "Make them agree."),
    "release-behind": Code("warning", "The day of the release is older than the newest content.", "Set a later day."),
    # The settings in mkdocs.yml
    "refused-setting": Code("error", "A feature or a plugin would break the site.", "Do what the help says."),
    "local-address": Code(
        "warning", "site_url works on this computer only. An error before a release.", "Write the address of the site."
    ),
    "unknown-language": Code(
        "error", "theme.language names a language without words of the interface.", "Write one that the help names."
    ),
    # Pages and files that others send in
    "markup-in-front": Code("error", "Front matter holds < > or a double quote.", "Write it in plain words."),
    "front-setting": Code("error", "Front matter sets what a page may not choose.", "Take it out."),
    "front-form": Code(
        "error", "Front matter would be shown as text, or be lost.", "Write --- alone on line 1, and again at its end."
    ),
    "script-in-page": Code("error", "A page holds something that could run script.", "Take it out."),
    "script-in-picture": Code(
        "error", "A picture holds script, or loads something.", "Save it anew as a plain picture."
    ),
    "unknown-local": Code("error", "There is no such local detail.", "See the list of local details."),
    "unknown-feature": Code("error", "A page may be left out with a feature that is not there.", "See the list."),
    "bad-telephone": Code(
        "error", "A telephone number that rings nobody, or somebody else.", "Look it up, ring it, and write it whole."
    ),
    "unknown-number": Code("error", "contacts.yml has no such number.", "Name one that it has, or add it."),
    "number-written-out": Code(
        "warning", "A number of contacts.yml is written out, so that a change would miss it.", "Name it by its id."
    ),
    "number-missing": Code(
        "error", "contacts.yml lacks a number that every page tells, such as the one for danger now.", "Take it back."
    ),
    "same-number": Code("error", "Two entries have the same number, or a kind of which there is one.", "Keep one."),
    "doubtful-telephone": Code("warning", "A number that is costly or that we do not know.", "Ring it."),
    "bad-address": Code("error", "Not a file, a web address or an email address.", "Write what the help names."),
    "bad-hours": Code("error", "Not hours.", "Write them as in: Monday to Friday, 9am to 5pm."),
    "bad-colour": Code("error", "Not a colour.", "Write # and six digits or letters from a to f, in quotes."),
    "low-contrast": Code("error", "Words in or on this colour would be hard to read.", "Choose a darker one."),
    "empty-contact": Code("error", "A contact does not say how to reach anybody.", "Fill it in, or take it out."),
    "file-missing": Code("error", "There is no such file.", "Put it under local/docs/."),
    "not-local": Code("error", "Something of your own does not begin with local-.", "Rename it."),
    "local-id": Code("error", "Something that begins with local- stands outside local/.", "Move it to local/."),
    "local-unset": Code("error", "A local detail that a release needs is not filled in.", "Fill it in."),
}
