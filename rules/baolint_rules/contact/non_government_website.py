"""C607 non-government-website."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baolint.document.pattern import Pattern
from baolint.recognise.facts import Context, Facts, Found
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.contact.elsewhere import strays
from baolint_rules.contact.host import host, is_government
from baolint_rules.links.address import is_internal

_ADDRESS = Pattern(
    "(?:https?://|www[.])[A-Za-z0-9][A-Za-z0-9.-]*[A-Za-z0-9](?::[0-9]+)?", needs=("http", "www.")
)
EMAIL = "电子邮箱：tjj@yunxi.gov.cn"


_SITE = Pattern(
    "(?:政府|门户|官方|本局|我局|机关)网站|网址|官网|(?:[局委办厅院心府处站校会]|信息|政务)(?:门户)?网站[^，。；]{0,4}$"
    "|(?:全文|报告|电子版|公布|发布)[^，。；]{0,10}$"
)
_SENT = Pattern(
    "(?:通过|获取|见|登录|登陆|访问|浏览|点击|进入|打开|前往|查询|查阅|下载|信息网|政务网|网页|链接|主页|扫码)[^，。；]{0,12}\\Z"
)
"""Before an address to which the preamble or the last part sends its readers."""
_OPEN = (None, "other")
_BEFORE = 20
"""Characters before an address in which it is said to be the body's own site."""


def _called_government(facts: Facts, known: Sequence[Found]) -> Iterator[tuple[str, Place]]:
    """Yield the addresses in the text that are said to be the body's site or to hold its report."""
    spans = [item.place.span for item in known]
    for passage in facts.prose():
        string = passage.text.string
        for match in _ADDRESS.finditer(string):
            before = string[max(0, match.start() - _BEFORE) : match.start()]
            place = passage.place(match.start(), match.end())
            taken = any(low < place.span.end and place.span.start < high for low, high in spans)
            sent = passage.section in _OPEN and _SENT.search(before) is not None
            if not taken and (sent or _SITE.search(before)) and not is_internal(match[0]):
                yield match[0], place


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
        Bad(
            "文中说是政府网站",
            (("各项任务按期完成。", "报告电子版可在区政府网站（http://www.yunxi888.com）下载。"),),
            "http://www.yunxi888.com",
        ),
        Bad(
            "请读者访问的网站",
            (("要求编制。", "要求编制。详细信息请访问www.yunxi-gov.com查询。"),),
            "www.yunxi-gov.com",
        ),
        Bad("商业域名", ((EMAIL, "网址：www.yunxitj.com"),), "www.yunxitj.com"),
        Bad("数字地址", ((EMAIL, "网址：http://61.139.1.20/xxgk"),), "http://61.139.1.20/xxgk"),
        Bad(
            "仿冒的域名", ((EMAIL, "网址：www.yunxi.gov.cn.site.com"),), "www.yunxi.gov.cn.site.com"
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        websites = facts.contact.of("website")
        told = {id(stray.item) for stray in strays(facts, context)} if websites else set()
        own = websites
        websites = [item for item in websites if id(item) not in told]
        said = _called_government(facts, own)
        if not websites and not said:
            yield NotApplicable(self.code)
            return
        good = 0
        for printed, place in said:
            if is_government(host(printed)):
                good += 1
            else:
                yield Diagnostic(self.code, self.code, place, {"printed": printed})
        for item in websites:
            if is_government(host(item.value)):
                good += 1
            else:
                yield Diagnostic(self.code, self.code, item.place, {"printed": item.value})
        if good:
            yield Passed(self.code, good)
