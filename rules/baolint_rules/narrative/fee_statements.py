"""What the text says of the processing fee: none, so many yuan, for so many requests, after so many notices."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from baolint.document.pattern import Pattern
from baolint.forms.claim_clause import STOPS, begin

if TYPE_CHECKING:
    from baolint.document.numerals import Numeral
    from baolint.recognise.claims import Counted
    from baolint.recognise.facts import Facts, Passage
    from baolint.recognise.place import Place

NONE, AMOUNT, CHARGED, NOTICES, PAID = "none", "amount", "charged", "notices", "paid"
_SPOKEN = ("处理费", "收费", "缴费")
_NONE = Pattern(
    "(?:(?:未|没有|没|不|无)(?:实际)?(?:产生|发生|收取|征收|收缴|收到)(?!通知)|(?:未|没有)[对向][^，。；0-9]{0,16}(?:收取|征收)|(?:未|均未|没有)收)"
    "[^，。；0-9]{0,16}(?:处理费|收费|费用)|无(?:政府信息公开)?(?:信息处理费|收费)(?!通知)|(?:处理费|收费)(?:收取|收缴)?(?:情况)?[:：]?无(?=[，。；]|$)|免收[^，。；0-9]{0,10}(?:处理费|费用)|(?:处理费|收费)(?:金额)?为?零",
    needs=("处理费", "收费", "费用"),
)
_NO_NOTICE = Pattern(
    "(?:未|没有|无)(?:发出|下达|出具|送达|开具|发送|下发)(?:过|任何)?[^，。；0-9]{0,14}(?:收费|缴费)通知(?:书|单)?"
    "|(?:收费|缴费)通知(?:书|单)?(?:0|零)(?:件|份|个|次)",
    needs=("通知",),
)
_PAID = Pattern(
    "(?:全部|均已?|已)(?:完成)?缴(?:费|纳)(?:到位|完毕)?(?=[，。；]|$)|已缴费[0-9]+件|(?:已|均|全部|足额|按期|如期|及时|按照?)[^，。；0-9]{0,12}(?:收费|缴费)?通知?[^，。；0-9]{0,6}(?:足额|按期|如期|全额|完成)(?:缴费|缴纳|支付)",
    needs=("缴", "支付"),
)
_CHARGED = Pattern(
    "收取(?:的)?(?:政府信息公开)?(?:信息)?处理费(?:的)?(?:政府信息公开申请|申请)?(?:共|共计|为)?\\Z",
    needs=("处理费",),
)
_TAKEN = (
    "收取",
    "实收",
    "收缴",
    "征收",
    "收到",
    "入库",
    "上缴",
    "缴入",
    "收入",
    "收费",
    "处理费",
    "缴费",
    "实际收",
)
_NOT_TAKEN = (
    "每", "标准", "超过", "应收", "应缴", "应当", "加收", "退还", "减免", "免收", "免除", "未", "没有", "逾期", "拒", "上年", "去年", "某年", "其中", "通知",
    "涉及", "待", "拟", "分别", "同期", "事业性", "许可", "印制", "工本", "邮寄",
)  # fmt: skip
_CLAUSE = "，,。;!?\n"
_SPLIT = ("其中", "分别")


class Statement(NamedTuple):
    """`kind` of passage text[start:end], what is said; `value` of amounts (元) and counts.

    `whole` says that an amount is told as that of the year; `sentence` numbers the sentence by its start.
    """

    kind: str
    passage: Passage
    start: int
    end: int
    value: Decimal
    whole: bool
    sentence: int

    @property
    def place(self) -> Place:
        return self.passage.place(self.start, self.end)

    @property
    def said(self) -> str:
        """Give what the report prints, with some words before it."""
        string = self.passage.text.string
        first = self.start if self.kind not in (AMOUNT, CHARGED) else max(0, self.start - 12)
        return string[first : self.end].strip("，。；、 ")


def fee_statements(facts: Facts) -> list[Statement]:
    """Read the sections for what is said of the fee, in order."""
    found: list[Statement] = []
    for counted in facts.counted:
        string = counted.passage.text.string
        if "处理费" in string or ("收费" in string and "通知" in string):
            found.extend(_counted(counted))
    for section in facts.sections:
        for passage in section.passages:
            string = passage.text.string
            if any(word in string for word in _SPOKEN):
                found.extend(_worded(passage))
    return found


def _worded(passage: Passage) -> Iterator[Statement]:
    string = passage.text.string
    about_fee = "处理费" in string
    for kind, pattern in ((NONE, _NONE), (NOTICES, _NO_NOTICE), (PAID, _PAID)):
        for match in pattern.finditer(string):
            if kind == NONE and not (about_fee and _is_of_year(string, match.start())):
                continue
            start = begin(string, match.start(), STOPS)
            yield Statement(kind, passage, *match.span(), Decimal(0), True, start)


def _is_of_year(string: str, at: int) -> bool:
    """Tell whether a sentence speaks of the whole year and of every request."""
    sentence = string[begin(string, at, STOPS) : at].replace("其他情况", "").replace("其他事项", "")
    return not any(
        word in sentence
        for word in ("上年", "去年", "除", "其余", "其他", "检索", "复制", "事业性")
    )


def _counted(counted: Counted) -> Iterator[Statement]:
    text = counted.prose.text
    for number in counted.numbers:
        clause = text[begin(text, number.start, _CLAUSE) : number.start]
        if number.unit == "元":
            if number.exact and _is_taken(text, number, clause):
                yield _statement(AMOUNT, counted, number)
        elif number.unit in ("件", "份", "次", "起", "名", "人", "位", "") and _is_charged(
            text, number, clause
        ):
            yield _statement(CHARGED, counted, number)


def _statement(kind: str, counted: Counted, number: Numeral) -> Statement:
    text = counted.prose.text
    place = counted.prose.at(number.start, number.end)
    sentence = begin(text, number.start, STOPS)
    said = text[sentence : number.start]
    whole = any(word in said for word in ("全年", "共", "实收", "总计", "合计", "本年", "实际收取"))
    return Statement(kind, counted.passage, place.start, place.end, number.value, whole, sentence)


def _is_taken(text: str, number: Numeral, clause: str) -> bool:
    """Tell whether an amount is what was charged in the year, all of it."""
    sentence = text[begin(text, number.start, STOPS) : number.end + 12]
    if "处理费" not in sentence and "处理费" not in text[max(0, number.start - 60) : number.start]:
        return False
    if any(word in clause for word in _NOT_TAKEN) or any(word in sentence for word in _SPLIT):
        return False
    if any(word in clause for word in _TAKEN):
        return True
    if text[number.end : number.end + 8].startswith(("信息处理费", "处理费", "的信息处理费")):
        return True
    before = text[: number.start - len(clause)].rstrip(_CLAUSE)
    last = before[begin(before, len(before), _CLAUSE) :]
    return clause.startswith(("金额", "总金额", "共", "合计", "计")) and (
        any(word in last for word in _TAKEN) and not any(word in last for word in _NOT_TAKEN)
    )


def _is_charged(text: str, number: Numeral, clause: str) -> bool:
    """Tell whether a count is of the requests that were charged for: 对2件申请收取了信息处理费."""
    if any(word in clause for word in _NOT_TAKEN):
        return False
    if _CHARGED.search(clause):
        return True
    behind = text[number.end : number.end + 24]
    ends = [at for stop in _CLAUSE if (at := behind.find(stop)) >= 0]
    behind = behind[: min(ends)] if ends else behind
    return "收取" in behind and "处理费" in behind and "未" not in behind
