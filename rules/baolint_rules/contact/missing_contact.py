"""C601 missing-contact."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.contact.reach import reachable

_BRACKET = (
    "（地址：绵阳市云溪区文苑路18号；邮编：621000；电话：0816-2345678；电子邮箱：tjj@yunxi.gov.cn）"
)
_SOMETHING = (
    "邮编",
    "邮政编码",
    "网站",
    "网址",
    "热线",
    "12345",
    "来信",
    "来访",
    "来函",
    "拨打",
    "号",
    "留言",
    "公众号",
    "传真",
)


class MissingContact(Rule):
    """The report gives neither telephone nor e-mail nor address."""

    code = "C601"
    name = "missing-contact"
    severity = "warning"
    answers_to = ("C606",)
    seeks = True
    title = "没有联系方式"
    why = (
        "读者对报告有疑问时应当找得到人。报告格式没有规定必须写联系方式，不少地方也不写，"
        "所以只作提醒；本地惯例不写的，可以在配置中忽略 C601。"
    )
    basis = (
        "《中华人民共和国政府信息公开条例》第十二条（机构联系方式列入政府信息公开指南；"
        "年度报告的格式对此未作规定）"
    )
    mend = "在开头一段或者落款之后写明办公电话，最好一并写上办公地址、邮政编码和电子邮箱。"
    examples = (
        Good("写明了联系方式"),
        Good("只写了电话", ((_BRACKET, "（电话：0816-2345678）"),)),
        Bad(
            "只请读者联系，没有电话、地址和邮箱",
            ((_BRACKET, ""),),
            found="如对本报告有疑问，请与绵阳市云溪区统计局办公室联系",
        ),
        Bad(
            "全文没有提到联系方式",
            (("如对本报告有疑问，请与绵阳市云溪区统计局办公室联系" + _BRACKET + "。", ""),),
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        if reachable(facts):
            return
        for passage, start, end in facts.contact.clauses:
            if not any(item.passage is passage for item in facts.contact.items):
                yield Diagnostic(
                    self.code,
                    "C601.clause",
                    passage.place(start, end),
                    related_codes=_answers(facts),
                )
                return
        place = _where_it_belongs(facts)
        if place is None:
            yield NotApplicable(self.code)
            return
        yield Diagnostic(self.code, self.code, place, related_codes=_answers(facts))


def _answers(facts: Facts) -> tuple[str, ...]:
    """Give C606 where the preamble gives at least something: a postcode, a site, a short number."""
    said = any(word in passage.text.string for passage in facts.preamble for word in _SOMETHING)
    return ("C606",) if said or facts.contact.items else ()


def _where_it_belongs(facts: Facts) -> Place | None:
    """Give the end of the preamble, else of the first section's heading; None without either."""
    if facts.preamble:
        last = facts.preamble[-1]
        return last.place(len(last.text), len(last.text))
    if facts.sections and not facts.sections[0].heading_lost:
        heading = facts.sections[0].heading
        return heading.place(len(heading.text), len(heading.text))
    return None
