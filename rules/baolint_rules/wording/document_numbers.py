"""Document numbers that are written or combined wrongly: 〔2021〕第30号, [2021]30号, 公开办涵."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from baolint.recognise.words_text import Stretch, Written
from baolint.rules.diagnostic import Severity

_BLANK = "[ \u00a0\u3000]*"
_NUMBER = re.compile(
    f"(?P<open>[〔\\[【（﹝])(?={_BLANK}[12]){_BLANK}(?P<year>(?:19|20)[0-9]{{2}}){_BLANK}(?P<close>[〕\\]】）﹞])"
    f"{_BLANK}(?P<ordinal>第?){_BLANK}(?P<number>[0-9]{{1,4}}){_BLANK}号"
)
_BEFORE = 20
_LETTER = re.compile("[国政府公开办厅]办涵(?=[〔\\[【（﹝])")
_OFFICE = "国办公开办函"
_CENTRAL = re.compile("(?:国办[\u4e00-\u9fff]{0,5}|国发|国函)$")
_SENDERS = ("发", "函", "办", "字", "规", "令", "电", "通", "公告", "通知")
CROSSED = {
    ("2021", "60"): "〔2019〕60号或〔2021〕30号",
    ("2019", "30"): "〔2021〕30号或〔2019〕60号",
}


class Slip(NamedTuple):
    """One found: the message's key, where, what should stand there (or empty) and its grade."""

    message: str
    stretch: Stretch
    right: str
    grade: Severity


def wrong_numbers(written: Written) -> Iterator[Slip]:
    """Yield every document number that cannot be right as it is written; one fault each."""
    text = written.folded
    for match in _NUMBER.finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        slip = _judge(match, before.rstrip(" \u00a0\u3000").replace("办涵", "办函"))
        if slip:
            message, right, grade = slip
            yield Slip(message, written.stretch(*match.span()), right, grade)
    if "办涵" in text:
        for letter in _LETTER.finditer(text):
            end = letter.end()
            yield Slip("W713.letter", written.stretch(end - 1, end), "函", "warning")


def _judge(match: re.Match[str], body: str) -> tuple[str, str, Severity] | None:
    year, number = match["year"], match["number"]
    plain = number.lstrip("0") or "0"
    right = f"〔{year}〕{plain}号"
    central = _CENTRAL.search(body) is not None
    if body.endswith(_OFFICE) and (year, plain) in CROSSED:
        return "W713.crossed", CROSSED[year, plain], "warning"
    if not body.endswith(_SENDERS):
        return None
    if match["ordinal"]:
        return "W713.ordinal", right, "warning" if central else "info"
    if match["open"] not in "〔﹝" or match["close"] not in "〕﹞":
        return "W713.bracket", right, "warning" if body.endswith(_OFFICE) else "info"
    if number != plain:
        return "W713.zero", right, "info"
    return None
