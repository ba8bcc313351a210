"""Serve a folder over plain HTTP on this computer, as a simple intranet would."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class _Quiet(SimpleHTTPRequestHandler):
    headers_to_add: Mapping[str, str]

    def __init__(self, *args: Any, headers: Mapping[str, str], **kwargs: Any) -> None:
        self.headers_to_add = headers
        super().__init__(*args, **kwargs)

    def end_headers(self) -> None:
        for name, value in self.headers_to_add.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        del format, args


@contextmanager
def serving(folder: Path, headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """Serve ``folder``, with ``headers`` too; yield its address, without a slash at the end."""
    handler = partial(_Quiet, directory=str(folder), headers=headers or {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
