"""Pieces of contact information in a stretch of text: numbers, addresses and what labels them.

Offsets are those of the string given. Values are kept as printed, whether they are right or not: a
rule judges them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.document.folding import Folding
from baolint.document.pattern import Pattern

_FOLD = Folding(
    str.maketrans(
        {chr(0xFF01 + i): chr(0x21 + i) for i in range(94)}
        | dict.fromkeys("\u00a0\u3000\u2002\u2003\u2009", " ")
        | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212～", "-")
        | {"、": ",", "。": "\n", "【": "(", "】": ")", "〔": "(", "〕": ")"}
    )
)
_LABEL = expression(
    "(?:联系|咨询|办公|服务|监督|运维|值班|单位|通讯|通信|详细|邮寄|固定)?(?:"
    "(?P<email>(?:电子)?邮 *箱(?:地址)?|电子(?:邮件|信箱)(?:地址)?|邮件地址|电邮|(?<=发)邮件|意见箱(?=[A-Za-z])"
    "|(?<![A-Za-z@.\\[])[Ee]-?[Mm]ail)"
    "|(?P<website>网 *址|官方网站|网站(?:网址|地址)|网页地址|官网(?:地址|网址)?|网站(?= *:))"
    "|(?P<postcode>邮 *政 *编 *码|邮 *编 *(?:号 *码?|码)?)"
    "|(?P<telephone>传 *真 *(?:[,/]|和|及其?) *(?:联系)?电 *话"
    "|电 *话(?:号码)? *(?:(?:[,/]|和|及其?) *传 *真|[(]传真[)])?"
    "|联系方式|热线(?:电话)?|手机(?:号码?)?|(?<![A-Za-z])[Tt](?:el|EL)(?![A-Za-z]))"
    "|(?P<fax>传 *真(?:号码|电话)?|(?<![A-Za-z])[Ff](?:ax|AX)(?![A-Za-z]))"
    "|(?P<address>地 *址|办公地点|联系地点)"
    "|(?P<other>联 *系 *人|联系(?:单位|部门|科室|处室)|(?:办公|工作|受理|接待)时间|备注))"
)
_COLON = expression(
    " *(?:[(](?! *0[0-9])[^():]{0,8}[)])? *(?P<sign>:)? *(?:为|是的?|发?至(?=[A-Za-z0-9])|发?到(?=[A-Za-z0-9]))? *"
)
_EXTENSION = "(?: *(?:转|-) *[0-9]{1,5}(?![0-9]))?"
_PHONE = expression(
    "(?<![0-9A-Za-z.@_])(?:[+]86 *-? *|(?:00)?86 *-? *(?=[(]? *[01]))?(?:"
    "(?P<mobile>1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4})"
    "|(?P<hotline>[48]00[ -]?[0-9]{3,4}[ -]?[0-9]{3,4})"
    "|(?P<letter>[(]?(?=[0-9() -]*[OoIl])[0Oo][0-9OoIl]{2,3} *[)]? *-{0,2} *[0-9OoIl]{7,8}"
    "(?![0-9A-Za-z]))"
    "|(?P<letters>[2-8OoIl](?=[0-9]*[OoIl])(?=[OoIl]*[0-9][OoIl]?[0-9])[0-9OoIl]{6,7}(?![0-9A-Za-z-]))"
    "|(?P<twice>[(]? *0[0-9]{2,3} *[)]? *-{0,2} *[(]?0[0-9]{2,3} *[)]? *-{0,2} *[2-9][0-9]{6,7})"
    "|(?P<full>[(]? *0[0-9]{2,3} *[)]? *-{0,2} *(?:[0-9]{5,10}|[0-9]{3,4}[ -][0-9]{3,5}(?![0-9])|(?<=[)-])[2-8][0-9]{2,3}(?![0-9 年.-]))"
    f"{_EXTENSION})"
    f"|(?P<short>[1-9][0-9]{{1,2}}-[0-9]{{7,8}}{_EXTENSION})"
    f"|(?P<bare>(?:1[3-9][0-9]-[0-9]{{3,5}}-[0-9]{{2,5}}|[2-8][0-9]{{2,3}}[ -][0-9]{{4}}|[0-9]{{5,12}}){_EXTENSION})"
    ")(?![0-9])"
)
_DIGITS = Pattern("[0-9OoIl]{4,8}(?![0-9A-Za-z])")
_FAX_AFTER = Pattern(" *[(] *传 *真 *[)]")
_HOST = "[A-Za-z0-9-]+(?:[.][A-Za-z0-9-]+)+"
_EMAIL = (
    f"[A-Za-z0-9_.+%-]* *@+ *(?:{_HOST}(?:,(?:cn|com|net)(?![A-Za-z]))?|[.][A-Za-z0-9.-]*[A-Za-z]"
    "|[A-Za-z0-9-]+(?:[.,]{1,2}[A-Za-z]{2,})+)"
)
"""Those that are written wrong as well: a host is missing, or its dots are commas or two."""
_URL = "(?:https?://|www[.])[A-Za-z0-9._~:/?#@!$&'*+=%-]+"
_LABELLED = {
    "email": f"\\[email *protected\\]|{_EMAIL}"
    "|[\u4e00-\u9fff]{1,8}@+[A-Za-z0-9.-]{3,}"
    "|[A-Za-z0-9_.+%@#&*-]*(?:[(\\[]at[)\\]])?[A-Za-z0-9_.+%@#&*-]{3,}",
    "website": f"{_URL}|{_HOST}(?:/[A-Za-z0-9._~:/?#@!$&'*+=%-]*)?",
    "postcode": "[0-9](?: [0-9]){2,8}(?![0-9A-Za-z-])|[零〇一二三四五六七八九]{4,8}"
    "|[0-9]{2,12}(?![0-9A-Za-z-])|(?=[0-9OoIl]*[OoIl])[0-9OoIl]{5,7}(?![0-9A-Za-z-])"
    "|[0-9]{1,5}(?:-[0-9]{1,5}){1,5}(?![0-9A-Za-z-])|0[0-9]{2,3}-?[0-9]{7,8}(?![0-9A-Za-z-])",
}
"""What follows a label; these patterns and the next ones are compiled when they are first needed."""
_STREET = (
    "(?<=[(,;:])[^ ,;:()\n]{2,30}?(?:路|街|大道|巷|弄|村|镇|社区)[^ ,;:()\n]{0,16}?"
    "(?:号|楼|室|层|座|大厦|中心|院)[^ ,;:()\n]{0,12}"
)
_STANDS = ("位于", "设在", "设于", "在", "为", "是")
"""Verbs between the label of an address and the address."""
_UNFILLED = "请填写"
"""What stands where an empty report waits for an address."""
_ANOTHER = Pattern("[0-9]{7} *(?:[,/]|和 *) *\\Z")
_SIX = "(?<=[,;( ])[0-9]{6}(?=[,;)\n ])"
_UNLABELLED = (
    ("email", "@", _EMAIL),
    ("website", ".", _URL),
    ("address", "", _STREET),
    ("postcode", "", _SIX),
    ("telephone", "12", "(?<![0-9-])12[0-9]{3}(?= *(?:政务|服务|便民|市长|公共|热线|电话))"),
)
"""What needs no label: kind, a sign that is always in it, pattern."""


def fold(string: str) -> str:
    """Give the string as it is searched: half-width signs, plain blanks and dashes, same length.

    A full stop becomes a line break and an enumeration comma a comma.
    """
    return string.translate(_FOLD)


class Channel(NamedTuple):
    """A way to reach the office: its kind (see facts.Contact) and where its value stands.

    `at` is where its label begins, or the value itself where it has none.
    """

    kind: str
    start: int
    end: int
    at: int


class _Label(NamedTuple):
    kind: str
    start: int
    value: int


def read(plain: str, start: int, end: int, *, labelled_only: bool) -> list[Channel]:
    """Find the channels in plain[start:end], in order; `plain` is a folded string.

    `labelled_only` demands a label with a colon before each; otherwise a label will do without one,
    and what cannot be mistaken (a telephone with its area code, an e-mail address) without label.
    """
    labels = list(_labels(plain, start, end, colon=labelled_only))
    found: list[Channel] = []
    limits = [*(label.start for label in labels[1:]), end]
    for label, limit in zip(labels, limits, strict=False):
        values = list(_values(plain, label, limit))
        found.extend(value._replace(at=label.start) for value in values[:1])
        found.extend(values[1:])
    if not labelled_only:
        taken = [(label.start, label.value) for label in labels]
        found.extend(_unlabelled(plain, start, end, taken, found))
    return sorted(found, key=lambda channel: channel.start)


def starts_with_label(string: str) -> bool:
    """Tell whether a folded text begins with a label of contact information and a colon."""
    label = _LABEL.match(string.lstrip(" ("))
    after = _COLON.match(label.string, label.end()) if label else None
    return bool(after and after["sign"])


def place_before(string: str, start: int, end: int) -> int:
    """Give where in string[start:end] an address or postcode is labelled, `end` if none is."""
    for match in _LABEL.finditer(string, start, end):
        if match.lastgroup in ("address", "postcode"):
            return match.start()
    return end


def _labels(string: str, start: int, end: int, *, colon: bool) -> Iterator[_Label]:
    for match in _LABEL.finditer(string, start, end):
        after = _COLON.match(string, match.end(), end)
        if match.lastgroup and after and (after["sign"] or not colon or _is_coded(match, after)):
            yield _Label(match.lastgroup, match.start(), after.end())


def _is_coded(label: re.Match[str], after: re.Match[str]) -> bool:
    """Tell whether a label needs no colon: 邮政编码 with digits right behind it."""
    return label.lastgroup == "postcode" and _DIGITS.match(label.string, after.end()) is not None


def _values(string: str, label: _Label, limit: int) -> Iterator[Channel]:
    """Yield the values that follow a label, up to the next one."""
    if label.kind in ("telephone", "fax"):
        yield from _numbers(string, label, limit)
    elif label.kind == "address":
        yield from _address(string, label.value, limit)
    elif label.kind in _LABELLED:
        value = label.value
        if label.kind == "email" and string.startswith("(", value):
            value += 1
        match = expression(_LABELLED[label.kind]).match(string, value, limit)
        if match:
            size = len(match[0].rstrip(".:"))
            yield _channel(label.kind, match.start(), match.start() + size)


def _numbers(string: str, label: _Label, limit: int) -> Iterator[Channel]:
    """Yield the numbers after a telephone or fax label; a bare number only where one can stand."""
    count = 0
    for match in _PHONE.finditer(string, label.value, limit):
        bare = match.lastgroup in ("bare", "short")
        if bare and count == 0 and match.start() - label.value > 12:
            continue
        if bare and count and not 7 <= len(match[0].strip()) <= 13:
            continue
        kind = "mobile" if match.lastgroup == "mobile" else label.kind
        if count and _FAX_AFTER.match(string, match.end()):
            kind = "fax"
        count += 1
        yield _channel(kind, match.start(), match.end())


def _address(string: str, start: int, limit: int) -> Iterator[Channel]:
    """Yield an address: up to a comma or the bracket that closes around it, at least two signs."""
    while verb := next((one for one in _STANDS if string.startswith(one, start)), ""):
        start += len(verb)
    depth = 0
    end = start
    while end < limit:
        sign = string[end]
        depth += (sign == "(") - (sign == ")")
        if depth < 0 or sign == "\n" or (depth == 0 and sign in ",;!"):
            break
        end += 1
    value = string[start:end].rstrip(" :(")
    if len(value.strip()) >= 2 and _UNFILLED not in value:
        yield _channel("address", start, start + len(value))


def _channel(kind: str, start: int, end: int) -> Channel:
    return Channel(kind, start, end, start)


def _unlabelled(
    string: str, start: int, end: int, taken: list[tuple[int, int]], found: list[Channel]
) -> Iterator[Channel]:
    """Yield what needs no label, outside of what was found with one."""
    taken = taken + [(channel.start, channel.end) for channel in found]
    kinds = {channel.kind for channel in found}

    def free(match: re.Match[str]) -> bool:
        return all(match.end() <= low or match.start() >= high for low, high in taken)

    for match in _PHONE.finditer(string, start, end):
        if not free(match):
            continue
        if match.lastgroup == "mobile":
            yield _channel("mobile", match.start(), match.end())
        elif match.lastgroup in ("full", "hotline", "letter", "twice") or _ANOTHER.search(
            string, start, match.start()
        ):
            fax = _FAX_AFTER.match(string, match.end())
            yield _channel("fax" if fax else "telephone", match.start(), match.end())
    for kind, sign, pattern in _UNLABELLED:
        if string.find(sign, start, end) < 0 or (not sign and kind in kinds):
            continue
        for match in expression(pattern).finditer(string, start, end):
            if free(match):
                yield _channel(kind, match.start(), match.end())
