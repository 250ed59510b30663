"""S109 missing-legal-basis."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.text import Span
from baolint.recognise.facts import Context, Facts
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.structure.notices import named, of_form

NOTICE = (
    "和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉"
    "的通知》（国办公开办函〔2021〕30号）"
)
DECREE = "《中华人民共和国政府信息公开条例》"
DECREES = (
    "公开条例", "《条例》", "〈条例〉", "国令第711号", "国务院令第711号", "711号令",
    "根据条例", "依据条例", "按照条例", "依照条例", "遵照条例", "根据该条例", "按条例",
)  # fmt: skip
"""How the decree is named; a local rule of that name is taken for it as well."""
FORMATS = ("年度报告格式", "年报格式", "工作年度报告的格式")
"""How the notice is named without its number."""


class MissingLegalBasis(Rule):
    """The report does not name the decree, or not the notice that sets the form."""

    code = "S109"
    name = "missing-legal-basis"
    severity = "info"
    seeks = True
    title = "没有写明编制依据"
    why = "开头写明依据条例和格式通知编制，读者才知道按哪个版本的要求报告，也便于核对。"
    basis = "各地通行写法；格式通知为国办公开办函〔2021〕30号（2021 年度起）"
    mend = "在开头一段写明条例和格式通知的名称、文号。"
    examples = (
        Good("条例和通知都写明"),
        Good("只写通知的文号", ((NOTICE, "和国办公开办函〔2021〕30号文件"),)),
        Good(
            "只写格式的名称",
            ((NOTICE, "和《中华人民共和国政府信息公开工作年度报告格式》"),),
        ),
        Bad("没有写通知", ((NOTICE, ""),)),
        Bad(
            "条例和通知都没有写",
            ((f"根据{DECREE}{NOTICE}要求", "按照上级要求"), (f"落实{DECREE}", "落实上级部署")),
        ),
        Bad(
            "没有写条例",
            ((f"根据{DECREE}和", "根据"), (f"落实{DECREE}", "落实上级部署")),
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        wanted = of_form(facts.form.basis)
        if wanted is None or not facts.sections or not facts.form.tables:
            yield NotApplicable(self.code)
            return
        prose = [passage for passage in facts.prose() if passage.kind != "title"]
        text = "".join(passage.text.string for passage in prose).replace(" ", "")
        decree = any(word in text for word in DECREES)
        notice = any(word in text for word in FORMATS) or any(
            cited.issued or (cited.year, cited.number) == wanted for cited in named(prose)
        )
        if decree + notice:
            yield Passed(self.code, decree + notice)
        if decree and notice:
            return
        case = "notice" if decree else "decree" if notice else "both"
        year, number = wanted
        values = {"notice": f"国办公开办函〔{year}〕{number}号"}
        yield Diagnostic(self.code, f"S109.{case}", _belongs(facts), values)


def _belongs(facts: Facts) -> Place:
    """Give the place before the first paragraph that gives a basis, else before the first text."""
    for passage in facts.preamble:
        string = passage.text.string
        at = min(
            (at for word in ("根据", "依据", "按照") if (at := string.find(word)) >= 0), default=-1
        )
        if at >= 0:
            end = at
            for name in DECREES:
                found = string.find(name, at)
                if found >= 0:
                    end = found + len(name)
                    end += string[end : end + 1] == "》"
                    break
            return passage.place(end, end)
    first = facts.preamble[0] if facts.preamble else facts.sections[0].heading
    start = first.text.span().start
    return Place(Span(start, start))
