"""What kind of body publishes the report: it decides the deadline and what the body may do."""

from __future__ import annotations

from baolint.recognise.agency import compact
from baolint.recognise.facts import Context, Facts

LEVELS = ("department", "township", "government", "ministry")
UNKNOWN = "unknown"

_NOTES = ("（本级）", "(本级)", "（机关）", "(机关)", "（汇总）", "(汇总)", "本级", "机关")
_OFFICES = ("党政综合办公室", "党政办公室", "办公室")
_BODIES = ("人民政府", "政府", "办事处", "办")
_TOWNSHIPS = ("乡", "镇", "街道", "苏木", "街")
_PLACES = ("省", "市", "区", "县", "州", "盟", "旗")
_MINISTRIES = frozenset((
    "外交部", "国防部", "国家发展和改革委员会", "国家发展改革委", "教育部", "科学技术部",
    "科技部", "工业和信息化部", "国家民族事务委员会", "国家民委", "公安部", "国家安全部",
    "民政部", "司法部", "财政部", "人力资源和社会保障部", "人力资源社会保障部", "自然资源部",
    "生态环境部", "住房和城乡建设部", "住房城乡建设部", "交通运输部", "水利部", "农业农村部",
    "商务部", "文化和旅游部", "国家卫生健康委员会", "国家卫生健康委", "退役军人事务部",
    "应急管理部", "中国人民银行", "审计署", "海关总署", "国家税务总局", "税务总局",
    "国家市场监督管理总局", "市场监管总局", "国家金融监督管理总局", "金融监管总局",
    "中国证券监督管理委员会", "中国证监会", "国家广播电视总局", "国家体育总局", "体育总局",
    "国家统计局", "国家知识产权局", "国家国际发展合作署", "国家医疗保障局", "国家信访局",
    "国家机关事务管理局", "国家粮食和物资储备局", "国家能源局", "国家数据局",
    "国家国防科技工业局", "国家烟草专卖局", "国家移民管理局", "国家林业和草原局", "国家铁路局",
    "中国民用航空局", "中国民航局", "国家邮政局", "国家文物局", "国家中医药管理局",
    "国家疾病预防控制局", "国家矿山安全监察局", "国家消防救援局", "国家外汇管理局",
    "国家药品监督管理局", "国家药监局", "中国气象局", "中国地震局", "国家乡村振兴局",
    "中国银行保险监督管理委员会", "中国银保监会", "国家宗教事务局",
    "国务院国有资产监督管理委员会", "国务院国资委",
))  # fmt: skip


def settle(facts: Facts, context: Context) -> None:
    """Set `facts.level`: what the user said, else what the agency's name says."""
    if context.level and context.level != "auto":
        facts.level = context.level
    elif facts.level not in LEVELS:
        facts.level = of(context.agency or facts.agency)


def of(agency: str | None) -> str:
    """Tell the level from a publisher's name: one of `LEVELS`, or unknown.

    A zone's administrative committee is sent out by a government, hands its report to that one's
    office as departments do and makes no rules of its own: a department. A prefecture's
    administrative office (行政公署) is what it has in a government's place. A zone's bare name is a
    place's and stands for its government, whose duties are the wider and whose deadline is the later.
    """
    name = compact(agency or "").removeprefix("中华人民共和国")
    name = _without(_without(name, _NOTES), _NOTES)
    if name in _MINISTRIES:
        return "ministry"
    if _is_township(name):
        return "township"
    if len(name) < 2:
        return UNKNOWN
    if name.endswith(("人民政府", "行政公署", "行署", *_PLACES, "地区")):
        return "government"
    return "department"


def _is_township(name: str) -> bool:
    """Tell whether a name is a township's, its government's or the office's of that."""
    if name.endswith(_TOWNSHIPS[:-1]):
        return True
    office = _without(name, _OFFICES)
    body = _without(office, _BODIES)
    return body != name and body.endswith(_TOWNSHIPS)


def _without(name: str, ends: tuple[str, ...]) -> str:
    """Take the first of several endings off a name."""
    end = next((end for end in ends if name.endswith(end)), "")
    return name.removesuffix(end)
