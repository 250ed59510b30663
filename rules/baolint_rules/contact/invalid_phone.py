"""C602 invalid-phone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.messages.phrase import Phrase, listed
from baolint.recognise.facts import Context, Facts
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.contact.second_number import second_number
from baolint_rules.contact.telephone import Telephone, parse
from baolint_rules.data import area_codes, retired_area_codes

_LETTER = Pattern("(?<=[0-9OoIlＯ])[OoIlＯ]|[OoIlＯ](?=[0-9])", needs="OoIlＯ")
"""A letter that was typed for a digit."""
_BROKEN = Pattern(
    "(?:电话|传真|热线|致电|拨打|TEL|Tel)(?:号码)?[（(]?[^0-9，。；：:（(]{0,4}[)）]?[:：]? *(?P<area>[(（]0[0-9]{2,3}[)）][-—－–]*|0[0-9]{2,3}[-—－–]*)(?= *(?:[，。；;]|$))",
    needs=("0",),
)
"""An area code with nothing behind it."""
_SERVICE = expression(r"(?:1[0-9]{2,4}|9[56][0-9]{3,4})\Z")


class InvalidPhone(Rule):
    """A telephone or fax number cannot be dialled as printed."""

    code = "C602"
    name = "invalid-phone"
    severity = "warning"
    title = "电话号码不可能正确"
    why = "区号已经停用、位数与该地区不符的电话打不通，多是抄自旧稿或者录入时多一位、少一位。"
    basis = (
        "固定电话号码的编号规则；区号表见 baolint_rules/data/area-codes.csv"
        "（随表注明来源和核对比例）"
    )
    mend = "照办公电话逐位核对后改正；区号已并网的，换用现行区号和升位后的号码。"
    examples = (
        Good("区号与号码位数相符"),
        Good("括号、长横线、分机号都可以", (("0816-2345678", "（0816）2345678转801"),)),
        Good("没有区号的七位号码", (("0816-2345678", "2345678"),)),
        Bad("少一位", (("0816-2345678", "0816-234567"),), found="0816-234567"),
        Bad("数字写成字母", (("0816-2345678", "0816-23456O8"),), found="0816-23456O8"),
        Bad("区号已经停用", (("0816-2345678", "0414-2345678"),), found="0414-2345678"),
        Bad("区号写了两遍", (("0816-2345678", "0816-0816-2345678"),), found="0816-0816-2345678"),
        Bad("第二个号码少一位", (("0816-2345678", "0816-2345678、234568"),), found="234568"),
        Bad("手机号码少一位", (("0816-2345678", "1381234567"),), found="1381234567"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        numbers = [item for item in facts.contact.items if item.kind in ("telephone", "fax")]
        broken = list(_broken(facts))
        for place, printed in broken:
            yield Diagnostic(self.code, "C602.broken", place, {"printed": printed})
        if not numbers and not broken:
            yield NotApplicable(self.code)
        good = 0
        for item in numbers:
            letter = _LETTER.search(item.value)
            fault = ("letter", {"letter": letter[0]}) if letter else judge(parse(item.value))
            if fault is None:
                second = second_number(item)
                if second:
                    yield Diagnostic(self.code, "C602.second", *second, confidence="likely")
                good += 1
                continue
            key, values = fault
            values = {"printed": item.value.strip(), **values}
            yield Diagnostic(self.code, f"C602.{key}", item.place, values, confidence="likely")
        if good:
            yield Passed(self.code, good)


def _broken(facts: Facts) -> Iterator[tuple[Place, str]]:
    """Find the numbers that end behind their area code: 电话：0355-；."""
    passages = {id(one): one for one in facts.preamble}
    passages |= {id(one): one for one, _, _ in facts.contact.clauses}
    for passage in passages.values():
        for match in _BROKEN.finditer(passage.text.string):
            yield passage.place(*match.span("area")), match["area"]


def judge(number: Telephone) -> tuple[str, Mapping[str, str]] | None:
    """Give what is wrong with a number, None if nothing is: message case and its values."""
    if number.kind == "hotline":
        return None if len(number.local) == 10 else ("hotline", {"digits": str(len(number.local))})
    if number.kind == "twice":
        return "twice", {}
    if number.kind == "bare":
        size = len(number.local)
        return ("bare", {"digits": str(size)}) if size > 8 else None
    if number.kind == "zeroless":
        known = number.area in area_codes()
        return ("zero", {"area": number.area}) if known else None
    return _landline(number) if number.kind == "full" else None


def _landline(number: Telephone) -> tuple[str, Mapping[str, str]] | None:
    area = area_codes().get(number.area)
    if area is None:
        now = retired_area_codes().get(number.area)
        return ("retired", {"area": number.area, "now": now}) if now else (
            "unknown", {"area": number.area},
        )  # fmt: skip
    if _SERVICE.match(number.local):
        return None
    values = {
        "area": area.code,
        "cities": _cities(area.cities),
        "digits": str(len(number.local)),
        "wanted": "或".join(str(digits) for digits in area.digits),
    }
    if len(number.local) not in area.digits:
        return "length", values
    if number.local[0] in "019":
        return "first", {**values, "first": number.local[0]}
    return None


def _cities(cities: Sequence[str]) -> Phrase:
    named = listed("、", cities[:3])
    return Phrase("{cities}等地", cities=named) if len(cities) > 3 else named
