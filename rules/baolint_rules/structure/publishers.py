"""Where a report names its publisher besides its title: preface, first words, signature."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.messages.phrase import Phrase
from baolint.recognise.agency import compact, is_name, name_in
from baolint.recognise.facts import Facts, Passage
from baolint.recognise.place import Place
from baolint_rules.contact.county import county

_OWN = expression("《(?P<title>[^《》]{6,60}?(?:年度报告|年报))》")
_TOLD = Pattern(
    "(?:公布|发布|公开|编制)(?:了)?(?P<title>[^，。；《》]{4,40}?(?=(?:19|20)[0-9]{2} ?年)[^，。；《》]{4,30}?(?:年度报告|年报))",
    needs=("年度报告", "年报"),
)
"""The same without title marks: 现公布甲局2023年政府信息公开工作年度报告."""
_GIVEN = Pattern(
    "(?:现将|将|公布|发布|报告)(?:了)?(?P<title>[^，。；《》]{4,40}?(?=(?:19|20)[0-9]{2} ?年)[^，。；《》]{2,12}(?:信息公开|政务公开)(?:工作)?(?:的)?(?:情况|信息))",
    needs=("公开",),
)
"""The same by what the report tells: 现将甲局2023年政府信息公开工作情况公布如下."""
_MADE = Pattern(
    "(?:\\A|[，。；,由])(?P<name>[\u4e00-\u9fff（）()]{5,36}?)(?:组织|负责|现|特|牵头|汇总)?(?:编制|编写|撰写|起草|解释|发布本)"
    "(?!的|要求|工作|格式)",
    needs=("编制", "编写", "撰写", "起草", "解释", "发布本"),
)
_BY = Pattern(
    "由(?P<name>[\u4e00-\u9fff（）()]{5,36}?)(?:根据|依据|按照|依照|负责|牵头|组织)[^。；\n]{0,80}?(?:编制|编写|撰写|起草)(?!的|要求|工作|格式)",
    needs=("编制", "编写", "撰写", "起草"),
)
_OPENS = Pattern(
    "(?:\\A *|[。\n] *)(?:(?:19|20)[0-9]{2} *年度?[，,]? *)?(?P<name>[\u4e00-\u9fff（）()]{5,36}?)"
    "(?:切实|严格|认真|深入|坚持|全面|积极|高度重视|始终|扎实|持续|紧紧围绕|紧扣|牢固树立|以习近平|聚焦|围绕|持续|不断|贯彻|落实|按照|着力|大力|立足|党组|党委|坚决)"
    "[^。\n]{0,80}?(?:政府信息公开|政务公开|信息公开|条例》)",
    needs=("公开", "条例》"),
)
_SEAL = expression("[（(](?:盖章|公章|印章|章)[)）]\\Z")
_NOT_OWN = ("关于", "格式", "通知", "意见", "办法", "要求", "制度")
_TOGETHER = ("会同", "联合", "配合", "指导", "根据", "按照", "在", "与")


class Named(NamedTuple):
    """A publisher's name: in which part, where, and whether it says so for certain."""

    part: Phrase
    name: str
    place: Place
    sure: bool


def named(facts: Facts) -> Iterator[Named]:
    """Yield where else the report names its publisher, in order."""
    for passage in facts.preamble:
        string = passage.text.string
        told = (*_OWN.finditer(string), *_TOLD.finditer(string), *_GIVEN.finditer(string))
        for match in told:
            title = compact(match["title"])
            name = None if any(word in title for word in _NOT_OWN) else name_in(title)
            if name and is_name(name):
                place = passage.place(match.start("title"), match.end("title"))
                yield Named(Phrase("开头"), name, place, True)
        yield from _speaking(_MADE, passage, Phrase("开头"), facts.agency)
        yield from _speaking(_BY, passage, Phrase("开头"), facts.agency)
    overview = facts.section("overview")
    for passage in overview.passages if overview else ():
        yield from _speaking(_OPENS, passage, Phrase("正文"), facts.agency)
    signer = facts.signature.agency
    if signer is not None:
        name = _SEAL.sub("", compact(signer.text.string))
        yield Named(Phrase("落款"), name, signer.place(), True)


def _speaking(
    pattern: Pattern, passage: Passage, part: Phrase, agency: str | None
) -> Iterator[Named]:
    """Yield full names of bodies that a sentence has for its subject, if of the agency's own kind.

    A government's report tells of its departments, so that only another government's name counts
    there; what is above or below the agency is no other publisher either.
    """
    for match in pattern.finditer(passage.text.string):
        bare = match["name"].rpartition("由")[2]
        start = match.end("name") - len(bare)
        name = compact(bare)
        if not is_name(name) or any(word in name for word in _TOGETHER):
            continue
        if agency and _is_like(name, agency):
            yield Named(part, name, passage.place(start, match.end("name")), False)


def _is_like(name: str, agency: str) -> bool:
    """Tell whether a name is as full as the agency's: of a county as that is, and of its kind."""
    its, own = county(name), county(agency)
    if (its is None) != (own is None) or ("政府" in name) != ("政府" in agency):
        return False
    return its is not None or name[:2] == agency[:2]
