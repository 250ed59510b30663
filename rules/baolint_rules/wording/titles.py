"""Titles of laws that are a slip away from the right one, or of a kind that does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.document.normal import distance
from baolint.recognise.words_text import Stretch, Written
from baolint_rules.wording.law_names import DOCUMENTS, FORMER, LAW_ALONE, LAWS

_STATE = "中华人民共和国"
_OURS = "政府信息公开条例"
_SHORTEST, _LONGEST = 5, 40
_DOUBTED = "(?:（(?:试行|暂行|草案|征求意见稿|讨论稿|送审稿|初稿|节选)）|试行|暂行)$"
_NEVER_ON_TRIAL = (_OURS, *(f"{matter}法" for matter in LAW_ALONE))
"""What was never in force on trial, as some old laws were."""
_REVISED = "（(?:[0-9]{4}年?)?(?:修订|修正|修订版|新修订)[^）]{0,6}）$"
_OTHER_KIND = "条例|法规|法典|法律|细则|实施法|法案|法则"
_ANY_KIND = f"{_OTHER_KIND}|办法|规定|规则|准则|章程|制度"
_DISCLOSURE = (
    "(?:(?:国家|国务院|全国|中国|我国|中央)?)(?:政府|政务|行政|机关|党政|政府部门|政府机关)?(?:信息|政务|政府|事务|工作|资讯|讯息|管理)*"
    "(?:公开|公布|公示|开放)(?:信息|政务|工作|管理|暂行|试行|政府|事务|处理|指南|目录|申请)*"
)
_OF_STATE = expression(f"{_DISCLOSURE}(?:{_ANY_KIND}|法|条列|条理|修例|管理法)")
_OF_ANYBODY = expression(f"{_DISCLOSURE}(?:条例|法|条列|条理|管理法|法规|修例)")
_LEGAL = (
    "政府信息公开条例",
    "政府信息公开法规",
    "政务公开法规",
    "信息公开法规",
    "企业信息公示暂行条例",
)
_HAD_REGULATIONS = ("税", "治安管理处罚", "公证", "律师", "居民身份证", "消防", "审计")
"""Matters that regulations of this name ruled before a law did."""
_PLAIN = (
    "信息公开条例|政务公开条例|政务信息公开条例|政府信息条例|政府公开条例|政府公开信息条例|信息公开法(?!规|律|治)|政府信息公开法(?!规|律|治)|"
    "政府信息公开办法|政府信息公开规定|政务信息条例|保密法(?!规|律)"
)
_MISCALLED = {
    "行政审批法": "行政许可法", "行政许可证法": "行政许可法", "行政执行法": "行政强制法", "行政强制执行法": "行政强制法", "行政处分法": "行政处罚法",
    "行政罚款法": "行政处罚法", "行政裁决法": "行政复议法", "行政应诉法": "行政诉讼法", "行政赔偿法": "国家赔偿法", "治安处罚法": "治安管理处罚法",
    "社会治安处罚法": "治安管理处罚法", "突发事件处置法": "突发事件应对法", "突发事件处理法": "突发事件应对法", "突发事件应急法": "突发事件应对法",
    "食品卫生安全法": "食品安全法", "食品药品安全法": "食品安全法", "个人隐私法": "个人信息保护法", "隐私保护法": "个人信息保护法", "公民信息保护法": "个人信息保护法",
    "个人信息法": "个人信息保护法", "个人数据保护法": "个人信息保护法", "信息安全法": "网络安全法", "网络信息保护法": "网络安全法", "数据保护法": "数据安全法",
    "国家机密法": "保守国家秘密法", "国家秘密法": "保守国家秘密法", "保守机密法": "保守国家秘密法", "保守秘密法": "保守国家秘密法", "国家保密法": "保守国家秘密法",
    "保护国家秘密法": "保守国家秘密法", "政府采购管理法": "政府采购法", "招标法": "招标投标法", "招投标法": "招标投标法", "采购法": "政府采购法", "公文法": "档案法",
    "归档法": "档案法", "公务人员法": "公务员法", "国家公务员法": "公务员法", "立法程序法": "立法法", "农村土地法": "农村土地承包法", "土地法": "土地管理法",
    "城市规划管理法": "城乡规划法", "城乡建设规划法": "城乡规划法", "环境法": "环境保护法", "环保法": "环境保护法", "安全法": "安全生产法", "生产安全法": "安全生产法",
    "老年人保护法": "老年人权益保障法", "未成年保护法": "未成年人保护法", "妇女儿童权益保障法": "妇女权益保障法", "残疾人保护法": "残疾人保障法",
    "消费者权益法": "消费者权益保护法", "民法法典": "民法典", "民典法": "民法典", "民法总典": "民法典", "税收管理法": "税收征收管理法", "税收征管法": "税收征收管理法",
    "重大行政决策程序条例": "重大行政决策程序暂行条例", "重大行政决策暂行条例": "重大行政决策程序暂行条例", "行政决策程序暂行条例": "重大行政决策程序暂行条例",
    "优化营商环境管理条例": "优化营商环境条例", "营商环境优化条例": "优化营商环境条例", "信访工作管理条例": "信访工作条例", "信访管理条例": "信访工作条例",
    "企业信息公开暂行条例": "企业信息公示暂行条例", "不动产登记条例": "不动产登记暂行条例", "房屋征收补偿条例": "国有土地上房屋征收与补偿条例",
    "政府信息公开年报格式": "政府信息公开工作年度报告格式", "政府网站建设指引": "政府网站发展指引", "政府网站发展指南": "政府网站发展指引", "政府网站管理指引": "政府网站发展指引", "政务网站发展指引": "政府网站发展指引",
    "公文处理工作条例": "党政机关公文处理工作条例", "党政机关公文处理条例": "党政机关公文处理工作条例", "党政机关公文工作条例": "党政机关公文处理工作条例",
}  # fmt: skip
"""Laws called by a name that is not theirs; those that places have of their own need 中华人民共和国."""
_COMMON_SHORT = (
    "环保法", "土地法", "税收征管法", "招投标法", "采购法", "环境法", "安全法", "信息安全法", "招标法", "农村土地法", "归档法", "公文法", "国家公务员法", "公文处理工作条例",
    "重大行政决策程序条例", "不动产登记条例", "房屋征收补偿条例", "信访管理条例", "优化营商环境管理条例", "营商环境优化条例", "生产安全法",
)  # fmt: skip
"""Those that are short forms or other titles unless 中华人民共和国 stands before them."""
_FEE_RULES = "(?:中华人民共和国|国务院办公厅)?(?:政府|政务)?(?:信息)?公开[^《》]{0,8}费[^《》]{0,8}(?:办法|规定|条例)"
"""Titles of the rules on the fee, whatever is wrong in them; local ones have their place before."""
DOCUMENTS_FEE = "政府信息公开信息处理费管理办法"
_TOO_MUCH = ("管理", "工作", "保护", "实施", "安全", "信息", "国家", "总", "暂行", "监督")
_SAFE = 14
"""From so many characters on two slips still point at one title only."""


class WrongTitle(NamedTuple):
    """A title as found, brackets included, and the right one without."""

    stretch: Stretch
    right: str


def wrong_titles(written: Written) -> Iterator[WrongTitle]:
    """Yield every title that should be another: by a slip, by its kind, or by a word too much."""
    text = written.squeezed
    for start, end in _titles(text):
        right = _right(text[start + 1 : end - 1])
        if right:
            yield WrongTitle(written.stretch(*written.at(start, end)), right)
    if _STATE in text:
        for match in expression(f"(?<![《〈]){_STATE}(?:{_PLAIN})").finditer(text):
            law = "保守国家秘密法" if match[0].endswith("保密法") else _OURS
            yield WrongTitle(written.stretch(*written.at(*match.span())), _STATE + law)


def _titles(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every title that holds no other, brackets included."""
    for opening, closing in ("《》", "〈〉"):
        start = text.find(opening)
        while start >= 0:
            end = text.find(closing, start, start + _LONGEST + 2)
            inside = text[start + 1 : end]
            if end - start > _SHORTEST and not any(mark in inside for mark in "《〈〉\n"):
                yield start, end + 1
            start = text.find(opening, start + 1)


@cache
def _right(title: str) -> str:
    """Give the title that should stand there, empty where nothing is wrong or nothing known."""
    title = expression(_REVISED).sub("", title)
    state = _STATE if title.startswith(_STATE) else ""
    name = title[len(state) :]
    doubted = expression(_DOUBTED).search(name)
    if doubted and name[: doubted.start()] in _NEVER_ON_TRIAL:
        return state + name[: doubted.start()]
    if name in LAWS or name in DOCUMENTS or name in _LEGAL or name in FORMER:
        return ""
    if name.endswith("实施条例") and name.replace("实施条例", "法实施条例") in LAWS:
        return state + name.replace("实施条例", "法实施条例")
    if name in _MISCALLED and (state or name not in _COMMON_SHORT):
        return state + _MISCALLED[name]
    if expression(_FEE_RULES).fullmatch(name) and "实施" not in name:
        return DOCUMENTS_FEE
    return (
        _disclosure(name, state)
        or _padded(name, state)
        or _kind(name, state)
        or _nearest(title, name, state)
    )


def _padded(name: str, state: str) -> str:
    """Give the law whose title has a word too much in it: 档案管理法."""
    if not name.endswith("法"):
        return ""
    for word in _TOO_MUCH:
        bare = name.replace(word, "", 1)
        if bare != name and bare in LAWS:
            return state + bare
    return ""


def _disclosure(name: str, state: str) -> str:
    """Judge a title on disclosure of information; local bodies have rules of such names."""
    if name.startswith(_OURS) and expression("实施(?:细则|条例)").fullmatch(name[len(_OURS) :]):
        return _STATE + _OURS
    if (
        state
        and name.startswith(_OURS)
        and expression("实施(?:办法|意见|规定|方案)").fullmatch(name[len(_OURS) :])
    ):
        return _STATE + _OURS
    pattern = _OF_STATE if state or name.startswith(("国家", "国务院", "全国")) else _OF_ANYBODY
    return _STATE + _OURS if pattern.fullmatch(name) else ""


def _kind(name: str, state: str) -> str:
    """Judge a title that has the matter of a law but calls it a regulation."""
    for law in LAWS:
        matter = law.removesuffix("法")
        if matter == law or not name.startswith(matter) or matter.endswith(_HAD_REGULATIONS):
            continue
        rest = name[len(matter) :]
        if state and len(matter) > 1 and expression(_ANY_KIND).fullmatch(rest):
            return state + law
        if matter in LAW_ALONE and expression(_OTHER_KIND).fullmatch(rest):
            return state + law
    return ""


def _nearest(title: str, name: str, state: str) -> str:
    """Give the right title a slip away; one that holds a right one is another work's."""
    for right in (*LAWS, *DOCUMENTS):
        if len(right) < _SHORTEST or abs(len(name) - len(right)) > 2:
            continue
        if right in name or name in right:
            continue
        ours = right in (_OURS, *DOCUMENTS)
        long = (state + right) if right == _OURS else right
        most = 2 if len(long) >= _SAFE or right in DOCUMENTS else 1
        if not 0 < distance(name, right, 2) <= most and sorted(name) != sorted(right):
            continue
        if len(name) < len(right) and not (state or ours):
            continue  # an abbreviation
        if not _alike(name, right):
            continue
        return (state or (_STATE if ours and right == _OURS else "")) + right
    return ""


def _alike(name: str, right: str) -> bool:
    """Tell whether two titles share their beginning or their end, as a slip leaves it."""
    half = len(right) // 2
    return (
        name[:half] == right[:half]
        or name[-half:] == right[-half:]
        or sorted(name) == sorted(right)
    )
