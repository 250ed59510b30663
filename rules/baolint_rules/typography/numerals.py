"""Ways to write numbers that publications do not use, each with the text that tells of it."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern

_UNITS = "件条份篇次宗起个项家人期册名户场张台位字"
_MIXED = Pattern(
    f"(?<![0-9.])[0-9]+(?:[十百千](?=[余多]?[{_UNITS}])|[十百千](?=[一二三四五六七八九0-9]))"
    f"|(?<![一二三四五六七八九十百千第统唯之合单同专逐归划])[一二三四五六七八九十][一二三四五六七八九十百千万]*[0-9]+[十百千]?(?=[余多]?[{_UNITS}])"
    f"|[0-9]万[0-9]{{3,4}}(?=[余多]?[{_UNITS}])|[0-9]+\\.[0-9]+[一二三四五六七八九十](?=个?(?:工作日|[天{_UNITS}](?![一二三四五六七八九、])))"
    f"|[0-9]万[一二三四五六七八九]千|[一二三四五六七八九]成[0-9]|[0-9]+几(?=[{_UNITS}天])"
)
_RANGE = Pattern(
    "(?<![0-9.%％-])[0-9]+(?:\\.[0-9]+)?[-—～~至][0-9]+(?:\\.[0-9]+)?[%％]", needs="%％"
)
_RANGE_OF_UNITS = Pattern(
    "(?<![0-9.%％年月日〔-])(?:[0-9]+(?:\\.[0-9]+)?[—～~-][0-9]+(?:\\.[0-9]+)?|(?!(?:19|20)[0-9]{2}[至到])[0-9]+(?:\\.[0-9]+)?[至到][0-9]+(?:\\.[0-9]+)?)[万亿](?=[余多]?(?:[元次人条件份户亩吨字]|$|[，。；、]|之间|左右))",
    needs="万亿",
)
"""A range of tens of thousands whose first number does without: 5～10万次."""
_HALF_PERCENT = Pattern(
    "[由从](?:[去上]年|年初|原来|原先|最初|[0-9]{4}年|上半年|一季度|期初)?的?[0-9]+(?:\\.[0-9]+)?(?:，?(?:提高|提升|上升|增加|增长|下降|降低|减少|[升增降提减]))+[到至为][0-9]+(?:\\.[0-9]+)?[%％]"
    "|[由从](?:[去上]年|年初|原来|原先|最初|[0-9]{4}年|上半年|一季度|期初)?的?[0-9]+(?:\\.[0-9]+)?[%％](?:，?(?:提高|提升|上升|增加|增长|下降|降低|减少|[升增降提减]))+[到至为][0-9]+(?:\\.[0-9]+)?(?![0-9.%％个件条次年])"
    "|[0-9]+(?:\\.[0-9]+)?[%％][—～~至-][0-9]+(?:\\.[0-9]+)?(?=之间|左右|，|。|；|不等)",
    needs="%％",
)
_TWO_KINDS = Pattern(
    f"[0-9]+[至到—～~-][一二三四五六七八九十]+(?=个?(?:工作日|[天{_UNITS}]))|(?<![第一二三四五六七八九十])[一二三四五六七八九十]+[至到—～~][0-9]+(?=个?(?:工作日|[天{_UNITS}]))"
    f"|[0-9]万?[天{_UNITS}]?[增升降减压缩扩]*[至到为](?!十几)[二三四五六七八九]?十[一二三四五六七八九]?[万亿]?(?=[余多]?[天{_UNITS}])",
    needs="至到—～~-为",
)
"""A range or a change between two numbers, one in figures and one in words."""
_ROUGH = Pattern(
    "(?<![0-9第、.〔])(?:1、2|2、3|3、4|4、5|5、6|6、7|7、8|8、9|[1-9]0、[2-9]0)[十百千万]?(?=[名人天次个家份篇条件年户](?!份|级|级以))"
)
"""What nobody counts exactly is written in words: 二三十条, not 20、30条."""
_BROKEN = Pattern(
    "(?<![0-9.])[0-9]+\\.(?=[万亿%％])|(?<![0-9.])[0-9]+\\.[0-9]+\\.[0-9]+(?=[万亿%％])|(?<=分之)\\.[0-9]+|(?<=[\u3400-\u9fff])[0-9]+\\.(?=个工作日|个百分点|[天倍])",
    needs=".",
)
_TIMES_LESS = Pattern(
    "(?:下降|减少|降低|缩短|压缩|缩减|压减|[降减少]了)了?近?约?[0-9一二两三四五六七八九十.]+倍",
    needs="倍",
)
"""What grows less does so by a part of itself, never by times."""
_WORDS_PERCENT = Pattern(
    "[一二三四五六七八九十百]+(?:点[一二三四五六七八九零]+)?[%％]", needs="%％"
)
_YEARS = Pattern("(?:19|20)[0-9]{2}[-—～~至]")
_POINT = Pattern(
    "(?<=[\u3400-\u9fff])\\.[0-9]+(?=万|亿|%|％|个百分点|个工作日|个小时|个月|倍|元|秒|天|分|小时|公里|平方|吨|亩|米|GB|MB|兆|件|次|人)",
    needs=".",
)
_COMMAS = Pattern(
    "(?:(?<![0-9，、,.])[0-9]{1,3}(?:，[0-9]{3})+|(?:(?<=[浏访点阅]览量)|(?<=[访点][问击]量)|(?<=累计)|(?<=总计))[0-9]{1,3}(?:、[0-9]{3})+)(?=(?:[.][0-9]+)?[万余多]?(?:[件条份篇次人户元册亩吨字项个期场起]|平方|千米|公里))"
    "|(?<![0-9，、,.])[0-9]{1,3}(?:,[0-9]{1,2}|,[0-9]{4,})(?=[万余多]?(?:[件条份篇次人户元册亩吨字项个]))|(?<![0-9])[0-9]{5,},[0-9]{3}(?=[件条份篇次人户元])"
    "|(?<=[\u3400-\u9fff])[0-9]+[。．][0-9]+(?=[天倍万亿元%％秒次分]|个百分点|个工作日|小时)",
    needs="，、,。．",
)
"""Chinese marks, or a comma in a wrong place, within a number: 12，560次, 3。8天."""
_WIDE = Pattern("[０-９]+(?:[．.][０-９]+)?", needs="０１２３４５６７８９")
_YEAR = Pattern(
    "(?<![0-9一二三四五六七八九十〇零第])(?=[^年\\n]{0,3}[0-9OoＯ])(?=[^年\\n]{0,3}[一二三四五六七八九〇零])"
    "[0-9一二三四五六七八九〇零○OoＯ]{4}(?=年)|二[OoＯ0]一[一二三四五六七八九〇零0-9](?=年)|[零〇壹贰叁肆伍陆柒捌玖]{4}(?=年)|二[OoＯ]二[一二三四五六七八九〇零0-9](?=年)"
    "|(?<![0-9A-Za-z])2(?=[0-9]{0,2}[OoＯlI])[0OoＯ][0-9OoＯlI]{2}(?=年)",
    needs="年",
)
_PARTS = Pattern(
    "[二三四五六七八九十百千万]分之[一二三四五六七八九十百]*点?[0-9]+(?:\\.[0-9]+)?|[0-9]分之[一二三四五六七八九十]+",
    needs=("分之",),
)
_CAPITAL = Pattern(
    "(?<![\u4e00-\u9fff]大)(?<![队退入行收捡登大内着水舰])(?<!人民币)(?<!大写)(?<!大写：)[壹贰叁肆伍陆柒捌玖拾佰仟]+(?=[余多]?(?:[台次条份篇件期场册套种处项个名户张块辆](?![元圆])))",
    needs="壹贰叁肆伍陆柒捌玖拾佰仟",
)
_LETTER = Pattern(
    "(?<![A-Za-z0-9.-])(?:[1-9][0-9]*[OoＯ][0-9OoＯ]*|[lI][0-9]+|[1-9][0-9]*[lI][0-9]*)"
    "(?=[余多]?(?:[件条份篇次宗起项家人期场册户元台%％万]|个))",
    needs="OoＯlI",
)
_ITEM = Pattern(
    "(?<![每第再这那某同任首另凡多几数近约月周日年季])(?:(?P<words>[一二两三四五六七八九]?十?[一二两三四五六七八九]|十)|(?P<figure>[0-9]+))"
    "(?P<unit>[次场期个项件份篇条人家册])(?=[、，。；和]|$)"
)
_MARK = expression("[、，]")
_SPREAD = Pattern("[每各逐再]|一[次场期个项件份篇条人家册]$")
"""What makes a count no count of what was done: 每季度通报一次, 一项一项."""
_SENTENCE = expression("[^。；\n]+")


_KINDS = (
    ("mixed", _MIXED), ("rough", _ROUGH), ("range", _RANGE), ("point", _POINT), ("wide", _WIDE), ("year", _YEAR), ("parts", _PARTS),
    ("capital", _CAPITAL), ("letter", _LETTER), ("comma", _COMMAS), ("unit", _RANGE_OF_UNITS),
    ("half", _HALF_PERCENT), ("kinds", _TWO_KINDS), ("broken", _BROKEN), ("less", _TIMES_LESS),
    ("percent", _WORDS_PERCENT),
)  # fmt: skip


class Oddities:
    """Finds them in the lines of a report; what the report as a whole cannot hold is not sought."""

    __slots__ = ("_kinds",)

    def __init__(self, whole: str) -> None:
        self._kinds = [(case, pattern) for case, pattern in _KINDS if pattern.may_match(whole)]

    def of(self, string: str) -> Iterator[tuple[int, int, str]]:
        """Yield start, end and case of each number of a line that is written as none should be."""
        for case, pattern in self._kinds:
            for match in pattern.finditer(string):
                if not (case == "range" and _YEARS.match(match[0])):
                    yield *match.span(), case
        if "、" in string or "，" in string:
            for sentence in _SENTENCE.finditer(string):
                yield from _two_ways(string, *sentence.span())


def _two_ways(string: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield counts in words that stand in one list with counts in figures, of the same unit."""
    items = list(_ITEM.finditer(string, start, end))
    if len(items) < 2:
        return
    figures = {item["unit"] for item in items if item["figure"]}
    for item in items:
        before = _MARK.split(string[start : item.start()])[-1]
        if item["words"] and item["unit"] in figures and not _SPREAD.search(before):
            yield *item.span("words"), "two"
