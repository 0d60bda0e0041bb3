"""A question on a scenario's page, as the script makes it: what a reader sees of it and does with it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect


class Quiz:
    """One question's form, by the question's id."""

    def __init__(self, page: Page, question: str) -> None:
        self.page = page
        self.form = page.locator(f'form[data-quiz="{question}"]')
        self.id = question
        self.status = self.form.get_by_role("status")
        self.check = self.form.get_by_role("button", name="Check answer")
        self.again = self.form.get_by_role("button", name="Try again")
        self.message = self.form.locator(".sq-error")
        self.sheet = self.form.locator(".sq-sheet")
        self.verdict = self.sheet.locator("h3")
        self.best = self.sheet.locator(".sq-best")
        self.others = self.sheet.locator(".sq-others")
        self.explanation = self.sheet.locator(".sq-more")
        self.on = self.form.locator("a.sq-go")

    def open(self) -> Quiz:
        """Bring the question on the screen, as a link to it would."""
        if not self.form.is_visible():
            self.page.evaluate("id => { location.hash = id; }", self.id)
            expect(self.form).to_be_visible()
        return self

    def control(self, letter: str) -> Locator:
        """The radio or checkbox of an option."""
        return self.form.locator(f'input[value="{letter}"]')

    def answer(self, *letters: str) -> None:
        """Choose options and ask for the answer."""
        self.open()
        for letter in letters:
            self.control(letter).check()
        self.check.click()

    @property
    def steps(self) -> list[str]:
        """The steps of an order question, as they stand now."""
        return self.form.locator(".sq-step .sq-text").all_text_contents()

    def mover(self, words: str, step: str) -> Locator:
        """The button that moves a step: `words` is "Move up" or "Move down"."""
        return self.form.get_by_role("button", name=f"{words}: {step}")


def watch_status(quiz: Quiz) -> None:
    """Write down every text that the status region is given from now on, and how often the region was made anew."""
    quiz.status.evaluate(
        """status => {
          window.said = [];
          new MutationObserver(() => { if (status.textContent) window.said.push(status.textContent); })
            .observe(status, { childList: true, characterData: true, subtree: true });
        }"""
    )


def said(quiz: Quiz) -> list[str]:
    """What the status region was given since `watch_status`."""
    return quiz.page.evaluate("window.said")  # type: ignore[no-any-return]
