"""Watch a browser for what a strict policy forbids: violations, errors, requests outside."""

from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, ConsoleMessage, Request

REPORT = """
document.addEventListener("securitypolicyviolation", (event) =>
  console.error("violation", event.effectiveDirective, event.blockedURI, event.sourceFile));
"""


@dataclass(slots=True)
class Watch:
    """What went wrong so far in a browser whose site is at ``address``."""

    address: str
    errors: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def taken(self) -> list[str]:
        """Everything that went wrong since the last time, one line each; forget it."""
        wrong = [*self.errors, *(f"a request outside: {url}" for url in self.outside)]
        self.errors.clear()
        self.outside.clear()
        return wrong

    def clean(self) -> None:
        """Fail the test, naming everything that went wrong."""
        assert not self.errors, "\n".join(self.errors)
        assert not self.outside, "\n".join(self.outside)


def watch(context: BrowserContext, address: str) -> Watch:
    """Watch every page of ``context`` from now on."""
    seen = Watch(address)

    def said(message: ConsoleMessage) -> None:
        if message.type == "error":
            seen.errors.append(f"{message.page.url if message.page else ''}: {message.text}")

    def asked(request: Request) -> None:
        if not request.url.startswith((f"{address}/", "data:", "blob:", "about:")):
            seen.outside.append(request.url)

    context.add_init_script(REPORT)
    context.on("console", said)
    context.on("request", asked)
    context.on("weberror", lambda error: seen.errors.append(str(error.error)))
    return seen
