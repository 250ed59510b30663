"""D501 impossible-date."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.numerals import chinese_number
from baolint.document.pattern import Pattern
from baolint.recognise.facts import Context, DateFound, Facts
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule

_CHINESE = Pattern(
    "(?<![年十一二三四五六七八九〇零0-9])(?P<month>十[一二三四五六七八九]?|[一二三四五六七八九])月(?P<day>[一二三四五六七八九]?十[一二三四五六七八九]?)日",
    needs=("月",),
)
"""Days in Chinese numerals without a year."""
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _is_day(month: int, day: int) -> bool:
    return month <= len(_LONGEST) and 1 <= day <= _LONGEST[month - 1]


class ImpossibleDate(Rule):
    """A date that no calendar has. Dates that a converter damaged are not judged."""

    code = "D501"
    name = "impossible-date"
    severity = "error"
    title = "日期不存在"
    why = "历法上没有这一天，多为笔误，读者无从得知真实日期。"
    basis = "公历；《党政机关公文格式》（GB/T 9704—2012）7.3.5.4"
    mend = "核对原始材料，改为真实的年、月、日。"
    examples = (
        Good("闰年有2月29日", (("全年组织业务培训2次", "2024年2月29日前整改到位，组织培训2次"),)),
        Good("转换时丢失年月的日期不作判断", (("2023年12月31日止", "20231231日止"),)),
        Good("书名号内的文字不作判断", (("落实保密审查制度", "落实《2月30日会议纪要》精神"),)),
        Bad("平年2月29日", (("2024年1月19日", "2023年2月29日"),), "2023年2月29日"),
        Bad("6月没有31日", (("全年组织业务培训2次", "6月31日组织业务培训2次"),), "6月31日"),
        Bad("没有13月", (("2024年1月19日", "2024年13月19日"),), "2024年13月19日"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        if not facts.dates:
            yield NotApplicable(self.code)
        for date in facts.dates:
            if not date.valid and date.form != "damaged":
                yield self._found(date)
        known = [date.place.span for date in facts.dates]
        for passage in facts.prose():
            for match in _CHINESE.finditer(passage.text.string):
                month, day = chinese_number(match["month"]), chinese_number(match["day"])
                place = passage.place(*match.span())
                if any(one.start < place.span.end and place.span.start < one.end for one in known):
                    continue
                if month and day and not _is_day(month, day):
                    values = {"printed": match[0], "year": "", "month": month, "day": day}
                    case = "D501.day" if month <= len(_LONGEST) else "D501.month"
                    yield Diagnostic(self.code, case, place, values)

    def _found(self, date: DateFound) -> Diagnostic:
        values = {
            "printed": date.passage.text.string[date.start : date.end],
            "year": date.year,
            "month": date.month,
            "day": date.day,
        }
        case = "day"
        if date.year is not None and not 1000 <= date.year <= 9999:
            case = "year"
        elif date.month is None or not 1 <= date.month <= 12:
            case = "month"
        elif date.month == 2 and date.day == 29:
            case = "leap"
        return Diagnostic(self.code, f"D501.{case}", date.place, values)
