"""D508 late-publication."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.agency import compact
from baolint.recognise.facts import Context, DateFound, Facts
from baolint.recognise.lateness import delay
from baolint.recognise.period import days
from baolint.rules.diagnostic import Diagnostic, NotApplicable, NotAssessable, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.dates.day_name import day_name
from baolint_rules.dates.turn_of_year import month_day
from baolint_rules.dates.year_sources import sure_year

ZONES = ("区管委会", "区管理委员会", "园管委会", "园管理委员会", "新城管委会", "新城管理委员会")


class LatePublication(Rule):
    """The report was published, or where the page does not say so signed, after the deadline."""

    code = "D508"
    name = "late-publication"
    severity = "warning"
    title = "超过规定的发布期限"
    why = "部门应在每年1月31日前、政府应在3月31日前公布上一年度报告，逾期属于不按时发布。"
    basis = "《政府信息公开条例》第四十九条；乡镇、街道和开发区管委会的期限为各地通例"
    mend = "核对成文日期或发布日期；确已逾期的，请尽快发布，并向主管部门说明。"
    examples = (
        Good("1月成文"),
        Good("期限当日成文", (("2024年1月19日", "2024年1月31日"),)),
        Good(
            "人民政府的期限是3月31日",
            (
                ("绵阳市云溪区统计局\n2023年", "绵阳市云溪区人民政府\n2023年"),
                ("绵阳市云溪区统计局\n2024年1月19日", "绵阳市云溪区人民政府\n2024年3月19日"),
            ),
        ),
        Bad("部门2月成文", (("2024年1月19日", "2024年2月1日"),), "2024年2月1日"),
    )
    option_help = {"deadline": "发布期限（月-日，如 01-28）；不填则按发布主体的级别确定"}
    option_forms = {
        "deadline": r"(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)"
        r"|02-(?:0[1-9]|1\d|2[0-8]))?"
    }

    deadline: str = ""

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        date = facts.published or facts.signature.date
        deadline = self.deadline or context.deadline or facts.form.deadlines.get(facts.level, "")
        year = sure_year(facts)
        if date is None or not deadline or year is None:
            yield NotApplicable(self.code)
            return
        day = _day(date)
        values = {"printed": date.passage.text.string[date.start : date.end], "year": year}
        if day is None:
            why = "D508.unsure" if date.valid else "D508.impossible"
            yield NotAssessable(self.code, why, date.place, values=values)
            return
        due = month_day(deadline, year + 1)
        case = "published" if facts.published else "signed"
        signed = days(facts.signature.date) if facts.signature.date else None
        late = delay(day if facts.published else None, signed, due.toordinal())
        if late == 0:
            return
        if late is None:
            yield NotAssessable(self.code, "D508.unsure", date.place, values=values)
            return
        told = {**values, "due": day_name(due.year, due.month, due.day), "late": late}
        yield Diagnostic(
            self.code,
            f"D508.{case}",
            date.place,
            told,
            severity="info" if facts.level == "township" or _is_zone(context, facts) else None,
        )


def _is_zone(context: Context, facts: Facts) -> bool:
    """Tell whether a zone's committee reports: many are held to their government's deadline."""
    return compact(context.agency or facts.agency or "").endswith(ZONES)


def _day(date: DateFound) -> int | None:
    """Give the number of a day that is printed whole and undamaged."""
    return None if date.form in ("damaged", "short") or date.year is None else days(date)
