"""L951 malformed-link."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baolint.document.pattern import Pattern
from baolint.recognise.facts import Context, Facts
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.links.address import fault
from baolint_rules.links.addresses import in_report

DONE = "各项任务按期完成"


_COMMA = Pattern(
    "(?<![A-Za-z0-9@.-])(?:[A-Za-z0-9-]+[.])+[A-Za-z0-9-]+[,，、](?:gov|com|org|net|cn)(?:[.,，](?:cn|com))?(?![A-Za-z0-9.])"
    "|(?<![A-Za-z0-9@.-])(?:[A-Za-z0-9-]+[.])+(?:gov|com|org)[,，、]cn(?![A-Za-z0-9.])"
    "|(?<![A-Za-z0-9@.-])(?:www[,，、])?[A-Za-z0-9-]{2,}[,，、](?:gov|com|org)[,，、]cn(?![A-Za-z0-9.])",
    needs=(",", "，", "、"),
)
_BLANK = Pattern(
    "(?<![A-Za-z0-9@.-])[Ww]{3} *[.] *[A-Za-z0-9-]+(?: *[.] *[A-Za-z0-9-]+)* *[.] *(?:cn|com|org|net)(?![A-Za-z0-9])"
    "|(?<![A-Za-z])(?:h +t *t *p|h *t +t *p|h *t *t +p) *s? *: */ */[!-~]+"
    "|https?://[!-~]+/[!-~]* +[.](?:s?html?|jsp|aspx?|php)(?![A-Za-z])",
    needs=("w", "W", "h"),
)
"""Addresses that a comma or a blank takes apart, wherever in them it stands."""


class MalformedLink(Rule):
    """An address is written so that it cannot be opened."""

    code = "L951"
    name = "malformed-link"
    severity = "warning"
    title = "网址写法有误"
    why = "网址里少了斜杠、多了空格或者写错了标点，读者点不开，也会被网站检查记为错链。"
    basis = "《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）"
    mend = "改为可以打开的完整网址，例如 http://www.yunxi.gov.cn/。"
    examples = (
        Good("没有网址"),
        Good("网址完整", ((DONE, f"{DONE}，详见http://www.yunxi.gov.cn/tjj/index.html"),)),
        Good("没有写协议", ((DONE, f"{DONE}，详见www.yunxi.gov.cn"),)),
        Bad(
            "少一个斜杠",
            ((DONE, f"{DONE}，详见http:/www.yunxi.gov.cn"),),
            "http:/www.yunxi.gov.cn",
        ),
        Bad(
            "协议写了两次",
            ((DONE, f"{DONE}，详见http://http://www.yunxi.gov.cn"),),
            "http://http://www.yunxi.gov.cn",
        ),
        Bad("少一个 w", ((DONE, f"{DONE}，详见ww.yunxi.gov.cn"),), "ww.yunxi.gov.cn"),
        Bad(
            "点写成逗号",
            ((DONE, f"{DONE}，详见http://www.yunxi,gov.cn"),),
            "http://www.yunxi,gov.cn",
        ),
        Bad(
            "后缀写错",
            ((DONE, f"{DONE}，详见http://www.yunxi.gov.con"),),
            "http://www.yunxi.gov.con",
        ),
        Bad(
            "网址用了全角字符",
            ((DONE, f"{DONE}，详见ｗｗｗ．yunxi．gov．cn"),),
            "ｗｗｗ．yunxi．gov．cn",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        found = in_report(facts)
        broken = list(_broken(facts, [one.place for one in found]))
        for case, place, printed in broken:
            yield Diagnostic(self.code, f"L951.{case}", place, {"printed": printed})
        if not found and not broken:
            yield NotApplicable(self.code)
            return
        good = 0
        for one in found:
            case = fault(one.printed, one.kind)
            if case:
                values = {"printed": one.printed}
                yield Diagnostic(self.code, f"L951.{case}", one.place, values)
            else:
                good += 1
        if good:
            yield Passed(self.code, good)


def _broken(facts: Facts, known: Sequence[Place]) -> Iterator[tuple[str, Place, str]]:
    """Yield (case, place, text) of the addresses that are found only when commas and blanks are passed."""
    for passage in facts.prose():
        string = passage.text.string
        for case, pattern in (("host", _COMMA), ("blank", _BLANK)):
            for match in pattern.finditer(string):
                place = passage.place(*match.span())
                taken = any(
                    one.span.start < place.span.end and place.span.start < one.span.end
                    for one in known
                )
                if not taken and (case == "host" or " " in match[0]):
                    yield case, place, match[0]
