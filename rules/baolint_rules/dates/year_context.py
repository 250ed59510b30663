"""Why a year other than the report's may stand in a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.recognise.date_scan import fold

_SENTENCE = expression("[。！？!?\n]")
_CLAUSE = expression("[，；：、,;:（）()]")
_TITLE = expression("《[^》]*》?|〔[^〕]*〕")
_COMPARED = expression(
    "同比|环比|上年|去年|上一年|前年|往年|历年|较(?![好为大多少强高低慢快差弱长短])|相比|对比|与20|比20|"
    "增长|下降|减少|持平|不变|结转|转入|转结|跨年|累计|以来|至今|迄今|截[至止]|历史|连续|延续|沿用|曾|此前|"
    "[近几多两三四五]年|[0-9] *倍|翻番|翻了|规划|十[一二三四五]五|遗留|(?:首|第[一二三四五六七八九十])[批轮届]"
)
"""Words that speak of another year anywhere in the sentence."""
_OBJECT = expression(
    " *度? *[^，。；]{0,14}?(?:决算|预算|年报|年度报告|工作报告|公报|年鉴|审计|考核|绩效|评估|评价|"
    "测评|要点|计划|方案|目录|清单|名单|收支|结余|总结|统计数据|行动|修[订改正]|施行|版|届|级)"
)
"""What belongs to another year and is published or judged in this one (2022年度部门决算)."""
_TASKS = Pattern(" *度? *[^，。；]{0,10}?(?:工作)?(?:要点|任务清单)", needs=("要点", "任务清单"))
_CARRIED_OUT = Pattern("落实|对照|贯彻|按照|围绕|执行")
_EVENT = expression(
    "(?:查找出?|发现|指出|反馈|查摆|梳理出?|认定|上报|建立|设立|启动|开展|推行|确立|确定|编制|部署|探索|印发|发布|制定|出台|公布|收到|受理|申请|提出|签订|颁布|施行|实施|修订|形成|产生|公开)的|"
    "出生|生于|参加工作|入党|加入中国共产党|入伍|任职|任现职|到任|就任|上任|聘任|毕业|"
    "(?<![责主委])任[^，。；责务命]{0,12}?(?:长|主任|书记|主席|委员|专员|科员|调研员)|"
    "成立|组建|挂牌|机构改革|上线|开通|启用|建成|改版|划转|更名|任命|表彰|获得|荣获|获评|被评|试点|生效"
)
_BORN = expression(" *生(?![^，。；、,;）)\\s])")
"""Behind a date of birth: 1975年8月生."""
_DATED_EVENT = expression(
    "印发|发布|公布|通过|批准|出台|施行|实施|下发|修订|颁布|公示|实行|起|自|从"
)
_PLAN = expression(
    "计划|限期|限时|期限|到期|明年|下一?步|下一?年|下年度|打算|预计|目标|力争|预算|顺延|转入|结转|延续|截[至止]"
)
_AHEAD = expression("将|拟|继续|前")
"""Words of the future that also mean other things, and so count only behind the year."""
_NEWS = expression("发布|公布|公开日期|截[至止]|本报告|报告编制|编制")
_CLOSING = expression("截[至止] *\\Z")
_FLOW = expression(
    "(?:共|主动|已)[^，。；]{0,6}(?:发布|公开|收到|受理|办理|办结|召开|开展|印发|组织)"
)
"""What is counted over a year, unlike stocks, which may be told of an earlier day."""
_CLOSING_WORD = expression("截[至止]")
_YEARS_END = expression("20[0-9]{2} *年(?:度)? *(?:12 *月 *31|[底末])")
_LONG_PLAN = expression("规划|计划|目标|力争|到20|至20|年前|前|期限|有效|起|将|拟")
_RANGE_BEFORE = expression("(?:[0-9]{4}|[0-9]{4}年|年度|月|日)起? *[-~至到、和及与] *\\Z")
_RANGE_BEHIND = expression(" *(?:[-~至到、和及与]|以来|起) *(?:(?:19|20)[0-9]{2}|今)")
_SINCE = ("自", "从", "始于", "早在")
_ONWARDS = expression(" *(?:[初末底]? *(?:起|以来|开始|至今)|以前|之前|以后|之后|前后)")


class YearContext:
    """The year `year` at string[start:end]; `has_month` says that it stands at the head of a date."""

    __slots__ = (
        "_clause", "_end", "_has_month", "_paragraph", "_sentence", "_start", "_string", "_year",
    )  # fmt: skip

    def __init__(self, string: str, start: int, end: int, has_month: bool, year: int) -> None:
        self._paragraph = _paragraph(string)
        self._string = self._paragraph.string
        self._start = start
        self._end = end
        self._has_month = has_month
        self._year = year
        self._sentence = self._paragraph.around("sentence", start, end)
        self._clause = self._paragraph.around("clause", start, end)

    def explains_past(self, report_year: int) -> bool:
        """Tell whether a year before the report's has a reason to be where it is."""
        return (
            self._is_apart()
            or _is_in(f"{report_year} *(?:年|[-~至])", self._sentence)
            or self._is_compared(report_year)
            or self._is_since()
            or _ONWARDS.match(self._string, self._end) is not None
            or _BORN.match(self._string, self._end) is not None
            or self._is_of_its_own(report_year)
            or _is_in(_EVENT, self._clause)
            or (self._has_month and _is_in(_DATED_EVENT, self._clause))
        )

    def _is_compared(self, report_year: int) -> bool:
        """Tell whether the sentence speaks of another year; the end of last year as closing day does not."""
        if not _is_in(_COMPARED, self._sentence):
            return False
        before = self._string[max(0, self._start - 4) : self._start]
        if self._year != report_year - 1 or _CLOSING.search(before) is None:
            return True
        if _YEARS_END.match(self._string, self._start) is None or not _FLOW.search(self._behind()):
            return True
        rest = _CLOSING_WORD.sub("", self._sentence, count=1)
        return _COMPARED.search(rest) is not None

    def _is_since(self) -> bool:
        at = self._start
        while at and self._string[at - 1] == " ":
            at -= 1
        return self._string.endswith(_SINCE, 0, at)

    def _is_of_its_own(self, report_year: int) -> bool:
        """Tell whether something of that year follows; a yearly task list is not carried out later."""
        if self._year < report_year - 1 and _TASKS.match(self._string, self._end):
            return _CARRIED_OUT.search(self._clause) is None
        return _OBJECT.match(self._string, self._end) is not None

    def explains_next(self) -> bool:
        """Tell whether the year after the report's is a plan, a carry-over or about publishing."""
        return (
            self._is_apart()
            or _is_in(_PLAN, self._sentence)
            or _AHEAD.search(self._behind()) is not None
            or _is_in(_NEWS, self._sentence)
            or _is_in(_EVENT, self._clause)
        )

    def explains_far(self) -> bool:
        """Tell whether a year further ahead belongs to a plan."""
        return self._is_apart() or _is_in(_LONG_PLAN, self._sentence)

    def _is_apart(self) -> bool:
        """Tell whether the year is quoted, in an unclosed title, or part of a range of years."""
        start = self._start
        return (
            self._paragraph.is_open("“", start)
            or self._paragraph.is_open("《", start)
            or _RANGE_BEFORE.search(self._string[max(0, start - 12) : start]) is not None
            or _RANGE_BEHIND.match(self._string, self._end) is not None
        )

    def _behind(self) -> str:
        """Give the rest of the sentence behind the year."""
        stop = _SENTENCE.search(self._string, self._end)
        return self._string[self._end : stop.start() if stop else len(self._string)]


class _Paragraph:
    """A folded paragraph in which the marks around a place are found without reading it again.

    Some are megabytes long and hold thousands of years.
    """

    __slots__ = ("_marks", "_texts", "string")

    def __init__(self, string: str) -> None:
        self.string = fold(string)
        self._marks = {
            name: [match.start() for match in mark.finditer(self.string)]
            for name, mark in _MARKS.items()
        }
        self._texts: dict[tuple[int, int], str] = {}

    def around(self, name: str, start: int, end: int) -> str:
        """Give the text between two marks, without what stands in book-title marks."""
        marks = self._marks[name]
        before, after = bisect_left(marks, start), bisect_left(marks, end)
        begin = marks[before - 1] + 1 if before else 0
        stop = marks[after] if after < len(marks) else len(self.string)
        if (begin, stop) not in self._texts:
            self._texts[begin, stop] = _TITLE.sub("", self.string[begin:stop])
        return self._texts[begin, stop]

    def is_open(self, mark: str, at: int) -> bool:
        """Tell whether a quotation or title that begins with this mark goes on at a place."""
        marks = self._marks[mark]
        before = bisect_left(marks, at)
        return before > 0 and self.string[marks[before - 1]] == mark


_MARKS = {
    "sentence": _SENTENCE,
    "clause": _CLAUSE,
    "“": expression("[“”]"),
    "《": expression("[《》]"),
}


@lru_cache(2)
def _paragraph(string: str) -> _Paragraph:
    return _Paragraph(string)


@lru_cache(256)
def _is_in(pattern: str | re.Pattern[str], text: str) -> bool:
    return re.search(pattern, text) is not None
