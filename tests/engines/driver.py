"""The few WebDriver commands the journey needs, over two wires, with nothing to install.

WebKit's driver speaks HTTP; Firefox itself speaks Marionette, the same commands over a socket.
"""

import json
import socket
from http.client import HTTPConnection
from typing import Any, Protocol

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the key the standard gives an element by


class Driver(Protocol):
    """A browser under command. ``send`` raises ``DriverError`` when a command is refused."""

    def go(self, address: str) -> None: ...

    def run(self, script: str, *arguments: object) -> Any: ...

    def type(self, selector: str, text: str) -> None: ...

    def close(self) -> None: ...


class DriverError(RuntimeError):
    """A command was refused; the message is the browser's."""


class HttpDriver:
    """A session of a driver program that listens on ``port``."""

    def __init__(self, port: int, capabilities: dict[str, Any]) -> None:
        self._port = port
        made = self._send("POST", "/session", {"capabilities": {"alwaysMatch": capabilities}})
        self._session = f"/session/{made['sessionId']}"

    def go(self, address: str) -> None:
        self._send("POST", f"{self._session}/url", {"url": address})

    def run(self, script: str, *arguments: object) -> Any:
        body = {"script": script, "args": list(arguments)}
        return self._send("POST", f"{self._session}/execute/sync", body)

    def type(self, selector: str, text: str) -> None:
        query = {"using": "css selector", "value": selector}
        found = self._send("POST", f"{self._session}/element", query)[ELEMENT]
        self._send("POST", f"{self._session}/element/{found}/value", {"text": text})

    def close(self) -> None:
        self._send("DELETE", self._session)

    def _send(self, method: str, path: str, body: object = None) -> Any:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=60)
        content = None if body is None else json.dumps(body)
        connection.request(method, path, content, {"Content-Type": "application/json"})
        value = json.loads(connection.getresponse().read())["value"]
        connection.close()
        if isinstance(value, dict) and "error" in value:
            raise DriverError(f"{value['error']}: {value.get('message', '')}")
        return value


class MarionetteDriver:
    """A session of a Firefox that listens on ``port``."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self._count = 0
        self._receive()  # its greeting
        self._send("WebDriver:NewSession", {})

    def go(self, address: str) -> None:
        self._send("WebDriver:Navigate", {"url": address})

    def run(self, script: str, *arguments: object) -> Any:
        body = {"script": script, "args": list(arguments), "sandbox": None}
        return self._send("WebDriver:ExecuteScript", body)["value"]

    def type(self, selector: str, text: str) -> None:
        query = {"using": "css selector", "value": selector}
        found = self._send("WebDriver:FindElement", query)["value"][ELEMENT]
        self._send("WebDriver:ElementSendKeys", {"id": found, "text": text})

    def new_tab(self) -> None:
        """Open a tab and go on in it."""
        made = self._send("WebDriver:NewWindow", {"type": "tab", "focus": False})
        self._send("WebDriver:SwitchToWindow", {"handle": made["handle"], "focus": False})

    def first_tab(self) -> None:
        """Go on in the tab the browser began with, without bringing it to the front."""
        self._go_on_in(0)

    def last_tab(self) -> None:
        """Go on in the tab opened last, without bringing it to the front."""
        self._go_on_in(-1)

    def _go_on_in(self, tab: int) -> None:
        handles = self._send("WebDriver:GetWindowHandles", {})
        self._send("WebDriver:SwitchToWindow", {"handle": handles[tab], "focus": False})

    def close(self) -> None:
        self._send("WebDriver:DeleteSession", {})
        self._socket.close()

    def _send(self, name: str, body: object) -> Any:
        self._count += 1
        message = json.dumps([0, self._count, name, body]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, value = self._receive()
        if error:
            raise DriverError(f"{error['error']}: {error['message']}")
        return value

    def _receive(self) -> Any:
        length = b""
        while (byte := self._take(1)) != b":":
            length += byte
        return json.loads(self._take(int(length)))

    def _take(self, wanted: int) -> bytes:
        taken = b""
        while len(taken) < wanted:
            part = self._socket.recv(wanted - len(taken))
            if not part:
                raise DriverError("the browser ended")
            taken += part
        return taken
