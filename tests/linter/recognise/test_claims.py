"""Sentences of reports, and what they say of the form's quantities."""

from __future__ import annotations

from functools import cache

import pytest

from baolint.forms.claim_reader import ClaimReader
from support.passages import form

YEAR = 2023
AGENCY = "绵阳市云溪区统计局"


@cache
def reader() -> ClaimReader:
    return ClaimReader(form().claims)


def said(sentence: str, *at: str) -> dict[str, str]:
    """Give the quantities of a sentence with their numbers; `at` is the section and aspect."""
    return {
        one.form.quantity: f"{one.value.normalize():f}"
        for one in reader().read(sentence, year=YEAR, agency=AGENCY, at=at)
    }


NEW, IN, DONE, OUT = (
    "requests_received", "requests_carried_in", "requests_handled", "requests_carried_out",
)  # fmt: skip

NONE = [
    "未收到政府信息公开申请", "未收到公民、法人或者其他组织对我局提出的政府信息公开申请",
    "未接到政府信息公开申请", "未接到任何形式的信息公开申请",
    "未接到书面方式和网络方式提交的政府信息公开申请件", "没有收到政府信息公开申请", "无依申请公开",
    "未收到依申请公开事项", "收到政府信息公开申请0件", "受理政府信息公开申请0件",
    "收到和处理依申请公开0件", "依申请公开零报告", "未收到和处理政府信息公开申请，零报告",
    "全年共收到政府信息公开申请零件", "收到政府信息公开申请〇件", "收到政府信息公开申请０件",
    "2023年，我局未收到依申请公开政府信息的申请", "本年度没有接到依申请公开申请",
    "全年未收到政府信息依申请公开申请", "2023年度，本单位无政府信息公开申请",
]  # fmt: skip


@pytest.mark.parametrize("sentence", NONE)
def test_no_request_is_nought(sentence: str) -> None:
    assert said(sentence).get(NEW) == "0"


SOME = [
    ("收到政府信息公开申请5件", "5"), ("共收到3份政府信息公开申请", "3"), ("新收政府信息公开申请12件", "12"),
    ("受理政府信息公开申请9件", "9"), ("共受理政府信息公开申请件255件", "255"),
    ("收到政府信息依申请公开信件8件，办结8件，办结率100%", "8"), ("收到依申请公开来信1件次", "1"),
    ("收到申请政府信息公开事项18件", "18"), ("共收到依申请公开件30件", "30"), ("共收到依申请件927件", "927"),
    ("2023 年，全年新收政府信息公开申请 26 件。", "26"), ("我局共收到政府信息公开申请十二件", "12"),
    ("区统计局收到政府信息公开申请1,234件", "1234"), ("接到政府信息公开申请2宗", "2"),
    ("2023年共接收政府信息公开申请7例", "7"), ("全年接收到政府信息公开申请书4份", "4"),
    ("2023年我局新收到政府信息公开申请6起", "6"), ("本年度共收到公民、法人和其他组织政府信息公开申请11件", "11"),
    ("一是收到政府信息公开申请5件", "5"), ("截至2023年12月31日，我局共收到政府信息公开申请5件", "5"),
    ("收到5件政府信息公开申请，均已按时答复", "5"), ("共收到政府信息公开申请共计5件", "5"),
    ("依申请公开方面，收到政府信息公开申请５件", "5"), ("收到政府信息公开申请两件", "2"),
    ("收到政府信息公开申请5件，较上年增加2件", "5"), ("收到政府信息公开申请5件（含上年结转1件）", "5"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "number"), SOME)
def test_requests_received_are_read(sentence: str, number: str) -> None:
    assert said(sentence).get(NEW) == number
