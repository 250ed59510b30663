"""C608 personal-contact-channel."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.channels import fold
from baolint.recognise.facts import Context, Facts, Found
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.contact.own_accounts import own_accounts

TELEPHONE = "电话：0816-2345678"
EMAIL = "tjj@yunxi.gov.cn"
PUBLIC = (
    "qq.com", "vip.qq.com", "foxmail.com", "163.com", "vip.163.com", "126.com", "yeah.net",
    "sina.com", "sina.cn", "vip.sina.com", "sohu.com", "139.com", "189.cn", "wo.cn", "aliyun.com",
    "21cn.com", "tom.com", "gmail.com", "hotmail.com", "outlook.com", "yahoo.com", "yahoo.com.cn",
)  # fmt: skip
"""Providers whose mailboxes anybody may have."""


class PersonalContactChannel(Rule):
    """A mobile number, a mailbox of a public provider, a QQ or WeChat account is given for contact."""

    code = "C608"
    name = "personal-contact-channel"
    severity = "info"
    title = "联系方式像是个人的"
    why = "手机号码、商业邮箱、QQ 和微信账号多是个人的，人员变动后读者就联系不上，也容易泄露个人信息。"
    basis = "各地通行要求；《中华人民共和国政府信息公开条例》第十二条（公开的是机构的联系方式）"
    mend = "改为办公电话和政务邮箱（以 .gov.cn 结尾）；确为单位专用的，可以不改。"
    examples = (
        Good("办公电话和政务邮箱"),
        Good("机构的其他邮箱", ((EMAIL, "tjj@yunxitj.org.cn"),)),
        Good("已经遮盖的手机号码", ((TELEPHONE, "电话：138****5678"),)),
        Bad("手机号码", ((TELEPHONE, "电话：13812345678"),), "13812345678"),
        Good("微信公众号", ((EMAIL, f"{EMAIL}；微信公众号：yunxitongji"),)),
        Bad("QQ 号码", ((TELEPHONE, f"{TELEPHONE}；QQ：365127840"),), "365127840"),
        Bad("QQ 邮箱", ((EMAIL, "123456789@qq.com"),), "123456789@qq.com"),
        Bad("163 邮箱", ((EMAIL, "yxtjj@163.com"),), "yxtjj@163.com"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        items = [
            item
            for item in facts.contact.items
            if item.kind in ("telephone", "mobile", "fax", "email")
        ]
        accounts = list(own_accounts(facts))
        for place, printed in accounts:
            yield Diagnostic(self.code, "C608.account", place, {"printed": printed})
        if not items:
            if not accounts:
                yield NotApplicable(self.code)
            return
        personal = [(item, case) for item in items if (case := _case(item))]
        if len(items) > len(personal):
            yield Passed(self.code, len(items) - len(personal))
        for item, case in personal:
            yield Diagnostic(self.code, f"C608.{case}", item.place, {"printed": item.value.strip()})


def _case(item: Found) -> str:
    if item.kind == "mobile":
        return "mobile"
    if item.kind != "email":
        return ""
    name, _, provider = fold(item.value).replace(" ", "").lower().partition("@")
    if provider not in PUBLIC:
        return ""
    return "number" if name.isdigit() and provider.endswith("qq.com") else "email"
