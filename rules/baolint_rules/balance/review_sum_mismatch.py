"""B304 review-sum-mismatch."""

from __future__ import annotations

from baolint.rules.rule import Bad, Good, Rule


class ReviewSumMismatch(Rule):
    """The results of administrative reviews do not add up to their total."""

    code = "B304"
    name = "review-sum-mismatch"
    severity = "error"
    title = "行政复议各项之和与总计不符"
    why = "表四行政复议的总计应等于结果维持、结果纠正、其他结果、尚未审结四项之和。"
    basis = (
        "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）表四“行政复议”栏"
    )
    mend = "对照案件台账复核行政复议的五个数，改正填错的一个。"
    examples = (
        Good("四项之和等于总计"),
        Bad(
            "总计少填 1 件",
            (
                (
                    "2\t1\t1\t1\t5\t1\t0\t0\t1\t2\t1\t1\t0\t0\t2",
                    "2\t1\t1\t1\t4\t1\t0\t0\t1\t2\t1\t1\t0\t0\t2",
                ),
            ),
            "4",
        ),
    )
