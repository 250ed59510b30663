"""An address taken apart: scheme, host; what is wrong with it; whether it is an internal one."""

from __future__ import annotations

import re
from typing import NamedTuple

from baolint.document.pattern import Pattern

IGNORED = ("#", "javascript:", "mailto:", "tel:", "data:", "about:", "sms:", "weixin:")
"""How addresses begin that lead nowhere on purpose or to no page."""
_PARTS = Pattern(
    "(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?:[^/@?#]*@)?(?P<host>\\[[^\\]]*\\]|[^/?#:]*)(?::(?P<port>[^/?#]*))?"
)
_BARE = Pattern(
    "(?P<host>[A-Za-z0-9_-]+(?:[.][A-Za-z0-9_-]+)+)(?::(?P<port>[^/?#]*))?(?:[/?#]|\\Z)"
)
_LOST = Pattern(
    "(?:https?|ftp)(?:[:：;]?/(?!/)|//|[:：;]?\\\\|[：;；.,，、'’]//|:\\s|[:：]?www[.]|[:：]www|://(?:https?[:：]?//|/))|(?!https?://)(?:h[tp]{2,5}s?|htt|ttps?|hhttps?)[:：]//"
    "|[:：]//www[.]|www(?: +[.]|[.] |[。，,、·_])",
    re.IGNORECASE,
)
_RIGHT = Pattern("(?:https?|ftp)://[^/\\s]", re.IGNORECASE)
_LABEL = Pattern("(?!-)[A-Za-z0-9_\u0080-\uffff-]{1,63}(?<!-)\\Z")
_NUMBERS = Pattern("[0-9]{1,3}(?:[.][0-9]{1,3}){3}\\Z")
_WIDE = Pattern("^[A-Za-z:：]*[Ａ-Ｚａ-ｚ／．]|(?<=[A-Za-z0-9])[．／]|[Ａ-Ｚａ-ｚ０-９]{2}")
_POINT = Pattern("[A-Za-z0-9](?<!cn)[。，、](?:gov|com|org|net|edu|cn)(?![A-Za-z])")
_ENDINGS = (
    "con",
    "cm",
    "nc",
    "ch",
    "cnn",
    "ccn",
    "cmn",
    "om",
    "c",
    "n",
    "co",
    "com",
    "cnm",
    "vn",
    "en",
    "cb",
    "cm",
)
"""What stands for `cn` behind `gov` by slip."""
_LEVELS = (
    "goc",
    "gvo",
    "gav",
    "gv",
    "goy",
    "govn",
    "g0v",
    "qov",
    "gob",
    "gof",
    "ogv",
    "gow",
    "giv",
)
"""What stands for `gov` before `cn` by slip."""
_BLIND = ("wwwnew", "wwwold", "wwwtest")
_SINGLE = (
    "oa",
    "erp",
    "crm",
    "intranet",
    "server",
    "nas",
    "portal",
    "gateway",
    "fileserver",
    "host",
    "webserver",
    "pc",
    "app",
    "cms",
)
"""Names of hosts of an office's own network that are said without a domain."""
_INSIDE = (".local", ".lan", ".localdomain", ".intranet", ".internal", ".corp", ".home.arpa")
_DRIVE = Pattern("(?:file:/*)?[A-Za-z][:：|][\\\\/]|\\\\\\\\[A-Za-z0-9]|file:", re.IGNORECASE)


class Parts(NamedTuple):
    """Scheme and host in lower case, either may be empty; the port as printed or None."""

    scheme: str
    host: str
    port: str | None


def parts(address: str) -> Parts:
    """Take an address apart; a relative one has neither scheme nor host."""
    found = _PARTS.match(address.strip())
    if found:
        return Parts(found["scheme"].lower(), found["host"].lower(), found["port"])
    if address.lower().startswith("www"):
        bare = _BARE.match(address)
        return Parts("", bare["host"].lower() if bare else "", bare["port"] if bare else None)
    return Parts("", "", None)


def is_internal(address: str) -> bool:
    """Tell whether nobody outside can open an address: a private host, a file of one's own disk."""
    if _DRIVE.match(address.strip()):
        return True
    host = parts(address).host.rstrip(".")
    if _is_single(host, address):
        return True
    if (
        host == "localhost"
        or host.startswith(("[fe80:", "[fd", "[fc"))
        or host in ("[::1]", "0.0.0.0")
        or host.endswith(_INSIDE)
    ):
        return True
    return is_private(host)


def _is_single(host: str, address: str) -> bool:
    """Tell whether a host has a name without any domain, as only an office's own network knows it."""
    if not host or "." in host or not _LABEL.match(host) or not host.isascii() or host.isdigit():
        return False
    if host in _SINGLE:
        return True
    behind = address.strip().partition("//")[2][len(host) :]
    return (
        not host.startswith(("ww", "http"))
        and host not in ("gov", "cn", "com", "org", "net", "edu")
        and len(host) <= 15
        and len(behind) > 1
        and behind[0] in "/:"
    )


def is_private(host: str) -> bool:
    """Tell whether a host is a number of a private network or the machine itself."""
    if not _NUMBERS.match(host):
        return False
    first, second, *rest = (int(number) for number in host.split("."))
    if max(first, second, *rest) > 255:
        return False
    return (
        first in (10, 127)
        or (first == 192 and second == 168)
        or (first == 172 and 16 <= second <= 31)
        or (first == 169 and second == 254)
    )


def fault(address: str, kind: str) -> str:
    """Give what is wrong with the form of an address: empty, blank, scheme, host, port, or ''."""
    bare = address.strip()
    if not bare:
        return "empty" if kind == "link" else ""
    if bare.lower().startswith(IGNORED) or is_internal(bare):
        return ""
    if _WIDE.search(bare.split("?")[0]):
        return "width"
    if _LOST.match(bare) or (
        not _RIGHT.match(bare) and bare.lower().startswith(("http:", "https:"))
    ):
        return "scheme"
    if _POINT.search(bare):
        return "host"
    scheme, host, port = parts(bare)
    if scheme not in ("http", "https") and bare.lower().startswith(("ww.", "wwww.")):
        return "host"
    if scheme in ("http", "https") or (
        bare.lower().startswith("www.") or (bare.lower().startswith("www") and host)
    ):
        if " " in host or "\u3000" in host:
            return "blank"
        if not _is_host(host):
            return "host"
        if port is not None and not (port.isdigit() and 0 < int(port) < 65536):
            return "port"
    return ""


def _is_host(host: str) -> bool:
    if host.startswith("["):
        return True
    labels = host.rstrip(".").split(".")
    if _NUMBERS.match(host):
        return all(int(label) < 256 for label in labels)
    ending = labels[-1]
    return (
        len(labels) > 1 and all(_LABEL.match(label) for label in labels) and not ending.isdigit()
        and not (labels[0] in ("www", "ww", "wwww") and len(labels) == 2 and ending in ("gov", "cn", "com"))
        and not _is_slip(labels)
    )  # fmt: skip


def _is_slip(labels: list[str]) -> bool:
    """Tell whether a label is what nobody registers: gov.con, govcn, wwwgov, www_ccgp."""
    first, ending = labels[0], labels[-1]
    return (
        (labels[-2] == "gov" and ending in _ENDINGS)
        or (labels[-2] in _LEVELS and ending == "cn")
        or labels[-3:] in (["gov", "cn", "cn"], ["gov", "gov", "cn"])
        or ending in ("govcn", "con", "cmo", "gov", "comcn")
        or first == "ww"
        or first.startswith("www_")
        or (first.startswith("www") and first[3:4].isalpha() and first not in _BLIND)
    )
