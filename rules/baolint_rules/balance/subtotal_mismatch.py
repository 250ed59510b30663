"""B307 subtotal-mismatch."""

from __future__ import annotations

from baolint.rules.rule import Bad, Good, Rule


class SubtotalMismatch(Rule):
    """A group row that carries figures is not the sum of the rows below it."""

    code = "B307"
    name = "subtotal-mismatch"
    severity = "error"
    title = "合并行的数字与其下各项之和不符"
    why = (
        "表样的（三）至（六）是合并行，本不填数；填了数字的，应等于其下各项之和，"
        "也不再重复计入“（七）总计”。"
    )
    basis = (
        "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）"
        "表三“三、本年度办理结果”"
    )
    mend = "改正合并行的数字，或者按表样留空。"
    examples = (
        Good("合并行没有填数"),
        Good(
            "合并行填了其下各项之和",
            (
                (
                    "\t（三）不予公开\t1.属于国家秘密\t",
                    "\t（三）不予公开\t\t2\t1\t0\t0\t0\t0\t3\n\t\t1.属于国家秘密\t",
                ),
            ),
        ),
        Bad(
            "合并行的自然人和总计都多填 1 件",
            (
                (
                    "\t（三）不予公开\t1.属于国家秘密\t",
                    "\t（三）不予公开\t\t3\t1\t0\t0\t0\t0\t4\n\t\t1.属于国家秘密\t",
                ),
            ),
            "3",
        ),
    )
