"""B309 implausible-combination."""

from __future__ import annotations

from baolint.rules.rule import Bad, Good, Rule


class ImplausibleCombination(Rule):
    """Figures that are seldom seen together."""

    code = "B309"
    name = "implausible-combination"
    severity = "info"
    title = "数字组合少见"
    why = (
        "有些数字一起出现不一定错，但少见：2024 年起不服不予公开的要先申请行政复议，却有未经复议"
        "直接起诉；没有申请却有复议诉讼；没有复议却有复议后起诉；大量反复申请而全年申请不满 11 件。"
    )
    basis = (
        "《中华人民共和国行政复议法》（2023年修订）第二十三条；"
        "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）"
        "；"
        "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）"
    )
    mend = "核实原始台账；属实的不必改动。"
    examples = (
        Good("2023 年度有未经复议直接起诉的"),
        Bad(
            "2024 年度的报告有未经复议直接起诉的",
            (
                ("统计局\n2023年政府信息公开", "统计局\n2024年政府信息公开"),
                ("自2023年1月1日起至2023年12月31日止", "自2024年1月1日起至2024年12月31日止"),
                ("\n2023年，绵阳市", "\n2024年，绵阳市"),
                ("2024年1月19日", "2025年1月19日"),
            ),
            "2",
        ),
    )
