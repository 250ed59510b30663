"""Notes for whoever fills in the template, left in the report: （注：本段请各单位结合实际补充）."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.recognise.words_text import Stretch, Written

_ASKED = (
    "请(?:各|你|贵|本)?(?:地|单位|部门|科室|股室|局|县区|乡镇|填报人|填写人|起草人|编制人|填报单位)?"
    "(?:在此处?|于此处?)?(?:(?:结合|根据|按照|对照|依据|视)[^，。（）]{0,12}?)?(?:自行|如实|据实|酌情|逐项|详细|简要|相应)*"
    "(?:填写|填报|填入|填上|补充|补齐|修改|完善|替换|删除|删去|核实|核对|更新|插入|添加|增加|列出|列明|列举|概述|描述|"
    "简述|撰写|写明|调整|参考|参照|勿删|保留|选择|勾选|自拟)"
)
_LABEL = (
    "(?:注意?|备注|说明|提示|示例|例|例如|举例|编者注|填写说明|填写提示|写作提示|写作要求|写作说明|模板说明|填报说明|"
    "撰写要点|撰写说明|写作要点|格式要求|格式说明|参考|参考内容|参考格式|批注|编制说明|内容要求|内容提示|要求)"
)
_TOLD = (
    "各单位|各部门|据实|酌情|实际情况|结合实际|根据实际|字左右|字以内|选填|必填|可删|自行|如无|没有的|填写|填报|补充|删除|"
    "插入|模板|格式|撰写|概述|简述"
)
_HERE = "(?:此处|此段|本段|该段|该处|本部分|此部分|该部分|这里|本节|本条|此项|此表|此句|本句|此行|本项|本栏|此栏|红字|标红|黄色|下划线)"
_DO = "填|补|插|写|放|列|添|加|删|改|说明|介绍|附|替换|据实|酌情|简述|概述|描述|粘贴|省略|要求|字数|自拟"
_LIMITS = (
    "选填|必填|可选填|可不填|非必填|不超过[0-9]+字|[0-9]+字(?:左右|以内|上下)|限[0-9]+字|字数(?:不|控制|要求)|"
    "没有(?:的|此项|相关)?(?:内容)?(?:可|就|则|请)(?:不写|不填|删|填)|如无(?:此项|相关|则|请|可|内容)|如有请|无则(?:删|不)|"
    "可(?:以)?(?:删除|删去|省略|自行)|酌情(?:增|删|填|写|修)|据实(?:填|写|补)|插入(?:图|表|数据|链接|附件|照片|截图)|"
    "以下(?:内容)?(?:为|是|仅为)?(?:示例|模板|范例|样例|参考)|(?:根据|结合|按照)(?:[本各]?(?:单位|地|部门|机关))?实际(?:情况)?"
    "(?:进行)?(?:填写|补充|修改|调整|增减|删减|增删|撰写|完善)|(?:提供|确定|核实|统计|核对)后再?(?:补充|填写|填入|填|更新)|数据(?:以|由)[^，。]{0,12}(?:为准后|提供后)|从[^，。]{0,10}(?:系统|后台)导出后填"
    "|由[^，。（）]{1,10}?(?:自行)?(?:填写|补充|完善|填报|撰写)|^(?:待插入|待附图?|待配图|待上传|待添加|图表?待补)"
)
_APPLICANT = "申请表|申请人|申请书|信封|《|来信|邮件|字样|公民|群众|您|市民|网民|问卷|评价"
_NO_NOTE = "简称|统称|下称"
_BRACKET = "[（【\\[〔{<]([^（）【】\\[\\]〔〕{}<>\n]{2,90})[）】\\]〕}>]"
_SIGNS = (
    "请", "此处", "本段", "此段", "该段", "该处", "本部分", "此部分", "这里", "填", "实际", "据实", "插入", "示例",
    "说明", "字数", "图片", "表格", "截图", "（职务", "（姓名", "（单位", "（数", "（盖章", "待插", "待附", "测试", "附件", "见图", "见表", "见附", "000", "*", "＊", "某县", "某市", "某区", "某镇", "由各", "由办", "注：", "备注：", "提示：", "要求：", "字左右", "字以内", "删",
)  # fmt: skip
_SAID = (
    "(?:该|本|此|这一)部分(?:均)?(?:以|采用|用)(?:文字|表格|文字和表格|图表|图文)(?:的)?(?:形式|方式)?(?:报告|填报|填写|反映|呈现|表述|填列)"
    "|(?:该|本|此)(?:部分|栏|项|节|段)(?:内容)?(?:主要|应当?|需|须|请|可)*(?:报告|填写|填报|写明|填列|填入|撰写)(?![的期了]|日期)[^。\n]{2,40}"
    "|(?:填写|填报|填表|编写|撰写)(?:说明|要求|提示|须知|注意事项)："
    "|(?:此处|这里|本处|该处)(?:应当?|需|须|请|可)(?:写明|填写|补充|说明|插入|列出|填入|概述)"
    "|请在(?:此|此处|这里|下方|本栏|本段)(?:补充|填写|说明|填入|插入)|(?:请|应)(?:在此|于此)(?:补充|填写|说明|填入|插入)"
    "|(?:参考|填写|报告|写作)?(?:模板|范例|范文|样例|例文|例句|参考表述|参考写法)："
    "|（(?:示例|样例|例|范例|参考)：[^（）\n]{4,60}）"
    "|(?:此|本|该)部分由[^，。；\n]{2,10}(?:补充|提供|填写|完善|撰写)"
    "|(?:本|该|此)部分(?:需|应当?|要|须|请)(?:说明|反映|介绍|体现|写|概述|描述|阐述)[^。\n]{2,40}|字数(?:控制|限制)?(?:在|不超过|不少于)[0-9]+[^。\n]{0,6}字"
    "|(?:^|(?<=[。\n]))请(?:各单位|你单位|根据|结合|按照|依据)[^，。\n]{0,16}(?:填写|填报|补充|撰写|完善)(?=[。，\n]|$)"
    "|[(（\\[【](?:图片|表格|图表|附图|截图|插图|照片|公式|此处插图)[)）\\]】]|(?<=[\u4e00-\u9fff])[（(](?:职务|姓名|单位名称|单位简称|机关名称|年份|数字|数量|具体数字|会议名称|文件名称|活动名称|主题)[)）](?=[^、\n])"
    "|(?:填报|报送|填表|编制)(?:单位|机关)：?[（(](?:盖章|公章|签章)[)）]|(?:这里|此处)(?:是|为)(?:正文|标题|内容)[^。\n]{0,6}|(?:^|(?<=\n))(?:测试){1,4}(?=\n|$)"
    "|见(?:下|上|附)?(?:图|表|附件)[：:]?(?:图|表)?[×XxＸ](?![0-9A-Za-z光线轴型])|附件[×XxＸ](?![0-9A-Za-z])|(?<![0-9.])0{3,}(?=[条件次份篇](?![0-9]))"
    "|(?<![0-9*＊])[*＊](?=[次条件份篇期场](?!\\*))|(?<!如)(?<!参照)(?<!借鉴)某[省市县区镇乡]某{1,2}?(?:局|委|办|厅|镇|乡|街道|单位)(?=高度|扎实|认真|积极|严格|坚持|全年|共|深入|持续|主动|紧紧|围绕)"
    "|(?:^|(?<=[。；，\n]))待补：|[（(][^（()）\n]{0,8}待(?:核|补|查|填|核实|补充|填报|确认|统计|更新|提供|定)[)）]|[（(][^（()）\n]{0,8}(?:暂缺|空缺)[^（()）\n]{0,10}[)）]|请[^，。；\n]{0,8}在(?:此|本|该)(?:段|处|栏|部分|项)(?:补充|填写|说明|添加)"
    '|其他有关文件专门要求通过政府信息公开工作年度报告予以报告的事项|没有的(?:请)?填写?["“”]?无'
)
"""What the form or a template says to whoever fills it in, in a sentence."""
_LINE = f"(?:{_LABEL}：|{_HERE})[^\n]{{2,80}}"
_STARTS = frozenset(word[0] for words in (_LABEL, _HERE) for word in words[3:-1].split("|"))
"""What such a line begins with: far cheaper to look at than to try the expression on every cell."""


def instructions(written: Written) -> Iterator[Stretch]:
    """Yield every note in brackets, or on a line of its own, that tells somebody what to write."""
    text = written.squeezed
    if not written.spells(_SIGNS):
        return
    for match in expression(_BRACKET).finditer(text):
        if _noted(match[1]):
            yield written.stretch(*written.at(*match.span()))
    for match in expression(_SAID).finditer(text):
        yield written.stretch(*written.at(*match.span()))
    start = 0
    for line in text.split("\n"):
        if (
            4 < len(line) <= 90
            and line[0] in _STARTS
            and expression(_LINE).fullmatch(line)
            and _of_its_own(line)
        ):
            yield written.stretch(*written.at(start, start + len(line)))
        start += len(line) + 1


def _noted(words: str) -> bool:
    if expression(_APPLICANT).search(words) or expression(_NO_NOTE).search(words):
        return False
    if expression(f"{_LABEL}：").match(words) and expression(f"{_ASKED}|{_TOLD}").search(words):
        return True
    if expression(f"{_ASKED}|{_LIMITS}").search(words):
        return True
    return expression(_HERE).match(words) is not None and expression(_DO).search(words) is not None


def _of_its_own(line: str) -> bool:
    """Tell whether a line that begins like a note asks somebody to write."""
    return (
        expression(_APPLICANT).search(line) is None and expression(_ASKED).search(line) is not None
    )
