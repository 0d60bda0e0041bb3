"""What MkDocs loads: its events in, calls to the engine out. The engine knows the scenarios; this file knows MkDocs."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from itertools import count
from logging import WARNING
from pathlib import Path
from typing import Any, Literal

# MkDocs puts this folder on the path while it loads this file, and takes it off again: import here, nothing later.
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from scenario_quiz.bank import Bank, load_bank
from scenario_quiz.checks.settings import refused_feature, refused_plugin
from scenario_quiz.findings.report import as_text, summary
from scenario_quiz.foreseen import would_stop
from scenario_quiz.handouts.making import make_handouts, without_handouts
from scenario_quiz.handouts.printing import PrintError
from scenario_quiz.pages.finished_blocks import anchors_in, put_back, set_aside
from scenario_quiz.pages.handout_places import Shelf
from scenario_quiz.pages.organisation import own_menu, theme_values
from scenario_quiz.pages.site import finished_page, in_the_way, made_files, page_name
from scenario_quiz.previewing.ports import Address, free_port_after, trouble_with
from scenario_quiz.previewing.watching import OwnThings
from scenario_quiz.progress import thinned
from scenario_quiz.project import Project

log = get_plugin_logger("scenario-quiz")
_state: dict[str, Any] = {
    "preview": False,
    "starting": False,
    "bank": Bank(),
    "made": [],
    "blocks": [],
    "shelf": Shelf(),
}


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether this is a preview, which stays up while a scenario is broken."""
    _state["preview"] = _state["starting"] = command == "serve"


def on_pre_build(config: MkDocsConfig) -> None:
    """Read and check everything before MkDocs empties the old site, so that an error leaves it whole."""
    if _state["starting"]:
        _refuse_taken_port(config)
        _state["starting"] = False
    # MkDocs counts warnings by hearing them. Told to be quiet it hears none, and a strict build cannot fail.
    if config.strict and not log.isEnabledFor(WARNING):
        raise PluginError("--strict finds nothing together with --quiet. Leave --quiet out.")
    project = _project(config)
    bank = load_bank(project)
    errors = bank.errors if _state["preview"] else [*bank.errors, *would_stop(bank, project, strict=config.strict)]
    if errors:
        for line in as_text(errors).rstrip().splitlines():
            log.error(line)
        if not _state["preview"]:
            raise PluginError(f"Nothing was built, and the last site is as it was. {summary(errors)}.")
    _refuse_settings(config)
    # Engine warnings are for `scenario-quiz check`: they never count as warnings of the build.
    log.info(f"{len(bank.published)} scenarios; {summary(bank.findings)}")
    shelf = _shelf(bank, project)
    made = made_files(bank, project.figures, _state["preview"], shelf)
    for folder in (project.docs, project.local_docs):
        rival = in_the_way(folder, made)
        if rival:
            message = f"{project.shown(folder)}/{rival} is in the way of a page that the build makes. Rename it."
            raise PluginError(message)
    config.extra["organisation"] = theme_values(bank)
    config.nav = own_menu(config.nav, bank)
    _state.update(bank=bank, made=made, shelf=shelf)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Watch for what an organisation may have and this site has not: it may come, and go, at any time."""

    def rebuild() -> None:
        with server._rebuild_cond:  # what MkDocs' own watches do; it offers no other way
            server._want_rebuild = True
            server._rebuild_cond.notify_all()

    project = _project(config)
    server.observer.schedule(OwnThings(project, server.watch, server.unwatch, rebuild), str(project.root))
    return server


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Take away what nothing reads and pages that are left out; add the organisation's own and what the build makes.

    First of all, so that other plugins find every page that there will be.
    """
    project = _project(config)
    kept_back = {project.root / place for place in _state["bank"].kept_back}
    for file in _unread(files, project):
        files.remove(file)
    for name in _state["bank"].left_out:
        left_out = files.get_file_from_path("index.md" if name == "." else f"{name}/index.md")
        if left_out:
            files.remove(left_out)
    for source in project.local_docs_files():
        place = source.relative_to(project.local_docs).as_posix()
        rival = files.get_file_from_path(place)
        if rival:
            files.remove(rival)
        if page_name(place) not in _state["bank"].left_out and source not in kept_back:
            own = File(place, str(project.local_docs), config.site_dir, config.use_directory_urls)
            own.edit_uri = f"../{project.shown(source)}"
            files.append(own)
    for made in _state["made"]:
        file = File.generated(config, made.place, content=made.content)
        file.edit_uri = f"../{made.source}" if made.source else None
        files.append(file)
    pages = len(files.documentation_pages())
    _state.update(reading=_told("pages read", pages), writing=_told("pages written", pages))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill local details into pages of the documentation, and link them to the scenarios that practise them."""
    _state["reading"]()
    name = page_name(page.file.src_uri)
    if page.meta.get("generated"):
        markdown, _state["blocks"] = set_aside(markdown)
        return markdown
    return markdown if name is None else finished_page(markdown, name, _state["bank"], _state["shelf"])


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the finished blocks of a made page in their places, and tell MkDocs which anchors they have."""
    if not page.meta.get("generated"):
        return html
    page.present_anchor_ids = (page.present_anchor_ids or set()) | anchors_in(_state["blocks"])
    return put_back(html, _state["blocks"])


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Tell whoever waits how many pages are written."""
    _state["writing"]()
    return output


def _told(what: str, total: int) -> Callable[[], None]:
    """To be called before each step."""
    tell, steps = thinned(what, log.info, time.monotonic), count()
    return lambda: tell(next(steps), total)


def _refuse_settings(config: MkDocsConfig) -> None:
    """What stands in mkdocs.yml itself is among the findings. This also knows settings of a file that it inherits."""
    for feature in config.theme.get("features") or ():
        if refused := refused_feature(str(feature)):
            raise PluginError(f"{feature} {refused.why}. {refused.help}")
    for name, plugin in config.plugins.items():
        if refused := refused_plugin(name, dict(getattr(plugin, "config", {}))):  # hooks are among them
            raise PluginError(f"{name} {refused.why}. {refused.help}")


def _refuse_taken_port(config: MkDocsConfig) -> None:
    """Before anything is built: MkDocs looks for its port only afterwards."""
    address = Address(*config.dev_addr)
    if trouble := trouble_with(address):
        other = Address(address.host, free_port_after(address))
        raise PluginError(f"{trouble} Type: mkdocs serve --dev-addr {other}")


def _unread(files: Files, project: Project) -> list[File]:
    """What MkDocs found in the documentation and its theme, and nothing reads: what editors leave behind, say."""
    published = {*project.docs_files().values()} - {project.root / place for place in _state["bank"].kept_back}
    found = [(file, Path(file.abs_src_path)) for file in files if file.abs_src_path]
    return [
        file
        for file, source in found
        if source.is_relative_to(project.docs) and source not in published and not project.is_of_plugin(source)
    ]


def _shelf(bank: Bank, project: Project) -> Shelf:
    """The handouts. A preview makes none, so that nobody waits for them, unless the environment asks for them."""
    if os.environ.get("SCENARIO_QUIZ_HANDOUTS", "no" if _state["preview"] else "yes") == "no":
        return without_handouts(bank)
    try:
        shelf = make_handouts(bank, project, thinned("handouts", log.info, time.monotonic))
    except PrintError as trouble:
        raise PluginError(f"Nothing was built, and the last site is as it was. Handouts failed:\n{trouble}") from None
    for why in shelf.why_not:
        log.info(f"Handouts are missing. {why} See README.md, handouts.")
    for remark in shelf.remarks:
        log.info(remark)
    log.info(f"{len(shelf.titles)} handouts, {shelf.made} of them made anew")
    return shelf


def _project(config: MkDocsConfig) -> Project:
    root = Path(config.config_file_path).absolute().parent
    docs = Path(config.docs_dir)
    if not docs.is_relative_to(root):
        raise PluginError(f"docs_dir in mkdocs.yml is {docs}. Name a folder beside mkdocs.yml, such as docs.")
    return Project(root, docs_folder=docs.relative_to(root).as_posix())
