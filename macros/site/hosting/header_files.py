"""Header files for web servers, from the policy through the templates beside this file."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.rendering import templates
from macros.site import marked_names, policy

TEMPLATES = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class HeaderFile:
    """A server's settings: its ``name`` under ``hosting/`` and the ``language`` it is shown in."""

    name: str
    language: str

    @property
    def path(self) -> str:
        """Where the file is in the site."""
        return f"hosting/{self.name}"


HEADER_FILES = (
    HeaderFile("nginx.conf", "nginx"),
    HeaderFile("apache.htaccess", "apacheconf"),
    HeaderFile("web.config", "xml"),
)


def text(file: HeaderFile) -> str:
    """What the file holds."""
    return _render(
        f"{file.name}.j2",
        escape=file.language == "xml",
        headers=policy.headers(),
        marked=marked_names.PATTERN,
        kept=marked_names.KEPT,
        asked_for=marked_names.ASKED_FOR,
    )


def shown(name: str) -> str:
    """The file as a block of code for a page. Raises ``KeyError`` when no file has that name."""
    for file in HEADER_FILES:
        if file.name == name:
            return _render("shown.md.j2", escape=False, language=file.language, text=text(file))
    raise KeyError(f"no header file has the name {name!r}")


def _render(template: str, *, escape: bool, **context: object) -> str:
    return _environment(escape).get_template(template).render(**context)


@cache
def _environment(escape: bool) -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        bytecode_cache=templates.compiled(),
        autoescape=escape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
