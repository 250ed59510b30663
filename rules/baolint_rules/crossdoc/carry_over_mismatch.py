"""X101 carry-over-mismatch."""

from __future__ import annotations

from baolint.rules.rule import Bad, Good, Rule

LAST = "last-year"


class CarryOverMismatch(Rule):
    """What was carried in is not what last year's report carried out."""

    code = "X101"
    name = "carry-over-mismatch"
    severity = "error"
    title = "上年结转与上年度报告不符"
    why = (
        "今年“二、上年结转”就是上年度报告的“四、结转下年度继续办理”，两份报告都已公开，一对就知道。"
        "总计不符的判为严重；总计相符、各类申请人之间有出入的只作提示；报告里说明了更正、调整、合并的，"
        "或者上年度报告的这个数自身就不平的，判为一般。"
    )
    basis = (
        "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）表三"
        "“上年结转政府信息公开申请数量”“结转下年度继续办理”"
    )
    mend = (
        "对照上年度已公开的报告改正；上年度报告有误的，先按程序更正上年度报告，并在第六部分说明。"
    )
    across = True
    examples = (
        Good("与上年度报告一致", beside=(LAST, ())),
        Good(
            "上年度报告的数字看不出来",
            beside=(
                LAST,
                (
                    (
                        "四、结转下年度继续办理\t\t\t2\t0\t0\t0\t0\t0\t2",
                        "四、结转下年度继续办理\t\t\t\t\t\t\t\t\t",
                    ),
                ),
            ),
        ),
        Bad(
            "总计不符",
            (),
            "2",
            beside=(
                LAST,
                (
                    (
                        "四、结转下年度继续办理\t\t\t2\t0\t0\t0\t0\t0\t2",
                        "四、结转下年度继续办理\t\t\t3\t0\t0\t0\t0\t0\t3",
                    ),
                    (
                        "一、本年新收政府信息公开申请数量\t\t\t20\t3\t0\t1\t2\t0\t26",
                        "一、本年新收政府信息公开申请数量\t\t\t21\t3\t0\t1\t2\t0\t27",
                    ),
                ),
            ),
        ),
        Bad(
            "总计相符，各类申请人之间有出入",
            (),
            "2",
            beside=(
                LAST,
                (
                    (
                        "四、结转下年度继续办理\t\t\t2\t0\t0\t0\t0\t0\t2",
                        "四、结转下年度继续办理\t\t\t1\t1\t0\t0\t0\t0\t2",
                    ),
                    (
                        "一、本年新收政府信息公开申请数量\t\t\t20\t3\t0\t1\t2\t0\t26",
                        "一、本年新收政府信息公开申请数量\t\t\t19\t4\t0\t1\t2\t0\t26",
                    ),
                ),
            ),
        ),
    )
