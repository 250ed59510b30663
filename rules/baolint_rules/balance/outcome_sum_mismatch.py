"""B302 outcome-sum-mismatch."""

from __future__ import annotations

from baolint.rules.rule import Bad, Good, Rule


class OutcomeSumMismatch(Rule):
    """The outcomes of a column do not add up to the total of requests handled."""

    code = "B302"
    name = "outcome-sum-mismatch"
    severity = "error"
    title = "办理结果各项之和与总计不符"
    why = (
        "表三每一列“（七）总计”都应等于各项办理结果之和；一件申请只计一次，区分处理的只计入"
        "“（二）部分公开”。"
    )
    basis = (
        "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）"
        "表三“三、本年度办理结果”各项及“（七）总计”"
    )
    mend = "逐项复核这一列的办理结果，改正填错的数；能断定时提示直接给出应填的数。"
    examples = (
        Good("各项之和等于总计"),
        Bad(
            "予以公开的自然人多填 1 件",
            (("予以公开\t\t9\t1\t0\t0\t1\t0\t11", "予以公开\t\t10\t1\t0\t0\t1\t0\t11"),),
            "10",
        ),
        Bad(
            "同一行两格填反",
            (
                (
                    "本机关不掌握相关政府信息\t4\t0\t0\t1\t0\t0\t5",
                    "本机关不掌握相关政府信息\t1\t0\t0\t4\t0\t0\t5",
                ),
            ),
            "1",
        ),
    )
