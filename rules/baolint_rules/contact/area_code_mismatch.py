"""C603 area-code-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.messages.phrase import listed
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Confidence, Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.contact.elsewhere import strays
from baolint_rules.contact.region import region
from baolint_rules.contact.telephone import parse
from baolint_rules.data import area_codes


class AreaCodeMismatch(Rule):
    """A telephone has the area code of another city than the agency's."""

    code = "C603"
    name = "area-code-mismatch"
    severity = "info"
    title = "电话区号不是本地的"
    why = "区号属于别的城市，多是照搬外地文稿时忘了改。本地与别处共用的区号不算。"
    basis = "区号表 baolint_rules/data/area-codes.csv（随表注明来源和核对比例）"
    mend = (
        "核对电话号码；确实使用外地号码的，可以不改。机关名称看不出所在地时，在配置中写明 region。"
    )
    examples = (
        Good("区号是本地的"),
        Good("没有写区号", (("0816-2345678", "2345678"),)),
        Bad("几个外地城市共用的区号", (("0816-2345678", "028-86543210"),), found="028-86543210"),
        Bad("用了别的城市的区号", (("0816-2345678", "0839-2345678"),), found="0839-2345678"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        numbers = [
            (item, number.area)
            for item in facts.contact.items
            if item.kind in ("telephone", "fax")
            and (number := parse(item.value)).kind == "full"
            and number.area in area_codes()
        ]
        home = region(facts, context) if numbers else None
        if home is None:
            yield NotApplicable(self.code)
            return
        away = [(item, code) for item, code in numbers if code not in home.codes]
        told = {id(stray.item) for stray in strays(facts, context)} if away else set()
        good = len(numbers) - len(away)
        sure: Confidence
        for item, code in away:
            if id(item) in told:  # C609 says it
                continue
            cities = area_codes()[code].cities
            values = {
                "printed": item.value.strip(),
                "area": code,
                "city": listed("、", cities),
                "home": home.name,
                "codes": listed("、", sorted(home.codes)),
            }
            sure = "likely" if len(cities) == 1 else "possible"
            yield Diagnostic(self.code, self.code, item.place, values, confidence=sure)
        if good:
            yield Passed(self.code, good)
