"""What shows that a short or unmarked line goes on in the next: a cut word, number, title or clause."""

from __future__ import annotations

from baolint.document.pattern import Pattern

SHORTEST = 5
"""Characters of the shortest line that is looked at."""
_NUMBERED = Pattern(
    r"[第（(]?[一二三四五六七八九十]{1,3}[）)、.．章节条]|[（(]?[0-9]{1,2}[）)、.．]|附件|表[0-9一二三四]"
)
_UNIT = Pattern(
    "[余多]?(?:次(?!年|月|日|要|级|数)|条(?!例|块|款|件|数)|件(?!件|数)|份(?!额|数)|篇(?!幅|数)|场(?!所|地|次数|景)|册|%|％|个(?!别|人|体|性|数)"
    "|项(?!目|下|数)|人次(?!数)|人(?!民|员|大|社|才|力|数|均|口)|期(?!间|末|限|刊|数)|家(?!庭|长|数)|万(?!一)|亿|日(?!常|前|报)|月(?!底|初|度|报)"
    "|年(?!度|内|初|底|报)|号(?!召|码)|户(?!籍|数)|元(?!旦)|例|宗|起(?!草|诉)|天|小时|个工作日|分钟)"
)
_COUNT = Pattern(
    "[0-9]+(?:[.][0-9]+)?[万亿]?[余多]?(?:次(?!年)|条(?!例)|件|份|篇|场|册|个(?!别|人|月)|项|人|期|家|户|元|例|宗|起(?!草)|[%％])"
)
_WHOLE_LINE = Pattern(
    "(?:情况|如下|统计表?|数据|工作|建设|保障|管理|信息|公开|监督|年度|报告|数量)$"
)
_TERMS = (
    ("信息", "处理费"), ("信息处理", "费"), ("规范性", "文件"), ("行政规范性", "文件"), ("依申请", "公开"), ("公众", "号"),
    ("新媒", "体"), ("领导", "小组"), ("工作领导", "小组"), ("主要负责", "人"), ("负责", "人"), ("便民", "热线"), ("常态", "化"),
    ("规范", "化"), ("标准", "化"), ("信息", "化"), ("三审三", "校"), ("营商", "环境"), ("高质量", "发展"), ("一把", "手"), ("获得", "感"),
    ("满意", "度"), ("知晓", "率"), ("覆盖", "率"), ("办结", "率"), ("透明", "度"), ("时效", "性"), ("针对", "性"), ("积极", "性"), ("主动", "性"),
    ("知情", "权"), ("监督", "权"), ("参与", "权"), ("门户", "网站"), ("政务服务", "中心"), ("复议", "机关"), ("诉讼", "案件"),
)  # fmt: skip
"""Terms by where they are cut, neither half of which a paragraph ends or begins with."""
_STARTS = "、，。；：？！”’）》〉】〕"
_NOT_OF = ("的士", "的确", "的话", "了解", "了却", "了然")
_OPEN = "和与及或对将把被从由向以为在让使并而但且若该其每各按经就至因跟给则乃之"
_OPEN_WORDS = (
    "以及", "通过", "按照", "根据", "围绕", "依托", "针对", "对于", "关于", "为了", "包括", "例如", "特别是", "尤其是", "主要是", "不仅",
    "因为", "由于", "如果", "虽然", "以便", "从而", "并且", "或者", "同时", "进一步", "不断", "逐步", "切实", "有效", "及时", "认真", "积极",
)  # fmt: skip
_TELLING = Pattern(
    "，|(?:^|[。；])(?:全年|本年度|20[0-9]{2}年|我[局镇乡街县区市办委院所]|通过|共|累计|截至|其中|新增|组织|召开|开展)"
    "|(?:增加|增长|下降|减少|提升|上升|发布|收到|公开|办理|答复|达到?|共计?|约|为|至|超过|接受|组织|召开|举办|推送|更新)$"
)
"""A line that tells something, to which a count at the beginning of the next belongs."""
_MIDST = Pattern(
    "(?:工作|情况|信息|问题|制度|机制|平台|网站|培训|会议|活动|要求|精神|方案|目标|任务|质量|水平|能力|意识|服务|管理|建设|内容|渠道|程序|规定|文件|意见|纪要)[，、；]"
    "|(?:频繁|不足|不够|不强|不高|不深|不及时|不到位|滞后|单一|薄弱|较大|较多|较少|明显|显著|参差不齐|等[0-9，。、]|纪要)"
)
"""What no paragraph begins with: it belongs to something said before."""
_ADVERBS = (
    "率先", "大力", "着力", "定期", "逐项", "逐一", "专题", "统一", "集中", "要靠", "依靠", "全部", "分别", "均已", "专门", "一并", "随时",
    "不得", "必须", "应当", "能够", "可以", "较上年", "同比", "累计", "共计", "一律", "随即", "仍然", "尚未", "没有", "已经", "正在", "即将", "第一时间",
)  # fmt: skip
_BEGUN = Pattern(
    "(?:(?:集中|统一|共|先后|分批|同步|联合|累计)(?:开展|推进|公开|发布|收到|组织|举办|召开|制定|印发|更新|受理|办理|答复)"
    "|(?:制定|明确|完善|建立|形成|公开|发布|开展|组织|出台|印发|修订|召开|举办|增加|减少|提高|成立)了)$"
)
"""What a line ends with that has only told what was done, not to what."""
_GOVERNS = Pattern(
    "(?:通过|采取|采用|利用|运用|借助|依托|围绕|立足|结合|着力|着眼|以)[^，。；：]{2,40}(?:提高|提升|加强|推进|促进|增强|推动|完善|强化|保障|开展|落实|规范|扩大|畅通|丰富|优化|发布|公开)$"
)
_VERBS = (
    "存在", "需要", "组织", "邀请", "开展", "推进", "加强", "落实", "强化", "完善", "提高", "召开", "举办", "发布", "公开", "收到", "办理",
    "印发", "制定", "建立", "健全", "对照", "聚焦", "指导", "督促", "明确", "确保", "实现", "达到", "增加", "减少", "部分", "个别", "相关",
    "有关", "各", "本", "我", "每", "成立", "参加", "接受", "形成", "做到", "采取", "利用", "依托", "结合", "按照", "进行", "予以", "给予",
)  # fmt: skip
"""Verbs that want an object, which stands in the next line."""
LONG = 15
"""Characters from which a line is prose and no heading of two halves."""
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("〔", "〕"))
NEAR = 40
"""Characters on in which a mark that was opened before the break has to be closed."""


def goes_on(first: str, rest: str, words: str) -> bool:
    """Tell whether a line surely goes on in the next, which ends as a sentence does.

    `words` holds words of two characters between blanks. A numbered line without a comma is a
    heading and never goes on.
    """
    if len(first) < SHORTEST or not any(mark in rest for mark in "，。；"):
        return False
    if _NUMBERED.match(first) and not any(mark in first for mark in "，。；、"):
        return False
    if rest[0] in _STARTS or (rest[0] in "的了" and not rest.startswith(_NOT_OF)):
        return rest[:1] != "：" or len(first) > 1
    if first[-1].isdigit():
        return bool(_UNIT.match(rest)) and not first[-5:].isdigit()
    if rest[0].isdigit():
        if not _COUNT.match(rest):
            return False
        told = _TELLING.search(first) is not None
        return told or (len(first) >= 8 and not _WHOLE_LINE.search(first))
    if first[-1] in "、，":
        return True
    if _MIDST.match(rest) or _is_cut(first, rest, words) or _is_open(first, rest):
        return True
    from baolint.recognise.cut_words import is_cut

    return is_cut(first, rest)


def _is_cut(first: str, rest: str, words: str) -> bool:
    """Tell whether a word or a term stands across the break, and no word ends or begins at it."""
    if any(first.endswith(head) and rest.startswith(tail) for head, tail in _TERMS):
        return True
    across = f" {first[-1]}{rest[0]} " in words
    return across and f" {first[-2:]} " not in words and f" {rest[:2]} " not in words


def _is_parallel(first: str) -> bool:
    """Tell whether a line's last two clauses are of one length, as those of a heading are."""
    clauses = first.split("，")
    return len(clauses) > 1 and len(clauses[-1]) == len(clauses[-2])


def _is_open(first: str, rest: str) -> bool:
    """Tell whether a mark is open at the break, or the line ends with a word that wants another."""
    for opened, closed in _PAIRS:
        end = rest.find(closed)
        if (
            first.count(opened) > first.count(closed)
            and 0 <= end <= NEAR
            and opened not in rest[:end]
        ):
            return True
    if first.endswith(_ADVERBS) or _BEGUN.search(first) or (first[-1] == "重" and "轻" in rest[:6]):
        return True
    if "，" not in first and "、" not in first:
        return False
    if first.endswith(_VERBS) and len(first) >= LONG and not _is_parallel(first):
        return True
    return first[-1] in _OPEN or first.endswith(_OPEN_WORDS) or bool(_GOVERNS.search(first))
