"""One page for many tests: to show a page again takes half the work of showing it anew.

Between two tests all that the site stored is cleared, and what the test set is set back. What
cannot be set back wears the page, and the next test has a new one, as after a failure.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Frame, Page, ViewportSize

# What reaches beyond the page that is open and cannot be taken back.
WEARS: dict[type, tuple[str, ...]] = {
    Page: ("add_init_script", "expose_binding", "expose_function", "once"),
    BrowserContext: (
        "add_cookies",
        "add_init_script",
        "expose_binding",
        "expose_function",
        "grant_permissions",
        "new_cdp_session",
        "on",
        "once",
        "route",
        "set_extra_http_headers",
        "set_offline",
    ),
}
CLOCK = "clock"
_ON: Callable[..., None] = Page.on
DESK: ViewportSize = {"width": 1280, "height": 720}


class Kept:
    """A page of ``browser`` and what has been done with it. Made anew once it is worn."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._site = ""
        self._context: BrowserContext | None = None
        self.worn = True

    @contextmanager
    def page(self, address: str) -> Iterator[Page]:
        """The page, as in an empty browser, for the site at ``address``.

        To go elsewhere wears it, as does whatever is raised meanwhile.
        """
        self._site = _site(address)
        if self.worn or not self._context:
            self.close()
            self._begin()
        assert self._context
        page = self._context.pages[0]
        with _noticing(self._wear), _unheard(page):
            yield page
        self.worn = self.worn or page.is_closed()
        if not self.worn:
            self._clean(self._context, page)

    def close(self) -> None:
        """Have no page any more."""
        if self._context:
            self._context.close()
        self._context = None
        self.worn = True

    def _begin(self) -> None:
        self._context = self._browser.new_context(accept_downloads=True, viewport=DESK)
        page = self._context.new_page()
        self._cdp = self._context.new_cdp_session(page)
        page.on("framenavigated", self._went)
        self.worn = False

    def _wear(self) -> None:
        self.worn = True

    def _went(self, frame: Frame) -> None:
        """Another site's store is not cleared."""
        if not frame.url.startswith(("about:", "blob:")) and _site(frame.url) != self._site:
            self.worn = True

    def _clean(self, context: BrowserContext, page: Page) -> None:
        for other in context.pages[1:]:
            other.close()
        page.unroute_all(behavior="wait")
        # The server's own words at an address of the site: they store nothing from now on.
        page.goto(f"{self._site}/no-such-page")
        page.evaluate("sessionStorage.clear()")
        every = {"origin": self._site, "storageTypes": "all"}
        self._cdp.send("Storage.clearDataForOrigin", every)
        self._cdp.send("Page.resetNavigationHistory")
        if page.viewport_size != DESK:
            page.set_viewport_size(DESK)
        page.emulate_media(
            media="null", color_scheme="null", reduced_motion="null", forced_colors="null"
        )


def _site(address: str) -> str:
    at = urlsplit(address)
    return f"{at.scheme}://{at.netloc}"


@contextmanager
def listening(page: Page, event: str, listener: Callable[[Any], None]) -> Iterator[None]:
    """Call ``listener`` with each ``event`` meanwhile; the page is not worn by it."""
    _ON(page, event, listener)
    yield
    page.remove_listener(event, listener)


@contextmanager
def _unheard(page: Page) -> Iterator[None]:
    """Whatever listens to ``page`` from now on no longer does at the end."""
    listeners: list[tuple[str, Callable[[Any], None]]] = []

    def on(self: Page, event: str, listener: Callable[[Any], None]) -> None:
        _ON(self, event, listener)
        if self is page:
            listeners.append((event, listener))

    Page.on = on  # type: ignore[method-assign, assignment]
    try:
        yield
    finally:
        Page.on = _ON  # type: ignore[method-assign]
        for event, listener in listeners:
            page.remove_listener(event, listener)


@contextmanager
def _noticing(wear: Callable[[], None]) -> Iterator[None]:
    """Call ``wear`` before anything is done that cannot be taken back."""
    originals = [(kind, name, getattr(kind, name)) for kind in WEARS for name in WEARS[kind]]
    for kind, name, original in originals:
        setattr(kind, name, _noticed(original, wear))
    clock = vars(Page)[CLOCK]
    setattr(Page, CLOCK, property(_noticed(clock.fget, wear)))
    try:
        yield
    except BaseException:
        wear()
        raise
    finally:
        for kind, name, original in originals:
            setattr(kind, name, original)
        setattr(Page, CLOCK, clock)


def _noticed(original: Callable[..., Any], wear: Callable[[], None]) -> Callable[..., Any]:
    @wraps(original)
    def noticed(*args: Any, **kwargs: Any) -> Any:
        wear()
        return original(*args, **kwargs)

    return noticed
