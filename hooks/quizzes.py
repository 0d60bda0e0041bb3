"""What MkDocs loads: its events in, calls out. The engine knows the scenarios, `with_mkdocs` knows both."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Literal

# MkDocs puts this folder on the path while it loads this file, and takes it off again: import here, nothing later.
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from scenario_quiz.addresses import page_name
from scenario_quiz.documentation.loads import loads_of
from scenario_quiz.kept import keeping
from scenario_quiz.pages.finished_blocks import anchors_in, put_back, set_aside
from scenario_quiz.pages.forwards import loads_with_forwards
from scenario_quiz.pages.organisation import own_menu, theme_values, theme_words
from scenario_quiz.pages.site import finished_page
from scenario_quiz.previewing.watching import OwnThings
from scenario_quiz.progress import thinned
from with_mkdocs.arranging import arrange
from with_mkdocs.keeping.keeper import Keeper
from with_mkdocs.preparing import Prepared, prepare
from with_mkdocs.refusals import project_of, refuse_strict_and_quiet, refuse_taken_port
from with_mkdocs.theming import put_in_front

log = get_plugin_logger("scenario-quiz")


@dataclass
class State:
    """What one event leaves for the next: MkDocs keeps a hook loaded over all builds of a preview."""

    preview: bool = False
    starting: bool = False  # a preview has not yet built for the first time
    prepared: Prepared = field(default_factory=Prepared)
    # The finished blocks of a page by its place: a builder may read all pages before it converts any.
    blocks: dict[str, list[str]] = field(default_factory=dict)
    keeper: Keeper = field(default_factory=Keeper)
    page_read: Callable[[], None] = lambda: None
    page_written: Callable[[], None] = lambda: None


state = State()


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether this is a preview, which stays up while a scenario is broken."""
    state.preview = state.starting = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give MkDocs our theme."""
    put_in_front(config)
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Read and check everything before MkDocs empties the old site, so that an error leaves it whole."""
    if state.starting:
        refuse_taken_port(config)
        state.starting = False
    refuse_strict_and_quiet(config)
    state.keeper.kept.close()  # of a build that came to no end
    state.keeper = Keeper(keeping(project_of(config).root))
    state.prepared = prepare(config, state.keeper.kept, preview=state.preview)
    state.blocks.clear()
    config.extra["organisation"] = theme_values(state.prepared.bank)
    config.extra["words"] = theme_words(state.prepared.bank.words)
    config.nav = own_menu(config.nav, state.prepared.bank)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Watch for what an organisation may have and this site has not: it may come, and go, at any time."""

    def rebuild() -> None:
        with server._rebuild_cond:  # what MkDocs' own watches do; it offers no other way
            server._want_rebuild = True
            server._rebuild_cond.notify_all()

    project = project_of(config)
    server.observer.schedule(OwnThings(project, server.watch, server.unwatch, rebuild), str(project.root))
    return server


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Take away what is not read, add what is made: first of all, so that other plugins find every page."""
    arrange(files, config, project_of(config), state.prepared)
    pages = len(files.documentation_pages())
    state.page_read, state.page_written = _told("pages read", pages), _told("pages written", pages)
    return files


@event_priority(-100)
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Have pages ask for what earlier builds have kept: last of all, when every page is known."""
    state.keeper.settled(nav, config, files, __file__)
    return nav


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill local details into pages of the documentation, and link them to the scenarios that practise them."""
    state.page_read()
    name = page_name(page.file.src_uri)
    if page.meta.get("generated"):
        markdown, state.blocks[page.file.src_uri] = set_aside(markdown)
        return markdown
    if name is None:
        return markdown
    bank = state.prepared.bank
    if name in bank.pages:
        page.meta["loads"] = loads_with_forwards(loads_of(bank.pages[name].front), name, bank).as_front()
    return finished_page(markdown, name, bank, state.prepared.shelf)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the finished blocks of a made page in their places, and tell MkDocs which anchors they have."""
    if not page.meta.get("generated"):
        return html
    blocks = state.blocks.pop(page.file.src_uri)
    page.present_anchor_ids = (page.present_anchor_ids or set()) | anchors_in(blocks)
    return put_back(html, blocks)


@event_priority(-100)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """See which pages are as they were."""
    state.keeper.converted(config, files)
    return env


@event_priority(100)
def _before_others(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    state.keeper.before_others(page)
    return context


@event_priority(-100)
def _after_others(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    state.keeper.after_others(context, page)
    return context


on_page_context: Any = CombinedEvent(_before_others, _after_others)


@event_priority(-100)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keep the page, and tell whoever waits how many pages are written."""
    state.keeper.written(output, page)
    state.page_written()
    return output


@event_priority(-50)
def on_post_build(config: MkDocsConfig) -> None:
    """Finish what is kept: after the search has written its index, and before it is copied for use without a server."""
    state.keeper.ended(config)


def on_build_error(error: Exception) -> None:
    """What a build has made before it failed is right all the same."""
    state.keeper.kept.close()


def _told(what: str, total: int) -> Callable[[], None]:
    """To be called before each step."""
    tell, steps = thinned(what, log.info, time.monotonic), count()
    return lambda: tell(next(steps), total)
