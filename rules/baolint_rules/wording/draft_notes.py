"""Notes of those who work on a draft, left in the report: （此为修改稿，请各科室核对数据后反馈）."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.recognise.words_text import Stretch, Written

_DRAFT = (
    "(?:初|草|底|样|征求意见|意见征求|征询意见|讨论|送审|报审|审议|修改|修订|未定|过程|代拟|草拟|拟|审核|待审|校对|校核|核校|报批|"
    "上会|会签|内部|内审|第?[一二三四五0-9]次?(?:修改)?|最终|暂定)稿|草案|送审文本|审议文本|讨论文本|征求意见文本|未定稿|非定稿|非最终版本?|非正式版本?|草稿版"
)
_CHIEF = (
    "(?:各位|主要|分管|局|县|市|区|镇|乡|办|委|厅|处|院|校)*(?:领导|负责同志|负责人|局长|主任|科长|处长|书记|县长|区长|市长|镇长|乡长|厅长|"
    "院长|校长|办公会议?|常务会议?|党组会议?|局务会议?|党委会议?|会议|各?科室|各?股室|各?处室|办公室|各单位|各部门|业务科室)"
)
_CHECK = "审阅|审定|审核|审示|阅示|审议|审签|签发|批示|批阅|核对|核实|核定|核准|确认|补充|修改|把关|研究|讨论|指正|斧正|再核|再看|再审|过目"
_THIS = "(?:本|此|该|以上|以下|上述|这)"
_THING = "(?:报告|年报|文稿|稿件|稿|文本|文件|文|件|版本|版|内容|材料)?"
_OUT = "发布|公开|公布|上网|外传|外发|挂网|印发|对外|引用|扩散|转发|传播"
_SAID = (
    f"{_THIS}{_THING}(?:目前|暂时?|仍|现|仅)?(?:为|系|是|属于?|均为)(?:[^，。；（）\n]{{0,8}}?)(?:{_DRAFT})[^。（）\n]{{0,30}}"
    f"|{_THIS}(?:稿|版本|文稿|报告稿|年报稿)[^。（）\n]{{0,24}}(?:请|待|勿|仅供|核对|核实|审|定稿|为准)[^。（）\n]{{0,20}}"
    f"|{_THIS}(?:报告|年报|文本|文件|件)[^。，（）\n]{{0,10}}以(?:正式(?:发布|印发|公布|公开)|(?:最终)?定稿|最终(?:稿|版|审定|核定))[^。（）\n]{{0,8}}为准"
    f"|(?:数据|数字|内容)(?:均|都|暂)?以(?:最终)?(?:定稿|审定稿|最终稿|正式稿)(?:数据|内容)?为准"
    f"|(?:{_THIS}(?:稿|报告|年报|表)?(?:中的?)?|有关|部分|标[红黄](?:的|部分)?)(?:各项|统计)?(?:数据|数字|内容)(?:尚未|还未|未|尚待|有待|仍需|还需|待|需)[^。（）\n]{{0,12}}(?:核定|核实|核对|审核|更新|确认|补充|复核)[^。（）\n]{{0,16}}"
    f"|(?:办公室|综合科|综合股|秘书科|起草人|拟稿人|编者|审稿人|校对|核稿人?|领导)(?:批?注|意见|备注|提示)：[^\n]{{2,60}}"
    f"|(?<![报提呈邀申送经并后先由])请(?:各位|主要|分管|局|县|市|区|镇){{0,2}}领导(?:{_CHECK})(?=[。）\n，]|$)"
)
"""What says of the text itself that it is none to be published."""
_ENDED = (
    f"(?:^|(?<=[。\n]))(?:以上(?:报告|汇报|内容)?，?)?(?:当否|妥否|可否|是否妥当|如无不(?:当|妥))，?[请呈](?:予)?(?:{_CHECK})"
    f"|(?:^|(?<=[。\n]))以上(?:报告|汇报|内容)?，?[请呈](?:予)?(?:{_CHECK})"
    "|(?:^|(?<=\n))(?:拟稿|起草|核稿|承办)人?：[^\n。]{0,24}(?:签发|审定|审核|会签|核稿)人?：[^\n。]{0,20}"
)
"""How a text ends that goes to a chief, wherever it stands."""
_NOTE = (
    f"[^（）\n]{{0,30}}(?:{_DRAFT})[^（）\n]{{0,10}}(?:请|待|供|勿|核对|核实|审|定稿|为准|反馈|不得)[^（）\n]{{0,30}}"
    f"|(?:烦|敬|恳)?[请呈送供报待](?:烦|送|报|呈|经)?{_CHIEF}(?:、{_CHIEF})*[^（）\n]{{0,10}}?(?:{_CHECK})[^（）\n]{{0,24}}"
    f"|[^（）\n]{{0,16}}(?:修改意见|反馈意见|意见建议|意见|修改稿|数据)[^（）\n]{{0,4}}请[^（）\n]{{0,16}}(?:前|内|下班前)[^（）\n]{{0,6}}(?:反馈|报送?|返回|提交|发)[^（）\n]{{0,16}}"
    f"|[^（）\n]{{0,20}}(?:数据|数字|内容)[^（）\n]{{0,20}}[，；]?(?:待|需|请|尚未|还未|仍需)[^（）\n]{{0,14}}(?:更新|核实|核对|核定|补充|确认|审核|修改|复核)[^（）\n]{{0,12}}"
    f"|(?:本|此|该)?(?:版本|版|稿|文|件)?(?:仅供|只供|供)(?:内部|本局|本单位|本机关)[^（）\n]{{0,12}}"
    f"|[^（）\n]{{0,20}}(?:请勿|切勿|不得|严禁|暂不|暂缓|先不|先不要|勿)(?:擅自|提前|对外|随意)*(?:{_OUT})[^（）\n]{{0,8}}"
    f"|(?:{_DRAFT})|(?:尚|还|仍)?未(?:经|定稿|审核|审定|审签|核实|最终)[^（）\n]{{0,20}}"
)
"""The same as it stands alone in brackets."""
_BRACKET = f"[（【\\[]((?:{_NOTE}))[）】\\]]"
_SIGNS = ("稿", "请", "审", "核", "勿", "版", "供", "待", "注：", "为准", "不得", "暂")
_WHERE = ("preamble", "title", "signature", "apart", "above", "header", "footer")
"""Kinds of passage that hold no work of other documents of which as much may be told."""
_NAME = 30
"""Characters of the longest name of a body that may stand on a line."""
_OTHERS = "《|申请人|公开征求|社会各界|公众|群众|市民|起草(?!人)|规范性文件|决策|草案》|案件|不计|除外|该申请|第三方|意见征集|审查(?:意见|制度|程序)"


def draft_notes(written: Written) -> Iterator[Stretch]:
    """Yield every such note; those that speak of other documents are none."""
    text = written.squeezed
    if not any(sign in text for sign in _SIGNS):
        return
    for pattern, group in ((_BRACKET, 1), (_SAID, 0), (_ENDED, 0)):
        for match in expression(pattern).finditer(text):
            low = max(text.rfind("。", 0, match.start()), text.rfind("\n", 0, match.start())) + 1
            around = text[low : match.end()]
            stretch = written.stretch(*written.at(*match.span(group)))
            bare = group and expression(_DRAFT).fullmatch(match[1]) is not None
            if bare and not _alone(text, *match.span()):
                continue  # that of a document spoken of
            if expression(_OTHERS).search(around) is None and (
                stretch.passage.kind in _WHERE
                or pattern is _ENDED
                or (group and _alone(text, *match.span()))
            ):
                yield stretch


def _alone(text: str, start: int, end: int) -> bool:
    """Tell whether a bracket stands at the end of a sentence, is a line or ends a name's line."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    line = text[text.rfind("\n", 0, start) + 1 : start]
    if (not behind or behind == "\n") and len(line) <= _NAME and not set(line) & set("。；，：、"):
        return True
    return (not before or before in "。；\n") and (
        not behind or behind in "。；\n" or before == "。"
    )
