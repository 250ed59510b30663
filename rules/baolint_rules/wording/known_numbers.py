"""Numbers of documents that reports cite, held against what is known of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.expressions import expression

_OFFICE = "国办公开办函"
FORM = ("2021", "30")
_TRIAL = ("2019", "60")
_OURS = (FORM, _TRIAL, ("2016", "201"))
_OPEN, _CLOSE = "〔\\[【（﹝〈<{", "〕\\]】）﹞〉>}"
_CITED = f'(?P<sender>[国中](?:[^国中，。；、：《》（）〔〕\\[\\]"0-9\n]){{1,8}})[{_OPEN}](?P<year>[0-9]{{4}})[{_CLOSE}]第?(?P<number>[0-9]{{1,4}})号'
TITLED: dict[str, tuple[tuple[str, str, str], ...]] = {
    "政府信息公开信息处理费管理办法": (("国办函", "2020", "109"),),
    "政府网站发展指引": (("国办发", "2017", "47"),),
    "政府网站与政务新媒体检查指标": (("国办秘函", "2019", "19"),),
    "政府信息公开工作年度报告格式": ((_OFFICE, *FORM), (_OFFICE, *_TRIAL)),
    "关于政府信息公开工作年度报告有关事项的通知": ((_OFFICE, *_TRIAL),),
    "关于全面推进政务公开工作的意见": (("中办发", "2016", "8"),),
    "关于全面推进基层政务公开标准化规范化工作的指导意见": (("国办发", "2019", "54"),),
    "关于推进政务新媒体健康有序发展的意见": (("国办发", "2018", "123"),),
    "公共企事业单位信息公开规定制定办法": (("国办发", "2020", "50"),),
    "关于加强数字政府建设的指导意见": (("国发", "2022", "14"),),
    "关于进一步优化地方政务服务便民热线的指导意见": (("国办发", "2020", "53"),),
}
"""Titles, without who issued them, and their numbers."""
_SPOKEN = (
    ("信息处理费", ("国办函", "2020", "109")),
    ("网站发展指引", ("国办发", "2017", "47")),
    ("检查指标", ("国办秘函", "2019", "19")),
)
"""What a sentence is about, and the document that it should cite."""
_ABOUT_FORM = "年度报告|年报|格式|模板|编制|编写|填报"


class Known(NamedTuple):
    """One found: text[start:end] of the squeezed text, what it should be."""

    start: int
    end: int
    right: str


def known(text: str) -> Iterator[Known]:
    """Yield the numbers of a squeezed text that cannot be those of what they are said to be."""
    if "号" not in text or not expression("[国中][^，。；]{1,9}[〔\\[【（﹝〈<{]").search(text):
        return
    for match in expression(_CITED).finditer(text):
        right = _right(text, match)
        if right:
            yield Known(match.start("sender"), match.end(), right)


def _right(text: str, match: re.Match[str]) -> str:
    sender, found = match["sender"], (match["year"], match["number"].lstrip("0"))
    sender = sender.replace("涵", "函")
    low = max(text.rfind(mark, 0, match.start()) for mark in "。；\n") + 1
    sentence = (
        text[low : match.start()] + text[match.end() : match.end() + 40].split("\n", maxsplit=1)[0]
    )
    for title, numbers in TITLED.items():
        if expression(f"{title}(?:（试行）)?的?(?:通知)?》?[^》]{{0,3}}》?[（，]?$").search(
            text[low : match.start()]
        ):
            wrong = (sender, *found) not in numbers
            return _printed(*numbers[0]) if wrong and _of_the_state(sender) else ""
    if sender == _OFFICE:
        return _of_our_office(found, sentence)
    if "公开" in sender and sender.startswith("国") and sender[-1] in "函办发令字号":
        return _printed(_OFFICE, *(found if found in _OURS else FORM))
    if (
        found in (FORM, _TRIAL)
        and sender in _STATES
        and expression("年度报告|年报|报告格式|信息公开|编制|编写|本报告").search(sentence)
    ):
        return _printed(_OFFICE, *found)
    if found in (FORM, _TRIAL) and sender not in _STATES and set(sender) == set(_OFFICE):
        return _printed(_OFFICE, *found)
    for word, number in _SPOKEN:
        if word in sentence and sender in _STATES and (sender, *found) != number:
            return _printed(*number) if _near((sender, *found), number) else ""
    if (
        sender == "国办函"
        and found != ("2020", "109")
        and sorted("".join(found)) == sorted("2020109")
    ):
        return _printed("国办函", "2020", "109")
    return ""


_STATES = ("国办发", "国办函", "国办秘函", "国发", "国函", "国办", "国秘函")


def _of_the_state(sender: str) -> bool:
    return sender in _STATES or sender.startswith(("国办", "中办")) or "公开" in sender


def _of_our_office(found: tuple[str, str], sentence: str) -> str:
    """Judge a number of the office that set the form; a few of its letters are cited at all."""
    if found in _OURS or found in (("2021", "60"), ("2019", "30")):
        return ""  # the crossed ones are told of elsewhere
    near = sorted("".join(found)) in (
        sorted("202130"),
        sorted("201960"),
        sorted("2021300"),
        sorted("2021030"),
    )
    return _printed(_OFFICE, *FORM) if near or expression(_ABOUT_FORM).search(sentence) else ""


def _near(found: tuple[str, str, str], right: tuple[str, str, str]) -> bool:
    """Tell whether two numbers share two of three parts, or all digits."""
    same = sum(one == other for one, other in zip(found, right, strict=True))
    return same > 1 or (
        found[0] == right[0] and sorted(found[1] + found[2]) == sorted(right[1] + right[2])
    )


def _printed(sender: str, year: str, number: str) -> str:
    return f"{sender}〔{year}〕{number}号"
