"""D511 nonstandard-date."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.messages.phrase import Phrase
from baolint.recognise.date_scan import fold
from baolint.recognise.facts import Context, DateFound, Facts
from baolint.recognise.place import Place
from baolint.recognise.published import is_labelled
from baolint.rules.diagnostic import Diagnostic, Fix, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule

_ZERO = expression("年 *0[0-9] *月|\\A0[0-9] *月|月 *0[0-9] *[日号]")
_CHINESE = expression("[〇○零一二三四五六七八九十]")
_ARABIC = Pattern("[0-9]")
_CIRCLE = str.maketrans("○零Oo0", "〇〇〇〇〇")
_SHORT_YEAR = expression("(?<![0-9.第])(?<![0-9] )[0-9]{2}年度(?![0-9])")
_LEADING_YEAR = expression(
    "(?:(?:\\A|[。；：！？，,、（(])[ 　]*(?:在|于|自|从|到|至|截[至止]|较|比|与)?"
    "|截[至止]|(?:自|从|较|比|与|至)) *([0-9]{2}年)"
    "(?=[，,]|全年|[我本]|以来|[底末初]|[上下]半年|第?[一二三四1-4]季度|相比|共|[1-9][0-9]?月)"
)
_MARKS = "’‘'′＇`"
_QUOTED_YEAR = expression("[’‘'′＇`]([0-9]{2}年)")
"""A year whose hundreds an apostrophe stands for."""
_SIGNS = (
    "年度", "年，", "年,", "年全年", "年我", "年本", "年以来", "年底", "年末", "年初", "年上半", "年下半",
    "年第", "年共", "年相比", "季度", "’", "‘", "'", "′", "＇", "`",
)  # fmt: skip
KINDS = ("short", "zero", "numeric", "circle", "mixed", "bare", "number")


class NonstandardDate(Rule):
    """A legible date that is not written as in official documents. Blanks are no fault."""

    code = "D511"
    name = "nonstandard-date"
    severity = "info"
    title = "日期写法不规范"
    why = "公文中的日期用阿拉伯数字写全年、月、日，月、日不编虚位；两位数的年份会引起误解。"
    basis = "《党政机关公文格式》（GB/T 9704—2012）7.3.5.4；《出版物上数字用法》（GB/T 15835—2011）"
    mend = "统一写作“2024年1月9日”的形式。"
    examples = (
        Good("规范的日期"),
        Good("日期中有空格", (("2024年1月19日", "2024 年 1 月 19 日"),)),
        Good("汉字日期", (("2024年1月19日", "二〇二四年一月十九日"),)),
        Good("网址中的日期", (("tjj@yunxi.gov.cn", "http://www.yunxi.gov.cn/2024-01-09/"),)),
        Bad("两位数年份", (("2024年1月19日", "24年1月19日"),), "24年1月19日"),
        Bad("句首两位数年份", (("2023年，绵阳市", "23年，绵阳市"),), "23年"),
        Bad("撇号代替两位数", (("全年组织", "截至’23年底组织"),), "’23年"),
        Good("句首说的是多少年", (("2023年，绵阳市", "2023年，工作开展以来。16年，绵阳市"),)),
        Bad("月份前补零", (("2024年1月19日", "2024年01月19日"),), "2024年01月19日"),
        Bad("数字加横线", (("2024年1月19日", "2024-01-19"),), "2024-01-19"),
        Bad("○代替〇", (("2024年1月19日", "二○二四年一月十九日"),), "二○二四年一月十九日"),
        Bad("汉字数字混用", (("2024年1月19日", "2024年一月19日"),), "2024年一月19日"),
        Bad("漏写日字", (("2023年12月31日止", "2023年12月31止"),), "2023年12月31"),
        Bad("用号代替日", (("2024年1月19日", "2024年1月19号"),), "2024年1月19号"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        groups: dict[str, list[tuple[Place, str, str | None]]] = {kind: [] for kind in KINDS}
        for date in facts.dates:
            kind = _kind(date)
            if kind and not (kind == "numeric" and _is_data(date, facts)):
                printed = date.passage.text.string[date.start : date.end]
                groups[kind].append((date.place, printed, _standard(date, printed, kind)))
        groups["short"].extend(_short_years(facts))
        if not facts.dates and not any(groups.values()):
            yield NotApplicable(self.code)
        for kind, found in groups.items():
            if found:
                yield self._finding(kind, found)

    def _finding(self, kind: str, found: list[tuple[Place, str, str | None]]) -> Diagnostic:
        place, printed, standard = found[0]
        edits = tuple((at, text) for at, _, text in found if text)
        fix = Fix(Phrase("改为规范的日期写法"), kind != "short", edits) if edits else None
        values = {"printed": printed, "standard": standard or printed, "count": len(found)}
        return Diagnostic(
            self.code,
            f"D511.{kind}",
            place,
            values,
            severity="warning" if kind == "short" else None,
            related=tuple(at for at, _, _ in found[1:]),
            fix=fix,
        )


def _short_years(facts: Facts) -> Iterator[tuple[Place, str, str | None]]:
    """Yield years of two digits that are no part of a date: 23年度, and 23年 at the head of a sentence.

    The latter only near the report's own year, as any other number of years may be a duration.
    """
    near = {f"{(facts.year + step) % 100:02}年" for step in (-1, 0, 1)} if facts.year else set()
    for passage in facts.prose():
        text = passage.text.string
        if "年" not in text or not any(sign in text for sign in _SIGNS):
            continue
        string = fold(text)
        spans = [match.span() for match in _SHORT_YEAR.finditer(string)]
        leading = (match for match in _LEADING_YEAR.finditer(string) if match[1] in near)
        spans.extend(match.span(1) for match in leading)
        quoted = [match.span() for match in _QUOTED_YEAR.finditer(string)]
        spans = [one for one in spans if not any(low <= one[0] < high for low, high in quoted)]
        spans.extend(quoted)
        known = [(date.start, date.end) for date in facts.dates if date.passage is passage]
        for start, end in sorted(set(spans)):
            if any(low <= start < high for low, high in known):
                continue
            yield (
                passage.place(start, end),
                text[start:end],
                f"20{string[start:end].lstrip(_MARKS)}",
            )


def _kind(date: DateFound) -> str | None:
    """Tell what is not standard about a date; impossible and damaged ones are no matter of form."""
    if not date.valid or date.form == "damaged":
        return None
    if date.form in ("short", "numeric"):
        return date.form
    printed = fold(date.passage.text.string[date.start : date.end])
    year = printed.partition("年")[0] if "年" in printed else ""
    ends = printed[-1] if date.day is not None else "日"
    faults = {
        "circle": date.form == "chinese" and year.translate(_CIRCLE) != year,
        "mixed": _CHINESE.search(printed) is not None and _ARABIC.search(printed) is not None,
        "number": ends == "号",
        "bare": ends not in "日号",
        "zero": _ZERO.search(printed) is not None,
    }
    return next((kind for kind, at_fault in faults.items() if at_fault), None)


def _is_data(date: DateFound, facts: Facts) -> bool:
    """Tell whether a date is a datum of a page or a structured report and not running text."""
    alone = date.passage.kind == "preamble" and date.end - date.start == len(date.passage.text)
    return facts.structured() or alone or is_labelled(date)


def _standard(date: DateFound, printed: str, kind: str) -> str | None:
    """Write a date as it should be; None where a part is missing."""
    if kind == "circle":
        year, mark, rest = printed.partition("年")
        return year.translate(_CIRCLE) + mark + rest
    if date.month is None:
        return None
    year = f"{date.year}年" if date.year is not None else ""
    day = f"{date.day}日" if date.day is not None else ""
    return f"{year}{date.month}月{day}"
