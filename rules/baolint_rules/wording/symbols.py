"""Signs that stand for something still to be filled in: XX, ××, ○○, ____, 【】, {{…}}."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.recognise.words_text import Stretch, Written
from baolint_rules.wording.masked import ANONYMOUS, MASK, MEASURE, judge
from baolint_rules.wording.quoted import quoted

_B = "[ \u00a0\u3000]"
_RULE = "_＿-—= \t\u00a0\u3000"
_UNIT = MEASURE
_COUNTED = "[件条份次个项](?!例|款|文|目|性|件|事|理|别|人|体)"
_MADE = "(?<=[息请件开布收到理共计结发新办复议读报文传会训查作章篇知馈回应增改更立展织护达成推送])"
_LATIN = "a-z0-9._@/\\\\+×✕"


class Symbol(NamedTuple):
    """One found: the message's key, whether it is doubtful, and where it is."""

    message: str
    doubtful: bool
    stretch: Stretch


class _Kind(NamedTuple):
    """What to look for: `signs`, one of which must be there at all, and the pattern itself.

    `named` kinds may hide a name (XX公司, 张某某), `doubtful` ones are never certain, `prose` ones
    are not looked for in cells.
    """

    message: str
    signs: tuple[str, ...]
    pattern: str
    named: bool = False
    doubtful: bool = False
    prose: bool = False


_KINDS = (
    _Kind(
        "W706.symbol",
        ("xx", "××", "✕✕", "x×", "×x"),
        f"(?<![{_LATIN}-])[x×✕]{{2,}}(?:-[x×✕]{{2,}})*(?![{_LATIN}-])"
        "|(?<![0-9])(?:19|20)[x×✕]{2}(?=[年〕\\]】）])"
        "|(?<![a-z0-9._-])x{3,}(?=@)|(?<=www\\.)x{3,}(?=\\.)|(?<=@)x{3,}(?=\\.)",
        named=True,
    ),
    _Kind(
        "W706.symbol",
        ("x", "×"),
        f"(?<![0-9])(?:19|20)[0-9][x×✕](?=年)|(?<![{_LATIN}-])[x×]+\\.[x×]+(?={_B}?[%万亿元])"
        f"|(?<=[0-9])[x×]+(?={_COUNTED})",
    ),
    _Kind(
        "W706.symbol",
        ("？件", "？条", "？份", "？次", "？个", "？项"),
        f"(?:{_MADE}？|？{{2,}})(?={_COUNTED})",
    ),
    _Kind(
        "W706.symbol",
        tuple(f"{sign}{unit}" for sign in "-—…□" for unit in "件条份次个项"),
        f"{_MADE}(?:[-—…]{{1,6}}|[□☐]+)(?={_COUNTED})",
    ),
    _Kind(
        "W706.empty",
        tuple(f"{sign}{unit}" for sign in "）]" for unit in "件条份次个项年月"),
        f"(?:（{_B}{{0,20}}）|\\[{_B}{{0,20}}\\])(?={_COUNTED}|[年月])",
        doubtful=True,
    ),
    _Kind(
        "W706.unanswered",
        ("：",),
        f"(?<=：){_B}*(?:（{_B}*)?(?:请填写|请补充|请输入|待补充|待填写?|待填报|待定|待核实?|待统计|待更新|待提供|待完善|略|"
        f"未填写?|tbd|todo|暂缺|此处略|同上|内容略|数据略|空缺|空着)(?:{_B}*）)?{_B}*(?=[。；，]|$)",
        prose=True,
    ),
    _Kind(
        "W706.symbol",
        ("x", "×"),
        f"(?<![{_LATIN}第-])(?<![a-z0-9] )x(?={_B}{{0,2}}{_UNIT}(?!方))"
        f"|(?<![{_LATIN}第-])×(?={_B}{{0,2}}[年月日件条份])|(?<=[〕\\]）])[x×](?=号)",
    ),
    _Kind(
        "W706.symbol",
        tuple(f"n{gap}{unit}" for gap in ("", " ") for unit in "件条份次个项场篇期封"),
        f"(?<![{_LATIN}-])(?<![a-z0-9] )n(?={_B}?(?:[件条份场篇期封]|次(?!方)|个(?!人)|项(?!目)))",
    ),
    _Kind(
        "W706.symbol",
        ("○月", "〇月", "○日", "〇日"),
        "(?<![一二三四五六七八九十零0-9○〇])[○〇](?=[月日])",
    ),
    _Kind("W706.symbol", ("某某",), "某某", named=True),
    _Kind(
        "W706.symbol",
        ("○○", "〇〇", "◯◯", "△△", "○〇", "〇○"),
        "(?<![一二三四五六七八九十零0-9○〇◯△])(?:[○〇◯]{2,}|△{2,})(?![一二三四五六七八九十零0-9○〇◯△])",
        named=True,
    ),
    _Kind(
        "W706.symbol",
        ("***", "**年"),
        f"(?<![{_LATIN}*])\\*{{3,}}(?={_UNIT})|(?<![{_LATIN}*])\\*\\*年\\*\\*月",
    ),
    _Kind(
        "W706.symbol",
        ("__",),
        f"(?<![a-z0-9@._])_{{3,}}(?![a-z0-9@.])|(?<![a-z0-9@._])__(?={_B}*(?:{MEASURE}|[件项号]))",
        prose=True,
    ),
    _Kind(
        "W706.variable",
        ("{", "<%", "«", "%s", "%d", "$"),
        "\\{\\{[^{}\n]{0,60}\\}\\}|\\{%[^%\n]{1,80}%\\}|[$#]\\{[^{}\n]{1,60}\\}|<%[^%\n]{1,80}%>"
        "|«[^»\n]{1,40}»|(?<![a-z0-9])\\$[a-z_]{2,30}\\$|\\{[a-z_][a-z0-9_.]{0,40}\\}|\\{[0-9]{1,2}\\}"
        "|\\{[\u4e00-\u9fff]{2,12}\\}|(?<![0-9a-z%])%[sd](?![a-z])",
    ),
    _Kind(
        "W706.symbol",
        ("**",),
        f"(?<=[\u4e00-\u9fff])\\*\\*(?={MEASURE}(?![^*\n]{{0,60}}\\*\\*))",
    ),
    _Kind(
        "W706.software",
        ("_toc", "_ref"),
        "(?:pageref +|ref +)?_(?:toc|ref)[0-9]{4,}(?: *\\\\h)?(?: +[0-9]{1,3})?",
    ),
    _Kind("W706.symbol", ("□□",), "□{2,}(?![是否有无])", prose=True),
    _Kind("W706.symbol", ("##",), f"#{{2,}}(?={MEASURE})"),
    _Kind(
        "W706",
        ("【", "[", "<", "〈"),
        "[【\\[<〈](?!/)[\u4e00-\u9fff]{0,8}(?:名称|数字|数量|日期|年份|姓名|金额|件数|条数|次数|具体内容|文件名|文号|比例|百分比|单位名)[】\\]>〉]",
        prose=True,
    ),
    _Kind("W706.empty", ("【",), f"【{_B}{{0,20}}】"),
    _Kind("W706", ("【",), "【[^【】\n]{0,30}(?:请填|填写|填入|待填)[^【】\n]{0,60}】"),
    _Kind("W706", ("请填写",), "[（(〔]请填写[….。·]{1,12}[）)〕]"),
    _Kind(
        "W706.empty",
        ("（ ", "（\u3000"),
        "（[ \u00a0\u3000]{2,40}）|（\u3000）",
        doubtful=True,
        prose=True,
    ),
    _Kind(
        "W706.date",
        ("月 ", "月\u3000", "月\u00a0"),
        f"(?:^|(?<={_B}{_B}))(?:20(?:[0-9]{{2}})?)?{_B}{{0,40}}年{_B}{{1,40}}月{_B}{{1,40}}日(?!期)",
        doubtful=True,
        prose=True,
    ),
)


def symbols(written: Written, skip: Callable[[str], bool]) -> Iterator[Symbol]:
    """Yield every sign that was not filled in; `skip` names the kinds of passage to leave out.

    Not yielded: masked numbers and names, signs spoken of in quotation marks, Latin words, ruling
    lines.
    """
    for kind in _KINDS:
        if written.holds(kind.signs):
            for match in expression(kind.pattern, re.MULTILINE).finditer(written.folded):
                found = _symbol(written, kind, match)
                if found and not skip(found.stretch.passage.kind):
                    yield found


def _symbol(written: Written, kind: _Kind, match: re.Match[str]) -> Symbol | None:
    start, end = match.span()
    stretch = written.stretch(start, end)
    cell = stretch.passage.kind == "cell"
    if (kind.prose and cell) or quoted(written.plain, start):
        return None
    if match[0].strip("_ \u00a0\u3000") == "" and _ruling(stretch):
        return None
    doubtful = kind.doubtful
    if kind.named:
        verdict = judge(written.folded, start, end, stretch.passage.kind)
        if verdict == MASK:
            return None
        doubtful = verdict == ANONYMOUS
    message = kind.message
    if doubtful and message == "W706.symbol":
        message = "W706.doubtful"
    return Symbol(message, doubtful, stretch)


def _ruling(stretch: Stretch) -> bool:
    """Tell whether a line holds nothing but underscores: a rule drawn across the page."""
    return all(side is not None and not side.strip(_RULE) for side in stretch.beside())
