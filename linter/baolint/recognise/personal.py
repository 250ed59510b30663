"""Personal details other than long numbers: what the privacy rules report and masking hides.

Travel documents, vehicle plates, home addresses, accounts and names beside a sensitive fact are
found by the words around them, so each kind has a module of its own that is loaded only where one of
its words is met. Rules and masking share the result.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from baolint.recognise.persons import names_someone

FOLD = str.maketrans(
    {chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F)}
    | dict.fromkeys("\u00a0\u3000\u2002\u2003\u2009", " ")
)
"""Half-width letters, digits and marks, one kind of blank; the length stays."""

TRAVEL, PLATE, ADDRESS, ACCOUNT, PERSON = "travel", "plate", "address", "account", "person"

_TRAVEL = ("护照", "通行证", "台胞证", "回乡证")
_HOME = (
    "家住", "现住", "住址", "住在", "居住", "户籍地", "户籍所在", "户籍地址", "户口所在", "家庭地址", ",住", "、住", "(住",
)  # fmt: skip
_ACCOUNT = ("QQ", "qq", "微信", "户名", "账号", "帐号", "账户", "帐户", "收款人", "开户人")
ROLES = (
    "申请人", "举报人", "投诉人", "信访人", "上访人", "患者", "病人", "残疾人", "残疾儿童", "低保户",
    "低保对象", "低保人员", "特困人员", "特困户", "五保户", "五保老人", "精神障碍者", "吸毒人员", "感染者",
    "矫正对象", "刑满释放人员", "孤儿", "困境儿童", "贫困户", "脱贫户", "服刑人员",
)  # fmt: skip
"""Words for a person of whom something sensitive is told by the word alone."""
FACTS = (
    "残疾", "低保", "特困", "五保", "精神病", "精神障碍", "艾滋", "癌", "尿毒症", "吸毒", "孤儿", "服刑",
)  # fmt: skip
"""What is sensitive of a person named before it."""
_LETTERS = "ABCDEFGHJKLMNOPQRSTUVWXYZ"
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"


class Detail(NamedTuple):
    """A personal detail string[start:end] of one of the kinds above.

    `head` and `tail` are how many characters at either end may be shown.
    """

    kind: str
    start: int
    end: int
    head: int
    tail: int


@lru_cache(maxsize=512)
def find(string: str) -> tuple[Detail, ...]:
    """Find the personal details in a string, in order; offsets are those of the string."""
    if len(string) < 5:
        return ()
    folded = string.translate(FOLD)
    found: list[Detail] = []
    if any(word in folded for word in _TRAVEL):
        from baolint.recognise import personal_travel

        found.extend(personal_travel.find(folded))
    if _may_hold_plate(folded):
        from baolint.recognise import personal_plate

        found.extend(personal_plate.find(folded))
    if any(word in folded for word in _HOME):
        from baolint.recognise import personal_address

        found.extend(personal_address.find(folded))
    if any(word in folded for word in _ACCOUNT):
        from baolint.recognise import personal_account

        found.extend(personal_account.find(folded))
    if names_someone(folded, ROLES) or any(word in folded for word in FACTS):
        from baolint.recognise import personal_fact

        found.extend(personal_fact.find(folded))
    return _apart(found)


def conceal(detail: Detail, string: str) -> str:
    """Give the detail as it may be shown: starred out between its two ends, of the same length."""
    printed = string[detail.start : detail.end]
    last = len(printed) - detail.tail
    return "".join(
        sign if n < detail.head or n >= last or sign in " ·•." else "*"
        for n, sign in enumerate(printed)
    )


def _may_hold_plate(string: str) -> bool:
    if not any(letter in string for letter in _LETTERS):
        return False
    return any(
        string[at + 1 : at + 2].isascii() and string[at + 1 : at + 2].isupper()
        for at, sign in enumerate(string)
        if sign in _PROVINCES
    )


def _apart(found: list[Detail]) -> tuple[Detail, ...]:
    """Put the details in order; of two that overlap the one that begins first is kept."""
    kept: list[Detail] = []
    for detail in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or detail.start >= kept[-1].end:
            kept.append(detail)
    return tuple(kept)
