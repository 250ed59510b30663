"""Asking servers, on this machine's own loopback only."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from baolint.engine.online import Prober


class Pages(BaseHTTPRequestHandler):
    """/ok is there, /get only for GET, /gone is not, /slow waits, /moved leads elsewhere."""

    asked: list[str] = []  # noqa: RUF012

    def _answer(self, status: int) -> None:
        self.send_response(status)
        if self.path == "/moved":
            self.send_header("Location", "/ok")
        if self.path == "/round":
            self.send_header("Location", "/round")
        if self.path == "/away":
            self.send_header("Location", "file:///etc/hostname")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _status(self) -> int:
        self.asked.append(f"{self.command} {self.path}")
        if self.path == "/slow":
            time.sleep(1)
        return {"/gone": 404, "/left": 410}.get(
            self.path, 302 if self.path in ("/moved", "/round", "/away") else 200
        )

    def do_HEAD(self) -> None:
        self._answer(405 if self.path == "/get" else self._status())

    def do_GET(self) -> None:
        self._answer(self._status())

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


@pytest.fixture
def server() -> Iterator[str]:
    Pages.asked = []
    held = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=held.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{held.server_port}"
    held.shutdown()
    held.server_close()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/ok", 200),
        ("/gone", 404),
        ("/left", 410),
        ("/get", 200),
        ("/moved", 200),
        ("/round", 302),
        ("/away", 302),
    ],
)
def test_what_servers_answer(server: str, path: str, status: int | None) -> None:
    assert Prober(private=True)(server + path) == status


def test_an_address_is_asked_for_once(server: str) -> None:
    prober = Prober(private=True)
    assert (prober(f"{server}/ok"), prober(f"{server}/ok"), Pages.asked) == (200, 200, ["HEAD /ok"])


def test_a_chinese_path_is_encoded(server: str) -> None:
    Prober(private=True)(f"{server}/年报?a=公开")
    assert Pages.asked == ["HEAD /%E5%B9%B4%E6%8A%A5?a=%E5%85%AC%E5%BC%80"]


def test_a_slow_server_gives_no_answer(server: str) -> None:
    assert Prober(private=True, seconds=0.2)(f"{server}/slow") is None


def test_no_more_than_so_many_addresses_are_asked_for(server: str) -> None:
    prober = Prober(private=True, most=1)
    assert (prober(f"{server}/ok"), prober(f"{server}/gone")) == (200, None)


def test_no_more_time_than_allowed_is_spent(server: str) -> None:
    prober = Prober(private=True, longest=0.0)
    assert prober(f"{server}/ok") is None


def test_private_hosts_are_not_asked(server: str) -> None:
    assert (Prober()(f"{server}/gone"), Pages.asked) == (None, [])


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:1/",
        "file:///etc/hostname",
        "http://[::1",
        "http://a b/",
        "http://x:99999/",
    ],
)
def test_no_fault_of_net_or_address_is_raised(address: str) -> None:
    assert Prober(private=True)(address) is None
