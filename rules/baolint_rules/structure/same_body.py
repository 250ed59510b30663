"""Whether two names can be those of one public body."""

from __future__ import annotations

import re

from baolint.document.pattern import Pattern
from baolint.recognise.agency import compact

_NOTE = Pattern("[（(〔\\[]([^（()）〔〕]*)[)）〕\\]]", needs="（(〔[")
_OFFICES = (
    "政府信息公开工作领导小组", "政务公开工作领导小组", "政务公开领导小组", "信息公开领导小组", "领导小组",
    "政府信息公开办公室", "政务公开办公室", "信息公开办公室", "政务公开办", "党政综合办公室",
    "党政综合办", "党政办公室", "党政办", "综合办公室", "办公室", "办公厅",
)  # fmt: skip
_BODIES = (
    "人民政府", "政府", "办事处", "管理委员会", "管委会", "委员会", "局", "委", "办", "厅", "部", "处",
)  # fmt: skip
_NO_AUTHORITIES = ("公司", "集团", "卫生院", "医院", "中学", "小学", "学校", "幼儿园")
"""How bodies are called that share no house with an authority."""
_TWO_PLATES = (
    ("城市管理", "综合行政执法", "行政执法", "综合执法", "城管"),
    ("行政审批", "政务服务", "大数据", "数据", "营商环境"),
    ("发展和改革", "发展改革", "粮食", "物价", "发改", "能源"),
    ("自然资源", "国土资源", "规划", "林业", "海洋"),
    ("生态环境", "环境保护", "环保"),
    ("教育", "体育", "科技", "科学技术", "教体", "教科"),
    ("文化", "旅游", "广电", "广播电视", "文物", "新闻出版", "体育", "文旅", "文体"),
    ("民族", "宗教", "统战", "侨务"),
    ("农业", "农村", "乡村振兴", "扶贫", "畜牧", "农牧"),
    ("市场监督", "市场监管", "知识产权", "工商", "质量技术", "食品药品"),
    ("卫生", "计划生育", "计生", "疾病预防", "健康", "医疗保障"),
    ("应急", "安全生产", "地震", "防震", "消防"),
    ("住房", "城乡建设", "住建", "人民防空", "人防", "房产"),
    ("工业", "信息化", "经济", "商务", "投资", "招商", "工信", "经信", "科技"),
    ("人力资源", "社会保障", "人社", "公务员"),
    ("档案", "地方志", "史志", "党史"),
    ("机关事务", "接待"),
    ("水利", "水务", "水资源", "河湖"),
    ("交通", "公路", "港航"),
    ("财政", "国有资产", "国资", "金融"),
    ("信访", "群众工作"),
    ("司法", "法制"),
    ("退役军人", "双拥"),
)
"""What one house often is by two names: such a pair is no mismatch."""


def may_be_one(one: str, other: str) -> bool:
    """Tell whether either name is contained in the other, in order, or both can be one house's."""
    ones, others = _names(one), _names(other)
    return any(_one(a, b) for a in ones for b in others)


def is_one(one: str, other: str) -> bool:
    """Tell the same without the names that two tasks of one house go by."""
    return any(_one(a, b, plates=False) for a in _names(one) for b in _names(other))


def _names(name: str) -> list[str]:
    """Give a name without its notes, and every name in brackets or side by side in it."""
    bare = compact(name)
    names = [_NOTE.sub("", bare), *(note[1] for note in _NOTE.finditer(bare))]
    names.extend(part for part in re.split("[、/和及]", names[0]) if len(part) > 4)
    return [name for name in names if len(name) > 1]


def _one(one: str, other: str, *, plates: bool = True) -> bool:
    if one in ("本级", "机关", "汇总", "盖章", "公章") or other in (
        "本级",
        "机关",
        "汇总",
        "盖章",
        "公章",
    ):
        return False
    if _within(one, other) or _within(other, one):
        return True
    if one.endswith(_NO_AUTHORITIES) != other.endswith(_NO_AUTHORITIES):
        return False
    short, long = _stem(one), _stem(other)
    if len(short) < 2 or len(long) < 2:
        return True
    if _within(short, long) or _within(long, short):
        return True
    return plates and _two_plates(short, long)


def _stem(name: str) -> str:
    """Give a name without the office in it and without the word for the kind of body."""
    name = name.removeprefix("中共").removeprefix("中华人民共和国")
    for ends in (_OFFICES, _BODIES):
        for end in ends:
            if name.endswith(end) and len(name) > len(end) + 1:
                name = name.removesuffix(end)
                break
    return name.replace("人民政府", "")


def _within(part: str, whole: str) -> bool:
    """Tell whether all characters of one name come in another, in order."""
    rest = iter(whole)
    return all(character in rest for character in part)


def _two_plates(one: str, other: str) -> bool:
    """Tell whether two stems, of one place, name tasks that often share a house."""
    for group in _TWO_PLATES:
        mine = [word for word in group if word in one]
        its = [word for word in group if word in other]
        if mine and its:
            places = one[: min(map(one.index, mine))], other[: min(map(other.index, its))]
            return _within(*places) or _within(places[1], places[0])
    return False
