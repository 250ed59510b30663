"""D505 stale-year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from baolint.recognise import dates
from baolint.recognise.facts import Context, DateFound, Facts, Passage
from baolint.recognise.place import Place
from baolint.recognise.published import is_labelled
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.dates.last_closing import last_closings
from baolint_rules.dates.not_yet import not_yet
from baolint_rules.dates.wrong_plans import wrong_plans
from baolint_rules.dates.year_sources import stated, sure_year

LOOKING_AHEAD = ("problems", "other", None)
"""Sections in which the coming year needs no reason; None is what stands outside sections."""


class StaleYear(Rule):
    """A year in the text that is not the report's and has no reason to be there.

    Last year's year is the trace of a text copied from last year's report.
    """

    code = "D505"
    name = "stale-year"
    severity = "warning"
    title = "正文中的年份与报告年度不符"
    why = "照抄往年文稿时没有改年份，数字和表述也可能是旧的。"
    basis = "《政府信息公开条例》第五十条；国办公开办函〔2021〕30号（不得内容雷同、敷衍塞责）"
    mend = "改为报告年度，并核对同一段的数字；确属往年情况的，写明“同比”“上年”等字样。"
    examples = (
        Good("年份一致"),
        Good(
            "与上年比较",
            (("主动公开信息186条，", "主动公开信息186条，2022年为150条，同比增长24%，"),),
        ),
        Good("公开上年决算", (("认真落实《", "按时公开2022年度部门决算，认真落实《"),)),
        Good("文件名称", (("认真落实《", "认真落实《2022年政务公开工作要点》《"),)),
        Bad(
            "落实的是上年的工作要点",
            (("全年组织", "对照《2022年政务公开工作要点》分解任务，全年组织"),),
            "2022",
        ),
        Bad(
            "打算写在已经过去的年份",
            (("改进情况：一是", "2023年，我局将进一步改进：一是"),),
            "2023",
        ),
        Good("规划年限", (("认真落实《", "按照2021—2025年规划，认真落实《"),)),
        Good("来年打算", (("围绕群众关切", "2024年，围绕群众关切"),)),
        Bad(
            "落实的是几年前的工作要点",
            (("各项任务按期完成。", "各项任务按期完成。逐项落实2021年政务公开工作要点。"),),
            "2021年",
        ),
        Bad("段首年份未改", (("全年通过区", "2022年，我局通过区"),), "2022年"),
        Bad("第一部分年份未改", (("2023年，绵阳市云溪区", "2022年，绵阳市云溪区"),), "2022年"),
        Bad("来年写进当年情况", (("全年组织业务培训", "2024年组织业务培训"),), "2024年"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        year = sure_year(facts)
        if year is None:
            yield NotApplicable(self.code)
            return
        for case, printed, at, severity in wrong_plans(facts, year):
            told = {"found": printed, "year": year}
            yield Diagnostic(self.code, case, at, told, severity=severity, confidence="likely")
        closed = list(last_closings(facts, year))
        for at in closed:
            told = {"found": year - 1, "year": year}
            yield Diagnostic(self.code, "D505", at, told, severity="info", confidence="possible")
        known = _known(facts) + [date.place for date in not_yet(facts, context.as_of)]
        dated: dict[int, list[DateFound]] = {}
        for date in facts.dates:
            dated.setdefault(id(date.passage), []).append(date)
        for passage in facts.prose():
            if passage.kind in ("title", "signature", "page") or "年" not in passage.text.string:
                continue
            by_year: dict[int, list[Place]] = {}
            for spoken in _years(passage, dated.get(id(passage), [])):
                place = passage.place(spoken.start, spoken.end)
                if spoken.year == year or _inside(place, known):
                    continue
                if not _is_explained(spoken, passage, year):
                    by_year.setdefault(spoken.year, []).append(place)
            for found, places in by_year.items():
                case = "D505" if found < year else "D505.ahead"
                values = {"found": found, "year": year}
                more = tuple(places[1:])
                yield Diagnostic(
                    self.code, case, places[0], values, related=more, confidence="likely"
                )


class _Spoken(NamedTuple):
    """A year in a passage, alone or at the head of a date."""

    year: int
    start: int
    end: int
    has_month: bool


def _years(passage: Passage, dated: list[DateFound]) -> Iterator[_Spoken]:
    for start, end, year in dates.years(passage):
        yield _Spoken(year, start, end, has_month=False)
    for date in dated:
        if date.year is None or date.form in ("damaged", "short") or is_labelled(date):
            continue
        if 1900 <= date.year <= 2099:
            yield _Spoken(date.year, date.start, date.end, has_month=True)


def _known(facts: Facts) -> list[Place]:
    """Give the places that other rules judge: the period, the preface's name of the report."""
    places = [place for name, (_, place) in stated(facts).items()]
    if facts.period:
        places.append(facts.period.passage.place(facts.period.start, facts.period.end))
    if facts.signature.date:
        places.append(facts.signature.date.place)
    return places


def _inside(place: Place, known: list[Place]) -> bool:
    return any(
        other.span.start <= place.span.start and place.span.end <= other.span.end for other in known
    )


def _is_explained(spoken: _Spoken, passage: Passage, year: int) -> bool:
    from baolint_rules.dates.year_context import YearContext

    string = passage.text.string
    context = YearContext(string, spoken.start, spoken.end, spoken.has_month, spoken.year)
    if spoken.year < year:
        return context.explains_past(year)
    if spoken.year == year + 1:
        return passage.section in LOOKING_AHEAD or context.explains_next()
    return context.explains_far()
