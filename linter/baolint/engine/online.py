"""Asking servers whether a page is there, for runs with --online; imported for nothing else.

Bounded in every respect: addresses a run, seconds a request and a run, bytes read. No fault of the
network ever becomes a fault of the report. Private hosts are never asked, so that a report cannot
make its reader knock on doors of the reader's own network.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import time
import urllib.error
import urllib.request
from typing import IO
from urllib.parse import quote, urlsplit, urlunsplit

MOST = 200
"""Addresses asked for in one run."""
SECONDS = 5.0
"""How long one request may take."""
LONGEST = 120.0
"""Seconds that all requests of a run may take together."""
ASK_AGAIN = (400, 403, 404, 405, 406, 410, 429, 500, 501, 503)
"""Answers to HEAD that may only mean that the server does not take HEAD."""
_AGENT = "Mozilla/5.0 (compatible; baolint)"
_FAULTS = (OSError, http.client.HTTPException, ValueError, LookupError)


class Prober:
    """Asks for addresses, each once; `private` lets hosts of private networks be asked (tests)."""

    def __init__(
        self,
        private: bool = False,
        most: int = MOST,
        seconds: float = SECONDS,
        longest: float = LONGEST,
    ) -> None:
        self._private = private
        self._most = most
        self._seconds = seconds
        self._left = longest
        self._known: dict[str, int | None] = {}
        self._opener = urllib.request.build_opener(_Redirects(self))

    def __call__(self, address: str) -> int | None:
        """Give the status a server answers with; None where there is no answer or none is sought."""
        if address not in self._known:
            if len(self._known) >= self._most or self._left <= 0:
                return None
            started = time.monotonic()
            self._known[address] = self._ask(address)
            self._left -= time.monotonic() - started
        return self._known[address]

    def _ask(self, address: str) -> int | None:
        try:
            plain = _encoded(address)
            if not self.allowed(plain):
                return None
            status = self._request(plain, "HEAD")
            return self._request(plain, "GET") if status in ASK_AGAIN else status
        except _FAULTS:
            return None

    def _request(self, address: str, method: str) -> int:
        request = urllib.request.Request(address, method=method, headers={"User-Agent": _AGENT})
        try:
            with self._opener.open(request, timeout=self._seconds) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as answer:
            answer.close()
            return answer.code

    def allowed(self, address: str) -> bool:
        """Tell whether an address may be asked for: http, and a host that is not a private one."""
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            return False
        if self._private:
            return True
        found = socket.getaddrinfo(parts.hostname, parts.port or 80, type=socket.SOCK_STREAM)
        return all(ipaddress.ip_address(str(one[4][0])).is_global for one in found)


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirections, never to a host that may not be asked."""

    def __init__(self, prober: Prober) -> None:
        self._prober = prober

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        if not self._prober.allowed(_encoded(newurl)):
            raise ValueError(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _encoded(address: str) -> str:
    """Give an address in plain letters: Chinese hosts as the net has them, paths percent-encoded."""
    parts = urlsplit(address)
    host = (parts.hostname or "").encode("idna").decode("ascii")
    if parts.port:
        host = f"{host}:{parts.port}"
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return urlunsplit((parts.scheme, host, path, query, ""))
