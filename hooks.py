"""The only file that knows MkDocs: load the framework, add its pages, build the browser bundle."""

import json
import re
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from browser.bundle import GUIDE_SCHEMA, RECORD_SCHEMA, BundleError, bundles, schema_text
from macros import sources
from macros.for_browser import example, guide, import_preview
from macros.framework import pages
from macros.guidance import retold
from macros.rendering import templates
from macros.rendering.html_blocks import HtmlBlocks
from macros.since_2009 import beside_paragraphs
from macros.site import (
    marked_names,
    menu,
    page_scripts,
    policy,
    search_index,
    sheet,
    storage_page,
    stylesheets,
    theme_faults,
    white_space,
)
from macros.site.hosting import header_files
from macros.written_pages.rendering import Faults
from macros.yaml_files.problems import FrameworkError

OVERRIDES = "overrides"
FAULTS = (
    BundleError,
    FrameworkError,
    guide.GuideShapeError,
    sheet.NoThemeSheetError,
    stylesheets.StylesheetError,
)
GUIDANCE = "Guidance"
# The theme's scripts: ours do what these pages need of them. Its sheets go into the one sheet.
THEME_SCRIPTS = "assets/javascripts/"
SINCE = "Since 2009"
_ANCHOR = re.compile(r'<[a-z][^>]*?\sid="([^"]+)"')


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the framework before any macro runs, and put its pages in the navigation."""
    try:
        docs, theirs = Path(config.docs_dir), Path(config.theme.custom_dir or OVERRIDES)
        read = sources.read(Path(config.config_file_path), dict(config.extra), docs, theirs)
    except FrameworkError as error:
        raise PluginError(str(error)) from None
    renderer = read.renderer
    config.extra |= {"renderer": renderer, "written": read.pages, "absent": read.absent}
    config.extra["faults"] = Faults()
    config.extra["pages"] = pages.all_pages(renderer.framework)
    config.extra["policy"] = policy.meta_policy()
    config.extra |= {"sheet": sheet.Sheet(), "scripts": page_scripts.PageScripts()}
    config.extra["search_index"] = search_index.SearchIndex()
    config.markdown_extensions.append(HtmlBlocks())
    # Another body's guide brings its own guidance and notes, or none.
    absent = {GUIDANCE: sources.GUIDANCE in read.absent, SINCE: sources.SINCE in read.absent}
    items = config.nav or []
    nav = [one for one in items if not any(absent.get(name) for name in menu.names(one))]
    config.extra["guidance_pages"] = tuple(menu.pages_under(GUIDANCE, nav))
    config.nav = [menu.with_themes(item, config.extra["pages"]) for item in nav]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for every theme and essential feature, the scripts, the schemas, the headers."""
    extra, renderer = config.extra, config.extra["renderer"]
    theme_sheets = [one for one in files.css_files() if one.src_uri.startswith(sheet.THEME_FOLDER)]
    left_out = (THEME_SCRIPTS, sheet.THEME_FOLDER, *extra["absent"])
    for file in [file for file in files if file.src_uri.startswith(left_out)]:
        files.remove(file)
    for page in pages.flat(extra["pages"]):
        _add(files, config, page.path, page.call)
    faults = extra["faults"]
    # What a page's macros cannot do is told for all pages at once, in `on_env`.
    macros_plugin: Any = config.plugins["macros"]
    macros_plugin.env.template_class = faults.template_class()
    with faults.noted():
        _add(files, config, storage_page.PATH, storage_page.html())
        for header_file in header_files.HEADER_FILES:
            _add(files, config, header_file.path, header_files.text(header_file))
    try:
        sheets, names = Path(config.docs_dir) / stylesheets.FOLDER, extra.get("stylesheets")
        theirs = ((file.src_uri, file.content_string) for file in theme_sheets)
        extra["sheet"].take(theirs, stylesheets.joined(names or (), sheets))
        entries = extra["scripts"].entries()
        scripts = bundles(tuple(entries.values()), smallest=extra.get("smallest_scripts", True))
        for path, entry in entries.items():
            _add(files, config, path, scripts[entry])
            if entry not in page_scripts.WITHOUT_A_PAGE:
                extra["sheet"].read_script(scripts[entry])
        for text in (schema_text(RECORD_SCHEMA), guide_schema := schema_text(GUIDE_SCHEMA)):
            _add(files, config, json.loads(text)["$id"], text)
        _add(files, config, guide.PATH, guide.script(renderer.framework, json.loads(guide_schema)))
        _add(files, config, guide.TEXTS_PATH, guide.texts_script(renderer.framework))
        _add(files, config, import_preview.PATH, import_preview.script(renderer.part))
        if renderer.example:
            _add(files, config, example.PATH, example.script(renderer.example))
    except FAULTS as error:
        raise PluginError(str(error)) from None
    return files


def on_env(env: Environment, config: MkDocsConfig, **_: Any) -> None:
    """Say what is wrong with any page or template so far. Keep the theme's compiled too."""
    env.bytecode_cache = templates.compiled()
    env.template_class = config.extra["faults"].template_class()
    config.extra["faults"].compile_all(env, Path(str(config.theme.custom_dir)))
    _raise_faults(config)


@event_priority(100)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Before any macro runs: describe generated pages; say whose words stand there; add notes."""
    for one in pages.flat(config.extra["pages"]):
        if one.path == page.file.src_uri:
            page.meta.update(description=one.description, hide=["toc"])
    renderer = config.extra["renderer"]
    told = retold.marked(markdown, page.file.src_uri, renderer.guidance.folder)
    made = beside_paragraphs.with_notes(told, renderer.since)
    written = config.extra["written"].get(page.file.src_uri)
    path = written.path if written else Path(config.docs_dir) / page.file.src_uri
    config.extra["faults"].begin(path, written.text if written else "", made)
    return made


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> None:
    """Let links be checked against the anchors in finished HTML, which Markdown has not read. Note
    what the search can find on the page, unless its front matter says ``search: {exclude: true}``.
    """
    page.present_anchor_ids = {*(page.present_anchor_ids or ()), *_ANCHOR.findall(html)}
    if not page.meta.get("search", {}).get("exclude"):
        path = page.file.src_uri
        is_made = any(made.path == path for made in pages.flat(config.extra["pages"]))
        title, about = str(page.title), str(page.meta.get("description", ""))
        config.extra["search_index"].read_page(path, title, about, html, is_made=is_made)


def on_page_context(context: Any, page: Page, config: MkDocsConfig, **_: Any) -> Any:
    """Say which scripts the page asks for. On the path of the work its own way on stands."""
    if config.extra["renderer"].path.step_on(page.file.src_uri):
        page.previous_page = page.next_page = None
    try:
        context["scripts"] = config.extra["scripts"].of_page(page.content or "")
    except page_scripts.NoScriptError as error:
        raise PluginError(f"{page.file.src_uri}: {error}") from None
    return context


def on_post_page(output: str, config: MkDocsConfig, **_: Any) -> str:
    """Mend the theme's HTML, close it up, and note what the sheet has to be about."""
    page = white_space.closed_up(theme_faults.mended(output))
    config.extra["sheet"].read_page(page)
    return page


def on_post_template(output_content: str, template_name: str, **_: Any) -> str:
    """Mend it on the page for wrong addresses too."""
    is_page = template_name.endswith(".html")
    return theme_faults.mended(output_content) if is_page else output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Write what is made of all pages: the search's file and the sheet. Then mark the names."""
    _raise_faults(config)
    extra = config.extra
    try:
        last = {stylesheets.PATH: extra["sheet"].text()}
    except BundleError as error:
        raise PluginError(str(error)) from None
    last[search_index.PATH] = extra["search_index"].script(extra["renderer"])
    marked_names.mark_all(Path(config.site_dir), last)


def _raise_faults(config: MkDocsConfig) -> None:
    try:
        config.extra["faults"].raise_any()
    except FrameworkError as error:
        raise PluginError(str(error)) from None


def _add(files: Files, config: MkDocsConfig, path: str, content: str) -> None:
    if files.get_file_from_path(path):
        raise PluginError(f"docs/{path}: the build makes this file; delete or rename yours")
    files.append(File.generated(config, path, content=content))
