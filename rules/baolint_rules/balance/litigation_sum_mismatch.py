"""B305 litigation-sum-mismatch."""

from __future__ import annotations

from baolint.rules.rule import Bad, Good, Rule


class LitigationSumMismatch(Rule):
    """The results of lawsuits do not add up to their total."""

    code = "B305"
    name = "litigation-sum-mismatch"
    severity = "error"
    title = "行政诉讼各项之和与总计不符"
    why = (
        "表四行政诉讼分未经复议直接起诉、复议后起诉两类，每一类的总计都应等于结果维持、结果纠正、"
        "其他结果、尚未审结四项之和。"
    )
    basis = (
        "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）表四“行政诉讼”栏"
    )
    mend = "对照案件台账复核这一类行政诉讼的五个数，改正填错的一个。"
    examples = (
        Good("四项之和等于总计"),
        Bad(
            "未经复议直接起诉的总计多填 1 件",
            (
                (
                    "2\t1\t1\t1\t5\t1\t0\t0\t1\t2\t1\t1\t0\t0\t2",
                    "2\t1\t1\t1\t5\t1\t0\t0\t1\t3\t1\t1\t0\t0\t2",
                ),
            ),
            "3",
        ),
    )
