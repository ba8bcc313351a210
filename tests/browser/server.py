"""Serve a folder over plain HTTP on this computer, as a simple intranet would."""

import gzip
import io
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO

_COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml"}


class _Quiet(SimpleHTTPRequestHandler):
    headers_to_add: Mapping[str, str]

    gzipped: bool
    not_found: Path | None

    def __init__(
        self,
        *args: Any,
        headers: Mapping[str, str],
        gzipped: bool,
        not_found: Path | None,
        **kwargs: Any,
    ) -> None:
        self.headers_to_add = headers
        self.gzipped = gzipped
        self.not_found = not_found
        super().__init__(*args, **kwargs)

    def end_headers(self) -> None:
        for name, value in self.headers_to_add.items():
            self.send_header(name, value)
        super().end_headers()

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Send text compressed, where the server is to do so, as web servers in use do."""
        path = Path(self.translate_path(self.path))
        if not self.gzipped or path.suffix not in _COMPRESSED or not path.is_file():
            return super().send_head()
        body = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer a wrong address with the site's own page, where the server is told of it."""
        if code != HTTPStatus.NOT_FOUND or not self.not_found:
            super().send_error(code, message, explain)
            return
        body = self.not_found.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        del format, args


@contextmanager
def serving(
    folder: Path,
    headers: Mapping[str, str] | None = None,
    *,
    gzipped: bool = False,
    not_found: Path | None = None,
) -> Iterator[str]:
    """Serve ``folder``, with ``headers`` too; yield its address, without a slash at the end.

    A wrong address shows the page ``not_found``, or else the server's own words.
    """
    handler = partial(
        _Quiet,
        directory=str(folder),
        headers=headers or {},
        gzipped=gzipped,
        not_found=not_found,
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
