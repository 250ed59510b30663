"""Numbers in running text: Arabic and Chinese ones, with scale, measure word and what blurs them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from baolint.document.expressions import expression

MEASURES = [
    "件次",
    "条次",
    "人次",
    "篇次",
    "场次",
    "户次",
    "项次",
    "批次",
    "件",
    "份",
    "宗",
    "起",
    "封",
    "项",
    "例",
    "条",
    "篇",
    "期",
    "个",
    "次",
    "家",
    "位",
    "户",
    "种",
    "类",
    "部",
    "场",
    "页",
    "张",
    "批",
    "处",
    "名",
    "人",
    "则",
    "幅",
    "版",
    "册",
    "集",
    "本",
    "套",
    "组",
    "组次",
]
"""Measure words of things counted."""
_MORE = [
    "笔", "桩", "台", "辆", "幢", "所", "座", "支", "款", "节", "段", "枚", "块", "间", "课时", "学时", "帖", "趟", "株", "艘", "架次", "班次", "课", "卷", "盒", "袋", "箱",
]  # fmt: skip
"""Measure words that behind a Chinese numeral are mostly parts of other words: 一段, 一块."""
_AMOUNTS = ["万元", "亿元", "千元", "元", "%", "‰", "个百分点", "百分点", "倍"]
_NOT_COUNTED = [
    "个工作日",
    "工作日",
    "个月",
    "个小时",
    "小时",
    "分钟",
    "周年",
    "年",
    "月",
    "日",
    "号",
    "时",
    "分",
    "秒",
    "天",
    "周",
    "楼",
    "室",
    "级",
    "岁",
    "届",
    "字",
    "路",
    "轮",
    "点",
    "米",
    "公里",
    "吨",
    "亩",
    "令",
]
_COUNTED = "|".join(sorted(MEASURES, key=len, reverse=True))
_UNITS = "|".join(sorted([*MEASURES, *_MORE, *_AMOUNTS, *_NOT_COUNTED], key=len, reverse=True))
_ENDS = "，,。;、:!?)\n"
"""What may follow a number that has no measure word."""
_CHINESE = "[零〇一二两三四五六七八九十百]"
_NUMERAL = expression(
    "(?<![0-9A-Za-z.,/~@-])(?P<number>[0-9]{1,3}(?:[, ][0-9]{3})+(?![0-9])(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?)"
    f"(?:(?P<more>[余多来几])?(?P<scale>[百千]?[万亿](?!元)|[百千](?!元)))?(?P<rest>[余多来几])?(?P<unit>{_UNITS})?"
    f"|(?P<share>百分之(?:{_CHINESE}+(?:点{_CHINESE}+)?|[0-9]+(?:\\.[0-9]+)?)"
    f"|(?<=[长降升高少加占达近约超率有至到过逾足比了幅的])(?:[1-9一二两三四五六七八九]成[一二三四五六七八九半]?)(?![为立员果效功熟本套都绩交就长品型文人份语例]))"
    "|(?P<chinese>[零〇○一二两三四五六七八九十百千]+)(?P<wan>[万亿](?!元))?(?P<odd>[余多来几])?"
    f"(?P<measure>个?百分点|{_COUNTED}|倍)"
)
_NO_NUMBER_BEFORE = "第每逐统同唯之首单专其某任哪那这归惟划"
_VAGUE_BEFORE = (
    "近",
    "约",
    "逾",
    "超",
    "超过",
    "将近",
    "接近",
    "不足",
    "不到",
    "至少",
    "不少于",
    "数",
    "几",
    "上",
    "成",
    "左右",
)
_VAGUE_DIGITS = tuple(word for word in _VAGUE_BEFORE if word not in ("数", "几", "上", "成"))
"""Those that blur digits as well: 粉丝数1200人 is exact, 数百人 is not."""
_VAGUE_BEHIND = ("左右", "上下", "以上", "以下", "以内", "之多", "余", "多")
_SCALES = {
    "十": Decimal(10), "百": Decimal(100), "千": Decimal(1000), "万": Decimal(10**4),
    "百万": Decimal(10**6), "千万": Decimal(10**7), "亿": Decimal(10**8), "百亿": Decimal(10**10),
    "千亿": Decimal(10**11),
}  # fmt: skip
_DIGITS = {
    "零": 0, "〇": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
}  # fmt: skip
_PLACES = {"十": 10, "百": 100, "千": 1000}
_GROUPING = str.maketrans("", "", ", ")
_LONGEST = 12
"""Digits of the longest number that counts anything."""


class Numeral(NamedTuple):
    """A number of a text, text[start:end], measure word included.

    `slack` is half a unit of the last printed digit where the number is rounded (decimals, 万, 亿),
    else 0. `exact` is False for 余, 多, 近, 约, 左右 and ranges. `scale` is 万, 亿 or empty, `bare` the
    number without it; `decimals` counts the digits behind the point, -1 where there are but tens (三成).
    """

    start: int
    end: int
    value: Decimal
    slack: Decimal
    exact: bool
    unit: str
    scale: str
    bare: Decimal
    decimals: int


def numerals(text: str) -> list[Numeral]:
    """Find the numbers that count or measure something in a prepared text (document/prose.py).

    Left out: dates and times, ordinal numbers, numbers without measure word inside a sentence.
    """
    return list(_numerals(text))


def chinese_number(written: str) -> int | None:
    """Give the value of a Chinese numeral below a hundred million, None for what is none (三五, 一百一)."""
    if not any(sign in _PLACES for sign in written):
        return _positional(written)
    total = 0
    digit: int | None = None
    last = 10_000
    for sign in written:
        if sign in _PLACES:
            place = _PLACES[sign]
            if place >= last or (digit is None and (place != 10 or total)) or digit == 0:
                return None
            total += (1 if digit is None else digit) * place
            last, digit = place, None
        elif digit not in (None, 0):
            return None
        else:
            if digit == 0 and _DIGITS[sign] == 0:
                return None
            digit = _DIGITS[sign]
            if digit == 0:
                last = min(last, 100)
    if digit and last > 10 and "零" not in written and "〇" not in written and "○" not in written:
        return None
    if digit == 0:
        return None
    return total + (digit or 0)


def _positional(written: str) -> int | None:
    if len(written) == 1:
        return _DIGITS[written]
    if not any(sign in "零〇○" for sign in written) or _DIGITS[written[0]] == 0:
        return None
    value = 0
    for sign in written:
        value = value * 10 + _DIGITS[sign]
    return value


def _numerals(text: str) -> Iterator[Numeral]:
    for match in _NUMERAL.finditer(text):
        if match["share"]:
            found = _share(text, match)
        else:
            found = _arabic(text, match) if match["number"] else _chinese(text, match)
        if found is not None:
            yield found


def _arabic(text: str, match: re.Match[str]) -> Numeral | None:
    unit = match["unit"] or ""
    start, end = match.span()
    if (
        unit in _NOT_COUNTED
        or text[start - 1 : start] in ("第", "－")
        or len(match["number"].translate(_GROUPING)) > _LONGEST
    ):
        return None
    if not unit and text[end : end + 1] not in _ENDS and end < len(text):
        return None
    if not unit and (text[end : end + 1] == ")" or match["number"].startswith("00")):
        return None
    number = match["number"].translate(_GROUPING)
    scale = match["scale"] or ""
    if unit in ("万元", "亿元", "千元"):
        scale, unit = unit[:-1], "元"
    decimals = len(number.partition(".")[2])
    bare = Decimal(number)
    factor = _SCALES.get(scale, Decimal(1))
    slack = Decimal(0)
    if decimals or scale:
        slack = Decimal(1).scaleb(-decimals) * factor / 2
    blurred = match["more"] or match["rest"] or _is_vague(text, start, end)
    return Numeral(start, end, bare * factor, slack, not blurred, unit, scale, bare, decimals)


def _chinese(text: str, match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    if text[start - 1 : start] in _NO_NUMBER_BEFORE and start:
        return None
    value = chinese_number(match["chinese"])
    if match["measure"] == "倍" and text.startswith("半", end) and value is not None:
        half = Decimal(value) + Decimal("0.5")
        vague = _is_vague(text, start, end + 1)
        return Numeral(start, end + 1, half, Decimal(0), not vague, "倍", "", half, 1)
    blurred = match["odd"] or value is None or _is_vague(text, start, end)
    scale = match["wan"] or ""
    bare = Decimal(value or 0)
    factor = _SCALES.get(scale, Decimal(1))
    slack = factor / 2 if scale else Decimal(0)
    return Numeral(
        start, end, bare * factor, slack, not blurred, match["measure"],
        scale, bare, 0,
    )  # fmt: skip


def _share(text: str, match: re.Match[str]) -> Numeral | None:
    """Read 百分之三十五 and 三成; the latter says no more than the tenth."""
    start, end = match.span()
    written = match["share"]
    if written.startswith("百分之"):
        whole, _, rest = written[len("百分之") :].replace("点", ".").partition(".")
        value = 100 if whole == "百" else None
        if value is None:
            value = int(whole) if whole.isascii() else chinese_number(whole)
        if value is None:
            return None
        digits = rest if rest.isascii() else "".join(str(_DIGITS[sign]) for sign in rest)
        bare, decimals = Decimal(value) + (Decimal(f"0.{digits}") if digits else 0), len(digits)
    else:
        tenths, more = written[0], written[2:]
        bare = Decimal(10 * (int(tenths) if tenths.isascii() else _DIGITS[tenths]))
        bare += 5 if more == "半" else _DIGITS.get(more, 0)
        decimals = 0 if more else -1
    vague = _is_vague(text, start, end)
    return Numeral(start, end, bare, Decimal(0), not vague, "%", "", bare, decimals)


def _is_grouped(text: str, start: int, end: int) -> bool:
    """Tell whether a clause's comma may be one that groups digits: 12，345条."""
    if text[start - 1 : start] == "，" and text[start - 2 : start - 1].isdigit() and start > 1:
        return text[start : start + 3].isdigit() and not text[start + 3 : start + 4].isdigit()
    if text[end : end + 1] == "，" and text[end - 1].isdigit():
        return text[end + 1 : end + 4].isdigit() and not text[end + 4 : end + 5].isdigit()
    return False


def _is_vague(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 3) : start]
    vague = _VAGUE_DIGITS if text[start : start + 1].isdigit() else _VAGUE_BEFORE
    if before.endswith(vague) and not before.endswith(("以上", "网上", "线上", "马上", "早上")):
        return True
    if before[-1:] in ("至", "到", "~", "-") and before[-2:-1].isdigit():
        return True
    if before[-1:] and before[-1:] in "万亿千百":
        return True
    if _is_grouped(text, start, end):
        return True
    if text[end : end + 1] in ("~", "-") and text[end + 1 : end + 2].isdigit():
        return True
    return text.startswith(_VAGUE_BEHIND, end)
