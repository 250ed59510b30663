"""Names of persons beside something sensitive: who applied, complained, is ill, disabled or poor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from baolint.document.pattern import Pattern
from baolint.recognise.cut_words import is_word
from baolint.recognise.personal import PERSON, Detail
from baolint.recognise.personal_words import FACTS, ROLES
from baolint.recognise.persons import FULL_NAME, LOOSE_NAMES, NAME, SHORT_NAME

_JOINT = Pattern(
    "(?:名单|姓名)?(?:为|是|系|如下|有|包括)?(?:[该本我]?[村镇乡县区市]|辖区|当地|本地|附近)?(?:村民|居民|业主|职工|市民|群众|商户)?[ :“(]{0,2}"
)
_ENDS = (
    "(?=[,.。、;:()“”\\s]|反复|多次|屡次|再次|重复|线索|感染|实名|匿名|缠|闹|$|先生|女士|同志|向|于|因|提出|提交|提供|申请|要求|反映|不服|起诉|诉|一案|的|等|对|通过|以|就|认为|在|与|和|及|遭|关于"
    "|系|为|患|被|身|来[电函信访]|咨询|投诉|举报|所|未|逾期|收到|自|曾|不|出具|答复|作出|送达|补正|查询|获取|名下|家|上门|办理|领取|享受|已|经|今年|现|男|女|这|一家|本人|参加|发放|享有|户年|全家|家庭|户主|年满|年龄|一户|由|父|母|每|基本|护理|康复|救助|医疗|住院|低保|残疾|符合|参|签|接受|联系|来|赴|前往|到|获|当|之|并|还|同|跟|把|让|随|居|住|夫妇|夫妻|补贴|生活|孤儿|病|失|生前|案|所反映|寄|留|完|解|入|出院|治|转|离|移|服|累|共|处|死|伤|遇|亲|遗|犯|涉|刑|监护|曾用|抚养|赡养)"
)
_ROLES = "|".join(sorted(ROLES, key=len, reverse=True))
_ROLE = Pattern(f"(?:{_ROLES})")
_NAMED = Pattern(
    f"(?!.(?:先生|女士|老师|同志|大爷|大妈|阿姨|奶奶|爷爷))(?P<name>{NAME}|{FULL_NAME}){_ENDS}"
)
_LOOSE = tuple(
    Pattern(f"(?!.{{1,2}}(?:先生|女士|老师|同志|大爷|大妈|阿姨|奶奶|爷爷)){one}")
    for one in LOOSE_NAMES
)
_PLACES = Pattern(
    "(?:苏州|徐州|郑州|邓州|沈阳|许昌|贺州|贺兰|谢家集|胡家|赵家|李家|王家|张家|陈家|刘家|杨家|孙家|吕梁|潘集|彭州|彭水|郭家|丁家|程海|邱县|邹城|汪清|苏尼特|唐山|唐河|郝家|沈丘)"
)
_BODY = Pattern(
    "[\u4e00-\u9fff]{0,3}?(?:公司|集团|社区|街道|小区|合作社|[镇村厂店园苑籍庄屯县市](?!民)|种植|协会|学校|医院|纪念馆|故里|制度|佰)"
)
"""Behind what may be a name: it is that of a body or a place."""
_SHORT = Pattern(f"{SHORT_NAME}(?=[,.。、;:()“”]|的|提出|提交|申请|向|在|因|系|为|等)")
_BEFORE = (
    "(?:^|(?<=[^\u4e00-\u9fff])|(?<=村民)|(?<=居民)|(?<=户主)|(?<=学生)|(?<=职工)|(?<=老人)|(?<=儿童)|(?<=人员)|(?<=市民)|(?<=群众)"
    "|(?<=公民)|(?<=妇女)|(?<=男子)|(?<=女子)|(?<=青年)|(?<=农民)|(?<=教师)|(?<=家长)|(?<=业主)|(?<=社员)|(?<=党员)|(?<=女孩)|(?<=男孩)|(?<=女生)|(?<=男生)|(?<=妻子)|(?<=丈夫)|(?<=儿子)|(?<=女儿)|(?<=母亲)|(?<=父亲)|(?<=孙子)|(?<=孙女)|(?<=配偶)|(?<=年级)|(?<=公示:)|(?<=为))"
)
_SENSITIVE = (
    "残疾(?!人联|人事|人保|人工|人权|人就)|低保(?!工|政|标)|特困(?!人员供|人员救)|五保|精神(?:病|障碍|分裂)|抑郁|艾滋|HIV|癌|尿毒症"
    "|(?:肺|淋巴)?结核|乙肝|肝炎|梅毒|性病|白血病|癫痫|瘫痪|痴呆|肿瘤|吸毒|戒毒|孤儿|服刑|刑满|判刑|前科|犯罪|缓刑|性侵|猥亵|强奸|家暴|家庭暴力"
    "|离异|离婚|流产|自杀"
)
_BEARER = Pattern(
    f"{_BEFORE}(?P<name>{NAME})"
    f"(?:(?:身?患有?|系|属于?|曾?因|曾|有|确诊|感染|被诊断为?|被|为|遭受?|[(,]|,?[男女][,、(])[^。;,()]{{0,8}}(?:{_SENSITIVE})"
    f"|(?:、{NAME}){{0,5}}等?(?:[0-9一二三四五六七八九十]{{1,3}}[名户位个])?(?:是|属于?|系)?(?:重度|重点|一般|建档立卡)?"
    "(?:残疾人(?!联|事|保|权|就)|残疾儿童|低保户|低保对象|特困人员(?!供|救)|特困户|五保户|五保老人|贫困户|脱贫户|孤儿|困境儿童|吸毒人员|服刑人员))"
)
_ILL = Pattern(
    f"{_BEFORE}(?P<name>{NAME}|{FULL_NAME})"
    "(?:(?:[,(、](?:[男女][,、])?)?(?:[0-9]{1,2}岁[,、])?(?:(?:[^,。;]{1,6}[,、]){0,2}(?:其|的|因)?(?:父母?|母亲|父亲|双亲|丈夫|妻子|儿子|女儿|配偶|本人|家中|家庭))?[^。；;,(]{0,4}?"
    "(?:身患|罹患|(?<![隐后祸忧水火虫鼠疫医])患(?!者|病率|儿|友|处)|确诊为?|突发(?=[^,。;]{0,6}病)|被诊断|父母?病故|病故|双亡|失联|改嫁|离异|服刑|家暴|因病致贫|致残|瘫痪|中风|卧床|卧病|截肢|失明|去世|过世|离世))",
    needs=(
        "患",
        "确诊",
        "突发",
        "诊断",
        "病故",
        "双亡",
        "失联",
        "改嫁",
        "离异",
        "服刑",
        "家暴",
        "因病",
        "致残",
        "瘫痪",
        "中风",
        "卧床",
        "卧病",
        "截肢",
        "失明",
        "世",
    ),
)
"""A person who is ill, or whose family is broken."""
_STRUCK = Pattern(
    "(?:致残|致贫|重病|瘫痪|截肢|失明|丧偶|离异|服刑|吸毒|戒毒|刑满|残疾|贫困|困难|家暴|受害)(?:的|群众|家庭)?(?:的)?(?:村民|居民|职工|学生)?"
    f"(?P<name>{NAME}|{FULL_NAME})(?=家|一家|本人|夫妇|一户|同志|老人|女士|先生|[,、。(])",
    needs=("残", "贫", "病", "痪", "肢", "明", "偶", "异", "刑", "毒", "困", "暴", "害"),
)
_BEARING = Pattern(
    f"(?:{_SENSITIVE})[^，。,;、]{{0,6}}?(?:学生|儿童|村民|居民|群众|老人|妇女|职工|男子|女子|青年|农民|孩子|女孩|男孩|少年|教师|家长|男童|女童|学员|市民|母亲|父亲)(?P<name>{NAME}|{FULL_NAME}){_ENDS}"
)
_TOLD = Pattern(
    f"(?:{_SENSITIVE}|判处|拘留|处分|强戒|缠访|闹访|精神失常|智力障碍|肢体障碍|患[^，。,;、]{{1,8}}[病症])[^，。,;、]{{0,6}}(?:的?(?:申请人|举报人|村民|居民|女性|男性|女子|男子|妇女|老人|学生|职工)|(?<!人)的)"
    f"(?P<name>{NAME}|{FULL_NAME}){_ENDS}"
)
"""What weighs on a person, said before the name: 有犯罪前科的……."""
_KIN = Pattern(
    f"(?:未成年|学生|儿童|患者|孤儿|留守|困境)[^。;]{{0,30}}(?:其|,|，|\\()(?:父亲?|母亲?|监护人|祖父|祖母|爷爷|奶奶)(?:为|是|叫|:)?(?P<name>{NAME}|{FULL_NAME})(?=[,.。、;:()]|电话|联系)",
    needs=("父", "母", "监护", "爷", "奶"),
)
_SIGHTED = Pattern(
    f"(?:{_SENSITIVE})[^。;]{{0,14}}(?P<name>[\u4e00-\u9fff]某{{1,2}}[(,、] ?[男女][,、] ?[0-9]{{1,3}}岁[,、] ?[\u4e00-\u9fff]{{2,12}}?[村组巷区院街镇])",
    needs=("岁",),
)
_APPLIED = Pattern(
    f"(?:村民|居民|市民|公民|群众|业主|农户|户主|职工|学生|家长|教师|老人|商户|网民|网友)(?P<name>{NAME}|{FULL_NAME}){_ENDS}(?:等[0-9一二三四五六七八九十]*[名人户位]?)?"
    "(?:[^，。,;]{0,10})(?:(?:书面|在线|当面)?申请(?:公开|获取|查询|行政复议)|(?:提出|提交)[^。,;]{0,14}申请|举报|投诉|信访|上访|起诉|提起)",
    needs=("申请", "举报", "投诉", "访", "诉", "提起"),
)
_TRACED = Pattern(
    f"(?:{_ROLES})(?P<name>[\u4e00-\u9fff]某{{1,2}}[、,(]? ?[男女][、,] ?[0-9]{{1,3}}岁[、,] ?[\u4e00-\u9fff]{{2,12}}[村组巷区院])",
    needs=("岁",),
)

_HALF = Pattern(
    f"(?:{_ROLES})(?P<name>[\u4e00-\u9fff]某(?![某姓的等名个些人家户村])[\u4e00-\u9fff])(?=[(（]?[^。；]{{0,10}}?(?:拘留|犯罪|判|刑|吸毒|寻衅|艾滋|住院|患|精神|强奸|猥亵|盗窃|诈骗))",
    needs=("某",),
)
"""A name of which only the middle is masked, with what weighs most."""


def find(string: str) -> Iterator[Detail]:
    """Yield the names in a folded string; a name with 某 or marks in it has been masked.

    So has not, whatever its name, somebody told of by sex, age and village.
    """
    for role in _ROLE.finditer(string):
        joint = _JOINT.match(string, role.end())
        start = joint.end() if joint else role.end()
        match = _NAMED.match(string, start)
        told = _detail(match) if match else _loosely(string, start)
        if told:
            yield told
    for match in (
        *_TRACED.finditer(string),
        *_APPLIED.finditer(string),
        *_HALF.finditer(string),
        *_KIN.finditer(string),
    ):
        yield _detail(match)
    if any(fact in string for fact in FACTS):
        for match in (
            *_BEARER.finditer(string),
            *_BEARING.finditer(string),
            *_ILL.finditer(string),
            *_STRUCK.finditer(string),
            *_TOLD.finditer(string),
            *_SIGHTED.finditer(string),
        ):
            yield _detail(match)


def _loosely(string: str, start: int) -> Detail | None:
    """Give what must be a name at an offset, since it is cut through no common word."""
    for pattern in _LOOSE:
        match = pattern.match(string, start)
        if match:
            reach = string[match.start("name") : match.end("name") + 1]
            cuts = list(pairwise(reach))
            if pattern is _LOOSE[0]:
                del cuts[1]  # given names may well be words: 金花, 建国
            if not any(is_word(*pair) for pair in cuts) and not (
                _PLACES.match(reach) or _BODY.match(string, match.end("name") - 1)
            ):
                return _detail(match)
    short = _SHORT.match(string, start)
    return _detail(short) if short and not is_word(*short["name"]) else None


def _detail(match: re.Match[str]) -> Detail:
    start, end = match.span("name")
    return Detail(PERSON, start, end, 1, 0)
