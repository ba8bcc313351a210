"""Serve a folder over plain HTTP on this computer, as a simple intranet would."""

import gzip
import io
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO

_COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml"}


class _Quiet(SimpleHTTPRequestHandler):
    headers_to_add: Mapping[str, str]

    gzipped: bool

    def __init__(
        self, *args: Any, headers: Mapping[str, str], gzipped: bool, **kwargs: Any
    ) -> None:
        self.headers_to_add = headers
        self.gzipped = gzipped
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

    def log_message(self, format: str, *args: Any) -> None:
        del format, args


@contextmanager
def serving(
    folder: Path, headers: Mapping[str, str] | None = None, *, gzipped: bool = False
) -> Iterator[str]:
    """Serve ``folder``, with ``headers`` too; yield its address, without a slash at the end."""
    handler = partial(_Quiet, directory=str(folder), headers=headers or {}, gzipped=gzipped)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
