"""What is said of the processing fee, here and there."""

from __future__ import annotations

import pytest

from support.told import told, told_in_six

FAULTY = [
    "收到的政府信息公开申请依规收费，按件收取信息处理费812元，开具财政票据。",
    "对超出合理范围的申请，依法收取信息处理费300元。",
    "按量收取信息处理费40元，申请人已缴纳。",
]

SOUND = [
    "本年度信息处理费收取标准按国办函〔2020〕109号执行，每件100元。",
    "办理行政事业性收费12500元，未收取信息处理费。",
    "收到的政府信息公开申请均未收取检索、复制、邮寄等费用。",
    "对超出合理范围的申请，可以依法收取信息处理费。",
]

FAULTY_IN_SIX = [
    "2023年发出收费通知3件，收取信息处理费400元。全年实收信息处理费共计700元。",
    "本机关对2件申请收取了信息处理费，收取金额0元。",
    "全市收取信息处理费共计2950元，其中市自然资源局收取1200元，市住房城乡建设局收取2750元。",
    "按照《政府信息公开信息处理费管理办法》，我单位全年没有产生信息处理费。已收取的120元信息处理费按规定缴入同级国库。",
    "未发出信息处理费收费通知，申请人均已按收费通知足额缴费200元。",
    "收取信息处理费0件，金额100元；除此之外无其他需要报告的事项。",
    "本年度未产生信息处理费，实际收取信息处理费460元，已全额上缴国库。",
    "本机关未对任何申请收取信息处理费。全年共收取信息处理费1200元。",
    "全年收取信息处理费为零。收取的信息处理费300元已上缴财政。",
    "全年发出收费通知0份，实际收取信息处理费400元。",
    "没有下发收费通知书，收取信息处理费100元。",
    "向1名申请人收取信息处理费200元。本年度收取信息处理费总计500元。",
    "收取信息处理费3件，合计0元。",
]

SOUND_IN_SIX = [
    "本年度发出收费通知3件，总金额600元，实际收取总金额400元。",
    "发出收费通知2份，申请人均未缴费，未收取信息处理费。",
    "发出收费通知2份，涉及金额600元，申请人逾期未缴纳，实际收取信息处理费0元。",
    "本年度共收取信息处理费400元，其中甲局300元、乙局100元。",
    "2023年发出收费通知3件，收取信息处理费400元。全年实收信息处理费共计400元。",
    "对甲收取信息处理费300元，对乙收取信息处理费400元。全年共收取信息处理费700元。",
    "本机关未对任何申请收取信息处理费，收取金额0元。",
    "未发出信息处理费收费通知，未收取费用。无其他需要报告的事项。",
    "收取信息处理费0件，金额0元；除此之外无其他需要报告的事项。",
    "按照《办法》，11件至30件的部分每件收取100元。本年度没有产生信息处理费。",
    "我单位全年没有产生信息处理费。收费标准和方式已在信息公开指南中列明。2022年收取信息处理费100元。",
    "本年度未收取信息处理费，也未收取检索、复制、邮寄等费用。",
    "本年度对1件申请收取信息处理费380元，其余申请未收取信息处理费。",
    "本年度依规发出信息处理费收费通知2份，申请人均逾期未缴纳，未收取信息处理费。",
]


@pytest.mark.parametrize("prose", FAULTY)
def test_a_contradiction_about_the_fee_is_found(prose: str) -> None:
    assert "N406" in [code for code, _ in told(prose)]


@pytest.mark.parametrize("prose", SOUND)
def test_what_fits_together_about_the_fee_is_not(prose: str) -> None:
    assert told(prose) == []


@pytest.mark.parametrize("prose", FAULTY_IN_SIX)
def test_a_contradiction_about_the_fee_is_found_in_section_six(prose: str) -> None:
    assert "N406" in [code for code, _ in told_in_six(prose)]


@pytest.mark.parametrize("prose", SOUND_IN_SIX)
def test_what_fits_together_about_the_fee_is_not_in_section_six(prose: str) -> None:
    assert told_in_six(prose) == []
