"""QQ and WeChat accounts by which readers are asked to get in touch with the office."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.pattern import Pattern
from baolint.recognise.channels import fold
from baolint.recognise.facts import Facts, Passage
from baolint.recognise.place import Place

_SIGNS = ("QQ", "qq", "Qq", "ＱＱ", "微信", "扣扣")
_ACCOUNT = Pattern(
    "(?:[Qq]{2}|扣扣) *(?:交流|工作|咨询|服务|政务)?(?:群|号码?|账号|帐号)* *(?:为|是|[:(])* *"
    "(?P<qq>[1-9][0-9]{4,10})(?![0-9A-Za-z@*])"
    "|微信(?:群)?(?:号码?|ID|账号|帐号)? *(?:为|是|同号|[:(])* *"
    "(?P<wechat>[A-Za-z][A-Za-z0-9_-]{5,19}|1[3-9][0-9]{9})(?![A-Za-z0-9_@*-]|[.](?:com|cn))"
)
_PUBLIC = Pattern("公众(?:号|平台|账号)|视频号|订阅号|服务号|官方")
_NEAR = 12


def own_accounts(facts: Facts) -> Iterator[tuple[Place, str]]:
    """Yield (place, text) of the accounts in the preamble and where contact is invited."""
    seen: set[int] = set()
    for passage in (*facts.preamble, *(passage for passage, _, _ in facts.contact.clauses)):
        if id(passage) not in seen:
            seen.add(id(passage))
            yield from _in(passage)


def _in(passage: Passage) -> Iterator[tuple[Place, str]]:
    string = passage.text.string
    if not any(sign in string for sign in _SIGNS):
        return
    plain = fold(string)
    for match in _ACCOUNT.finditer(plain):
        name = "qq" if match["qq"] else "wechat"
        if not _PUBLIC.search(plain, max(0, match.start() - _NEAR), match.start(name)):
            yield passage.place(*match.span(name)), string[match.start(name) : match.end(name)]
