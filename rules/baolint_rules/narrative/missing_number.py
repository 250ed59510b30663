"""N407 missing-number."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.pattern import Pattern
from baolint.recognise.facts import Context, Facts, Passage
from baolint.recognise.restoration import is_damaged
from baolint.rules.diagnostic import Diagnostic, NotApplicable, NotAssessable, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.narrative.number_gaps import Gap, number_gaps

_BLANK = "[ \u00a0\u3000\u2002\u2003\t]"
_BLANKS = " \u00a0\u3000\u2002\u2003\t"
_SIGN = f"{_BLANK}*(?:[_＿]{{1,}}|[xXＸ×]{{2,}})(?:{_BLANK}|[_＿])*"
_END = "(?=[，,。；;、）)]|其中|\\Z)"
_NOT_COUNTED = "头面链线金词教纸便借油逐法白欠辫枝信公苗粉油荆柳萧鞋海"
"""What makes a word with 条 that is no measure word: 头条, 链条, 逐条, 信条."""
_NOUN = (
    "(?:公开|发布|更新|上传|推送|转发)(?:了|各类|各种|相关)?(?:政府|政务|动态|工作)?(?:信息|文件)?"
)
_NUMERALS = "〇零一二两三四五六七八九十百千万亿几数多余若干"
_GAPS = Pattern(
    f"(?P<items>{_NOUN}(?:共|共计|总计)?)(?P<gap>{_SIGN}|{_BLANK}*)(?P<unit>条){_END}"
    f"|(?P<cases>(?:新?收到?|受理|接到|办结|答复|结转)[^，。；、\n0-9]{{0,16}}?(?:申请|办结|答复|结转|收到|受理))"
    f"(?P<wide>{_SIGN}|{_BLANK}+)(?P<piece>件){_END}"
    f"|(?P<bare>(?<!公)共计?{_BLANK}*(?:条|件|篇|份|次|期){_END})"
    f"|(?P<named>(?<![中公])共(?!享|同|建|治|有|青|和|识|鸣|产|党)(?:(?![{_NUMERALS}])[\u4e00-\u9fff]){{3,9}}(?<![{_NOT_COUNTED}])条{_END})"
    f"|(?P<blanked>[\u4e00-\u9fff]{{2}}(?<![{_NUMERALS}每逐首第本某各])(?:"
    f"(?<![文条事附邮案证要信软硬物稿零部器构急函来组元配套]){_BLANK}+(?:件次|件)|(?<![身部年月省股成备水]){_BLANK}+份"
    f"|(?<![层档再依屡初名批班频场人件])(?<![{_NOT_COUNTED}]){_BLANK}+(?:场次|人次|条|次)"
    f"|(?<![日时学长定短近中周任早到逾按延前后如假工刑缓星预分同]){_BLANK}+期|{_BLANK}+篇){_END})"
    f"|(?P<rate>率(?:为|达到?)?{_BLANK}*[%％])",
    needs="条件篇份次期%％",
)
_MOST = 3
"""So many gaps in a paragraph without any number were made by a converter, if it left few elsewhere."""
_FEW = 3


class MissingNumber(Rule):
    """A number was forgotten: there is its noun and its measure word and nothing between."""

    code = "N407"
    name = "missing-number"
    severity = "error"
    title = "漏填数字"
    why = "“公开信息 条”“召开次会议”“同比增长%”之类，名称和量词都在，数字却没有填，多是套用模板后忘了填。"
    basis = "《政府网站发展指引》（国办发〔2017〕47号）关于内容准确、严谨的要求"
    mend = "查台账填上数字；没有的，填0。"
    examples = (
        Good("数字都在"),
        Good(
            "公开条例、公开条件不算",
            (("认真落实《", "严格执行信息公开条例，明确主动公开条件和依申请公开条目，认真落实《"),),
        ),
        Good("申请件是名词", (("全年新收", "规范办理申请件，全年新收"),)),
        Bad("公开条数没有填", (("主动公开信息186条", "主动公开信息 条"),), "公开信息 条"),
        Bad(
            "数字和空格都没有",
            (("主动公开信息186条，其中", "共主动公开条，其中"),),
            "共主动公开条",
        ),
        Good(
            "条、件、次前面有数或者是词的一部分",
            (
                (
                    "各项任务按期完成。",
                    "中共中央印发八条，共公开十二条，梳理公共条款，逐条落实，共建链条，培训 2 次，明确受理条 件，按期答复率为98%。",
                ),
            ),
        ),
        Bad(
            "“共”后没有数",
            (("各项任务按期完成。", "召开新闻发布会2场，发布解读材料共件。"),),
            "共件",
        ),
        Bad(
            "留了空格",
            (("各项任务按期完成。", "全年发布政策解读  篇，举办发布会2场。"),),
            "解读  篇",
        ),
        Bad(
            "百分数没有填",
            (("各项任务按期完成。", "网民留言按期答复率为%，群众反映良好。"),),
            "率为%",
        ),
        Bad("括号里没有填", (("各项任务按期完成。", "全年更新栏目信息（）条。"),), "（）"),
        Bad(
            "量词前没有数字也没有空格",
            (("各项任务按期完成。", "召开次专题会议，举办培训场。"),),
            "召开次",
        ),
        Bad(
            "各项中一项没有填",
            (("统计数据96条，工作动态74条", "统计数据96条，工作动态条"),),
            "工作动态条",
        ),
        Bad(
            "申请件数没有填",
            (("新收政府信息公开申请26件", "新收政府信息公开申请  件"),),
            "新收政府信息公开申请  件",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        found = False
        for section in facts.sections:
            for passage in section.passages:
                gaps = _gaps(passage.text.string)
                found = found or bool(gaps)
                yield from _told(self.code, facts, passage, gaps)
        if not found:
            yield NotApplicable(self.code)


def _gaps(string: str) -> list[Gap]:
    """Give the gaps of a paragraph, none of which overlap."""
    found: list[Gap] = []
    for match in _GAPS.finditer(string):
        sign = match["gap"] or match["wide"] or ""
        span = None
        if sign.strip(_BLANKS):
            start, end = match.span("gap" if match["gap"] is not None else "wide")
            span = start + len(sign) - len(sign.lstrip()), end - len(sign) + len(sign.rstrip())
        single = match["blanked"] is not None and sum(map(str.isspace, match["blanked"])) == 1
        found.append(Gap(*match.span(), span, not single))
    known = len(found)
    found.extend(number_gaps(string))
    kept: list[tuple[Gap, bool]] = []
    for n in sorted(range(len(found)), key=lambda n: (found[n].start, n)):
        first = n < known
        if not kept or found[n].start >= kept[-1][0].end:
            kept.append((found[n], first))
        elif first and not kept[-1][1]:
            kept[-1] = found[n], first
    return [gap for gap, _ in kept]


def _told(code: str, facts: Facts, passage: Passage, gaps: list[Gap]) -> Iterator[Outcome]:
    string = passage.text.string
    others = sum(len(counted.numbers) for counted in facts.counted)
    if len(gaps) >= _MOST and others < _FEW and not any(sign.isdigit() for sign in string):
        place = passage.place(gaps[0].start, gaps[0].end)
        yield NotAssessable(code, "N407.lost", place)
        return
    for gap in gaps:
        if is_damaged(facts, passage, gap.start, gap.end):
            yield NotAssessable(code, "N407.lost", passage.place(gap.start, gap.end))
            continue
        start, end = gap.sign or (gap.start, gap.end)
        yield Diagnostic(
            code, "N407", passage.place(start, end), {"printed": string[gap.start : gap.end]},
            severity=None if gap.sure else "warning", related_codes=("W706",) if gap.sign else (),
        )  # fmt: skip
