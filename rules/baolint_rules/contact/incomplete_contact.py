"""C606 incomplete-contact."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.messages.phrase import Phrase, listed
from baolint.recognise.facts import Context, Facts
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.contact.reach import reachable
from baolint_rules.contact.telephone import parse
from baolint_rules.messages.contact import AREA_CODE, CHANNELS, FULL_NUMBER, SHORT_NUMBER

_SOUND = (
    "（地址：绵阳市云溪区文苑路18号；邮编：621000；电话：0816-2345678；电子邮箱：tjj@yunxi.gov.cn）"
)
_KINDS = {
    "telephone": ("telephone", "mobile"),
    "address": ("address",),
    "postcode": ("postcode",),
    "email": ("email", "website"),
}


class IncompleteContact(Rule):
    """The contact information lacks a part: one finding a document, naming all that is missing."""

    code = "C606"
    name = "incomplete-contact"
    severity = "info"
    seeks = True
    title = "联系方式不完整"
    why = (
        "通行的写法是电话（带区号）、办公地址、邮政编码和电子邮箱（或网址）写全，外地读者才能打通、寄到。"
        "报告格式没有规定，只作提示。"
    )
    basis = (
        "《中华人民共和国政府信息公开条例》第十二条（政府信息公开指南应当写明办公地址、"
        "联系电话、互联网联系方式等；年度报告的格式对此未作规定）"
    )
    mend = "补上所缺的各项；本地惯例不写的，在选项 required 中去掉。"
    option_help = {
        "required": "应当写明的项目：telephone（电话）、address（地址）、postcode（邮编）、"
        "email（电子邮箱或网址）"
    }
    option_forms = {"required": "telephone|address|postcode|email"}
    examples = (
        Good("四项写全"),
        Good("写了网址，没有写邮箱", (("电子邮箱：tjj@yunxi.gov.cn", "网址：www.yunxi.gov.cn"),)),
        Bad(
            "只写了电话",
            ((_SOUND, "（电话：0816-2345678）"),),
            found="如对本报告有疑问，请与绵阳市云溪区统计局办公室联系（电话：0816-2345678）",
        ),
        Bad("电话没有区号", (("0816-2345678", "2345678"),)),
        Bad("只有短号，没有带区号的电话", (("0816-2345678", "12366"),)),
    )

    required: tuple[str, ...] = ("telephone", "address", "postcode", "email")

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        if not reachable(facts):
            yield NotApplicable(self.code)
            return
        names = {part: Phrase(name) for part, name in CHANNELS.items()}
        given = {item.kind for item in facts.contact.items}
        missing = [
            Phrase(CHANNELS[part])
            for part in self.required
            if part in _KINDS and given.isdisjoint(_KINDS[part])
        ]
        if "telephone" in self.required and "mobile" not in given:
            numbers = [parse(item.value) for item in facts.contact.of("telephone")]
            if numbers and all(number.kind == "bare" for number in numbers):
                short = all(len(number.local) < 7 for number in numbers)
                missing.insert(0, Phrase(FULL_NUMBER if short else AREA_CODE))
                if short:
                    printed = listed("、", dict.fromkeys(number.local for number in numbers))
                    names["telephone"] = Phrase(SHORT_NUMBER, printed=printed)
        if missing:
            found = [names[part] for part, kinds in _KINDS.items() if not given.isdisjoint(kinds)]
            values = {
                "missing": listed("、", missing),
                "found": listed("、", found or [Phrase(CHANNELS["fax"])]),
            }
            yield Diagnostic(self.code, self.code, _place(facts), values)


def _place(facts: Facts) -> Place:
    """Give the clause in which the first item stands, or the item itself."""
    first = facts.contact.items[0]
    for passage, start, end in facts.contact.clauses:
        if passage is first.passage and start <= first.start <= end:
            return passage.place(start, end)
    return first.place
