"""Accounts of a person: QQ, WeChat and the like, mailboxes, bank accounts with the holder's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.document.pattern import Pattern
from baolint.recognise.personal import ACCOUNT, Detail
from baolint.recognise.personal_holder import HOLDER, belongs_to_person, holder_of, is_office
from baolint.recognise.persons import TITLED

_CALLED = ' *(?:为|是|[:("“])* *'
_QQ = Pattern(
    f"(?:(?i:QQ)|Q(?=号)|扣扣)(?P<named>号码?|账号|帐号)?(?:邮箱)?{_CALLED}(?P<number>[1-9][0-9]{{4,10}})(?![0-9A-Za-z@*])(?!\\.[0-9])",
    needs=("Q", "q", "扣扣"),
)
_WECHAT = Pattern(
    f"(?:(?P<named>(?:微信|薇信|威信|[Vv]信)(?:号码?|ID|账号|帐号)){_CALLED}|(?:微信|薇信|威信|[Vv]信)(?: *[:(]|(?= *[A-Za-z]))"
    "|(?<![A-Za-z0-9])(?i:vx|wx|v) ?(?:号|[:(])+) *"
    "(?P<number>[A-Za-z][A-Za-z0-9_-]{5,19}|1[3-9][0-9]{9}|(?=[A-Za-z0-9_-]*[0-9])[A-Za-z0-9_-]{6,20})"
    "(?![A-Za-z0-9_@*-])(?!\\.(?:com|cn|gov|net|org|[0-9]))",
    needs=("信", "vx", "VX", "wx", "WX", "V", "v"),
)
_MAIL = "[A-Za-z0-9][A-Za-z0-9._-]{2,30}@[A-Za-z0-9-]+(?:\\.[A-Za-z]{2,6})+"
_PAID = Pattern(
    f"(?:支付宝|(?i:alipay)|财付通|云闪付|微信支付|微信收款)(?:[^。;,0-9]{{0,10}}[,、])?(?:账户|帐户|账号|帐号|号)?(?:名称?)?{_CALLED}"
    f"(?P<number>{_MAIL}|1[3-9][0-9]{{9}}|[A-Za-z][A-Za-z0-9_-]{{5,19}})(?![A-Za-z0-9_@*-])",
    needs=("支付宝", "lipay", "财付通", "云闪付", "微信支付", "微信收款"),
)
_MEDIA = Pattern(
    "(?:抖音|快手|小红书|B站|哔哩哔哩|视频号|今日头条|头条|微博|知乎|陌陌|钉钉|贴吧|Skype|skype|Telegram|telegram|Facebook|LINE|推特|twitter)"
    f"(?:账号|帐号|账户|号码?|昵称|ID|id|用户名?|名)?{_CALLED}"
    '(?P<number>@?[A-Za-z0-9][A-Za-z0-9_.-]{4,24}|@[\u4e00-\u9fffA-Za-z0-9_-]{2,16}?(?=发[布文]|留言|反映|投诉|[的,。.;、)"”]|$))(?![A-Za-z0-9_@*-])',
    needs=(
        "抖音",
        "快手",
        "小红书",
        "B站",
        "哔哩",
        "视频号",
        "头条",
        "微博",
        "知乎",
        "陌陌",
        "钉钉",
        "贴吧",
        "kype",
        "elegram",
        "Facebook",
        "LINE",
        "推特",
        "twitter",
    ),
)
_HANDLE = Pattern(
    '(?:网友|网民|粉丝|博主|微博用户|抖音用户)(?:昵称|名为|账号|[:“"「(])*(?P<number>@[\u4e00-\u9fffA-Za-z0-9_-]{2,20})',
    needs=("@",),
)
_AGENCY = Pattern(
    "发布|政务|账号|官方|本地|公安|政府|局|办|委|中心|法院|检察|消防|交警|平安|融媒|日报|新闻|共青团|妇联|工会"
)
_BOX = Pattern(
    f"(?:{HOLDER})(?:的|名下|本人|指定|留存|提供|填写|登记|常用|预留|自己|以其|其|个人|私人|联系|通讯|通信|接收|收件|备用){{0,3}}"
    "(?:(?i:QQ)|电子|网易|新浪|163|126|139|foxmail|常用)? ?(?:邮箱|邮件|信箱|(?i:e-?mail))(?:地址|账号)?"
    f"{_CALLED}(?P<number>(?<![A-Za-z0-9*._]){_MAIL})",
    needs=("@",),
)
_NUMBER = Pattern(
    f"(?:账号|帐号|账户|帐户|卡号|存折|一卡通|存单|(?:银行|信用社|农商行|农信社|邮储|联社|支行|分行|分社|储蓄所|营业部|分理处|[工农建中交招]行)(?=[ :]*[0-9]))(?:号码?|账号|帐号)?{_CALLED}(?P<number>[0-9](?:[ -]?[0-9]){{8,29}})(?![0-9*])",
    needs=("号", "户", "存折", "一卡通", "存单", "银行", "社", "行", "邮储", "所", "部", "处"),
)
_TITLED = Pattern(f" *{TITLED}")
_OFFICIAL_BEHIND = Pattern(
    "[,、]?(?:为|是|系)(?:我|本|单位|区|县|市|镇)?[\u4e00-\u9fff]{0,4}(?:官方|政务|公众|工作|单位|公共)"
)
_REACH = 24


def find(string: str) -> Iterator[Detail]:
    """Yield the accounts of persons in a folded string; those of offices are left out."""
    for pattern in (_QQ, _WECHAT):
        yield from _social(pattern, string)
    for match in (*_PAID.finditer(string), *_MEDIA.finditer(string), *_HANDLE.finditer(string)):
        if _is_somebodys(match):
            yield _detail(*match.span("number"))
    for match in _BOX.finditer(string):
        if not match["number"].endswith(".gov.cn"):
            yield _detail(*match.span("number"))
    for match in _NUMBER.finditer(string):
        if holder_of(string, match.start(), match.end()):
            yield _detail(*match.span("number"))


def _is_somebodys(match: re.Match[str]) -> bool:
    """Tell whether what pays, shows films or blogs under a name is a person."""
    before = _clause(match.string, match.start())
    if match.re.pattern == _PAID.pattern:
        return not is_office(before)
    if _AGENCY.search(match["number"]):
        return False
    return match.re.pattern == _HANDLE.pattern or belongs_to_person(before)


def _social(pattern: Pattern, string: str) -> Iterator[Detail]:
    for match in pattern.finditer(string):
        before = _clause(string, match.start())
        if _OFFICIAL_BEHIND.match(string, match.end("number")):
            continue
        if _TITLED.match(string, match.end("number")):
            yield _detail(*match.span("number"))
        elif is_office(before + match[0][:2]) and not belongs_to_person(before):
            continue
        elif match.groupdict().get("named") or belongs_to_person(before):
            yield _detail(*match.span("number"))


def _clause(string: str, at: int) -> str:
    """Give what stands just before, back to the end of the sentence."""
    before = string[max(0, at - _REACH) : at]
    return re.split("[。;\n]", before)[-1]


def _detail(start: int, end: int) -> Detail:
    length = end - start
    shown = 4 if length >= 14 else 2 if length >= 7 else 1
    return Detail(ACCOUNT, start, end, shown, shown)
