"""W703 superseded-institution."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.recognise import words
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.wording.by_term import by_term, in_report
from baolint_rules.wording.mentioned import around, former, in_title, quoted_hit

_HISTORY = (
    "更名", "改为", "改名", "组建", "合并", "撤销", "撤并", "划转", "划入", "划归", "转隶", "整合组建",
    "整合为", "整合成", "整合至", "整合到", "整合后", "职责整合", "整合职责",    "前身", "机构改革", "并入", "不再保留", "历史", "档案", "移交", "改革前", "旧称", "遗留",
    "曾用名", "时任", "当时", "挂牌", "牌子", "史志", "年鉴",
)  # fmt: skip
"""Words that tell of what was; a name in their sentence is no present body's."""
_DOCUMENT = ("令", "公告", "第", "〔", "[", "【", "印发", "颁布", "制定", "文件")
"""What follows a name that tells whose document is meant: 国土资源部令第42号."""
_ABOUT = "关于[^，。；]{0,30}(?:通知|意见|规定|办法|公告|通告|批复|解释|复函|文件|方案|决定|标准|规范|文本|》)"
"""The same, with the document's title: 农业部关于……的通知; 关于……的要求 may be today's."""
_HANDED = "移交(?:[省市州县区旗]|本级|上级|同级)?$"
"""What stands before a name that something is handed to; duties that are handed over come after it."""
_LOCAL_ZONES = ("开发区", "高新区", "经开区", "园区", "管委会", "管理区", "风景区", "名胜区")
"""Bodies that are not bound to the reform's names."""
_YEAR = "(?:19|20)[0-9]{2}(?=年|〕|-|—|至)"


class SupersededInstitution(Rule):
    """A body is named by the name it had before a reform, as if it were still there."""

    code = "W703"
    name = "superseded-institution"
    severity = "warning"
    title = "机构名称已经停用"
    why = (
        "机构改革后仍用旧名，多半是沿用了往年的文字，容易误导公众找错机关。只看报告年度晚于改革年份、"
        "作为现有机构提到的名称；原××局、更名、档案、文件标题、引号里的名称，以及仍保留牌子的机构不算。"
    )
    basis = "2018年《深化党和国家机构改革方案》、2023年《党和国家机构改革方案》"
    mend = "改用现在的名称；确实说的是改革以前的事，在名称前加“原”字。"
    examples = (
        Good("机构名称都是现行的"),
        Good("说的是原来的机构", (("维护栏目内容", "维护原县国土资源局栏目内容"),)),
        Good("农业部门不是农业部", (("维护栏目内容", "会同农业部门维护栏目内容"),)),
        Bad("仍称国土资源局", (("维护栏目内容", "会同区国土资源局维护栏目内容"),), "国土资源局"),
        Bad("仍称环保局", (("维护栏目内容", "会同区环保局维护栏目内容"),), "环保局"),
        Bad(
            "仍称国家工商总局",
            (("维护栏目内容", "按国家工商总局要求维护栏目内容"),),
            "国家工商总局",
        ),
        Bad("不带地名的旧简称", (("维护栏目内容", "会同安监部门维护栏目内容"),), "安监部门"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        found = in_report(words.hits(facts, context, self.code))
        yield from by_term(self.code, (hit for hit in found if _present(hit, facts)))


def _present(hit: words.Hit, facts: Facts) -> bool:
    """Tell whether a name is used for a body of today."""
    if quoted_hit(hit) or in_title(hit) or hit.term.term in (facts.agency or ""):
        return False
    before, behind = around(hit)
    if behind.startswith(_DOCUMENT) or expression(_ABOUT).match(behind):
        return False
    told = expression(_HANDED).sub("", before) + behind
    if former(before) or any(word in told for word in _HISTORY):
        return False
    if any(zone in before[-10:] for zone in _LOCAL_ZONES):
        return False
    return all(int(year) > hit.term.since for year in expression(_YEAR).findall(before + behind))
