"""Quantities of the form that a sentence says there are none of, in words of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from baolint.document.pattern import Pattern
from baolint.forms.claim_clause import begin
from baolint_rules.narrative.free_words import without_everybody

if TYPE_CHECKING:
    from baolint.recognise.facts import Passage

_NO = "(?:未|没有|无|未有|不存在|从未|尚未|并无|均无|零)"
_HAPPENED = "(?:收到|接到|接收|接获|受理|产生|发生|出现|涉及|作出|办理|有|存在|形成|发现)?"
_ASKED = "(?:政府信息公开申请|信息公开申请|依申请公开|公开申请|申请公开)"
_DENIED: tuple[tuple[str, Pattern, tuple[str, ...]], ...] = (
    (
        "requests_received",
        Pattern(
            "(?:没有|无|未有|并无|未见|鲜有)(?:任何|一)?(?:公民|个人|自然人|申请人|社会公众|群众|法人|组织|单位|人)[^，。；]{0,24}(?:申请公开|公开申请|提出[^，。；]{0,10}申请|提交[^，。；]{0,10}申请)"
            "|(?:未|没有)(?:曾)?(?:收到|接到|接收|接获|受理|办理)(?:过)?(?:任何)?(?:公民|自然人|社会公众|群众|法人)[^。；]{0,30}(?:提出|提交|递交|发起|申请)的?[^，。；]{0,8}信息公开(?:的)?申请(?=[，。；]|$)"
            f"|{_ASKED}(?:受理|收件|办件|接收|登记)?(?:数量?|量|总数|件数)?(?:均)?(?:为|是|保持)?(?:零|0|０|〇)(?:件|宗|份|起|申请|受理|记录|报告)?(?=[，。；]|$)"
            f"|(?:没有|无|未)(?:人|发生|产生|出现|形成|收到|接到|受理)?(?:过|任何|一件)?(?:有关|关于|书面|此类)?(?:的)?{_ASKED}(?:事项|情况|情形|件|业务)?(?=[，。；]|$)",
            needs=("没有", "无", "未", "零", "0", "０", "〇", "鲜有"),
        ),
        ("上年", "去年", "季度", "月", "上半年", "通过", "其他", "要求", "以往"),
    ),
    (
        "requests_carried_out",
        Pattern(
            "(?:无|没有|未有|不存在|并无)[^，。；上去]{0,20}(?:结转|转入|跨年)(?!上年|自上年)[^，。；]{0,12}(?=[，。；]|$)"
            "|结转(?:下年|下一年|次年|[0-9]{4}年)?(?:度)?(?:继续)?(?:办理)?(?:的)?(?:申请|件|量|数|件数)?(?:均)?为?(?:零|〇)(?=[，。；]|$)"
            "|(?:申请|件)[^，。；]{0,10}(?:均|全部|都|已全部)(?:已)?(?:在)?(?:年内|当年|本年度?内?)(?:办结|办理完毕|答复完毕|办理完结)"
            "|(?:未|不)(?:跨年度?|结转)(?:办理)?(?=[，。；]|$)",
            needs=("结转", "转入", "跨年", "年内", "当年", "本年"),
        ),
        ("上年度结转", "上年结转", "去年结转", "资金", "项目", "经费"),
    ),
    (
        "requests_denied",
        Pattern(f"{_NO}{_HAPPENED}(?:过|任何|一件)?[^，。；]{{0,10}}不予公开(?:的)?(?:情形|情况|申请|决定|答复|件|政府信息公开申请)?(?=[，。；]|$)", needs=("不予公开",)),
        ("理由", "依据", "说明"),
    ),
    (
        "requests_unavailable",
        Pattern(f"{_NO}{_HAPPENED}(?:过|任何|一件)?[^，。；]{{0,10}}无法提供(?:的)?(?:情形|情况|申请|答复|件|政府信息公开申请)?(?=[，。；]|$)", needs=("无法提供",)),
        (),
    ),
    (
        "requests_rejected",
        Pattern(f"{_NO}{_HAPPENED}(?:过|任何|一件)?[^，。；]{{0,10}}不予处理(?:的)?(?:情形|情况|申请|答复|件|政府信息公开申请)?(?=[，。；]|$)", needs=("不予处理",)),
        (),
    ),
    (
        "requests_partial",
        Pattern(f"{_NO}{_HAPPENED}(?:过|任何|一件)?[^，。；]{{0,10}}部分公开(?:的)?(?:情形|情况|申请|决定|答复|件|政府信息公开申请)?(?=[，。；]|$)", needs=("部分公开",)),
        ("不予公开",),
    ),
    (
        "requests_carried_in",
        Pattern(
            "(?:无|没有|未有|不存在|并无)[^，。；]{0,6}(?:上年|去年|上一年|[0-9]{4}年)(?:度)?(?:结转|遗留|转入|未办结)[^，。；]{0,12}(?=[，。；]|$)"
            "|(?:上年|去年|上一年)(?:度)?(?:无|没有|未有)[^，。；]{0,10}(?:结转|遗留|转入)[^，。；]{0,12}(?=[，。；]|$)",
            needs=("结转", "遗留", "转入", "未办结"),
        ),
        ("下年", "下一年", "次年"),
    ),
    (
        "reviews",
        Pattern(
            "(?:行政)?复议(?:案件|申请|数量|量|件数)?(?:、(?:行政)?诉讼(?:案件|数量|量|件数)?)?(?:均|都)?(?:为|实现|保持|是)?(?:零|0|０|〇)(?:件|宗|起|发生|案件|记录)?(?=[，。；]|$)"
            "|(?:未|没有|无|从未|并无|不存在|零)[^，。；]{0,30}(?:行政)?复议(?:案件|申请|的?情况|的?情形|案|事项|、(?:行政)?诉讼[^，。；]{0,8}|(?:和|或|及|或者|与)[^，。；]{0,6}诉讼[^，。；]{0,8})?(?=[，。；]|$)",
            needs=("复议",),
        ),
        ("败诉", "纠错", "被纠", "撤销", "化解", "维持", "上年", "去年", "责令", "确认违法", "其他", "再"),
    ),
    (
        "litigation",
        Pattern(
            "(?:行政)?(?:诉讼|应诉)(?:案件|数量|量|件数)?(?:均|都)?(?:为|实现|保持|是)?(?:零|0|０|〇)(?:件|宗|起|发生|案件|记录)?(?=[，。；]|$)"
            "|(?:未|没有|无|从未|并无|不存在|零)[^，。；]{0,34}(?:行政诉讼|应诉|被诉|起诉|诉讼)(?:案件|的?情况|的?情形|案|事项)?(?=[，。；]|$)",
            needs=("诉",),
        ),
        ("败诉", "纠错", "被纠", "撤销", "化解", "维持", "上年", "去年", "责令", "确认违法", "其他", "再"),
    ),
    (
        "licences",
        Pattern(f"{_NO}(?:依法|新)?(?:作出|办理|实施|受理|核发|产生|发生|涉及|颁发)?[^，。；、]{{0,6}}行政许可(?:决定|事项办理|事项|案件|办件|的情况|业务)?(?=[，。；]|$)", needs=("行政许可",)),
        ("撤销", "注销", "变更", "公示", "申请", "延续", "设定", "取消", "下放", "其他"),
    ),
    (
        "penalties",
        Pattern(f"{_NO}(?:依法|新)?(?:作出|办理|实施|产生|发生|涉及|查处)?[^，。；、]{{0,6}}行政处罚(?:决定|事项|案件|办件|的情况|案)?(?=[，。；]|$)", needs=("行政处罚",)),
        ("撤销", "变更", "公示", "听证", "重大", "其他", "不予"),
    ),
    (
        "coercion",
        Pattern(f"{_NO}(?:依法|新)?(?:作出|办理|实施|产生|发生|涉及|采取)?[^，。；、]{{0,6}}行政强制(?:措施|决定|事项|案件|的情况)?(?=[，。；]|$)", needs=("行政强制",)),
        ("撤销", "变更", "公示", "执行", "其他", "申请"),
    ),
    (
        "documents_made",
        Pattern(f"{_NO}(?:新)?(?:制发|制定|出台|印发|制定出台|新增|起草制发)[^，。；、]{{0,6}}规范性文件(?:的情况)?(?=[，。；]|$)", needs=("规范性文件",)),
        ("其他", "党内", "重大"),
    ),
    (
        "documents_repealed",
        Pattern(f"{_NO}(?:宣布)?(?:需要?|应予|予以)?(?:废止|失效)(?:的)?[^，。；、]{{0,8}}规范性文件(?:的情况)?(?=[，。；]|$)|规范性文件(?:均|全部)?{_NO}(?:废止|失效)(?=[，。；]|$)", needs=("规范性文件",)),
        ("其他", "党内", "建议"),
    ),
)  # fmt: skip
_STOPS = "。；！？\n"
_ABOUT = ("信息公开", "政务公开", "依申请")
CASES = ("reviews", "litigation")
_FREE_OF_ASKING = ("licences", "penalties", "coercion", "documents_made", "documents_repealed")
_AT = ("on_request", "requests", "disputes")


def denials(passage: Passage) -> Iterator[tuple[str, int, int]]:
    """Give the quantities that a paragraph says to be none, with the stretch that says so."""
    string = passage.text.string
    for quantity, pattern, never in _DENIED:
        for match in pattern.finditer(string):
            start = begin(string, match.start(), _STOPS)
            sentence = without_everybody(string[start : match.end()])
            if any(word in sentence for word in never):
                continue
            if quantity in _FREE_OF_ASKING:
                yield quantity, match.start(), match.end()
                break
            about = any(word in sentence for word in (*_ABOUT, "申请公开"))
            if not about and (
                (passage.aspect not in _AT and passage.section not in _AT)
                or (quantity in CASES and passage.section != "disputes")
                or (
                    quantity not in CASES
                    and "申请" not in sentence
                    and "结转" not in sentence
                    and "公开" not in sentence
                )
            ):
                continue
            yield quantity, match.start(), match.end()
            break
