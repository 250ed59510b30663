"""Names of public bodies: alone on a line, and in front of a title's subject."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.recognise.date_scan import fold
from baolint.recognise.dates import years_in

if TYPE_CHECKING:
    from baolint.recognise.facts import Passage

SUBJECT = "(?:政府信息公开|政务信息公开|政务公开|信息公开)"
FURNITURE = (
    *">›»/", "当前位置", "您的位置", "首页", "索引", "打印", "字号", "字体", "来源", "浏览", "点击", "发布",
)  # fmt: skip
"""What stands in lines of the page around a report, and in no name and no title."""
BRACKETS = '“”"《》〈〉-—_|· '

_SUBJECT = expression(SUBJECT)
_ENDS = (
    *"局委办厅部院处所站府会队署行校社台馆园团关区县市省州盟旗镇乡", "中心", "街道", "大学", "学院", "公司",
    "集团", "本级", "办公室", "研究室",
)  # fmt: skip
_ROOMS = (
    "办公室",
    "局办公室",
    "委办公室",
    "党政办公室",
    "综合办公室",
    "政务公开办公室",
    "政策研究室",
    "研究室",
)
"""Offices within a body, which name no body by themselves."""
_NOTES = ("（本级）", "(本级)", "（机关）", "(机关)", "（汇总）", "(汇总)")
_NO_NAME = (
    "公开", "报告", "年报", "网站", "门户", "导航", "栏目", "欢迎", "信息网", "政务网", "目录", "专栏", "列表",
    *(f"{numeral}、" for numeral in "一二三四五六七八九十"),
)  # fmt: skip
_BARE_YEAR = Pattern("(?<![0-9])(20[0-9]{2})(?![0-9年])")
_BEFORE = expression("\\A(?:关于|的|度|附件[0-9]?[:：]?|[0-9]?[.、])+")
_BEHIND = expression("(?:关于|的|本单位|本机关|开展|[,，、])+\\Z")

_SEAL = Pattern("[（(](?:盖章|公章|印章|章)[)）]\\Z")
_NAMED = Pattern("《([^《》]{2,40}?(?:年度|20[0-9]{2}年)[^《》]{0,24}(?:报告|年报))》")
_TOLD = ("编制", "编写", "撰写", "公布", "发布")
_MADE = Pattern("(?:编制|编写|撰写)(?!的)")
_CLAUSE = Pattern("[，。；：,;]|《[^》]*》")
_AUTHOR = Pattern(
    "(?:结合(?:本(?:单位|机关|部门|局|地))?(?:工作)?实际|现|特|组织|负责|汇总|统一)+\\Z"
)
_BY = Pattern("(?:根据|按照|依据|依照|结合|现将|认真|严格)")
_NOBODY = (
    "本", "我", "各", "全", "该", "其", "国务院办公厅", "中华人民共和国", "根据", "按照", "依据", "依照", "按",
)  # fmt: skip


def compact(string: str) -> str:
    """Give the string with plain digits and without blanks, as names and titles are compared."""
    return fold(string).replace(" ", "")


def is_name(line: str) -> bool:
    """Tell whether a line without blanks reads like the name of a public body and nothing else."""
    name = line
    for note in _NOTES:
        name = name.removesuffix(note)
    return (
        2 < len(name) <= 40
        and name not in _ROOMS
        and name.endswith(_ENDS)
        and all(_is_han(c) or c in "（）()、〇·0123456789" for c in name)
        and not any(word in name for word in _NO_NAME)
        and not is_furniture(name)
    )


def _is_han(character: str) -> bool:
    """Tell a Chinese character, rare ones of place names (㮾梨, 𠅤) included."""
    return "\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U0003ffff"


def is_furniture(line: str) -> bool:
    """Tell whether a line belongs to the page around a report."""
    return any([word in line for word in FURNITURE])


def year_in(title: str) -> int | None:
    """Give the year a title names; None where it names none or several."""
    found = {year for _, _, year in years_in(title)}
    if not found:
        found = {int(match[1]) for match in _BARE_YEAR.finditer(title)}
    return found.pop() if len(found) == 1 else None


def name_in(title: str) -> str | None:
    """Give the publisher's name in a title without blanks: what stands before year and subject."""
    subjects = [match.start() for match in _SUBJECT.finditer(title)]
    if not subjects:
        return None
    at = subjects[-1] if title.startswith("政务公开", subjects[0]) else subjects[0]
    name = title[:at]
    found = [(start, end) for start, end, _ in years_in(title) if end <= at]
    found = found or [match.span() for match in _BARE_YEAR.finditer(title, 0, at)]
    if found:
        start, end = found[0]
        name = _bare(name[:start]) or name[end:]
    name = _bare(name)
    if name.endswith("人民") and title.startswith("政府信息公开", at):
        name += "政府"
    return name if len(name) > 1 else None


def _bare(name: str) -> str:
    name = _BEFORE.sub("", name.strip(BRACKETS))
    return _BEHIND.sub("", name).strip(BRACKETS)


def signed(line: str) -> str:
    """Give the name in a line of the signature."""
    return _SEAL.sub("", compact(line))


def author(passages: Sequence[Passage]) -> str | None:
    """Give the name of who made the report as its preface says, for a report without a title.

    It stands in the report's own name (编制《某局2023年…报告》), before 编制, or before 根据. The office
    that is named for enquiries never counts.
    """
    for passage in passages:
        line = compact(passage.text.string)
        if not any(word in line for word in _TOLD):
            continue
        for match in _NAMED.finditer(line):
            name = name_in(match[1])
            if name and is_name(name) and not name.startswith(_NOBODY):
                return name
        for clause in _CLAUSE.split(line):
            name = _maker(clause)
            if name:
                return name
    return None


def _maker(clause: str) -> str | None:
    """The name in front of 编制 or 根据 in a clause: 由某局编制, 某局根据…."""
    for pattern in (_MADE, _BY):
        match = pattern.search(clause)
        if match is None:
            continue
        name = _AUTHOR.sub("", clause[: match.start()].rpartition("由")[2])
        if is_name(name) and not name.startswith(_NOBODY):
            return name
    return None
