"""Personal details other than long numbers: what the privacy rules report and masking hides.

Travel documents, vehicle plates, home addresses, accounts and names beside a sensitive fact are
found by the words around them, so each kind has a module of its own that is loaded only where one of
its words is met. Rules and masking share the result.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from baolint.document.folding import Folding
from baolint.recognise.personal_words import FACTS, ROLE_ENDS
from baolint.recognise.persons import may_follow

FOLD = Folding(
    str.maketrans(
        {chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F)}
        | dict.fromkeys("\u00a0\u3000\u2002\u2003\u2009", " ")
    )
)
"""Half-width letters, digits and marks, one kind of blank; the length stays."""

TRAVEL, PLATE, ADDRESS, ACCOUNT, PERSON = "travel", "plate", "address", "account", "person"

_TRAVEL = (
    "护照", "通行证", "台胞证", "回乡", "永久居留", "官证", "兵证", "军人", "警察证", "文职", "旅行证", "海员证", "军士证",
    "民身份证", "军人证", "assport", "ASSPORT",
)  # fmt: skip
_HOME = (
    "住址", "家住", "现住", "住在", "居住", "现居", "户籍地", "户籍所", "户籍:", "户籍在", "户口所", "家庭地", ",住", "、住", "(住", ":住", "。住", ";住",
    "租住", "暂住", "借住", "住于", "常住", "寄住", "独住", "居于", "居在", "住处", "住所", "家中(", "家中:", "家里(", "住宅", "家在", "家位",
    "老家", "该户", "其家", "某家", "士家(", "生家(", "人家(", "人家:", "对象住", "人住", "士住", "生住", "众住", "民住", "坐落", "座落", "房位于", "信地址", "讯地址", "寄地址", "件地址", "达地址", "递地址", "货地址", "送地址", "系地址", "单元", "某",
)  # fmt: skip
_HOME_SIGNS = tuple("住址居籍口家某元落房户")
"""One of these is in each of the words above."""
_ACCOUNT = (
    "QQ", "qq", "Q号", "扣扣", "微信", "户名", "账号", "帐号", "账户", "帐户", "收款人", "开户人", "持卡人", "卡号", "存折", "一卡通", "存单", "支付宝", "抖音", "快手",
    "小红书", "微博", "vx", "VX", "wx", "WX", "V信", "薇信", "威信", "@",
)  # fmt: skip
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
    if _has(folded, _TRAVEL):
        from baolint.recognise import personal_travel

        found.extend(personal_travel.find(folded))
    if _may_hold_plate(folded):
        from baolint.recognise import personal_plate

        found.extend(personal_plate.find(folded))
    if _has(folded, _HOME_SIGNS) and (_has(folded, _HOME) or folded[0] == "住"):
        from baolint.recognise import personal_address

        found.extend(personal_address.find(folded))
    if _has(folded, _ACCOUNT):
        from baolint.recognise import personal_account

        found.extend(personal_account.find(folded))
    if may_follow(folded, ROLE_ENDS) or _has(folded, FACTS):
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


def _has(string: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110 - any() of a generator takes three times as long
        if word in string:
            return True
    return False


def _may_hold_plate(string: str) -> bool:
    for sign in _PROVINCES:
        at = string.find(sign)
        while at >= 0:
            at += 1
            behind = string[at : at + 1]
            if behind.isascii() and behind.isalpha():
                return True
            at = string.find(sign, at)
    return False


def _apart(found: list[Detail]) -> tuple[Detail, ...]:
    """Put the details in order; of two that overlap the one that begins first is kept."""
    kept: list[Detail] = []
    for detail in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or detail.start >= kept[-1].end:
            kept.append(detail)
    return tuple(kept)
