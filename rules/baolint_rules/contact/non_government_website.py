"""C607 non-government-website."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.contact.elsewhere import strays
from baolint_rules.contact.host import host, is_government

EMAIL = "电子邮箱：tjj@yunxi.gov.cn"


class NonGovernmentWebsite(Rule):
    """The web address given for contact is not under gov.cn."""

    code = "C607"
    name = "non-government-website"
    severity = "info"
    title = "网址不是政府网站"
    why = "政府网站的域名以 .gov.cn 结尾；别的域名可能已经换了主人，读者会被引到无关的网站。"
    basis = "《政府网站发展指引》（国办发〔2017〕47号）"
    mend = "改为本级政府门户网站或者本机关网站的网址；确实使用该网址的，可以不改。"
    examples = (
        Good("没有写网址"),
        Good("政府网站", ((EMAIL, "网址：http://www.yunxi.gov.cn/tjj/"),)),
        Good("政务新媒体不是网址", ((EMAIL, "微信公众号：云溪统计"),)),
        Bad("商业域名", ((EMAIL, "网址：www.yunxitj.com"),), "www.yunxitj.com"),
        Bad("数字地址", ((EMAIL, "网址：http://61.139.1.20/xxgk"),), "http://61.139.1.20/xxgk"),
        Bad(
            "仿冒的域名", ((EMAIL, "网址：www.yunxi.gov.cn.site.com"),), "www.yunxi.gov.cn.site.com"
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        websites = facts.contact.of("website")
        told = {id(stray.item) for stray in strays(facts, context)} if websites else set()
        websites = [item for item in websites if id(item) not in told]
        if not websites:
            yield NotApplicable(self.code)
            return
        good = 0
        for item in websites:
            if is_government(host(item.value)):
                good += 1
            else:
                yield Diagnostic(self.code, self.code, item.place, {"printed": item.value})
        if good:
            yield Passed(self.code, good)
