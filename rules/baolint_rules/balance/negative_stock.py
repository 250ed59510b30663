"""B308 negative-stock."""

from __future__ import annotations

from baolint.rules.rule import Bad, Good, Rule


class NegativeStock(Rule):
    """Fewer documents in force than were made this year and not repealed."""

    code = "B308"
    name = "negative-stock"
    severity = "warning"
    title = "现行有效件数少于本年净增"
    why = (
        "现行有效件数少于本年制发减去本年废止，等于说上年末的存量是负数，几乎都是填错："
        "常见的是现行有效件数只填了本年的。"
    )
    basis = (
        "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）"
        "表二第二十条第（一）项"
    )
    mend = "复核这一行的制发、废止、现行有效三个数；现行有效件数填年末全部有效的件数。"
    examples = (
        Good("现行有效件数不少于本年净增"),
        Bad(
            "现行有效件数少于本年净增",
            (("行政规范性文件\t2\t1\t5", "行政规范性文件\t9\t1\t5"),),
            "5",
        ),
    )
