"""Changes that people make to a project between two builds, at random but the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from scenario_quiz.kept import FOLDER
from tests.engine.small import promise
from tests.site.building import organisation, write_files, write_settings
from tests.site.small import as_yaml, judgement, story


class Changing:
    """A project that changes step by step. `last` says what the last step did."""

    def __init__(self, root: Path, seed: int) -> None:
        self._root = root
        self._random = random.Random(seed)
        self._count = 0
        self._settings: dict[str, Any] = {"nav": None}
        self.last = ""

    def step(self, name: str = "") -> None:
        """One change: the one of this name, or any."""
        self._count += 1
        steps: dict[str, Callable[[], None]] = {
            one.removeprefix("_do_"): getattr(self, one) for one in dir(self) if one.startswith("_do_")
        }
        self.last = name or self._random.choice(sorted(steps))
        steps[self.last]()

    def _stories(self) -> list[Path]:
        return sorted((self._root / "quizzes").glob("*.yml"))

    def _write(self, place: str, text: str) -> None:
        write_files(self._root, {place: text})

    def _set(self, **changes: Any) -> None:
        self._settings |= changes
        write_settings(self._root, **self._settings)

    def _do_nothing(self) -> None:
        pass

    def _do_story_added(self) -> None:
        asks = [judgement(), judgement(id="then-what", ask=f"Then what, on day {self._count}?", practises=["be-open"])]
        self._write(f"quizzes/story-{self._count}.yml", as_yaml(story(title=f"Story {self._count}", questions=asks)))
        promise(self._root)

    def _do_story_edited(self) -> None:
        file = self._random.choice(self._stories())
        value = yaml.safe_load(file.read_text(encoding="utf-8"))
        value["setting"] = f"You teach a class. This is day {self._count}, and a duty of care is felt by all."
        file.write_text(as_yaml(value), encoding="utf-8")

    def _do_story_renamed(self) -> None:
        file = self._random.choice(self._stories())
        value = yaml.safe_load(file.read_text(encoding="utf-8"))
        value["aliases"] = [*value.get("aliases", []), file.stem]
        file.rename(file.with_name(f"renamed-{self._count}.yml"))
        file.with_name(f"renamed-{self._count}.yml").write_text(as_yaml(value), encoding="utf-8")
        promise(self._root)

    def _do_story_removed(self) -> None:
        """Which is an error where it was promised, and a build that stops."""
        if len(self._stories()) > 1:
            self._random.choice(self._stories()).unlink()
        if self._random.random() < 0.8:
            (self._root / "quizzes/published.yml").unlink(missing_ok=True)
            promise(self._root)

    def _do_story_broken(self) -> None:
        self._write("quizzes/broken.yml", "schema: 1\ntitle: [\n")

    def _do_story_mended(self) -> None:
        (self._root / "quizzes/broken.yml").unlink(missing_ok=True)

    def _do_register_entry_changed(self) -> None:
        file = self._root / "quizzes/registers/sources.yml"
        value = yaml.safe_load(file.read_text(encoding="utf-8"))
        value["the-guide"]["short"] = f"the guide of day {self._count}"
        file.write_text(yaml.safe_dump(value), encoding="utf-8")

    def _do_idea_changed(self) -> None:
        file = self._root / "quizzes/registers/ideas.yml"
        value = yaml.safe_load(file.read_text(encoding="utf-8"))
        value["be-open"]["name"] = f"Be open, as on day {self._count}"
        file.write_text(yaml.safe_dump(value), encoding="utf-8")

    def _do_page_changed(self) -> None:
        text = f"# Making calls\n\nDay {self._count}.\n\n## What to say {{#what-to-say}}\n\nSay what you saw.\n"
        self._write("docs/guidance/calls/index.md", text)

    def _do_page_linked(self) -> None:
        linked = f"# Day {self._count}\n\n[Say](../calls/index.md#what-to-say), [a story](../../scenarios/index.md)\n"
        self._write("docs/guidance/linked/index.md", linked)

    def _do_page_linked_to_nothing(self) -> None:
        """Which every build has to tell of."""
        linked = "# Nothing\n\n[Say](../calls/index.md#never), [gone](../gone/index.md), [here](#nowhere)\n"
        self._write("docs/guidance/linked/index.md", linked)

    def _do_page_comes_and_goes(self) -> None:
        file = self._root / "docs/guidance/gone/index.md"
        if file.exists():
            file.unlink()
        else:
            self._write("docs/guidance/gone/index.md", f"# Gone, or not\n\nDay {self._count}.\n")

    def _do_heading_renamed(self) -> None:
        """Stories cite the anchor, and show the heading."""
        rules = (
            f"# The rules\n\n## Ask for advice on day {self._count} {{#seek-advice}}\n\nAsk.\n\n"
            "## Be open {#be-open}\n\nTell them.\n"
        )
        self._write("docs/golden-rules/index.md", rules)

    def _do_front_matter_comes_and_goes(self) -> None:
        """With the same text below it, which then gives the page its title, or does not."""
        front = self._random.choice(["", "---\ntitle: Calls\n---\n", "---\nsearch:\n  exclude: true\n---\n"])
        heading = self._random.choice(["# Making calls\n\n", ""])
        self._write("docs/guidance/calls/index.md", f"{front}{heading}## What to say {{#what-to-say}}\n\nSay it.\n")

    def _do_template_of_its_own(self) -> None:
        place = "docs/.overrides/partials/copyright.html"
        shown = "{{ page.title }}, {{ pages|length }} pages" if self._random.random() < 0.5 else "ours"
        self._write(place, f"<p>{shown}, day {self._count}</p>\n")

    def _do_template_taken_back(self) -> None:
        (self._root / "docs/.overrides/partials/copyright.html").unlink(missing_ok=True)

    def _do_setting_changed(self) -> None:
        name = self._random.choice(["site_name", "site_url", "copyright", "site_description"])
        value = f"https://day-{self._count}.example/" if name == "site_url" else f"Day {self._count}"
        self._set(**{name: value})

    def _do_extensions_changed(self) -> None:
        toc = {"toc": {"permalink": self._random.choice(["#", "¶", True, False])}}
        more = self._random.sample(["footnotes", "def_list", "abbr", "pymdownx.tilde"], 2)
        self._set(markdown_extensions=["admonition", "attr_list", "md_in_html", toc, "pymdownx.details", *more])

    def _do_menu_changed(self) -> None:
        menu = [{f"Start {self._count}": "index.md"}, "golden-rules/index.md"]
        self._set(nav=self._random.choice([None, menu]), validation={"nav": {"omitted_files": "ignore"}})

    def _do_organisation_changed(self) -> None:
        write_files(
            self._root, organisation(front_door={"telephone": f"020 7946 0{self._random.randrange(100, 1000)}"})
        )

    def _do_organisation_gone(self) -> None:
        (self._root / "organisation.yml").unlink(missing_ok=True)

    def _do_kept_cut_short(self) -> None:
        for file in (self._root / FOLDER).glob("*"):
            file.write_bytes(file.read_bytes()[: self._random.randrange(1, 40_000)])

    def _do_kept_scratched(self) -> None:
        for file in (self._root / FOLDER).glob("*"):
            content = bytearray(file.read_bytes())
            for _ in range(self._random.randrange(1, 2000) if content else 0):
                content[self._random.randrange(len(content))] = self._random.randrange(256)
            file.write_bytes(content)
