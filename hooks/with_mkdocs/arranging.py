"""Which files MkDocs sees: none that nothing reads and no page left out, but an organisation's own and those made."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from scenario_quiz.addresses import page_file, page_name
from scenario_quiz.project import Project
from with_mkdocs.preparing import Prepared


def arrange(files: Files, config: MkDocsConfig, project: Project, prepared: Prepared) -> None:
    """Take away and add, in MkDocs' own list."""
    bank = prepared.bank
    kept_back = {project.root / place for place in bank.kept_back}
    for file in _unread(files, project, kept_back):
        files.remove(file)
    for name in bank.left_out:
        left_out = files.get_file_from_path(page_file(name))
        if left_out:
            files.remove(left_out)
    for source in project.local_docs_files():
        place = source.relative_to(project.local_docs).as_posix()
        rival = files.get_file_from_path(place)
        if rival:
            files.remove(rival)
        if page_name(place) not in bank.left_out and source not in kept_back:
            own = File(place, str(project.local_docs), config.site_dir, config.use_directory_urls)
            own.edit_uri = f"../{project.shown(source)}"
            files.append(own)
    for made in prepared.made:
        file = File.generated(config, made.place, content=made.content)
        file.edit_uri = f"../{made.source}" if made.source else None
        if made.is_forward:  # anywhere on the site, so that no pattern of the settings can name it
            file.inclusion = InclusionLevel.NOT_IN_NAV
        files.append(file)


def _unread(files: Files, project: Project, kept_back: set[Path]) -> list[File]:
    """What MkDocs found in the documentation and its theme, and nothing reads: what editors leave behind, say."""
    published = {*project.docs_files().values()} - kept_back
    found = [(file, Path(file.abs_src_path)) for file in files if file.abs_src_path]
    return [
        file
        for file, source in found
        if source.is_relative_to(project.docs) and source not in published and not project.is_of_plugin(source)
    ]
