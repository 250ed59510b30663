"""Lines and ends of titles that tell of a draft: 校对稿 第2版, （改2）, 待主要领导审定."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.recognise.words_text import Stretch, Written
from baolint_rules.wording.mark_lines import before_title, behind_title, composed

_COUNT = "第?[一二三四五六七八九十0-9]{1,3}"
_STATE = (
    "征求意见|征询意见|意见征求|意见|报审|送审|审议|审定|审核|审批|审查|审阅|待审|待定|报批|呈批|呈报|上报|"
    "报送|送签|签发|会签|讨论|修改|修正|校对|校核|核校|核对|核|校|清|代拟|汇报|内部|未定|暂定|非定|初审|复审|"
    "终审|起草|草拟|拟|过程|工作|内审|参考|样|底|原|草|初|改|定|终|最终|最后|最新|完成|打印|排版|付印|备份|备用|"
    "预审|审|编辑|测试|预览|送阅|传阅|拟定|交流|报告初|定稿前|上会|会议审议|会审|提交会议审议|提交[^，。；（）\n]{0,8}(?:审议|讨论|审定|研究)|提请审议|提请[^，。；（）\n]{0,6}(?:审议|审定)|拟上报|拟报送|拟发布|拟公开|拟印发|汇总|传签|会商|会稿|论证|评审|验收|合稿|统稿|试行|存档前|未审|未校|请示"
)
_EDITION = (
    "送审|修改|最终|最后|最新|终|初|草|草稿|审核|审定|待审|征求意见|讨论|内部|测试|预览|备份|编辑|未定|非最终|定|改|"
    "校对|打印|排版|完成|校|报审|领导审定|会议"
)
_WHO = (
    "(?:主要|分管|局|县|市|区|镇|乡|办|各位|相关|有关|单位|各|本)*(?:领导|负责人|负责同志|局长|主任|书记|县长|区长|"
    "市长|镇长|科长|党组|科室|股室|部门|单位|上级|办公会|大家)?(?:会议?|集体)?"
)
_PASS = (
    "(?:审定|审核|审阅|审批|审签|审查|审示|审议|签发|签字|签批|签署|核定|核准|核稿|批示|批准|阅示|阅定|定稿|定审|"
    "讨论|修改|修改完善|研究|斧正|指正|提出修改意见|提意见|把关)"
)
_OUT = "(?:发布|公布|公开|上网|外发|印发|上报|报送|挂网|外传|引用|使用|传阅|对外)"
_STOP = "(?:请勿|不得|严禁|禁止|暂不|暂勿|切勿|勿|先不要|不要|暂缓|不宜)"
_THIS = "(?:本|此|该|以上|上述|这)(?:稿|文稿|文|报告|年报|件|材料|文件|文本|版本|版)"
_NOT_YET = f"(?:尚未|还未|还没有?|仍未|未|没有?)(?:经过?|由|报|送|获)?{_WHO}{_PASS}"
NAMED = (
    f"(?:内部|{_WHO})(?:{_STATE}|{_COUNT}|{_COUNT}次?(?:修改|修订|审核|校对|审|校))(?:稿件?|样稿)(?:[一二三四五0-9]{{1,2}}|（[0-9]{{1,2}}）)?"
    "|"
    f"(?:{_EDITION}|第[一二三四五六七八九十0-9]{{1,2}})版(?:本)?(?:[一二三四五0-9]{{1,2}}|（[0-9]{{1,2}}）)?"
)
"""Names of drafts."""
UNITS = "|".join(
    (
        NAMED,
        "试拟稿?|留底|存底|底稿|草案|清样|校样|小样|大样|样张|副本|未定稿|非定稿|草稿|非最终(?:版本|文本|稿)|非正式(?:版本|文本|稿)",
        "改[一二三四五0-9]{1,2}|修改?[0-9]{1,2}|[一二三四五]改|[一二三四五]审|[一二三四五]校",
        "draft|final|ver\\.?[0-9.]+|v[0-9]+(?:\\.[0-9]+)*|rev\\.?[0-9.]+|版本号?：?v?[0-9.]+|修改于|更新于",
        f"(?:[待请供呈报送需须]|有待|尚待|仍需|尚需)(?:请|送|报|呈|经|由)?{_WHO}{_PASS}(?:[、并后再]{{0,2}}(?:{_PASS}|{_OUT}|定稿))*(?:使?用)?",
        f"(?:仅供|只供|供){_WHO}(?:内部)?(?:{_PASS}|征求意见|参考修改|校对)(?:时?使?用)?",
        f"{_NOT_YET}(?:的|前)?(?:{_STOP}(?:擅自|对外|上网|公开|提前)*{_OUT})?",
        f"(?:送|呈|报|请|待){_WHO}(?:审|阅|批|定|核|看)",
        f"{_WHO}(?:{_PASS})前",
        "(?:[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}\\.[0-9]{1,2}|第?[一二三四五0-9]次)?(?:修改|修订|再改|校改|改定)(?:版|后)?",
        "(?:(?:20)?[0-9]{2}年)?[0-9]{1,2}月[0-9]{1,2}日(?:第?[一二三四五0-9]次?)?(?:修改)?稿",
        "[^，。；（）\\n]{0,8}(?:部分|段|处|内容|数据|表格?|数字|标注处)?(?:待|请再?|需再?)(?:核实|核对|确认|审定|领导审定|复核)(?:后发布)?",
        f"供{_WHO}(?:会议)?(?:审议|讨论|审定|参考|研究|使用)(?:之)?用",
        "征求意见中|讨论中|修改中|审核中|起草中|内部讨论|内部征求意见|待发布|暂未发布|暂不发布",
    )
)
_DATE = "(?:(?:20)?[0-9]{2}年)?[0-9]{1,2}月[0-9]{1,2}日|20[0-9]{6}|[0-9]{4}|[0-9]{1,2}\\.[0-9]{1,2}|[0-9]{1,2}:[0-9]{2}|第[0-9]{1,3}页|共[0-9]{1,3}页"
_STOPPED = f"{_STOP}(?:擅自|对外|上网|公开|提前)*{_OUT}"
_TAIL = "（[0-9]{1,2}）|copy|新建|送审|报审|待审|征求意见|讨论|审核|修改|改|终|初|送领导|领导|已改|改过|拟|初审|复审|终审|[\u4e00-\u9fff]{1,3}(?:主任|科长|局长|书记|处长|股长|县长|镇长)(?:已)?(?:修改|审阅|审定|审核|审|改)|发布前[^（）]{0,6}核对"
_ALONE = "第[一二三四五六七八九十0-9]{1,2}版|(?:[一二三四五](?:审|校|改))+"
"""What a line may be without a draft being meant: the page of a newspaper, a way of checking."""
_SIGNS = (
    "稿", "版", "样", "草案", "改", "审", "校", "签", "draft", "final", "v", "待", "请", "供", "副本", "修", "定",
    "讨论", "征求", "发布",
)  # fmt: skip
_ORDINARY = "(?:修订|更正|图解|电子|网页|文字|公开|正式)版|征求意见(?:公告|情况)"
_SAID = (
    f"{_THIS}(?:为|系|是|属于?|仍为|仍是|仅为|目前为|暂为)(?:[^，。；\n]{{0,6}})(?:草稿|初稿|草案|征求意见稿|讨论稿|"
    f"送审稿|未定稿|过程稿|非定稿|修改稿|代拟稿|内部稿|非最终版本?|非正式版本?|审核稿|待审稿)[^。\n]{{0,24}}",
    f"{_THIS}(?:目前|暂时)?{_NOT_YET}[^。\n]{{0,24}}",
    f"{_THIS}(?:目前|暂时)?(?:尚待|有待|待|还需|仍需|尚需|须待|需经|待送|待报){_WHO}{_PASS}[^。\n]{{0,24}}",
)


def draft_lines(written: Written) -> Iterator[Stretch]:
    """Yield every line that is a mark of a draft, every such end of a title and what says as much."""
    dated = f"{UNITS}|{_DATE}|{_STOPPED}"
    for stretch in composed(written, dated, _SIGNS):
        if stretch.passage.kind != "cell" and _marks(stretch.printed):
            yield stretch
    for stretch in behind_title(written, f"{dated}|{_TAIL}"):
        if stretch.passage.kind != "cell" and _ends(stretch.printed):
            yield stretch
    for stretch in before_title(written, NAMED):
        if stretch.passage.kind != "cell" and _marks(stretch.printed):
            yield stretch
    text = written.squeezed
    if "稿" in text or "审" in text or "签" in text:
        for pattern in _SAID:
            for match in expression(pattern).finditer(text):
                yield written.stretch(*written.at(*match.span()))


def _marks(printed: str) -> bool:
    words = expression("[ \u3000]").sub("", printed).lower()
    return (
        expression(UNITS).search(words) is not None
        and not expression(_ORDINARY).search(words)
        and not expression(_ALONE).fullmatch(words)
    )


def _ends(printed: str) -> bool:
    words = expression("[ \u3000]").sub("", printed).lower().replace("(", "（").replace(")", "）")
    told = expression(f"{UNITS}|{_TAIL}").search(words)
    return told is not None and not expression(_ORDINARY).search(words)
