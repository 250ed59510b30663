"""B301 request-flow-imbalance."""

from __future__ import annotations

from baolint.rules.rule import Bad, Good, Rule


class RequestFlowImbalance(Rule):
    """New requests and those carried in do not add up to those handled and carried out."""

    code = "B301"
    name = "request-flow-imbalance"
    severity = "error"
    title = "申请的来源与去向不平"
    why = (
        "表三每一列都应当：本年新收＋上年结转＝办理结果总计＋结转下年度。不平说明至少有一个数填错，"
        "公众和上级一看便知。空白和“/”等按未知数处理，不平才报；有多种改法时并列给出。"
    )
    basis = (
        "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）"
        "表三首格所注：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和"
    )
    mend = "找出填错的那个数改正；能断定时提示直接给出应填的数。与总计一起填错的，两处一起改。"
    examples = (
        Good("来源与去向相符"),
        Good(
            "新收与结转下年度同时多 1 件，仍然平衡",
            (
                ("申请数量\t\t\t20\t3\t0\t1\t2\t0\t26", "申请数量\t\t\t21\t3\t0\t1\t2\t0\t27"),
                (
                    "继续办理\t\t\t2\t0\t0\t0\t0\t0\t2",
                    "继续办理\t\t\t3\t0\t0\t0\t0\t0\t3",
                ),
                ("全年新收政府信息公开申请26件", "全年新收政府信息公开申请27件"),
                ("结转下年度继续办理2件", "结转下年度继续办理3件"),
            ),
        ),
        Bad(
            "结转下年度的一个数填错",
            (
                (
                    "继续办理\t\t\t2\t0\t0\t0\t0\t0\t2",
                    "继续办理\t\t\t2\t4\t0\t0\t0\t0\t2",
                ),
            ),
            "4",
        ),
        Bad(
            "新收的自然人和总计一起多填 6 件，是一处差错",
            (("申请数量\t\t\t20\t3\t0\t1\t2\t0\t26", "申请数量\t\t\t26\t3\t0\t1\t2\t0\t32"),),
            "26",
        ),
    )
