"""B310 broken-relation."""

from __future__ import annotations

from baolint.rules.rule import Good, Rule


class BrokenRelation(Rule):
    """A relation of the form does not hold that has no code of its own."""

    code = "B310"
    name = "broken-relation"
    severity = "error"
    title = "勾稽关系不成立"
    why = "表样可以规定自己的勾稽关系；没有另给代码的，不成立时用本代码报告。"
    basis = "表样（profile）所列勾稽关系"
    mend = "按提示所列的关系式复核有关数字。"
    examples = (Good("2021 年格式没有用本代码的勾稽关系，不会报告"),)
