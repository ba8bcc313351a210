"""The only file that knows MkDocs: load the framework, add its pages, build the browser bundle."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from browser.bundle import BundleError, bundles, schema_text
from macros.for_browser.example import example_of
from macros.framework import pages
from macros.framework.load import FrameworkError, load
from macros.guidance.guidance import load_guidance
from macros.rendering import templates
from macros.rendering.html_blocks import HtmlBlocks
from macros.rendering.renderer import Renderer
from macros.since_2009 import beside_paragraphs
from macros.since_2009.notes import notes_of
from macros.site import (
    page_sections,
    policy,
    search_entries,
    search_index,
    storage_page,
    stylesheets,
    theme_faults,
)
from macros.site.hosting import header_files

ROOT = Path(__file__).parent
THEMES = "Themes"
GUIDANCE = "Guidance"
# What the theme brings for its own search.
THEME_SEARCH = ("assets/javascripts/workers/", "assets/javascripts/lunr/")
SINCE, SINCE_FOLDER = "Since 2009", "since-2009/"
SCRIPTS = {
    "assets/closer-look.js": "main.ts",
    storage_page.SCRIPT: "store_frame.ts",
    "assets/word.js": "word.ts",
    "assets/theme-scope.js": "theme/scope.ts",
    "assets/theme-palette.js": "theme/palette.ts",
    "assets/since-notes.js": "theme/since_notes.ts",
    "assets/search.js": "finder.ts",
}
_ANCHOR = re.compile(r'<[a-z][^>]*?\sid="([^"]+)"')
SCHEMA = "schemas/record-1.schema.json"


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the framework before any macro runs, and put its pages in the navigation."""
    file = ROOT / config.extra["framework"]
    try:
        framework = load(file)
        since = notes_of(file, framework)
        guidance = load_guidance(framework, file, Path(config.docs_dir))
        example = example_of(file, framework)
    except FrameworkError as error:
        raise PluginError(str(error)) from None
    release = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    config.extra["renderer"] = Renderer(framework, release, since, guidance, example)
    config.extra["pages"] = pages.all_pages(framework)
    config.extra["policy"] = policy.meta_policy()
    config.extra["found_on_pages"] = []
    config.extra_css = [stylesheets.PATH]
    config.markdown_extensions.append(HtmlBlocks())
    # Another body's guide brings its own guidance and notes, or none.
    absent = {GUIDANCE: not guidance.folder, SINCE: not since.notes}
    nav = [item for item in config.nav or [] if not any(absent.get(name) for name in item)]
    config.extra["guidance_pages"] = tuple(_guidance_pages(nav))
    config.nav = [_themes(item, config) for item in nav]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for every theme and essential feature, the scripts, the schema, the headers."""
    renderer = config.extra["renderer"]
    for file in [file for file in files if file.src_uri.startswith(THEME_SEARCH)]:
        files.remove(file)
    absent = {f"{GUIDANCE.lower()}/": not renderer.guidance.folder}
    absent[SINCE_FOLDER] = not renderer.since.notes
    for folder in (name for name, is_absent in absent.items() if is_absent):
        for file in [file for file in files if file.src_uri.startswith(folder)]:
            files.remove(file)
    for page in pages.flat(config.extra["pages"]):
        _add(files, config, page.path, page.call)
    _add(files, config, storage_page.PATH, storage_page.html())
    for header_file in header_files.HEADER_FILES:
        _add(files, config, header_file.path, header_files.text(header_file))
    try:
        sheets = Path(config.docs_dir) / stylesheets.FOLDER
        _add(
            files,
            config,
            stylesheets.PATH,
            stylesheets.joined(config.extra.get("stylesheets", ()), sheets),
        )
        scripts = bundles(tuple(SCRIPTS.values()))
        for path, entry in SCRIPTS.items():
            _add(files, config, path, scripts[entry])
        _add(files, config, SCHEMA, schema_text())
    except (BundleError, stylesheets.StylesheetError) as error:
        raise PluginError(str(error)) from None
    return files


def on_env(env: Environment, **_: Any) -> None:
    """Keep the theme's templates compiled too."""
    env.bytecode_cache = templates.compiled()


@event_priority(100)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Before any macro runs: give generated pages what hand-written ones say in their front matter,
    and each page that cites the guide's paragraphs the notes on them."""
    for made in pages.flat(config.extra["pages"]):
        if made.path == page.file.src_uri:
            page.meta.update(description=made.description, hide=["toc"])
    return beside_paragraphs.with_notes(markdown, config.extra["renderer"].since)


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> None:
    """Let links be checked against the anchors in finished HTML, which Markdown has not read. Note
    what the search can find on the page, unless its front matter says ``search: {exclude: true}``.
    """
    page.present_anchor_ids = {*(page.present_anchor_ids or ()), *_ANCHOR.findall(html)}
    if not page.meta.get("search", {}).get("exclude"):
        path = page.file.src_uri
        is_made = any(made.path == path for made in pages.flat(config.extra["pages"]))
        parts = page_sections.sections(html)
        config.extra["found_on_pages"] += search_entries.of_a_page(
            path, str(page.title), parts, is_made
        )


def on_post_page(output: str, **_: Any) -> str:
    """Mend what the theme's own HTML has wrong, on a page."""
    return theme_faults.mended(output)


def on_post_template(output_content: str, template_name: str, **_: Any) -> str:
    """Mend it on the page for wrong addresses too."""
    is_page = template_name.endswith(".html")
    return theme_faults.mended(output_content) if is_page else output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Write the file that the search looks in."""
    renderer = config.extra["renderer"]
    entries = [
        *search_entries.of_the_guide(renderer.framework),
        *search_entries.of_the_glossary(renderer.guidance),
        *search_entries.of_what_changed(renderer.framework, renderer.since),
        *config.extra["found_on_pages"],
    ]
    text = search_index.script(entries, search_entries.said_for(renderer.guidance))
    (Path(config.site_dir) / search_index.PATH).write_text(text, "utf-8")


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


def _guidance_pages(nav: list[Any]) -> Iterator[str]:
    """The Markdown paths of the guidance, in the navigation's order; an entry may have a title."""
    for item in nav:
        for entry in item.get(GUIDANCE, []):
            yield from entry.values() if isinstance(entry, dict) else [entry]


def _add(files: Files, config: MkDocsConfig, path: str, content: str) -> None:
    if files.get_file_from_path(path):
        raise PluginError(f"docs/{path}: the build makes this file; delete or rename yours")
    files.append(File.generated(config, path, content=content))
