"""L953 dead-link."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotApplicable, NotAssessable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.links.address import fault, is_internal, parts
from baolint_rules.links.addresses import in_report

DONE = "各项任务按期完成"
GONE = (404, 410)
"""What a server answers that has no such page: not found, gone for good."""


class DeadLink(Rule):
    """The server says that there is no page at an address. Asked only with `--online`."""

    code = "L953"
    name = "dead-link"
    severity = "warning"
    title = "网址已经失效"
    why = (
        "网页删除或者网站改版后旧网址打不开。只在给出 --online 时联网核对，只有服务器明确答复没有这个网页"
        "（404、410）才算失效；连不上、超时、要求登录的都不算。"
    )
    basis = "《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）"
    mend = "换成现在的网址，或者删去。"
    examples = (
        Good("没有网址"),
        Good("网页还在", ((DONE, f"{DONE}，详见http://www.yunxi.gov.cn/xxgk/"),)),
        Bad(
            "服务器答复没有这个网页",
            ((DONE, f"{DONE}，详见http://www.yunxi.gov.cn/gone.html"),),
            "http://www.yunxi.gov.cn/gone.html",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        found = in_report(facts) if context.probe else []
        asked = False
        for one in found:
            whole = _whole(one.printed)
            if context.probe is None or fault(one.printed, one.kind) or not whole:
                continue
            asked = True
            status = context.probe(whole)
            values = {"printed": one.printed, "status": status or 0}
            if status is None:
                yield NotAssessable(self.code, "L953.silent", one.place, values=values)
            elif status in GONE:
                yield Diagnostic(self.code, self.code, one.place, values, confidence="likely")
            else:
                yield Passed(self.code)
        if not asked:
            yield NotApplicable(self.code)


def _whole(printed: str) -> str:
    """Give the address to ask for, empty for one that is not asked for."""
    if is_internal(printed):
        return ""
    scheme, host, _ = parts(printed)
    if not host or scheme not in ("", "http", "https"):
        return ""
    return printed if scheme else f"http://{printed}"
