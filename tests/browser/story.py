"""A story that unfolds in the browser: the step on screen, the story so far, and the way on."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.quiz import Quiz

ADDRESS = "scenarios/unfolding/index.html"
SHOWN = """steps => {
  const shown = [...document.querySelectorAll('.sq-block')].filter(block => block.checkVisibility());
  return shown.map(block => block.id).join() === steps.join();
}"""


class Story:
    """A page on which one step of a story shows at a time."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.so_far = page.locator(".sq-so-far")
        self.summary = page.locator(".sq-summing-up")
        self.again = page.get_by_role("button", name="Start from the beginning")

    @property
    def steps(self) -> list[str]:
        """The ids of the steps that are on screen: one, always."""
        return self.page.locator(".sq-block:visible").evaluate_all("all => all.map(one => one.id)")  # type: ignore[no-any-return]

    def is_at(self, *steps: str) -> None:
        """Wait until these steps are on screen, and no others: a step changes a moment after the address does."""
        self.page.wait_for_function(SHOWN, arg=list(steps))

    def answer(self, step: str, *letters: str) -> Quiz:
        """Answer a step, and stay there."""
        quiz = Quiz(self.page, step)
        quiz.answer(*letters)
        return quiz

    def way_on(self, step: str) -> Locator:
        """The link that leads on from an answered step."""
        return Quiz(self.page, step).on

    def go(self, step: str, *letters: str) -> None:
        """Answer a step and follow the link to what it leads to."""
        self.answer(step, *letters)
        self.way_on(step).click()
        expect(self.page.locator(f"#{step}")).to_be_hidden()
