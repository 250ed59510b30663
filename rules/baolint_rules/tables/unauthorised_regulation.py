"""T214 unauthorised-regulation."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.messages.phrase import listed
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.tables.cells import figures_of, superseded
from baolint_rules.tables.standing import may_make_regulations

ROW = "规章\t0\t0\t0"
ROW_KEY = "proactive/regulations/"


class UnauthorisedRegulation(Rule):
    """Regulations (规章) are claimed by a body that cannot make any."""

    code = "T214"
    name = "unauthorised-regulation"
    severity = "warning"
    title = "没有规章制定权而填了规章"
    why = (
        "规章只能由国务院部门和省级、设区的市、自治州的人民政府制定；县级以下政府和地方各部门没有规章，"
        "多是把规范性文件或者内部制度填错了行。"
    )
    basis = "《中华人民共和国立法法》（2023 年修正）第九十一条、第九十三条"
    mend = "规章一行填 0；属于规范性文件的，填到“行政规范性文件”一行。"
    examples = (
        Good("部门的规章为 0"),
        Good(
            "设区的市的人民政府可以制定",
            (
                ("绵阳市云溪区统计局\n2023年", "绵阳市人民政府\n2023年"),
                ("绵阳市云溪区统计局\n2024年", "绵阳市人民政府\n2024年"),
                (ROW, "规章\t2\t0\t26"),
            ),
        ),
        Good(
            "看不出层级的不判断",
            (
                ("绵阳市云溪区统计局\n2023年", "绵阳市云溪区高新技术开发区管委会\n2023年"),
                ("绵阳市云溪区统计局\n2024年", "绵阳市云溪区高新技术开发区管委会\n2024年"),
                (ROW, "规章\t0\t0\t6"),
            ),
        ),
        Bad("区统计局填了规章", ((ROW, "规章\t0\t0\t6"),), "6"),
        Bad(
            "县级人民政府填了规章",
            (
                ("绵阳市云溪区统计局\n2023年", "绵阳市云溪区人民政府\n2023年"),
                ("绵阳市云溪区统计局\n2024年", "绵阳市云溪区人民政府\n2024年"),
                (ROW, "规章\t1\t0\t3"),
            ),
            "1",
        ),
        Bad(
            "镇政府填了规章",
            (
                ("绵阳市云溪区统计局\n2023年", "绵阳市云溪区清河镇人民政府\n2023年"),
                ("绵阳市云溪区统计局\n2024年", "绵阳市云溪区清河镇人民政府\n2024年"),
                (ROW, "规章\t0\t0\t6"),
            ),
            "6",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        table = facts.tables.get("proactive")
        allowed = may_make_regulations(context.agency or facts.agency, facts.level)
        if table is None or allowed is not False or superseded(facts, table):
            yield NotApplicable(self.code)
            return
        claimed = [
            fact
            for fact in figures_of(facts, table)
            if fact.key.startswith(ROW_KEY) and (facts.value(fact.key) or 0) > 0
        ]
        if not claimed:
            return
        values = {
            "agency": context.agency or facts.agency or "",
            "figures": listed("、", [fact.figure.text for fact in claimed]),
        }
        related = tuple(fact.place for fact in claimed[1:])
        yield Diagnostic(self.code, self.code, claimed[0].place, values, related=related)
