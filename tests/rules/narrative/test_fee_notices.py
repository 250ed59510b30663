"""Notices to pay that section six does not tell of."""

from __future__ import annotations

import pytest

from support.told import told

FAULTY = [
    "有2件申请因申请人逾期未按收费通知要求缴纳费用，我单位不再处理。",
    "对同一申请人一个月内提出的大量申请，按规定发出信息处理费缴费通知书1份，申请人未在规定期限内缴纳，视为放弃申请。",
    "其他处理的申请中，逾期不补正1件，逾期未缴费1件。",
    "全年发出收费通知书3份。",
]

SOUND = [
    "没有因申请人逾期未按收费通知要求缴纳费用而不再处理的申请。",
    "对同一申请人一个月内提出的大量申请，注重当面沟通、引导，未发出信息处理费缴费通知书。",
    "其他处理的申请中，逾期不补正0件，逾期未缴费0件。",
    "严格执行收费管理办法，规范收费通知制作流程，对逾期未缴费的按规定处理。",
    "公开收费标准，开展乱收费治理，收取行政事业性收费12500元。",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
]


@pytest.mark.parametrize("prose", FAULTY)
def test_a_notice_to_pay_told_elsewhere_only_is_found(prose: str) -> None:
    assert "N409" in [code for code, _ in told(prose)]


@pytest.mark.parametrize("prose", SOUND)
def test_a_sentence_without_a_notice_to_pay_is_not(prose: str) -> None:
    assert told(prose) == []
