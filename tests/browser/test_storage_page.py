"""The storage page serves files only: on the web any site could put it in a frame."""

from playwright.sync_api import BrowserContext

from macros.site import storage_page
from tests.browser.watch import watch
from tests.browser.words import visit

# It says that it is ready before its load event; a message of our own then comes after any of its.
ASK = """(address) => new Promise((done) => {
  const heard = [];
  addEventListener("message", ({ source, data }) => {
    if (source === window) done(heard);
    else heard.push(data);
  });
  const frame = document.createElement("iframe");
  frame.src = address;
  frame.onload = () => {
    const call = { call: 0, operation: "hasRecord", given: ["any"] };
    frame.contentWindow.postMessage(call, "*");
    const last = new MessageChannel();
    last.port1.onmessage = () => setTimeout(() => window.postMessage("last", "*"));
    indexedDB.databases().then(() => last.port2.postMessage(""));
  };
  document.body.append(frame);
})"""


def test_on_the_web_it_answers_nobody(context: BrowserContext, address: str) -> None:
    seen = watch(context, address)
    page = context.new_page()
    visit(page, f"{address}/index.html")
    assert page.evaluate(ASK, f"{address}/{storage_page.PATH}") == []
    seen.clean()
