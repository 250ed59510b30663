"""Fixed phrases of politics that are wrong in a part: 道路自信、理论自信、制度自信、思想自信."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.recognise.words_text import Stretch, Written
from baolint.rules.diagnostic import Severity

_HAN = "[\u4e00-\u9fff]"
_THOUGHT = "新时代中国特色社会主义思想"
_THOUGHTS = (_THOUGHT, "新时代中国特色社会主义经济思想", "新时代中国特色社会主义外交思想")
_REGIONS = "香港|澳门|台湾|港澳台?|港、澳、台"
_STATES = (
    f"(?:{_REGIONS})(?:地区)?(?:(?:、|和|及|与){_HAN}{{2,6}}){{0,6}}(?:等)?"
    "(?:[0-9]+|[一二三四五六七八九十两多几]+)?个?国(?:家)?"
    "(?!家?(?:和|（|与|及|或|、)地区|际|内|有|民|务|企|家级|外|庆|语|旗|泰|土|税|资|道|债|学|画|药)"
)
"""A list that counts Hong Kong, Macao or Taiwan among states."""
_OTHER_STATES = f"(?:{_REGIONS})(?:地区)?(?:和|及|与|以及|、)(?:世界|海外)?(?:其他|其它|各|周边)国家?(?!和地区|或地区|及地区|、地区)"
_MAIN_BODY = '(?:牢记使命|牢记宗旨|主义思想|党史学习|党纪学习|群众路线)["”“]?主体教育'
"""主题教育 with a character of like sound."""


_OURS = "(?:港澳台?|港、澳、台|香港|澳门|台湾)"
_WHO = "(?:的)?(?:企业|公司|投资者|投资商|游客|居民|市场|高校|院校|学校|机构|媒体|客商|商家|客户|学生|人士|学者|产品|资本|主体|经营者|供应商)?"
_LINK = "(?:和|与|及|以及|或|同|跟|、)"
_COUPLED = (
    f"(?:(?<!全)国内(?!外)|(?<!在)(?<!整个)中国(?!香港|澳门|台湾|人民|公民|国籍|银行|移动|电信|联通|政府)|我国){_WHO}{_LINK}{_OURS}(?!同胞联谊)"
    f"|{_OURS}(?:地区)?{_WHO}{_LINK}(?:国内(?!外)|我国(?!大陆|内地)|中国(?!大陆|内地|香港|澳门|台湾)){_WHO}"
    f"|(?:来华|访华|入华|赴华)(?:旅游|投资|考察|观光|访问|经商|就学|求学|学习|工作|参访|交流|探亲|就业|创业)?的?{_OURS}(?:地区)?(?:同胞|居民|游客|客商|人士|学生|企业|青年|师生)"
    f"|{_OURS}[^，。；、]{{0,8}}(?:赴|来|到|回)(?:国内|我国(?!大陆|内地))|{_OURS}(?:地区)?(?:同胞|居民|游客|客商|人士|学生|企业|青年|师生|商人|乡亲)[^，。；、]{{0,4}}(?:来华|访华|入华|赴华|回国|归国|出国)"
)
"""Regions set against the country as if they were not of it."""
_PAIRED = "(?<![其空当集心据务术能智织])中[港台澳](?=青年|两地|合作|经贸|交流|关系|贸易|学生|企业|文化|人才|跨境|往来|投资|友好|教育|艺术|旅游|创业|高校|院校|双方|直通)"
_BODIES = (
    "台湾(?:地区|省)?(?:的)?(?:当局)?(?:教育部|外交部|国防部|内政部|行政院|立法院|司法院|监察院|考试院|总统府?|经济部|财政部|法务部|卫生福利部|交通部"
    "|文化部|劳动部|农业部|农业委员会|中央银行|海关总署|陆委会|大陆委员会|健康保险署|移民署|观光局|气象局)"
)
"""Bodies of the island that are only named in quotation marks."""


class Formula(NamedTuple):
    """One found: where, what should stand there and its grade."""

    stretch: Stretch
    replace: str
    grade: Severity


class _Group(NamedTuple):
    """Members of a fixed list; `ending` is what each may end with besides, `name` what calls it.

    A `bound` one counts only where it is called by its name.
    """

    members: tuple[str, ...]
    ending: str
    name: str
    bound: bool = False


_GROUPS = (
    _Group(("道路自信", "理论自信", "制度自信", "文化自信"), "", "四个自信"),
    _Group(("政治意识", "大局意识", "核心意识", "看齐意识"), "", "四个意识"),
    _Group(("创新", "协调", "绿色", "开放", "共享"), "发展", "发展理念"),
    _Group(("决策", "执行", "管理", "服务", "结果"), "公开", "五公开"),
    _Group(("形式主义", "官僚主义", "享乐主义", "奢靡之风"), "", "四风"),
    _Group(("经济建设", "政治建设", "文化建设", "社会建设", "生态文明建设"), "", "五位一体", True),
)


def formulas(written: Written) -> Iterator[Formula]:
    """Yield every fixed phrase that is wrong in one of its parts."""
    text = written.squeezed
    for group in _GROUPS:
        if sum(member in text for member in group.members) >= len(group.members) - 2:
            yield from _lists(written, group)
    if "习近平" in text:
        yield from _thoughts(written)
    if "主体教育" in text:
        for match in expression(_MAIN_BODY).finditer(text):
            yield Formula(_at(written, match.end() - 4, match.end()), "主题教育", "warning")
    yield from _regions(written)


def _regions(written: Written) -> Iterator[Formula]:
    """Yield Hong Kong, Macao and Taiwan set beside the country or among states."""
    text = written.squeezed
    if any(sign in text for sign in ("港", "澳", "台湾", "中台")):
        for pattern in (_COUPLED, _PAIRED, _BODIES):
            for match in expression(pattern).finditer(text):
                yield Formula(_at(written, *match.span()), "", "warning")
    if "国" in text and expression(_REGIONS).search(text):
        for match in expression(_STATES).finditer(text):
            if "等" in match[0] or "个" in match[0]:
                yield Formula(_at(written, *match.span()), "", "warning")
        for match in expression(_OTHER_STATES).finditer(text):
            yield Formula(_at(written, *match.span()), "", "warning")


def _lists(written: Written, group: _Group) -> Iterator[Formula]:
    """Yield lists as long as the group of which one part is not its own."""
    text = written.squeezed
    size = len(group.members)
    pattern = f"{_HAN}{{2,10}}(?:、{_HAN}{{2,8}}){{{size - 2}}}(?:、|和|及|与){_HAN}{{2,12}}"
    for match in expression(pattern).finditer(text):
        parts = match[0].split("、")
        if len(parts) < size:
            parts[-1:] = expression("和|及|与").split(parts[-1], maxsplit=1)
        if len(parts) != size:
            continue
        ends = [_member(part, group, at, size) for at, part in enumerate(parts)]
        right = {one for one in ends if one}
        called = group.name in text[match.end() : match.end() + 14].replace('"', "")
        called = (
            called
            or group.name in match[0]
            or group.name in text[max(0, match.start() - 12) : match.start()]
        )
        missing = [one for one in group.members if one not in right]
        if not missing or len(right) < size - (2 if called else 1) or (group.bound and not called):
            continue
        if group.ending and not (called or match[0].count(group.ending) >= size - 1):
            continue
        verbs = parts[0].find(ends[0]) if ends[0] else 0
        span = match.start() + verbs, match.end()
        yield Formula(_at(written, *span), "、".join(group.members), "warning")


def _member(part: str, group: _Group, at: int, size: int) -> str:
    """Give the member that a part of a list is; verbs may stand before the first, others behind the last."""
    for member in group.members:
        plain = part in (member, member + group.ending)
        if plain or (at == 0 and part.endswith((member, member + group.ending))):
            return member
        if at == size - 1 and part.startswith(member):
            return member
    return ""


def _thoughts(written: Written) -> Iterator[Formula]:
    text = written.squeezed
    for match in expression(f"习近平({_HAN}{{2,24}}?思想)").finditer(text):
        inner = match[1]
        told = any(word in inner for word in ("新时代", "新时期", "特色", "社会主义"))
        if told and "总书记" not in inner and inner not in _THOUGHTS:
            yield Formula(_at(written, *match.span()), f"习近平{_THOUGHT}", "warning")
    for match in expression("习近平新时代中国特色社会主义(?!思想|经济思想|外交思想)").finditer(
        text
    ):
        if not expression(f"{_HAN}{{0,12}}思想").match(text[match.end() :]):
            yield Formula(_at(written, *match.span()), f"习近平{_THOUGHT}", "warning")
    for match in expression(f"(?<!习近平){_THOUGHT}").finditer(text):
        before = text[max(0, match.start() - 8) : match.start()]
        if expression("习|近平").search(before):
            yield Formula(_at(written, *match.span()), f"习近平{_THOUGHT}", "info")


def _at(written: Written, start: int, end: int) -> Stretch:
    return written.stretch(*written.at(start, end))
