"""X102 stock-roll-forward-mismatch."""

from __future__ import annotations

from baolint.rules.rule import Bad, Good, Rule

LAST = "last-year"


class StockRollForwardMismatch(Rule):
    """The stock is not last year's stock with this year's changes."""

    code = "X102"
    name = "stock-roll-forward-mismatch"
    severity = "info"
    title = "现行有效件数与上年度报告接不上"
    why = (
        "现行有效件数一般等于上年度的加本年制发减本年废止。清理、有效期届满、职能划转、口径变化都会使"
        "两年接不上，所以只作提示；表二所在部分说明了清理、调整的不报。2021 年度改了口径，不与 2020 年度比。"
        "2019、2020 年度的表样则比较“上一年项目数量”。"
    )
    basis = (
        "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）"
        "表二第二十条第（一）项"
    )
    mend = "复核两年的数字；确属清理或者口径变化的，在表二所在部分用一句话说明。"
    across = True
    examples = (
        Good(
            "与上年度接得上",
            beside=(LAST, (("行政规范性文件\t2\t1\t5", "行政规范性文件\t2\t1\t4"),)),
        ),
        Good(
            "说明了清理",
            (
                (
                    "二、主动公开政府信息情况\n",
                    "二、主动公开政府信息情况\n\n经清理，存量以本年度报告为准。\n",
                ),
            ),
            beside=(LAST, (("行政规范性文件\t2\t1\t5", "行政规范性文件\t2\t1\t9"),)),
        ),
        Bad(
            "与上年度接不上",
            (),
            "5",
            beside=(LAST, (("行政规范性文件\t2\t1\t5", "行政规范性文件\t2\t1\t9"),)),
        ),
    )
