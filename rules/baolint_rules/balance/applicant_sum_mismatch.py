"""B303 applicant-sum-mismatch."""

from __future__ import annotations

from baolint.rules.rule import Bad, Good, Rule


class ApplicantSumMismatch(Rule):
    """The kinds of applicants of a row do not add up to the row's total."""

    code = "B303"
    name = "applicant-sum-mismatch"
    severity = "error"
    title = "各类申请人之和与总计不符"
    why = (
        "表三每一行的总计都应等于自然人与各类法人或其他组织之和。只有一格填错时，行和列会同时"
        "不平，提示合并为一条，指向行列相交的那一格。"
    )
    basis = (
        "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）"
        "表三“申请人情况”各列及“总计”列"
    )
    mend = "复核这一行各列的数字，改正填错的数；能断定时提示直接给出应填的数。"
    examples = (
        Good("各列之和等于总计"),
        Bad(
            "两行的总计一多一少，列上仍平、行上不平",
            (
                ("予以公开\t\t9\t1\t0\t0\t1\t0\t11", "予以公开\t\t9\t1\t0\t0\t1\t0\t12"),
                ("不计其他情形）\t\t2\t0\t0\t0\t0\t0\t2", "不计其他情形）\t\t2\t0\t0\t0\t0\t0\t1"),
            ),
            "12",
        ),
    )
