"""B306 all-zero-return."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.messages.phrase import listed
from baolint.recognise.facts import Context, Facts
from baolint.recognise.shown import whole
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule


class AllZeroReturn(Rule):
    """Every figure of every table is 0."""

    code = "B306"
    name = "all-zero-return"
    severity = "info"
    title = "各表全部为 0"
    why = (
        "小单位全年没有申请、没有作出处理决定的，全部填 0 属于正常；但模板没有填数就发布的也是"
        "这样，所以提示确认一次。有空白或缺表的不报。"
    )
    basis = "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）表二至表四"
    mend = "确认确实没有数据；有数据的补填。"
    examples = (
        Good("有不为 0 的数"),
        Bad(
            "三张表全部为 0",
            (
                ("行政规范性文件\t2\t1\t5", "行政规范性文件\t0\t0\t0"),
                ("行政许可\t38", "行政许可\t0"),
                ("行政处罚\t4", "行政处罚\t0"),
                ("行政事业性收费\t1.25", "行政事业性收费\t0"),
                ("申请数量\t\t\t20\t3\t0\t1\t2\t0\t26", "申请数量\t\t\t0\t0\t0\t0\t0\t0\t0"),
                (
                    "上年结转政府信息公开申请数量\t\t\t2\t0\t0\t0\t0\t0\t2",
                    "上年结转政府信息公开申请数量\t\t\t0\t0\t0\t0\t0\t0\t0",
                ),
                ("予以公开\t\t9\t1\t0\t0\t1\t0\t11", "予以公开\t\t0\t0\t0\t0\t0\t0\t0"),
                ("不计其他情形）\t\t2\t0\t0\t0\t0\t0\t2", "不计其他情形）\t\t0\t0\t0\t0\t0\t0\t0"),
                (
                    "4.保护第三方合法权益\t1\t0\t0\t0\t0\t0\t1",
                    "4.保护第三方合法权益\t0\t0\t0\t0\t0\t0\t0",
                ),
                (
                    "6.属于四类过程性信息\t1\t1\t0\t0\t0\t0\t2",
                    "6.属于四类过程性信息\t0\t0\t0\t0\t0\t0\t0",
                ),
                (
                    "1.本机关不掌握相关政府信息\t4\t0\t0\t1\t0\t0\t5",
                    "1.本机关不掌握相关政府信息\t0\t0\t0\t0\t0\t0\t0",
                ),
                (
                    "2.没有现成信息需要另行制作\t1\t0\t0\t0\t0\t0\t1",
                    "2.没有现成信息需要另行制作\t0\t0\t0\t0\t0\t0\t0",
                ),
                (
                    "1.信访举报投诉类申请\t2\t0\t0\t0\t0\t0\t2",
                    "1.信访举报投诉类申请\t0\t0\t0\t0\t0\t0\t0",
                ),
                ("3.其他\t0\t1\t0\t0\t1\t0\t2", "3.其他\t0\t0\t0\t0\t0\t0\t0"),
                ("（七）总计\t\t20\t3\t0\t1\t2\t0\t26", "（七）总计\t\t0\t0\t0\t0\t0\t0\t0"),
                ("继续办理\t\t\t2\t0\t0\t0\t0\t0\t2", "继续办理\t\t\t0\t0\t0\t0\t0\t0\t0"),
                (
                    "2\t1\t1\t1\t5\t1\t0\t0\t1\t2\t1\t1\t0\t0\t2",
                    "0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0",
                ),
            ),
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        tables = [facts.tables.get(key) for key in facts.form.tables]
        bound = [table for table in tables if table is not None and table.state == "bound"]
        if len(bound) < len(tables) or not facts.figures:
            yield NotApplicable(self.code)
            return
        figures = [fact.figure for fact in facts.figures.values()]
        if facts.doubtful or any(one.kind != "number" or one.value != 0 for one in figures):
            return
        place = facts.title.place() if facts.title else bound[0].place
        names = listed("、", [whole(table.form) for table in bound])
        values = {"tables": names, "count": len(figures)}
        yield Diagnostic(self.code, "B306", place, values)
