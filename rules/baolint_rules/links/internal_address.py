"""L952 internal-address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.document.pattern import Pattern
from baolint.recognise.facts import Context, Facts, Passage
from baolint.recognise.place import Place
from baolint.recognise.words import written
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.links.address import is_internal, is_private
from baolint_rules.links.addresses import addresses

DONE = "各项任务按期完成"
_NUMBERS = Pattern(
    "(?<![0-9.])[0-9]{2,3}[.][0-9]{1,3}[.][0-9]{1,3}[.][0-9]{1,3}(?![0-9]|[.][0-9])(?P<more>(?::[0-9]{2,5})?(?:/[A-Za-z][!-~]*)?)"
)
_CONTEXT = Pattern(
    "IP|ip|地址|服务器|内网|专网|局域网|主机|端口|网址|链接|访问|登录|登陆|点击|打开|浏览器|网关|路由"
)
_SYSTEM = Pattern("后台|平台|系统|终端|设备|数据库|进入|部署")
"""What stands before a number of the form 10.x.x.x that is a host and no version or item.

Behind the second lot of words it is a version unless one of its parts is large.
"""
LARGE = 32


_VERSION = Pattern("(?:版本?号?|[Vv]|编号|序号|代码|型号|第|章节|条款)[:：为 ]?$")
"""What makes a number of four parts something other than a host, whatever it is."""
_SURE = ("192.168.", "127.0.0.", "172.", "169.254.")
_NAMED = Pattern(
    "(?<![A-Za-z0-9./@-])(?:localhost:[0-9]{2,5}(?:/[!-~]*)?|[A-Za-z0-9][A-Za-z0-9.-]*[.](?:local|lan|localdomain|intranet|internal|corp)(?![A-Za-z0-9.])(?:[:/][!-~]*)?)",
    needs=("localhost", ".local", ".lan", ".intranet", ".internal", ".corp"),
)
_FOLDER = Pattern(
    "(?<![A-Za-z0-9./:@_-])/(?:var/www|usr/local|mnt|Users|root)/[A-Za-z0-9._/-]+",
    needs=("/var/www", "/usr/local", "/mnt", "/Users", "/root"),
)


class InternalAddress(Rule):
    """An address of the internal network, or a path of somebody's disk, stands in a public page."""

    code = "L952"
    name = "internal-address"
    severity = "error"
    title = "公开了内部网络地址"
    why = (
        "内网地址和本机路径外面打不开，还会暴露内部网络的结构；图片引用了本机路径的，读者看不到图。"
    )
    basis = "《政府网站发展指引》（国办发〔2017〕47号）；网络安全管理要求"
    mend = "删去，或者改为公开网站上的网址；图片重新上传。"
    examples = (
        Good("没有内部地址"),
        Good("公开网站的网址", ((DONE, f"{DONE}，详见http://www.yunxi.gov.cn"),)),
        Good("公网的数字地址", ((DONE, f"{DONE}，详见http://61.139.1.20/"),)),
        Bad(
            "内网网址",
            ((DONE, f"{DONE}，详见http://192.168.1.20:8080/oa"),),
            "http://192.168.1.20:8080/oa",
        ),
        Bad("本机路径", ((DONE, f"{DONE}，见D:\\年报\\附表.xls"),), "D:\\年报\\附表.xls"),
        Bad("内网数字地址", ((DONE, f"{DONE}，登录10.21.3.4填报"),), "10.21.3.4"),
        Bad(
            "没有域名的主机",
            ((DONE, f"{DONE}，登录http://oa/login.jsp办理"),),
            "http://oa/login.jsp",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        found = addresses(facts)
        internal = [(one.printed, one.place) for one in found if is_internal(one.printed)]
        internal.extend(_numbers(facts, [place for _, place in internal]))
        internal.extend(_spelt(facts, [place for _, place in internal]))
        if not found and not internal:
            yield NotApplicable(self.code)
            return
        if len(found) > len(internal):
            yield Passed(self.code, len(found) - len(internal))
        for printed, place in internal:
            path = "\\" in printed or printed.lower().startswith(("file:", "/"))
            key = "L952.path" if path else self.code
            yield Diagnostic(self.code, key, place, {"printed": printed})


def _numbers(facts: Facts, told: list[Place]) -> Iterator[tuple[str, Place]]:
    """Yield private numbers that stand in the text by themselves."""
    whole = written(facts).plain
    if whole.count(".") < 3 or not _NUMBERS.search(whole):
        return
    for passage in facts.passages():
        string = passage.text.string
        if string.count(".") < 3:
            continue
        for match in _NUMBERS.finditer(string):
            before = string[max(0, match.start() - 12) : match.start()]
            host = match[0].removesuffix(match["more"])
            sure = match["more"] or host.startswith(_SURE)
            if not is_private(host) or _VERSION.search(before):
                continue
            large = max(int(part) for part in host.split(".")[1:]) >= LARGE
            if sure or _CONTEXT.search(before) or (large and _SYSTEM.search(before)):
                yield from _untold(passage, match, told)


def _spelt(facts: Facts, told: list[Place]) -> Iterator[tuple[str, Place]]:
    """Yield names of internal hosts that stand without a scheme, and folders of a server."""
    whole = written(facts).plain
    for pattern in [one for one in (_NAMED, _FOLDER) if one.may_match(whole)]:
        for passage in facts.passages():
            for match in pattern.finditer(passage.text.string):
                yield from _untold(passage, match, told)


def _untold(
    passage: Passage, match: re.Match[str], told: list[Place]
) -> Iterator[tuple[str, Place]]:
    place = passage.place(match.start(), match.end())
    start, end = place.span
    if not any(one.span.start < end and start < one.span.end for one in told):
        yield match[0], place
