"""Read every file that maintainers edit, or say everything that is wrong with any of them."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, cast

from macros import page_macros
from macros.for_browser import names
from macros.for_browser.example import example_of
from macros.framework.guide_files import RECORD_KINDS_SCHEMA
from macros.framework.load import load
from macros.framework.record_kinds import RECORDS, record_kinds
from macros.guidance.guidance import Guidance, load_guidance
from macros.rendering import template_checks
from macros.rendering.renderer import Renderer, our_words
from macros.since_2009.notes import SinceNotes, notes_of
from macros.site import settings
from macros.site.hosting import header_files
from macros.written_pages import calls, named, page_file
from macros.written_pages.page_file import WrittenPage
from macros.yaml_files import json_files
from macros.yaml_files.problems import Gathered
from macros.yaml_files.project_file import release_of

# The folders of the pages on a guide's own guidance, and on what has changed since.
GUIDANCE, SINCE = "guidance/", "since-2009/"


@dataclass(frozen=True, slots=True)
class Sources:
    """All that the site is made from: what renders the guide, and the hand-written pages by uri."""

    renderer: Renderer
    pages: dict[str, WrittenPage]

    @property
    def absent(self) -> tuple[str, ...]:
        """The folders of pages that this guide has no use for: another body's may have neither."""
        return _absent(self.renderer.guidance, self.renderer.since)


def _absent(guidance: Guidance | None, since: SinceNotes | None) -> tuple[str, ...]:
    """What could not be read, as it has faults, is there."""
    found = [GUIDANCE] if guidance and not guidance.folder else []
    return (*found, SINCE) if since and not since.notes else tuple(found)


def read(settings_file: Path, extra: dict[str, Any], docs: Path, theirs: Path) -> Sources:
    """Read what ``settings_file``, MkDocs' own, leads to; it has been read as ``extra``.

    ``docs`` is the folder of the pages, ``theirs`` that of the templates which change the theme's.
    Raises ``FrameworkError`` with every problem, file by file.
    """
    root = settings_file.parent
    gathered = Gathered()
    gathered.add(settings.check(settings_file, extra, docs))
    release = gathered.of(lambda: release_of(root / "pyproject.toml"))
    kinds = gathered.of(record_kinds)
    gathered.of(our_words)
    gathered.of(names.read)
    gathered.of(partial(json_files.content, RECORDS, RECORD_KINDS_SCHEMA))
    pages, faults = page_file.read_pages(docs)
    gathered.add(faults)
    gathered.add(template_checks.check(theirs, header_files.TEMPLATES))
    framework = since = guidance = example = renderer = None
    named_file = extra.get(settings.GUIDE)
    file = root / named_file if isinstance(named_file, str) and named_file else None
    # What the guide's ids may be hangs on the table of kinds.
    if file and file.is_file() and kinds and (framework := gathered.of(partial(load, file))):
        since = gathered.of(partial(notes_of, file, framework))
        guidance = gathered.of(partial(load_guidance, framework, file, docs))
        example = gathered.of(partial(example_of, file, framework))
        if since and guidance:
            renderer = Renderer(framework, release or "", since, guidance, example)
    offered = calls.Offered(
        page_macros(cast("Renderer", renderer), None),  # none is called here
        {**extra, "guidance_pages": calls.UNKNOWN, "renderer": renderer or calls.UNKNOWN},
        named.checks(framework, since, guidance),
    )
    for page in pages:
        if not page.uri.startswith(_absent(guidance, since)):
            gathered.add(calls.check(page, offered))
    gathered.raise_any()
    assert renderer, "where nothing was wrong all was read"
    return Sources(renderer, {page.uri: page for page in pages})
