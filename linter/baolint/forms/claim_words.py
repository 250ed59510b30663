"""Words that say nothing about which quantity a number is of: they may stand around verb and number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

FILL = (
    "了", "共", "共计", "总计", "一共", "合计", "计", "为", "有", "达", "达到", "是", "的", "均", "都", "各", "已",
    "全部", ":", '"', "数量", "总数", "总量", "件数", "数", "量", "工作", "情况", "方面", "本年", "全年", "年度", "各类",
    "依法", "并", "且", "各级", "其中", "以", "中", "继续",
)  # fmt: skip
"""Between a verb and its number."""
BEFORE = (
    "实施", "作出",
    "本年", "年度", "全年", "年内", "一年来", "今年", "报告期内", "统计期内", "期间", "期内", "一年", "度", "截至", "截止",
    "目前", "至", "底", "末", "年底", "12月31日", "1月1日", "本单位", "本机关", "本级", "我局", "共", "共计", "总共", "一共",
    "合计", "总计", "已", "已经", "新", "均", "依法", "依规", "规范", "妥善", "认真", "全部", "都", "并",
    "且", "还", "也", "同时", "另", "另外", "此外", "一是", "二是", "三是", "四是", "五是", "(一)", "(二)", "(三)", "方面", "工作",
    "情况", "中", "内", "在", "对", "于", "上", "的", "为", "其中", "有", "以", "及", "和", "实际", "因", "被", "引发", "引起", "属于", "导致", "有关", "类", "发生", "产生",
    "涉及", "政府信息公开", "信息公开", "政务公开", "\"", ":", "工作", "经", "自", "从", "到", "起", "止", "期", "部门", "单位", "机关",
    "各类", "全面", "做好", "规范办理", "数量", "累计", "方式", "渠道", "各", "主要", "行政", "提起", "申请", "公民", "个人", "相关",
)  # fmt: skip
"""Before a verb; what is left of the clause there must be the reporting body itself."""
AFTER = (
    "并", "且", "均", "全部", "已", "都", "较", "比", "同比", "其中", "含", "包括", "占", "以及", "及", ".", "。", '"', "办结", "答复",
    "结转", "和", "与",
)  # fmt: skip
"""What may follow the measure word when the number is the verb's and not that of a noun behind it."""
WIDER = (
    "全区", "全市", "全县", "全省", "全州", "全旗", "全镇", "全乡", "全街道", "全系统", "全区域", "各级", "本市",
)  # fmt: skip
NARROWER = (
    "各单位",
    "各部门",
    "各镇",
    "各乡镇",
    "各区县",
    "各县区",
    "各县市",
    "各街道",
    "各科室",
    "下属",
    "下辖",
    "本级",
    "机关本级",
    "办公室",
    "办公厅",
    "局机关",
    "委机关",
    "厅机关",
)
CHANNELS = (
    "网上", "网络", "在线", "现场", "当面", "信函", "邮寄", "邮件", "书面", "线上", "线下", "窗口", "平台", "系统", "通过", "来信",
    "电子邮件", "传真", "门户网站", "邮政",
)  # fmt: skip
QUALIFIED = ("其他", "新", "再", "要求", "逾期", "超", "重大", "败诉", "不服", "不当", "问题")
"""Between 未收到 and 申请: some of them are denied, not all."""
PERIODS = ("季度", "上半年", "下半年", "月份", "月底", "月末")
"""Times within the year."""
OTHER_YEARS = ("上年", "去年", "某年", "往年", "下年")
CARRIED = ("结转", "转结", "度结转", "末结转", "遗留", "转入", "度转")
CONTEXT = 400
"""Characters before a number that are looked at to tell what it is about."""
SELVES = ("我", "本")
"""What the name of the reporting body may be left out for: 我局, 本机关, 我们."""


Index = Mapping[str, tuple[str, ...]]
"""Words by their first character, longest first."""


def indexed(*lists: Iterable[str]) -> Index:
    """Make words ready for `only` and `without`."""
    found: dict[str, set[str]] = {}
    for words in lists:
        for word in words:
            found.setdefault(word[0], set()).add(word)
    return {first: tuple(sorted(words, key=len, reverse=True)) for first, words in found.items()}


def only(text: str, words: Index) -> bool:
    """Tell whether a text is nothing but words of a list, the longest taken at each place."""
    at = 0
    while at < len(text):
        for word in words.get(text[at], ()):
            if text.startswith(word, at):
                at += len(word)
                break
        else:
            return False
    return True


def without(text: str, words: Index) -> str:
    """Give what is left of a text without the words of a list, the longest taken at each place."""
    kept = []
    at = 0
    while at < len(text):
        for word in words.get(text[at], ()):
            if text.startswith(word, at):
                at += len(word)
                break
        else:
            kept.append(text[at])
            at += 1
    return "".join(kept)


def is_in_order(short: str, long: str) -> bool:
    """Tell whether the characters of one string stand in another in the same order."""
    rest = iter(long)
    return all(sign in rest for sign in short)
