"""Signs that stand for something still to be filled in: XX, ××, ○○, ____, 【】, {{…}}."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from baolint.recognise.words_text import Stretch, Written
from baolint_rules.wording.masked import ANONYMOUS, MASK, judge
from baolint_rules.wording.quoted import quoted

_B = "[ \u00a0\u3000]"
_RULE = "_＿-—= \t\u00a0\u3000"
_UNIT = "[年月日件条份次个项期场篇万余]"
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
        f"(?<![{_LATIN}第-])(?<![a-z0-9] )x(?={_B}{{0,2}}{_UNIT}(?!方))"
        f"|(?<![{_LATIN}第-])×(?={_B}{{0,2}}[年月日件条份])|(?<=[〕\\]）])[x×](?=号)",
    ),
    _Kind(
        "W706.symbol",
        ("n件", "n条", "n份", "n 件", "n 条", "n 份"),
        f"(?<![{_LATIN}-])(?<![a-z0-9] )n(?={_B}?[件条份])",
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
        ("***年", "***月", "***日", "***件", "***条", "***份", "***次", "***个", "**年**月"),
        f"(?<![{_LATIN}*])\\*{{3,}}(?={_UNIT})|(?<![{_LATIN}*])\\*\\*年\\*\\*月",
    ),
    _Kind(
        "W706.symbol",
        ("__",),
        f"(?<![a-z0-9@._])_{{3,}}(?![a-z0-9@.])|(?<![a-z0-9@._])__(?={_B}*[年月日件条份次人个项号])",
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
        ("**件", "**条", "**份", "**次", "**个"),
        "(?<=[\u4e00-\u9fff])\\*\\*(?=[件条份次个](?![^*\n]{0,60}\\*\\*))",
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
        f"(?:^|(?<={_B}{_B}))(?:20)?{_B}{{0,40}}年{_B}{{1,40}}月{_B}{{1,40}}日(?!期)",
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
        if any(sign in written.folded for sign in kind.signs):
            for match in re.finditer(kind.pattern, written.folded, re.MULTILINE):
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
