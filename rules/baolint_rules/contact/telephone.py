"""A telephone number taken apart: area code, local number, extension."""

from __future__ import annotations

from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.recognise.channels import fold
from baolint_rules.data import area_codes

_ABROAD = expression(r"[+](?:00)?86|\A *(?:00)?86(?=[ -]*[(]? *[01])")
_DIGITS = expression("[0-9]+")
_TWICE = expression("[ (]*0[0-9]{2,3}[ )-]*[(]?0[0-9]{2,3}[ )-]*[2-9][0-9]{6,7}")
_MOBILE = expression(r"1[3-9][0-9]{9}\Z")


class Telephone(NamedTuple):
    """Kind is full (with area code), twice (that one twice), zeroless, bare, mobile or hotline (400)."""

    kind: str
    area: str
    local: str


def parse(printed: str) -> Telephone:
    """Take a number as printed apart; any separators, brackets and full-width digits will do."""
    plain = fold(printed)
    abroad = bool(_ABROAD.match(plain))
    groups = _DIGITS.findall(_ABROAD.sub("", plain, count=1))
    joined = "".join(groups)
    if _MOBILE.match(joined):
        return Telephone("mobile", "", joined)
    if joined.startswith(("400", "800")) and len(joined) >= 9 and "转" not in plain:
        return Telephone("hotline", "", joined)
    if groups and joined[:1] == "1" and len(groups[0]) == 3 and len(joined) > 8:
        return Telephone("bare", "", joined)
    if _TWICE.match(plain):
        return Telephone("twice", joined[:4], joined[8:])
    if joined.startswith("0"):
        size = len(groups[0])
        if size > 4:
            size = 3 if groups[0][:3] in area_codes() else 4
        return Telephone("full", joined[:size], _local([groups[0][size:], *groups[1:]]))
    if len(groups) > 1 and len(groups[0]) in (2, 3) and len(groups[1]) in (7, 8):
        return Telephone("full" if abroad else "zeroless", f"0{groups[0]}", groups[1])
    return Telephone("bare", "", _local(groups))


def _local(groups: list[str]) -> str:
    """Give the local number: the first group, or two where it is written in two halves."""
    groups = [group for group in groups if group] or [""]
    if len(groups[0]) < 5 and len(groups) > 1 and len(groups[1]) in (3, 4, 5):
        return groups[0] + groups[1]
    return groups[0]
