"""Accounts of a person: QQ, WeChat, and bank accounts with the holder's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.recognise.personal import ACCOUNT, Detail
from baolint.recognise.persons import NAME, TITLED, begins_a_name, is_body

_OFFICIAL = re.compile(
    "公众|官方|政务|企业|客服|咨询|群|平台|服务|单位|办公|热线|监督|技术|值班|机关|小程序|视频号|订阅|[本我]局"
    "|[委办厅部院处所站会府队署社台馆]的?(?=QQ|qq|微信)"
)
_PERSON = re.compile(
    "个人|本人|私人|申请人|举报人|投诉人|信访人|当事人|联系人|经办人|姓名|先生|女士|同志|户主|村民|居民|家长|学生"
)
_QQ = re.compile(
    "(?i:QQ)(?P<named>号码?|账号|帐号)? *(?:为|是|[:(])* *(?P<number>[1-9][0-9]{4,10})(?![0-9A-Za-z@*])(?!\\.[0-9])"
)
_WECHAT = re.compile(
    "(?:(?P<named>微信(?:号码?|ID|账号|帐号)) *(?:为|是|[:(])*|微信(?: *[:(]|(?= *[A-Za-z]))) *"
    "(?P<number>[A-Za-z][A-Za-z0-9_-]{5,19}|1[3-9][0-9]{9}|(?=[A-Za-z0-9_-]*[0-9])[A-Za-z0-9_-]{6,20})"
    "(?![A-Za-z0-9_@*-])(?!\\.(?:com|cn|gov|net|org|[0-9]))"
)
_HOLDER = re.compile(
    "(?:户名|收款人|开户人|账户名称?|帐户名称?|姓名) *(?:为|是|[: ])* *(?P<name>[\u4e00-\u9fff·]{2,20})"
)
_HELD = re.compile(
    f"(?:申请人|举报人|投诉人|信访人|村民|居民|户主|本人|个人){NAME}?(?:本人|个人)?的?(?:银行|农信社|信用社|存折|社保卡)?"
    "(?=(?:银行)?(?:账号|帐号|账户|帐户|卡号))"
)
_NUMBER = re.compile(
    "(?:账号|帐号|账户|帐户|卡号)(?:号码?)? *(?:为|是|[:(])* *(?P<number>[0-9](?:[ -]?[0-9]){8,29})(?![0-9*])"
)
_TITLED = re.compile(f" *{TITLED}")
_REACH = 24
_FAR = 40


def find(string: str) -> Iterator[Detail]:
    """Yield the accounts of persons in a folded string; those of offices are left out."""
    for pattern in (_QQ, _WECHAT):
        for match in pattern.finditer(string):
            before = _clause(string, match.start())
            if _TITLED.match(string, match.end("number")):
                yield _detail(*match.span("number"))
                continue
            if _OFFICIAL.search(before + match[0]):
                continue
            if match["named"] or _PERSON.search(before):
                yield _detail(*match.span("number"))
    for match in _NUMBER.finditer(string):
        if _is_persons(string, match.start(), match.end()):
            yield _detail(*match.span("number"))


def _clause(string: str, at: int) -> str:
    """Give what stands just before, back to the end of the sentence."""
    before = string[max(0, at - _REACH) : at]
    return re.split("[。;\n]", before)[-1]


def _is_persons(string: str, start: int, end: int) -> bool:
    """Tell whether the holder named beside a bank account, or spoken of before it, is a person."""
    before = string[max(0, start - _FAR) : start]
    after = string[end : end + _FAR]
    for near in (before, after):
        for holder in _HOLDER.finditer(near):
            name = holder["name"]
            if is_body(name) or "某" in name:
                return False
            return len(name) <= 4 and begins_a_name(name, 0)
    held = _HELD.search(string, max(0, start - _FAR), end)
    return bool(held and start - held.end() <= 4)


def _detail(start: int, end: int) -> Detail:
    length = end - start
    shown = 4 if length >= 14 else 2 if length >= 7 else 1
    return Detail(ACCOUNT, start, end, shown, shown)
