"""The only file that knows MkDocs: load the framework, add its pages, build the browser bundle."""

import tomllib
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from browser.bundle import BundleError, bundle, schema_text
from macros import beside, hosting, pages, policy
from macros.load import FrameworkError, load
from macros.notes import notes_of
from macros.render import Renderer

ROOT = Path(__file__).parent
THEMES = "Themes"
SINCE, SINCE_FOLDER = "Since 2009", "since-2009/"
SCRIPTS = {
    "assets/closer-look.js": "main.ts",
    "assets/theme-scope.js": "theme/scope.ts",
    "assets/theme-palette.js": "theme/palette.ts",
    "assets/since-notes.js": "theme/since_notes.ts",
    "assets/iframe-worker.js": "theme/iframe_worker.ts",
}
SCHEMA = "schemas/record-1.schema.json"


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the framework before any macro runs, and put its pages in the navigation."""
    guide = ROOT / config.extra["framework"]
    try:
        framework = load(guide)
        since = notes_of(guide, framework)
    except FrameworkError as error:
        raise PluginError(str(error)) from None
    release = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    config.extra["renderer"] = Renderer(framework, release, since=since)
    config.extra["pages"] = pages.all_pages(framework)
    config.extra["policy"] = policy.meta_policy()
    # These pages are about one guide's notes: a guide without notes has no use for them.
    nav = [item for item in config.nav or [] if since.notes or SINCE not in item]
    config.nav = [_themes(item, config) for item in nav]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for every theme and essential feature, the scripts, the schema, the headers."""
    if not config.extra["renderer"].since.notes:
        for file in [file for file in files if file.src_uri.startswith(SINCE_FOLDER)]:
            files.remove(file)
    for page in pages.flat(config.extra["pages"]):
        _add(files, config, page.path, page.call)
    for header_file in hosting.HEADER_FILES:
        _add(files, config, header_file.path, hosting.text(header_file))
    try:
        for path, entry in SCRIPTS.items():
            _add(files, config, path, bundle(entry).read_text("utf-8"))
        _add(files, config, SCHEMA, schema_text())
    except BundleError as error:
        raise PluginError(str(error)) from None
    return files


@event_priority(100)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Before any macro runs: give generated pages what hand-written ones say in their front matter,
    and each page that cites the guide's paragraphs the notes on them."""
    for made in pages.flat(config.extra["pages"]):
        if made.path == page.file.src_uri:
            page.meta.update(description=made.description, hide=["toc"])
    return beside.with_notes(markdown, config.extra["renderer"].since)


def _themes(item: Any, config: MkDocsConfig) -> Any:
    if not (isinstance(item, dict) and THEMES in item):
        return item
    return {
        THEMES: [
            {
                group.theme.title: [
                    {page.title: page.path} for page in (group.theme, *group.features)
                ]
            }
            for group in config.extra["pages"]
        ]
    }


def _add(files: Files, config: MkDocsConfig, path: str, content: str) -> None:
    if files.get_file_from_path(path):
        raise PluginError(f"docs/{path}: the build makes this file; delete or rename yours")
    files.append(File.generated(config, path, content=content))
