"""Which of the topics that section one must speak of are told in it, by sub-heading or in prose."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from baolint.document.pattern import Pattern
from baolint.document.text import Span
from baolint.forms.form import SectionForm
from baolint.recognise.facts import Facts, Passage, Section
from baolint.recognise.place import Place
from baolint_rules.structure.blank_marks import has_words
from baolint_rules.structure.subheadings import rank, title

TOLD = {
    "proactive": ("主动公开", "主动公布", "主动发布"),
    "on_request": ("依申请", "公开申请", "申请公开", "申请人", "申请0", "受理申请", "收到申请"),
    "management": (
        "信息管理", "信息资源", "保密审查", "公开审查", "发布审核", "发布审查", "审核把关", "审核发布",
        "内容审核", "信息审核", "三审", "审核制度", "审查机制", "审查制度", "先审后", "审发", "动态调整",
        "动态更新", "规范性文件管理", "文件清理", "信息清理", "定密", "公开属性", "属性源头", "目录管理",
    ),
    "platform": (
        "平台建设", "公开平台", "信息平台", "平台管理", "平台运维", "平台维护", "网站建设", "网站管理",
        "网站维护", "网站运维", "门户网站专栏", "专栏建设", "栏目更新", "栏目维护", "栏目内容", "栏目设置",
        "栏目建设", "专栏更新", "维护栏目", "更新栏目", "优化栏目", "调整栏目", "公开专栏", "新媒体", "公众号",
        "公开专区", "政务微博", "政务微信", "查阅点", "查阅场所", "政务公开栏", "渠道建设", "网站集约化",
        "公开专柜",
    ),
    "supervision": (
        "监督保障", "监督检查", "考核", "评议", "责任追究", "追责", "问责", "培训", "督查", "督导", "组织领导",
        "领导小组", "保障机制", "保障措施", "组织保障", "满意度",
    ),
}  # fmt: skip
"""Words that tell a topic in prose, where the topics have sub-headings as well."""
LOOSE = {
    "proactive": ("公开信息", "发布信息", "信息公开", "公开政府信息", "公布", "发布"),
    "on_request": ("申请",),
    "management": ("管理", "审核", "审查", "保密", "制度", "规范", "清理", "更新"),
    "platform": (
        "平台",
        "网站",
        "专栏",
        "栏目",
        "微信",
        "微博",
        "渠道",
        "网络",
        "客户端",
        "公开栏",
    ),
    "supervision": ("监督", "检查", "督促", "保障", "领导", "责任", "机制", "落实", "队伍", "学习"),
}
"""Further words that will do where the section has no sub-headings to speak of."""
HEADED_BY = {
    "management": ("管理", "审核", "审查", "保密", "制度"),
    "platform": ("平台", "网站", "专栏", "渠道", "载体"),
    "supervision": ("监督", "保障", "领导", "责任", "队伍", "机制"),
}
"""Further words that tell a topic in a sub-heading."""
_IN_PASSING = {
    "platform": Pattern(
        "(?:通过|利用|依托|运用|借助|采取)[^，。；\\n]{2,40}?(?:公开|发布|公布|推送)[^，。；\\n0-9]{0,12}[0-9]+(?:余|多)?[条篇件期次份个]",
        needs=("通过", "利用", "依托", "运用", "借助", "采取"),
    ),
    "proactive": Pattern("主动公开(?:基本|事项|标准)*(?:目录|清单|指南)", needs=("主动公开",)),
    "supervision": Pattern(
        "(?:贯彻)?落实[^，。；\\n]{0,24}(?:条例|《|〈|要求|部署|精神|审[核查批校]|三审|制度|规定|文件|决策|任务|意见|方针|信息)"
        "|(?:公开|发布|审[核查批]|更新|保密|长效|协调|动态|会商|沟通|衔接|联动|调整|维护|管理)[^，。；\\n]{0,4}机制"
        "|(?:知情|参与|表达)权[^，。；\\n]{0,10}监督权|保障[^，。；\\n]{0,14}(?:权|利|安全)|社会监督(?!员)"
        "|(?:安全|保密|内容)检查|保密责任|社会保障|保障局|领导(?:信箱|带头|审核|审批|审定|签发|活动|之窗)|主要领导|分管领导|领导审",
        needs=("落实", "机制", "监督", "保障", "检查", "责任", "领导"),
    ),
    "management": Pattern(
        "规范性文件(?!的?(?:管理|清理|审))|规范(?:地)?(?:办理|答复|受理|有序)|(?:市场监督|城市|应急)?管理[局委]|(?:栏目|网站|专栏|内容)(?:及时)?更新"
        "|更新(?:栏目|网站|专栏)|标准化规范化|规范化标准化|行政管理|社会管理|管理服务|制度(?:建设|优势)|规章制度",
        needs=("规范", "管理", "更新", "制度"),
    ),
}
"""Where words of a topic stand without speaking of it: 通过门户网站公开信息168条, 主动公开目录."""
WALKED = 4
"""Topics named by the items of a list 一是…二是…, from which on the list goes through the form's."""
_ITEM = Pattern(
    "(?:(?<=[。；;：\n])|\\A) *(?:[一二三四五六七]是|[一二三四五六七]、|[（(]?[1-7][)）.．、])(?P<first>[^，。；：\n]{2,30})"
)
HEADED = 3
"""Sub-headings that name topics of the form, from which on the others are expected to have one."""


class Missing(NamedTuple):
    """A topic that section one does not speak of: its name in the form and where it belongs.

    `sure` is False where its words come, but only in passing: 通过门户网站公开信息168条.
    """

    key: str
    name: str
    place: Place
    sure: bool = True


@lru_cache(1)
def missing(facts: Facts) -> tuple[Missing, ...]:
    """Give the topics of the form that are told nowhere in their section, in the form's order.

    Nothing is missing in a section that is absent, empty, or holds pictures or attachments.
    """
    found: list[Missing] = []
    for form in facts.form.sections:
        section = facts.section(form.key) if form.aspects else None
        if section is None or section.pictures or not has_words(section):
            continue
        found.extend(_missing(form, section))
    return tuple(found)


def _missing(form: SectionForm, section: Section) -> list[Missing]:
    headed: dict[str, Passage] = {}
    for passage in section.passages:
        if rank(passage) is None:
            continue
        for key in _named(form, title(passage)):
            headed.setdefault(key, passage)
    told = {passage.aspect for passage in section.passages} | set(headed)
    prose = "\n".join(passage.text.string for passage in section.passages).replace(" ", "")
    walked = len(headed) < HEADED and _walked(form, prose)
    loose = len(headed) < HEADED and not walked
    found = []
    for key, stems in form.aspects:
        words = (*stems, *TOLD.get(key, ()), *(LOOSE.get(key, ()) if loose else ()))
        passing = _IN_PASSING.get(key)
        bare = passing.sub("", prose) if passing else prose
        if key in told or any(word in bare for word in words):
            continue
        told_loosely = any(word in prose for word in (*words, *LOOSE.get(key, ())))
        sure = len(headed) >= HEADED or not told_loosely
        found.append(Missing(key, stems[0], _belongs(form, section, key, headed), sure))
    return found


def _walked(form: SectionForm, prose: str) -> bool:
    """Tell whether the items of a list 一是…二是… go through the topics of the form."""
    firsts = [match["first"] for match in _ITEM.finditer(prose)]
    named = {
        key
        for key, stems in form.aspects
        if any(word in first for first in firsts for word in (*stems, *TOLD.get(key, ())))
        or any(f"{mark}{stem}" in prose for mark in "。；\n" for stem in stems)
    }
    return len(named) >= WALKED


def _named(form: SectionForm, heading: str) -> list[str]:
    """Give the topics a sub-heading names; a combined one names several."""
    return [
        key
        for key, stems in form.aspects
        if any(word in heading for word in (*stems, *TOLD.get(key, ()), *HEADED_BY.get(key, ())))
    ]


def _belongs(form: SectionForm, section: Section, key: str, headed: dict[str, Passage]) -> Place:
    """Give the place before the next topic's sub-heading, else the end of the section."""
    order = [aspect for aspect, _ in form.aspects]
    for later in order[order.index(key) + 1 :]:
        if later in headed:
            start = headed[later].text.span().start
            return Place(Span(start, start), section=section.key)
    end = section.passages[-1].text.span().end
    return Place(Span(end, end), section=section.key)
