"""Misspellings that only the characters around them give away: 截止2023年12月31日，象……一样."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.recognise.words_text import Stretch, Written
from baolint.rules.diagnostic import Severity

_NOUN = "(?!情况|机制|制度|标准|程序|力度|渠道|措施|要求|方案|工作)"


class Slip(NamedTuple):
    """One found: where, what should stand there, its grade, and whether mending changes no meaning."""

    stretch: Stretch
    replace: str
    grade: Severity


class _Kind(NamedTuple):
    """What to look for: a sign that must be there at all, the pattern, its mend and grade.

    The group `wrong` of the pattern is what is replaced; 截止到 is right, since 到 takes the day.
    """

    sign: str
    pattern: str
    replace: str
    grade: Severity


_KINDS = (
    _Kind(
        "截止",
        "(?P<wrong>截止至?)(?:(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日|底|末)?|底|末)?"
        "|[0-9]{1,2}月(?:[0-9]{1,2}日|底|末)|目前|年底|年末)(?:2?4时|止)?(?:，|我|全|共|已|累计|主动|收到)",
        "截至",
        "warning",
    ),
    _Kind(
        "的贯彻",
        "(?<!得到)(?<!有了)认真(?P<wrong>的)贯彻(?:落实|执行)?(?:《|国|省|市|区|县|党|上级|条例)",
        "地",
        "info",
    ),
    _Kind("的做好", "(?:认真|扎实|积极|及时|切实)(?P<wrong>的)做好", "地", "info"),
    _Kind("的推进", f"(?:积极|扎实|有序|稳步|深入|全面)(?P<wrong>的)推进{_NOUN}", "地", "info"),
    _Kind("的开展", f"(?:积极|扎实|有序|深入|广泛)(?P<wrong>的)开展{_NOUN}", "地", "info"),
    _Kind("的答复", "(?:及时|依法|按时|按期)(?P<wrong>的)答复(?:申请|了|群众|公众)", "地", "info"),
    _Kind("的更新", "及时(?P<wrong>的)更新(?:网站|栏目|内容|目录|指南)", "地", "info"),
    _Kind(
        "一样",
        "(?<![形现对气印表景迹抽想图万大好])(?P<wrong>象)[^，。；、象\n]{1,8}一样",
        "像",
        "info",
    ),
    _Kind(
        "左右",
        "(?P<wrong>大约)(?=[0-9]+(?:\\.[0-9]+)?[%万亿]?[件条份次人元个家]{0,2}左右)",
        "",
        "info",
    ),
)


def slips(written: Written) -> Iterator[Slip]:
    """Yield every misspelling of these kinds, in the order of the kinds."""
    text = written.squeezed
    for kind in _KINDS:
        if kind.sign in text:
            for match in expression(kind.pattern).finditer(text):
                stretch = written.stretch(*written.at(*match.span("wrong")))
                yield Slip(stretch, kind.replace, kind.grade)
