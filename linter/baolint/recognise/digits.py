"""Long numbers of persons: identity numbers, bank cards and mobiles, told apart in one scan.

Runs of eleven digits or more are found once and classified once; rules and masking share the
result. Landlines, document numbers, dates, amounts, credit codes, index numbers and the figures of
a table row that lost its separators are none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from baolint.document.expressions import expression
from baolint.document.folding import Folding
from baolint.document.identity import birth_date, identity_check, is_credit_code, luhn

if TYPE_CHECKING:
    from baolint.recognise.vicinity import Vicinity

_FOLD = Folding(
    str.maketrans(
        dict(zip("０１２３４５６７８９Ｘｘ", "0123456789Xx", strict=True))
        | dict.fromkeys("\u00a0\u3000\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " ")
        | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212－", "-")
        | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "\0")
    )
)
"""Half-width digits, one kind of blank and dash, invisible signs as null; the length stays."""
_RUN = expression("[0-9](?:\0*[ -]?\0*[0-9]){10,}(?:[ -]?[Xx](?![A-Za-z0-9]))?")
_POINTED = expression(
    "(?<![0-9.·_])[0-9]{3,8}(?P<point>[.·_•])[0-9]{2,8}(?:(?P=point)[0-9]{1,8}){0,3}(?:(?P=point)?[Xx])?(?![0-9.·_•])"
)
"""Groups parted by points; read as if by dashes where together they are as long as a person's number."""
_LENGTHS = (11, 15, 16, 17, 18, 19)
_SPELT = expression(
    "(?<![〇零○一二三四五六七八九十百千])(?:一[三四五六七八九][〇零○一二三四五六七八九]{9}|[一二三四五六八][〇零○一二三四五六七八九]{16}[〇零○一二三四五六七八九XxＸｘ])"
    "(?![〇零○一二三四五六七八九十百千])"
)
_CALL = expression("电话|手机|移动|联系|致电|拨打|微信|号码|短信|先生|女士|来电")
_DISABLED = expression(
    "残疾(?:军)?人?证(?:件?号码?|编号|为|是|[:：（(])*([0-9]{17}[0-9Xx])[0-9]{2}(?![0-9])"
)
"""The number of a disabled person's card: an identity number with kind and grade behind it."""
_SPELT_RUNS = (
    "一三",
    "一四",
    "一五",
    "一六",
    "一七",
    "一八",
    "一九",
    "〇一",
    "零一",
    "一〇",
    "一零",
)
"""One of these is in every such number, an identity number's being in its date."""
_SPELT_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_GROUP = expression("[0-9](?:\0*[0-9])*[Xx]?|[Xx]")
_PROVINCES = {
    *("11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37"),
    *("41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64"),
    *("65", "71", "81", "82", "83"),
}
_IDENTITY_SHAPES = {
    *((18,), (17, 1), (6, 8, 4), (6, 8, 3, 1), (6, 12), (14, 4), (6, 4, 4, 4), (6, 4, 2, 2, 4)),
    *((3, 3, 4, 4, 4), (4, 4, 4, 4, 2), (15,), (6, 6, 3)),
}
_CARD_SHAPES = {
    *((16,), (17,), (18,), (19,), (6, 10), (6, 12), (6, 13), (4, 4, 4, 7), (4, 4, 8)),
    *((4, 4, 4, 4), (4, 4, 4, 4, 1), (4, 4, 4, 4, 2), (4, 4, 4, 4, 3)),
}
_MOBILE_SHAPES = {(11,), (3, 4, 4), (3, 8), (7, 4), (3, 3, 5), (4, 4, 3), (4, 3, 4)}
_BLANK_SHAPES = {(3, 4, 4), (3, 8), (7, 4)}
"""Groupings of a mobile that may have blanks, which also stand between the figures of a table."""
_COUNTRY = ("86", "0086")


class Number(NamedTuple):
    """A number of a person in a string: kind is identity, card or mobile, the stretch [start:end].

    `digits` are its bare characters (X in upper case). `checked` tells for identity numbers of 18
    characters that the check digit is right and for cards that length and prefix are those of cards
    in use. `labelled` means that the words before call it the number of something else.
    """

    kind: str
    start: int
    end: int
    digits: str
    checked: bool = True
    labelled: bool = False


class _Group(NamedTuple):
    """Digits in one piece; `joint` is what stands between them and the group before."""

    digits: str
    start: int
    end: int
    joint: str


@lru_cache(maxsize=512)
def find(string: str) -> tuple[Number, ...]:
    """Find the long numbers of persons in a string, in order; offsets are those of the string."""
    if len(string) < 11:
        return ()
    folded = string.translate(_FOLD)
    if any(point in folded for point in ".·_•"):
        folded = _POINTED.sub(_dashed, folded)
    found = [number for run in _RUN.finditer(folded) for number in _classify(folded, _groups(run))]
    if "残疾" in folded:
        found.extend(
            Number("identity", *match.span(1), match[1].upper())
            for match in _DISABLED.finditer(folded)
            if _is_identity(match[1].upper())
        )
    if any(run in string for run in _SPELT_RUNS):
        found.extend(_spelt(folded))
    found.sort(key=lambda number: number.start)
    return tuple(found)


def _spelt(string: str) -> Iterator[Number]:
    """Yield mobiles and identity numbers that are written in Chinese numerals."""
    for match in _SPELT.finditer(string):
        digits = match[0].translate(_SPELT_DIGITS).upper()
        if len(digits) == 11 and _CALL.search(string, max(0, match.start() - 12), match.start()):
            yield Number("mobile", *match.span(), digits)
        elif len(digits) == 18 and _is_identity(digits):
            yield Number("identity", *match.span(), digits)


def _is_identity(digits: str) -> bool:
    return (
        digits[:2] in _PROVINCES
        and birth_date(digits) is not None
        and identity_check(digits[:17]) == digits[17]
    )


def _dashed(match: re.Match[str]) -> str:
    """Give groups of digits with dashes for points, if they are of a length that is looked for."""
    length = sum(sign in "0123456789Xx" for sign in match[0])
    return match[0].replace(match["point"], "-") if length in _LENGTHS else match[0]


def conceal(number: Number, string: str) -> str:
    """Give the number as it may be shown: separators kept, of its digits the first and last ones.

    Identity and card numbers keep four at either end, mobiles three and four; the length stays.
    """
    head = 3 if number.kind == "mobile" else 4
    shown: list[str] = []
    seen = 0
    for sign in string[number.start : number.end]:
        if sign.translate(_FOLD) in "0123456789Xx〇零○一二三四五六七八九":
            seen += 1
            shown.append(sign if seen <= head or seen > len(number.digits) - 4 else "*")
        else:
            shown.append(sign)
    return "".join(shown)


def _groups(run: re.Match[str]) -> list[_Group]:
    groups: list[_Group] = []
    end = run.start()
    for match in _GROUP.finditer(run.string, run.start(), run.end()):
        digits = match[0].replace("\0", "").upper()
        joint = run.string[end : match.start()].strip("\0")
        groups.append(_Group(digits, match.start(), match.end(), joint))
        end = match.end()
    return groups


def _classify(string: str, groups: list[_Group]) -> Iterator[Number]:
    """Go through the groups from the left; what was taken by one number is not looked at again."""
    series = _is_series(groups)
    first = 0
    while first < len(groups):
        step = 1
        for size in range(min(5, len(groups) - first), 0, -1):
            known, number = _judge(string, groups[first : first + size])
            if known and (
                (number and _is_beyond_doubt(number, size))
                or series
                or _stands_alone(groups, first, size)
            ):
                step = size
                if number:
                    yield number
                break
        first += step


def _is_series(groups: list[_Group]) -> bool:
    """Tell whether the groups are nothing but mobiles written 3-4-4, one after another."""
    lengths = [len(group.digits) for group in groups]
    return len(groups) > 3 and lengths == [3, 4, 4] * (len(groups) // 3)


def _is_beyond_doubt(number: Number, size: int) -> bool:
    """Tell whether a number in several groups is one whatever stands beside it."""
    if number.kind == "identity":
        return number.checked
    return number.kind == "card" and size > 3 and number.digits.startswith("62")


def _stands_alone(groups: list[_Group], first: int, size: int) -> bool:
    """Tell whether groups can be one number: one kind of joint inside, another one outside."""
    inner = {group.joint for group in groups[first + 1 : first + size]}
    if not inner:
        return True
    outside = {group.joint for group in groups[first + size : first + size + 1]}
    if first and groups[first - 1].digits not in _COUNTRY:
        outside.add(groups[first].joint)
    return len(inner) == 1 and not inner & outside


def _judge(string: str, window: list[_Group]) -> tuple[bool, Number | None]:
    """Say whether the groups are something known, and the number if it is one of a person."""
    digits = "".join(group.digits for group in window)
    if not 11 <= len(digits) <= 19:
        return False, None
    shape = tuple(len(group.digits) for group in window)
    mobile = _mobile_start(window, digits, shape)
    if shape not in _IDENTITY_SHAPES and shape not in _CARD_SHAPES and mobile is None:
        return False, None
    near = _vicinity(string, window)
    if not near.is_bounded():
        return False, None
    number = None
    if shape in _IDENTITY_SHAPES:
        number = _identity(near, window, digits)
    if number is None and _is_credit_code(digits):
        return True, None
    if number is None and shape in _CARD_SHAPES:
        number = _card(near, window, digits)
    if number is None and mobile is not None:
        number = _mobile(string, window, digits, mobile)
    return number is not None, number


def _is_credit_code(digits: str) -> bool:
    """Tell whether eighteen digits are the credit code of an office, association or business.

    Other kinds of bodies have letters in theirs or are so rare that a card is likelier.
    """
    return digits[0] in "159" and is_credit_code(digits)


def _vicinity(string: str, window: list[_Group]) -> Vicinity:
    from baolint.recognise.vicinity import Vicinity

    return Vicinity(string, window[0].start, window[-1].end)


def _identity(near: Vicinity, window: list[_Group], digits: str) -> Number | None:
    if digits[:2] not in _PROVINCES or "X" in digits[:-1]:
        return None
    born = birth_date(digits)
    if born is None or not 1900 <= born[0] < 2100:
        return None
    start, end = window[0].start, window[-1].end
    labelled = near.names_a_file()
    if len(digits) == 18 and identity_check(digits[:17]) == digits[17]:
        if near.names_credit_code() and is_credit_code(digits):
            return None
        return Number("identity", start, end, digits, labelled=labelled)
    if labelled or _is_credit_code(digits) or near.is_table_row(digits):
        return None
    return Number("identity", start, end, digits, checked=False)


def _card(near: Vicinity, window: list[_Group], digits: str) -> Number | None:
    if not (digits.startswith("62") or digits[0] in "345") or "X" in digits:
        return None
    start, end = window[0].start, window[-1].end
    if not luhn(digits):
        named = digits.startswith("62") and len(digits) > 15 and near.calls_it_a_card()
        return Number("card", start, end, digits, checked=False) if named else None
    if near.speaks_of_accounts():
        return Number("card", start, end, digits)
    if near.names_a_file() or near.is_amount() or near.is_table_row(digits):
        return None
    lengths = {"6": (16, 17, 18, 19), "4": (16, 19), "5": (16,), "3": (16,)}[digits[0]]
    serial = digits[:2] in _PROVINCES and digits[6:8] in ("19", "20")
    return Number("card", start, end, digits, checked=len(digits) in lengths and not serial)


def _mobile_start(window: list[_Group], digits: str, shape: tuple[int, ...]) -> int | None:
    """Give how many digits (a country code, a nought) stand before a mobile; None if it is none."""
    before = 0
    if len(window) == 1:
        shape = (11,)
        before = len(digits) - 11
        if before and digits[:before] not in ("0", "86", "0086"):
            return None
    shapes = _BLANK_SHAPES if len(window) > 1 and window[1].joint == " " else _MOBILE_SHAPES
    if shape not in shapes or "X" in digits:
        return None
    return before if digits[before] == "1" and digits[before + 1] in "3456789" else None


def _mobile(string: str, window: list[_Group], digits: str, before: int) -> Number | None:
    from baolint.recognise.vicinity import Vicinity

    digits = digits[before:]
    start, end = _advance(string, window[0].start, before), window[-1].end
    near = Vicinity(string, start, end)
    if near.names_a_file() or near.is_amount():
        return None
    if not near.speaks_of_calls():
        figures = len(window) > 1 and near.follows_row_label()
        if figures or near.is_table_row(digits):
            return None
    return Number("mobile", start, end, digits)


def _advance(string: str, start: int, count: int) -> int:
    """Give the offset behind `count` digits, invisible signs passed over."""
    while count:
        count -= string[start] in "0123456789"
        start += 1
    return start
