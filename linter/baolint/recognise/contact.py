"""How to reach the office: the clause that invites questions, and what it gives.

Contact information stands in the preamble, in the first section or at the end. Numbers elsewhere in
the prose are no contact, unless a clause that invites questions names them. Where contact
information stands, a word such as 联系电话 or 来电 with a number and its area code right behind it, or
邮箱 with an address, begins such a clause as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.recognise import channels
from baolint.recognise.channels import Channel
from baolint.recognise.facts import Contact, Found, Passage

_VERBS = ("联系", "联络", "咨询", "反映", "反馈", "致电", "来电", "来函", "来信", "拨打")
_ASKED = f"(?:{'|'.join(_VERBS)})"
_BETWEEN = "(?:[^;\n(]|[(][^)\n]{0,200}[)]){0,60}?"
_INVITE = expression(
    f"(?:(?:如|若|对)[^;,\n]{{0,40}}?)?(?:疑问|疑义|异议|不明之处|不清楚){_BETWEEN}{_ASKED}"
    "|(?:如|若)[^;,\n]{0,12}?(?:问题|意见|建议|需要?|了解)[^;,\n(]{0,8},? *(?:敬请|请|可|欢迎)"
    f"{_BETWEEN}{_ASKED}"
    "|(?:详情|详细情况|具体情况)[^;,\n]{0,6}(?:与|向|咨询|联系)"
    "|获取[^;,\n]{0,12}联系方式"
    "|(?:请|可)(?:直接)?(?:与|向|同|和)(?:[^;,(\n]|[(][^)\n]{0,200}[)]){2,40}?(?:联系|咨询)"
    "|请(?:直接)?联系"
    "|(?:报告|年报)[^;\n]{0,30}?(?:可|请|欢迎)[^;,\n]{0,6}(?:致电|来电|拨打)"
    "|(?:可|请|欢迎|敬请)(?:直接|随时|通过电话)?(?:致电|来电)[^;,\n(0-9]{2,30}(?=[(]? *0[0-9]{2,3}[)-])"
    "|联系(?:单位|部门|科室|处室)?: *[^;:\n(]{2,30}?, *(?=[(]?0[0-9]{2,3}[)]?[ -]?[0-9]{7,8}(?![0-9]))"
)
_ANNOUNCED = expression(
    "(?:(?:联系方式|(?:联系|咨询|办公|服务|监督|值班)? *电 *话(?:号码)? *"
    "(?:(?:[,/]|和|及其?) *传 *真|[(]传真[)])?|热线|来电|致电|拨打|(?<![A-Za-z])[Tt](?:el|EL))"
    " *(?:为|是)? *[(]? *(?=[(]?0[0-9]{2,3}(?:[)] *-{0,2}|-{1,2}| )? *"
    "(?:[0-9]{5,10}|[0-9]{3,4}[ -][0-9]{4})(?! *[0-9件次条个人]))"
    "|(?:电子)?(?:邮 *箱|邮件|信箱)(?:地址)? *(?:为|是|至|到|给)? *:? *[(]? *"
    "(?=[A-Za-z0-9_.+%-]* *@+ *[A-Za-z0-9]))"
)
"""What a telephone number with its area code, or an e-mail address, follows without a colon."""
_GIVEN = expression(
    "[A-Za-z0-9_.+%-]*@+[A-Za-z0-9.]|(?<![0-9])[(]?0[0-9]{2,3}(?:[)] *|-{1,2})[0-9][0-9OoIl]{2}"
    "|(?<![0-9A-Za-z.-])1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])"
    "|邮 *编|邮政编码|邮 *箱|电邮|信箱|电子邮件|发邮件|(?:来信|来函|邮寄)请寄|来信来访|手机号?码?:? *1[3-9]|拨打|网址"
)
"""What in the preamble is a way to reach the office, however it is put."""
_GIVING = ("@", "-", ")", "邮", "信箱", "请寄", "来信", "手机", "拨打", "网址")
_SIGNS = ("：", ":", "话", "热线", "联系方式", "邮", "信箱", "TEL", "Tel", "tel")
_SOMEBODYS = Pattern(
    "(?:申请人|举报人|投诉人|信访人|当事人|患者|村民|户主)[^;,\n]{0,12}\\Z",
    needs=("申请人", "举报人", "投诉人", "信访人", "当事人", "患者", "村民", "户主"),
)
"""Before a number that is not the office's but of somebody whom the report tells of."""
_CLOSES = Pattern("[^()]*[)]")
_REPORT = Pattern("报告|年报")
_GIVEN_AT = ("@", "＠", "拨", "请寄", "手机")
_LONGEST = 500
_NEVER = ("title", "heading", "cell", "hidden", "page", "above")


def find(passages: Iterable[Passage]) -> Contact:
    """Find the contact information in the running text of a report, given in order."""
    every = [passage for passage in passages if passage.kind not in _NEVER]
    sections = [passage.section for passage in every if passage.section]
    ends = {sections[0], sections[-1]} if sections else set()
    contact = Contact()
    expected = False
    for passage in every:
        string = passage.text.string
        asking = any([verb in string for verb in _VERBS])
        offered = passage.kind == "preamble" and any([sign in string for sign in _GIVEN_AT])
        if not asking and not offered and not any([sign in string for sign in _SIGNS]):
            expected = False
            continue
        plain = channels.fold(string)
        at_home = passage.section is None or passage.section in ends
        clauses = _clauses(plain) if asking else []
        before_all = passage.section is None and passage.kind == "preamble"
        if before_all and any([sign in plain for sign in _GIVING]):
            clauses = _with_given(plain, clauses)
        if at_home:
            clauses = _with_announced(plain, clauses)
        found: list[Channel] = []
        for start, end in clauses:
            given = channels.read(plain, start, end, labelled_only=False)
            if given or passage.section is None or _REPORT.search(plain, start, end):
                contact.clauses.append((passage, start, end))
                found.extend(given)
                expected = not given and not string[end:].strip()
        if at_home or (expected and channels.starts_with_label(plain)):
            listed = [one for one in _listed(plain, clauses) if not _is_somebodys(plain, one)]
            if listed:
                first, last = listed[0], listed[-1]
                contact.clauses.append((passage, first.at, last.end))
                found.extend(listed)
        elif not clauses:
            expected = False
        found = [each for each in found if not _is_somebodys(plain, each)]
        contact.items.extend(
            Found(each.kind, string[each.start : each.end], passage, each.start, each.end)
            for each in sorted(found, key=lambda channel: channel.start)
        )
    return contact


def _listed(plain: str, clauses: list[tuple[int, int]]) -> list[Channel]:
    """Find what stands with label and colon outside of the clauses."""
    found: list[Channel] = []
    if ":" not in plain:
        return found
    begin = 0
    for start, end in [*clauses, (len(plain), len(plain))]:
        found.extend(channels.read(plain, begin, start, labelled_only=True))
        begin = end
    return found


def _is_somebodys(plain: str, channel: Channel) -> bool:
    return _SOMEBODYS.search(plain, max(0, channel.at - _LONGEST), channel.at) is not None


def _clauses(string: str) -> list[tuple[int, int]]:
    """Give the stretches that invite contact, each up to the end of its sentence."""
    found: list[tuple[int, int]] = []
    end = 0
    for match in _INVITE.finditer(string):
        if match.start() >= end:
            end = _sentence_end(string, match)
            found.append((match.start(), end))
    return found


def _with_given(string: str, clauses: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Add the sentences that give a way to reach the office without any of the usual words."""
    found = list(clauses)
    for match in _GIVEN.finditer(string):
        if any(low <= match.start() < high for low, high in found):
            continue
        before = [high for _, high in found if high <= match.start()]
        start = max([string.rfind("\n", 0, match.start()) + 1, *before])
        behind = [low for low, _ in found if low >= match.end()]
        end = string.find("\n", match.end())
        found.append((start, min([end if end >= 0 else len(string), *behind])))
        found.sort()
    return found


def _with_announced(string: str, clauses: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Add the stretches that a number or an e-mail address right behind a word opens.

    Each goes on to the end of its sentence or to the next clause; an address or postcode before it
    in the same sentence belongs to it.
    """
    found = list(clauses)
    for match in _ANNOUNCED.finditer(string):
        if any(low < match.end() and match.start() < high for low, high in found):
            continue
        behind = [low for low, _ in clauses if low >= match.end()]
        before = [high for _, high in found if high <= match.start()]
        begin = max([string.rfind("\n", 0, match.start()) + 1, *before])
        start = channels.place_before(string, begin, match.start())
        found.append((start, min([_sentence_end(string, match), *behind])))
    return sorted(found)


def _sentence_end(string: str, invite: re.Match[str]) -> int:
    """Give the end of the sentence; a full stop in a bracket that closes later does not end it.

    A sentence that begins with a label of contact information belongs to the clause as well.
    """
    depth = invite[0].count("(") - invite[0].count(")")
    limit = min(len(string), invite.start() + _LONGEST)
    for at in range(invite.end(), limit):
        sign = string[at]
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
        elif (
            sign in "\n!"
            and not (depth and _CLOSES.match(string, at, limit))
            and not channels.starts_with_label(string[at + 1 : at + 16])
        ):
            return at
    return limit
