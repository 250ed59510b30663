"""B310 broken-relation."""

from __future__ import annotations

from baolint.rules.rule import Bad, Good, Rule

LOCAL = (
    "requests",
    "{id: mostly-granted, each: column, says: handled.granted >= handled.partial}",
)
"""A relation that a region may add to its own copy of the form."""


class BrokenRelation(Rule):
    """A relation of the form does not hold that has no code of its own."""

    code = "B310"
    name = "broken-relation"
    severity = "error"
    title = "勾稽关系不成立"
    why = "表样可以规定自己的勾稽关系；没有另给代码的，不成立时用本代码报告。"
    basis = "表样（profile）所列勾稽关系"
    mend = "按提示所列的关系式复核有关数字。"
    examples = (
        Good("表样另行规定“予以公开不少于部分公开”，数据符合", relation=LOCAL),
        Bad(
            "表样另行规定“予以公开不少于部分公开”，而自然人一列不符",
            (
                ("（一）予以公开\t\t9\t1\t0\t0\t1\t0\t11", "（一）予以公开\t\t2\t1\t0\t0\t1\t0\t4"),
                ("情形）\t\t2\t0\t0\t0\t0\t0\t2", "情形）\t\t9\t0\t0\t0\t0\t0\t9"),
            ),
            relation=LOCAL,
        ),
    )
