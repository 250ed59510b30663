"""Names of persons beside something sensitive: who applied, complained, is ill, disabled or poor."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.recognise.personal import FACTS, PERSON, ROLES, Detail
from baolint.recognise.persons import NAME, begins_a_name

_JOINT = re.compile("(?:姓名)?(?:为|是)?[ :]{0,2}")
_ENDS = (
    "(?=[,。、;:()“”\\s]|$|先生|女士|同志|向|于|因|提出|申请|要求|反映|不服|起诉|诉|一案|的|等|对|通过|以|就|认为|在|与"
    "|系|为|患|来[电函信访]|咨询|投诉|举报|所|未|逾期|收到|自|曾|不|提供|出具|答复|作出|送达|补正|查询|获取|名下|家)"
)
_NAMED = re.compile(f"(?P<name>{NAME}){_ENDS}")
_BEARER = re.compile(
    f"(?:^|(?<=[^\u4e00-\u9fff])|(?<=村民)|(?<=居民)|(?<=户主)|(?<=学生)|(?<=职工)|(?<=老人)|(?<=儿童))(?P<name>{NAME})"
    "(?:患有?|系|属于?|[(,]|,?[男女],)[^。;,()]{0,6}"
    "(?:残疾(?!人联|人事|人保|人工|人权|人就)|低保(?!工|政|标)|特困(?!人员供|人员救)|五保|精神病|精神障碍|艾滋|癌|尿毒症|吸毒|孤儿|服刑)"
)


def find(string: str) -> Iterator[Detail]:
    """Yield the names in a folded string; a name with 某 or marks in it has been masked."""
    for role in ROLES:
        at = string.find(role)
        while at >= 0:
            yield from _behind(string, at + len(role))
            at = string.find(role, at + len(role))
    if any(fact in string for fact in FACTS):
        for match in _BEARER.finditer(string):
            yield _detail(match)


def _behind(string: str, at: int) -> Iterator[Detail]:
    joint = _JOINT.match(string, at)
    start = joint.end() if joint else at
    if begins_a_name(string, start):
        match = _NAMED.match(string, start)
        if match:
            yield _detail(match)


def _detail(match: re.Match[str]) -> Detail:
    start, end = match.span("name")
    return Detail(PERSON, start, end, 1, 0)
