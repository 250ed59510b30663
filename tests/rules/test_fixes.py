"""Every rule's fix: a bad example once mended draws nothing, its facts are what they were."""

from __future__ import annotations

import random
import re
from functools import cache

import pytest

from baolint.api import all_rules, extract, recognised
from baolint.rules.rule import Bad, Rule
from support.convert import to_html, to_markdown
from support.mended import mended
from support.reports import changed, codes, findings, prepared, sound

FIXED = (
    "C604", "D511", "F901", "F902", "F903", "F905", "F906", "F907", "F910", "S103", "T204", "T217",
    "W703", "W704", "W705", "W707", "W709", "W711", "W713", "W714",
)  # fmt: skip
"""Codes of rules with an example that a fix mends; W701 gets its own from the user's word lists."""
EXAMPLES = [
    (rule, example)
    for rule in all_rules()
    for example in rule.examples
    if isinstance(example, Bad) and not example.beside and not example.relation
]
FAULTS = (
    ("统计数据96条，", "统计数据96条,"),
    ("电话：0816", "电话:0816"),
    ("维护栏目内容", "周密布署栏目内容"),
    ("各项任务", "各项各项任务"),
    ("按期完成", "按期完 成"),
    ("（二）依申请公开", "(二)依申请公开。"),
    ("（三）政府信息管理", "（三）、政府信息管理"),
    ("2024年1月19日", "2024年01月19日"),
    ("2023年12月31日止", "2023年12月31止"),
    ("自2023年1月1日", "自2023 年 1 月 1 日"),
    ("全年通过", "截止2023年12月31日，全年通过"),
    ("落实保密审查制度", "落实保密审查制度，建立工作台帐"),
    ("培训2次", "培训２次"),
    ("本年废止件数", "本年度止件数"),
    ("属于三类内部事务信息", "属于三类内容事务信息"),
    ("尚未审结\t总计\t未经", "未审结\t总计\t未经"),
    ("行政规范性文件\t2", "规范性文件\t2"),
    ("二、主动公开政府信息情况", "二、主动公开政府政府信息情况"),
    ("解读质量。", "解读质量。。"),
    ("（三）不予公开", "(三)不予公开"),
    ("\t自然人\t", "\t自 然 人\t"),
    ("门户网站专栏", "门户网站专栏(含移动端)"),
)
"""Faults of wording and typography, none of which is in another's way."""


def ids(value: object) -> str:
    return value.code if isinstance(value, type) and issubclass(value, Rule) else ""


@cache
def has_fix(code: str, example: Bad) -> bool:
    found = findings(changed(sound(), *example.change))
    return any(finding.code == code and finding.fix for finding in found)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=ids)
def test_a_mended_example_draws_nothing(rule: type[Rule], example: Bad) -> None:
    if not has_fix(rule.code, example):
        return
    after = mended(changed(sound(), *example.change), unsafe=True)
    assert codes(after.data) == []


def test_rules_with_a_fix() -> None:
    assert tuple(sorted({rule.code for rule, one in EXAMPLES if has_fix(rule.code, one)})) == FIXED


def said(data: bytes, name: str) -> tuple[object, ...]:
    """Give what a report says: its figures, who made it, its year and dates."""
    facts = recognised(data, name, prepared())
    given = extract(data, name, prepared())
    dates = [(date.year, date.month, date.day) for date in facts.dates]
    return given["facts"], given["agency"], given["year"], dates, given["contact"]


def variant(seed: int) -> tuple[bytes, str]:
    """Give a made-up faulty report in one of three formats."""
    chance = random.Random(seed)
    text = changed(sound(), *chance.sample(FAULTS, chance.randint(4, 9)))
    name = ("report.txt", "report.html", "report.md")[seed % 3]
    written = {"report.html": to_html, "report.md": to_markdown}.get(name)
    return (written(text) if written else text).encode(), name


@pytest.mark.parametrize("seed", range(60))
def test_the_facts_stay_what_they_were(seed: int) -> None:
    data, name = variant(seed)
    after = mended(data, name)
    assert after.done
    assert said(after.data, name) == said(data, name)


TITLES = (
    ("维护栏目内容", "落实《中华人民共合国政府信息公开条例》《工作布署办法(试行)》"),
    ("维护栏目内容", "按照《政务公开条列》的要求,维护栏目内容"),
    ("通过区人民政府", "通过区人民攻府"),
    ("维护栏目内容", "会同区环保局维护栏目内容"),
)
"""Faults in titles of law and in names: told, but mended only by unsafe fixes."""


@pytest.mark.parametrize("seed", range(60))
def test_titles_and_names_are_never_touched_by_safe_fixes(seed: int) -> None:
    chance = random.Random(seed)
    faults = [*chance.sample(FAULTS[3:], chance.randint(2, 6)), chance.choice(TITLES)]
    text = changed(sound(), *faults)
    after = mended(text).data.decode()
    kept = re.compile("《[^》]*》|绵阳市云溪区统计局|区人民.府|区环保局")
    assert (after == text, kept.findall(after)) == (False, kept.findall(text))


@pytest.mark.parametrize("seed", range(0, 60, 4))
def test_mending_again_changes_nothing(seed: int) -> None:
    data, name = variant(seed)
    once = mended(data, name).data
    assert mended(once, name).data == once


@pytest.mark.parametrize("seed", range(0, 60, 6))
def test_of_a_text_with_plain_faults_nothing_is_left(seed: int) -> None:
    data, name = variant(seed)
    assert name == "report.txt"
    assert codes(mended(data, name).data) == []


@pytest.mark.parametrize(
    "change",
    [
        ("维护栏目内容", "落实《工作布署办法》，维护栏目内容"),
        ("维护栏目内容", "群众来信说“请你们周密布署工作”，维护栏目内容"),
        ("维护栏目内容", "落实《专栏管理办法(试行)》，维护栏目内容"),
        ("统计局办公室联系（", "统计局办公室联系（联系人：李 明，"),
    ],
    ids=["a title", "a quotation", "brackets in a title", "a person's name"],
)
def test_left_as_it_is(change: tuple[str, str]) -> None:
    text = changed(sound(), change)
    assert mended(text, unsafe=True).data.decode() == text


@pytest.mark.parametrize(
    ("written", "right"), [("截止至", "截至"), ("截止到", "截止到"), ("截止", "截至")]
)
def test_a_day_has_one_word_before_it(written: str, right: str) -> None:
    text = changed(sound(), ("全年通过", f"{written}2023年12月31日，全年通过"))
    assert f"{right}2023年12月31日，全年" in mended(text).data.decode()
