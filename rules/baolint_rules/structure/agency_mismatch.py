"""S113 agency-mismatch."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.document.pattern import Pattern
from baolint.messages.phrase import Phrase
from baolint.recognise.agency import compact, is_name, name_in
from baolint.recognise.facts import Context, Facts, Passage
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.structure.same_body import may_be_one

SIGNED = "绵阳市云溪区统计局\n2024年1月19日"
_OWN = re.compile("《(?P<title>[^《》]{6,60}?(?:年度报告|年报))》")
_TOLD = Pattern(
    "(?:公布|发布|公开|编制)(?:了)?(?P<title>[^，。；《》]{4,40}?(?=(?:19|20)[0-9]{2} ?年)[^，。；《》]{4,30}?(?:年度报告|年报))",
    needs=("年度报告", "年报"),
)
"""The same without title marks: 现公布甲局2023年政府信息公开工作年度报告."""
_SEAL = re.compile("[（(](?:盖章|公章|印章|章)[)）]\\Z")
_NOT_OWN = ("关于", "格式", "通知", "意见", "办法", "要求", "制度")


class AgencyMismatch(Rule):
    """The report names two different bodies as its publisher."""

    code = "S113"
    name = "agency-mismatch"
    severity = "error"
    title = "前后机关名称不一致"
    why = "标题是甲单位、落款或者开头是乙单位，是照搬别处文稿最明显的痕迹。简称、加挂的牌子和办公室名称不算。"
    basis = "《中华人民共和国政府信息公开条例》第四十九条"
    mend = "核对后改为本机关的名称，并通篇检查有没有别处的内容。"
    examples = (
        Good("标题与落款一致"),
        Good("落款用简称", ((SIGNED, "云溪区统计局\n2024年1月19日"),)),
        Good(
            "与办公室联系不算",
            (("请与绵阳市云溪区统计局办公室联系", "请与绵阳市云溪区人民政府办公室联系"),),
        ),
        Bad("落款是别的局", ((SIGNED, "绵阳市云溪区财政局\n2024年1月19日"),), "绵阳市云溪区财政局"),
        Bad(
            "落款是外地的局", ((SIGNED, "广元市云溪区统计局\n2024年1月19日"),), "广元市云溪区统计局"
        ),
        Bad(
            "开头公布的是别的单位的报告",
            (("要求编制。", "要求编制。现公布广元市云溪区审计局2023年政府信息公开工作年度报告。"),),
            "广元市云溪区审计局2023年政府信息公开工作年度报告",
        ),
        Bad(
            "开头写着别的单位的报告",
            (("要求编制。", "要求，编制《绵阳市云溪区民政局2023年政府信息公开工作年度报告》。"),),
            "绵阳市云溪区民政局2023年政府信息公开工作年度报告",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        agency = facts.agency
        others = list(_named(facts))
        if agency is None or not others:
            yield NotApplicable(self.code)
            return
        known = [agency, *filter(None, (context.agency,)), *context.aliases]
        wrong: dict[str, list[tuple[str, Place]]] = {}
        for where, name, place in others:
            if any(may_be_one(name, one) for one in known):
                yield Passed(self.code)
            else:
                wrong.setdefault(name, []).append((where, place))
        for name, places in wrong.items():
            values = {"where": places[0][0], "name": name, "agency": agency}
            related = tuple(place for _, place in places[1:])
            yield Diagnostic(self.code, self.code, places[0][1], values, related=related)


def _named(facts: Facts) -> Iterator[tuple[str, str, Place]]:
    """Yield where else the report names its publisher, the name, and its place."""
    for passage in facts.preamble:
        string = passage.text.string
        for match in (*_OWN.finditer(string), *_TOLD.finditer(string)):
            title = compact(match["title"])
            name = None if any(word in title for word in _NOT_OWN) else name_in(title)
            if name and is_name(name):
                yield Phrase("开头"), name, passage.place(match.start("title"), match.end("title"))
    signer: Passage | None = facts.signature.agency
    if signer is not None:
        name = _SEAL.sub("", compact(signer.text.string))
        yield Phrase("落款"), name, signer.place()
