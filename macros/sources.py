"""Read every file that maintainers edit, or say everything that is wrong with any of them."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, cast

from macros import page_macros
from macros.for_browser.example import example_of
from macros.framework.load import load
from macros.framework.record_kinds import record_kinds
from macros.guidance.guidance import load_guidance
from macros.rendering import template_checks
from macros.rendering.renderer import Renderer, our_words
from macros.since_2009.notes import notes_of
from macros.site import settings
from macros.site.hosting import header_files
from macros.written_pages import calls, named, page_file
from macros.written_pages.page_file import WrittenPage
from macros.yaml_files.problems import Gathered
from macros.yaml_files.project_file import release_of


@dataclass(frozen=True, slots=True)
class Sources:
    """All that the site is made from: what renders the guide, and the hand-written pages by uri."""

    renderer: Renderer
    pages: dict[str, WrittenPage]


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
        gathered.add(calls.check(page, offered))
    gathered.raise_any()
    assert renderer, "where nothing was wrong all was read"
    return Sources(renderer, {page.uri: page for page in pages})
