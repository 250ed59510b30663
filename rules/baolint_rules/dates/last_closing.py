"""The end of last year as the day up to which something is told: 截至2022年12月31日，推送信息352条."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.pattern import Pattern
from baolint.recognise.date_scan import fold
from baolint.recognise.facts import Facts
from baolint.recognise.place import Place

_CLOSING = Pattern(
    "截[至止](?:到|目前)? *(?P<year>20[0-9]{2}) *年(?:度)? *(?:12 *月(?: *31 *日)?|年?[底末])(?P<rest>[^。；]*)",
    needs="截",
)
_COMPARED = Pattern(
    "同比|环比|上年|去年|前年|历年|较|相比|比20|增长|下降|减少|持平|结转|以来|至今|历史|连续|延续|规划|遗留|尚未|当时|原有|增至|增加到|提高到|到20|至20"
)


_OF_THE_YEAR = ("全年", "本年", "年内", "今年", "共设", "共有", "现有", "设有", "运行正常")
"""Words by which what is told is this year's, whatever day is named, or a stock at its end."""


def last_closings(facts: Facts, year: int) -> Iterator[Place]:
    """Yield the years of such closing days in the first section where nothing is compared."""
    for passage in facts.prose():
        if passage.section != "overview" or "截" not in passage.text.string:
            continue
        plain = fold(passage.text.string)
        for match in _CLOSING.finditer(plain):
            if int(match["year"]) != year - 1 or f"{year}年" in match["rest"].replace(" ", ""):
                continue
            if not any(word in match["rest"] for word in _OF_THE_YEAR):
                continue
            if any(sign.isdigit() for sign in match["rest"]) and not _COMPARED.search(
                match["rest"]
            ):
                yield passage.place(*match.span("year"))
