"""C604 invalid-email."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.messages.phrase import Phrase
from baolint.recognise.channels import fold
from baolint.recognise.facts import Context, Facts, Found
from baolint.rules.diagnostic import Diagnostic, Fix, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.messages.contact import MEND_EMAIL

_RIGHT = expression(r"[A-Za-z0-9_%+-]+(?:\.[A-Za-z0-9_%+-]+)*@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}\Z")
_KNOWN = (
    "cn", "com", "net", "org", "edu", "gov", "cc", "top", "vip", "info", "biz", "mil", "cloud", "tech", "xyz", "club", "online", "site", "asia", "hk", "tw",
    "mo", "tv", "me", "io", "co", "pro", "wang", "ltd", "group", "mobi", "name", "us", "uk", "jp", "kr", "de", "fr", "ru", "eu", "int",
)  # fmt: skip
"""Ends of hosts that there are and that somebody may use here."""
_SPELT_OUT = Pattern(r"[(\[]at[)\]]", re.IGNORECASE)
_MISTYPED = Pattern(
    "[.](?:con|cmo|ocm|comm|coom|cim|xom|vom|cpm|c0m|cnm|conm|nte)\\Z"
    "|[.](?:gov|g0v[.]cn|gvo[.]cn|goc[.]cn|gove?[.](?:con?|com|c|cm|cnn))\\Z"
    "|@(?:vip[.])?(?:163|126|qq|sohu|139|foxmail|sina)[.](?:co|cm|om|c|comm|cmo)\\Z",
    re.IGNORECASE,
)
"""Ends of hosts that are slips of the pen: 163.con, yunxi.gov, qq.co."""
_HIDDEN = Pattern(r"\[email *protected\]")


class InvalidEmail(Rule):
    """An e-mail address cannot be written to as printed."""

    code = "C604"
    name = "invalid-email"
    severity = "warning"
    title = "电子邮箱地址写错"
    why = "缺了“@”、混入全角字符的邮箱无法收信，常见于从网页或图片中复制。"
    basis = "电子邮件地址的通行格式（用户名@域名）"
    mend = "改为半角书写的完整地址，例如 tjj@yunxi.gov.cn。"
    examples = (
        Good("地址完整"),
        Good("为防垃圾邮件把 @ 写成 (at)", (("tjj@yunxi.gov.cn", "tjj(at)yunxi.gov.cn"),)),
        Bad("缺了 @", (("tjj@yunxi.gov.cn", "tjjyunxi.gov.cn"),), found="tjjyunxi.gov.cn"),
        Bad("全角 @", (("tjj@yunxi.gov.cn", "tjj＠yunxi.gov.cn"),), found="tjj＠yunxi.gov.cn"),
        Bad("两个 @", (("tjj@yunxi", "tjj@@yunxi"),), found="tjj@@yunxi.gov.cn"),
        Bad("域名打错", (("yunxi.gov.cn", "163.con"),), found="tjj@163.con"),
        Bad("没有用户名", (("tjj@yunxi", "@yunxi"),), found="@yunxi.gov.cn"),
        Bad("域名不完整", (("tjj@yunxi.gov.cn", "tjj@yunxi"),), found="tjj@yunxi"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        addresses = facts.contact.of("email")
        if not addresses:
            yield NotApplicable(self.code)
        good = 0
        for item in addresses:
            fault = _judge(self.code, item)
            if fault:
                yield fault
            else:
                good += 1
        if good:
            yield Passed(self.code, good)


def _judge(code: str, item: Found) -> Diagnostic | None:
    plain = fold(item.value)
    values = {"printed": item.value}
    if _MISTYPED.search(plain):
        return Diagnostic(code, "C604.host", item.place, values)
    if _RIGHT.match(item.value) and plain.rpartition(".")[2].lower() not in _KNOWN:
        return Diagnostic(code, "C604.host", item.place, values)
    if _RIGHT.match(item.value) or _SPELT_OUT.search(plain):
        return None
    if _HIDDEN.match(plain):
        return Diagnostic(
            code, "C604.hidden", item.place, values, severity="info", confidence="possible"
        )
    mended = plain.replace(" ", "")
    if _RIGHT.match(mended):
        fix = Fix(Phrase(MEND_EMAIL, mended=mended), True, ((item.place, mended),))
        return Diagnostic(
            code, "C604.wide", item.place, {**values, "mended": mended}, fix=fix,
            severity="info" if " " not in plain.strip() else None,
        )  # fmt: skip
    case = "C604" if "@" in plain else "C604.at"
    return Diagnostic(code, case, item.place, values)
