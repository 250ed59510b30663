"""C605 invalid-postcode."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from baolint.document.pattern import Pattern
from baolint.recognise.channels import fold
from baolint.recognise.facts import Context, Facts, Found
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.data import postcode_prefix, provinces

_BLANK = Pattern("(?P<label>邮 *(?:政 *编 *码|编) *:) *(?=[,;)\\n]|(?:联系)?电话|传真)", needs="邮")
"""A label with a colon and nothing behind it; the string is folded."""


def _elsewhere(facts: Facts, item: Found, digits: str) -> tuple[str, str] | None:
    """Give the provinces of a postcode and of the address printed with it, if they are two."""
    held = postcode_prefix(digits[:4])
    if held is None or held.sources != "both" or not held.province:
        return None
    for province in _provinces(facts).get(id(item.passage), ()):
        if province != held.province:
            return held.province, province
    return None


def _blank(facts: Facts) -> Iterator[Place]:
    """Yield the labels of a postcode behind which none is filled in, where contact is given."""
    seen: set[int] = set()
    for passage, _, _ in facts.contact.clauses:
        if id(passage) in seen:
            continue
        seen.add(id(passage))
        for match in _BLANK.finditer(fold(passage.text.string)):
            yield passage.place(*match.span("label"))


@lru_cache(1)
def _provinces(facts: Facts) -> dict[int, list[str]]:
    """Give the provinces that the addresses begin with, by the id of their passage."""
    found: dict[int, dict[str, None]] = {}
    for address in facts.contact.of("address"):
        said = fold(address.value).strip()
        province = next((one for one in provinces() if said.startswith(one)), "")
        if province:
            found.setdefault(id(address.passage), {})[province] = None
    return {passage: list(names) for passage, names in found.items()}


class InvalidPostcode(Rule):
    """A postcode has not six digits, or begins with digits that no province has."""

    code = "C605"
    name = "invalid-postcode"
    severity = "warning"
    title = "邮政编码不可能正确"
    why = "邮政编码为六位数字，前两位代表省份；位数不对或者开头两位没有省份使用，信件无法投递。"
    basis = (
        "邮政编码的编号规则；前缀表见 baolint_rules/data/postcode-prefixes.csv"
        "（随表注明来源和核对比例）"
    )
    mend = "核对后改为本地的六位邮政编码。"
    examples = (
        Good("六位，开头属于四川"),
        Bad("开头两位没有省份使用", (("621000", "991000"),), found="991000"),
        Bad("数字写成字母", (("621000", "62100O"),), found="62100O"),
        Bad(
            "与地址不在一个省",
            (
                (
                    "地址：绵阳市云溪区文苑路18号；邮编：621000",
                    "地址：四川省绵阳市云溪区文苑路18号；邮编：710000",
                ),
            ),
            found="710000",
        ),
        Bad("少一位", (("621000", "62100"),), found="62100"),
        Bad("填成了电话号码", (("621000", "0816-2345678"),), found="0816-2345678"),
        Bad("没有填", (("邮编：621000", "邮编："),), found="邮编："),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        postcodes = facts.contact.of("postcode")
        blank = list(_blank(facts))
        if not postcodes and not blank:
            yield NotApplicable(self.code)
        for place in blank:
            yield Diagnostic(self.code, "C605.blank", place)
        good = 0
        for item in postcodes:
            digits = fold(item.value).replace(" ", "")
            values = {"printed": item.value, "digits": str(len(digits)), "prefix": digits[:2]}
            if "-" in digits:
                yield Diagnostic(self.code, "C605.number", item.place, values)
            elif not digits.isdigit():
                yield Diagnostic(self.code, "C605.letter", item.place, values)
            elif len(digits) != 6:
                yield Diagnostic(self.code, "C605.length", item.place, values)
            elif postcode_prefix(digits[:2]) is None:
                yield Diagnostic(self.code, self.code, item.place, values, confidence="likely")
            elif (elsewhere := _elsewhere(facts, item, digits)) is not None:
                held, province = elsewhere
                values |= {"held": held, "province": province}
                yield Diagnostic(
                    self.code, "C605.province", item.place, values,
                    severity="info", confidence="possible",
                )  # fmt: skip
            else:
                good += 1
        if good:
            yield Passed(self.code, good)
