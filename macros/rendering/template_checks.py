"""Look at every template before any page is made: each has to be read and understood."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError

from macros.rendering import templates
from macros.yaml_files.problems import FrameworkError, Problem
from macros.yaml_files.text_files import text_of

_MEND = "see that each tag is closed, and each name written as Jinja knows it"


def check(*others: Path) -> Iterator[Problem]:
    """What is wrong with the templates of pages and parts, and with those in the ``others``.

    Those change the theme's, or are of files that are no pages.
    """
    ours = templates.environment()
    for folder in templates.FOLDERS:
        for path in sorted(folder.rglob("*.j2")):
            name = path.relative_to(folder).as_posix()
            yield from _fault(path, partial(_get, ours, name))
    # The theme has more filters than Jinja, so only what Jinja cannot read is told.
    plain = Environment(extensions=["jinja2.ext.i18n", "jinja2.ext.do", "jinja2.ext.loopcontrols"])
    for folder in others:
        for path in sorted((*folder.rglob("*.html"), *folder.rglob("*.j2"))):
            yield from _fault(path, plain.parse)


def _get(ours: Environment, name: str, _: str) -> object:
    """The template as it is kept compiled, so that most builds need not compile it."""
    return ours.get_template(name)


def _fault(path: Path, read: Callable[[str], object]) -> Iterator[Problem]:
    """What is wrong with one template, which ``read`` understands by its text."""
    try:
        read(text_of(path))
    except FrameworkError as error:
        yield from error.problems
    except TemplateSyntaxError as error:
        what = f"this cannot be read ({error.message})"
        yield Problem(Path(error.filename or path), error.lineno, what, _MEND)
