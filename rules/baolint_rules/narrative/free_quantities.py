"""What words beside a number say that it is of, in the order in which they are tried."""

from __future__ import annotations

from typing import NamedTuple

from baolint.document.pattern import Pattern

_CASES = ("件", "宗", "起", "例", "件次", "个", "")
_OUTCOME = (*_CASES, "份", "笔", "项", "封")
_REQUESTS = (*_OUTCOME, "次")
_CHANNELS = (
    "通过", "网络", "网上", "网站", "信函", "当面", "邮寄", "邮件", "邮箱", "现场", "平台", "系统", "线上", "线下", "窗口", "传真", "来信", "在线", "书面", "电子",
)  # fmt: skip
_OUTCOMES = (
    "予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理", "结转", "自然人", "法人", "企业", "组织申请", "个人",
    "维持", "纠正", "复议", "诉讼", "不存在", "不掌握", "重复", "信访", "投诉", "举报", "注销", "撤销", "新制",
)  # fmt: skip
_ABOUT = ("信息公开", "政务公开", "依申请")
_LOST = (
    "维持",
    "纠正",
    "败",
    "纠错",
    "责令",
    "化解",
    "调解",
    "听证",
    "培训",
    "复议委员会",
    "审理",
    "直接",
    "经复议",
    "复议后",
    "工伤",
    "征地",
    "拆迁",
    "一审",
    "二审",
    "胜诉",
    "驳回",
    "撤诉",
    "尚未审结",
    "未审结",
    "出庭",
)
_POSTED = (
    "公示", "信息", "申请", "受理", "双公示", "归集", "上传", "报送", "不予", "撤销", "注销", "网上", "案卷", "听证", "重大", "复议", "诉讼", "移送", "简易", "普通程序",
    "委托", "上年", "同期", "信用", "目录", "清单", "种类", "项目",
)  # fmt: skip
_NOT_MADE = (
    "修改",
    "修订",
    "起草",
    "拟",
    "代拟",
    "审查",
    "审核",
    "备案",
    "解读",
    "党组",
    "党内",
    "草案",
    "上级",
    "转发",
    "上传",
    "公开",
    "发布",
    "重大",
    "清理出",
)


class FreeQuantity(NamedTuple):
    """A quantity of the form: the words before and behind a number of it, and those it never goes with.

    `head` is sought before the number, `tail` behind it, `either` on both sides; `behind` in the next
    clause once `head` or `tail` has matched. `asked` says that it is of requests for disclosure,
    `about` are words one of which its sentence must hold, `part` that it may stand behind 其中.
    """

    quantity: str
    head: Pattern | None
    tail: Pattern | None = None
    behind: Pattern | None = None
    asked: bool = True
    about: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    units: tuple[str, ...] = _OUTCOME
    part: bool = True

    def match(self, head: str, tail: str, behind: str) -> bool:
        """Tell whether the words around a number are those of the quantity."""
        told = (self.head is not None and self.head.search(head) is not None) or (
            self.tail is not None and self.tail.match(tail) is not None
        )
        return told and (self.behind is None or self.behind.search(behind) is not None)


_NEXT = "(?:下年|下一年|次年|明年|下年度|翌年)"
_MOVED = "(?:转(?=下)|结转|转结|转入|转至|转到|顺延|延至|跨年|留待|移至|递延|延续)"

FREE: tuple[FreeQuantity, ...] = (
    FreeQuantity(
        "requests_carried_out",
        Pattern(f"{_MOVED}[^，]{{0,6}}{_NEXT}|{_NEXT}[^，]{{0,12}}{_MOVED}", needs=("年",)),
        Pattern(f"[^，]{{0,24}}{_MOVED}[^，]{{0,8}}{_NEXT}|[^，]{{0,14}}{_NEXT}[^，]{{0,4}}(?:继续|办理|办结|答复)", needs=("年",)),
    ),
    FreeQuantity(
        "requests_carried_out",
        Pattern("尚有|仍有|另有|还有|余下|剩余|在办|正在|未办结|未到期|未届满|待办|尚未|年底收到", needs=("有", "余", "在", "未", "待", "年底")),
        Pattern("[^，]{0,14}(?:正在|尚未|未到|仍在|在办|未届|跨年)", needs=("在", "未", "跨年")),
        behind=Pattern(f"{_MOVED}[^，]{{0,8}}{_NEXT}|{_NEXT}[^，]{{0,6}}(?:继续|办理|办结|答复|{_MOVED})|^(?:已)?结转", needs=("年", "结转")),
    ),
    FreeQuantity(
        "requests_carried_in",
        Pattern("(?:上年|去年|上一年)[^，]{0,8}(?:结转|转结|转入|转来|遗留|未办结|顺延|结余|跨年|留存)|结转(?:自|的)?(?:上年|去年)|承接(?:上年|去年)", needs=("上年", "去年", "上一年")),
        Pattern("[^，]{0,8}(?:系|为|属)?(?:上年|去年|上一年)[^，]{0,4}(?:结转|转结|转入|遗留)", needs=("上年", "去年", "上一年")),
        never=("下年", "不含", "除"),
    ),
    FreeQuantity(
        "requests_granted_or_partial",
        Pattern("公开(?:或|和|及|与|或者|以及)(?:予以)?部分公开[^，]{0,10}$", needs="开"),
        Pattern("[^，]{0,12}公开(?:或|和|及|与|或者|以及)(?:予以)?部分公开", needs="开"),
    ),
    FreeQuantity(
        "requests_partial",
        Pattern("部分公开[^，]{0,12}$|区分处理[^，]{0,8}$", needs=("部分公开", "区分处理")),
        Pattern("[^，]{0,18}部分公开|[^，]{0,8}区分处理", needs=("部分公开", "区分处理")),
        never=("主动公开", "或部分", "和部分", "及部分"),
    ),
    FreeQuantity(
        "requests_denied",
        Pattern("(?:不予|不|未予|未|拒绝|拒绝予以)公开[^，]{0,14}$", needs=("不", "未", "拒绝")),
        Pattern("[^，]{0,18}不予公开", needs=("不予公开",)),
        never=("主动公开", "目录", "或不予公开", "部分公开"),
    ),
    FreeQuantity(
        "requests_granted",
        Pattern("(?:予以|准予|同意|全部|决定|依法|全文|给予|可以|完全)公开[^，]{0,12}$|符合公开条件的?$", needs=("公开",)),
        Pattern("[^，]{0,14}(?:予以|准予|同意|全部|决定|依法|全文|给予|完全)公开", needs=("公开",)),
        never=("主动公开", "部分公开", "不予公开", "网站", "及时公开", "未公开"),
    ),
    FreeQuantity(
        "requests_unavailable",
        Pattern("(?:无法|不能)(?:予以)?提供[^，]{0,14}$", needs=("提供",)),
        Pattern("[^，]{0,18}(?:无法|不能)(?:予以)?提供", needs=("提供",)),
    ),
    FreeQuantity(
        "requests_rejected",
        Pattern("不予(?:以)?处理[^，]{0,14}$|不作处理[^，]{0,6}$", needs=("不",)),
        Pattern("[^，]{0,24}不予处理", needs=("不予处理",)),
        never=("不予处理的线索",),
    ),
    FreeQuantity(
        "requests_other",
        Pattern("其他(?:方式)?处理[^，]{0,14}$|其他处理(?:\"|类)", needs=("其他",)),
        Pattern("[^，]{0,10}其他(?:方式)?处理", needs=("其他",)),
    ),
    FreeQuantity(
        "applicants_natural",
        Pattern("(?:自然人|(?:公民)?个人)[^，、]{0,16}$", needs=("自然人", "个人")),
        Pattern("[^，]{0,6}(?:为|系|属|由|来自)?(?:自然人|公民个人|个人)(?!隐私|信息)", needs=("自然人", "个人")),
        never=("隐私", "个人信息", "法人", "组织", *_CHANNELS, "办结", "答复", "结转", "累计"),
    ),
    FreeQuantity(
        "applicants_natural",
        Pattern("公民(?!、|，|和|或|及)[^，、]{0,8}$", needs=("公民",)),
        about=("法人", "组织", "企业"), never=("隐私", *_CHANNELS, "办结", "答复", "结转"),
    ),
    FreeQuantity(
        "applicants_organisations",
        Pattern("(?:法人(?:、|和|或|及|或者|以及|与)(?:其他|其它|非法人)组织|法人组织|(?<!公民、)法人|企业(?:和|、|及|等|或)?(?:社会)?组织|企业(?:申请|提出|提交)|单位申请|组织机构|单位(?:提出|提交))[^，、]{0,12}$", needs=("法人", "单位", "组织", "企业")),
        Pattern("[^，]{0,6}(?:为|系|属|由|来自)(?:法人|企业|单位)", needs=("法人", "企业", "单位")),
        never=("公民", "自然人", *_CHANNELS, "办结", "答复", "结转", "我单位", "本单位"),
    ),
    FreeQuantity(
        "disputes",
        Pattern("复议(?:、|和|及|与|或|以及|或者)[^，]{0,8}诉讼[^，]{0,8}$|行政争议[^，]{0,8}$", needs=("复议", "争议")),
        Pattern("[^，]{0,16}复议(?:、|和|及|与|或|以及|或者)[^，]{0,8}诉讼", needs=("复议",)),
        asked=False, about=_ABOUT, never=_LOST, units=_CASES,
    ),
    FreeQuantity(
        "reviews",
        Pattern("复议[^，]{0,14}$", needs=("复议",)),
        Pattern("[^，]{0,22}复议", needs=("复议",)),
        asked=False, about=_ABOUT, never=(*_LOST, "诉讼", "应诉", "起诉"), units=(*_CASES, "次"), part=True,
    ),
    FreeQuantity(
        "litigation",
        Pattern("(?:诉讼|应诉|被诉|起诉|为被告)[^，]{0,12}$", needs=("诉",  "被告")),
        Pattern("[^，]{0,22}(?:行政诉讼|应诉|起诉|被诉)", needs=("诉",)),
        asked=False, about=_ABOUT, never=(*_LOST, "复议"), units=(*_CASES, "次"), part=True,
    ),
    FreeQuantity(
        "licences",
        Pattern("行政许可[^，]{0,12}$", needs=("行政许可",)),
        Pattern("[^，]{0,4}行政许可(?:决定|处理决定)?", needs=("行政许可",)),
        asked=False, never=(*_POSTED, "处罚", "强制"), units=("件", "宗", "起"), part=False,
    ),
    FreeQuantity(
        "penalties",
        Pattern("(?:行政处罚|立案处罚)[^，]{0,12}$", needs=("处罚",)),
        Pattern("[^，]{0,4}行政处罚(?:决定|案件)?", needs=("行政处罚",)),
        asked=False, never=(*_POSTED, "许可", "强制"), units=("件", "宗", "起", "份", "例"), part=False,
    ),
    FreeQuantity(
        "coercion",
        Pattern("行政强制[^，]{0,12}$", needs=("行政强制",)),
        Pattern("[^，]{0,4}行政强制", needs=("行政强制",)),
        asked=False, never=(*_POSTED, "许可", "处罚", "执行"), units=("件", "宗", "起", "次"), part=False,
    ),
    FreeQuantity(
        "documents_repealed",
        Pattern("(?:废止|失效)[^，]{0,14}(?:规范性文件)?[^，]{0,6}$", needs=("废止", "失效")),
        Pattern("[^，]{0,14}(?:予以|宣布|已)?(?:废止|失效)", needs=("废止", "失效")),
        asked=False, about=("规范性文件",), never=("规章", "修改", "党内", "建议"), units=("件", "份", "个", "部"),
    ),
    FreeQuantity(
        "documents_valid",
        Pattern("(?:有效|保留)[^，]{0,16}$|规范性文件(?:的)?(?:存量|保有量|总量|总数|库存)[^，]{0,4}$", needs=("有效", "保留", "量", "数", "库存")),
        Pattern("[^，]{0,16}(?:现行有效|继续有效|继续保留)", needs=("有效", "保留")),
        asked=False, about=("规范性文件",), never=("规章", "修改", "党内", "有效期", "有效提升"), units=("件", "份", "个", "部"),
    ),
    FreeQuantity(
        "documents_made",
        Pattern("(?:制发|制定|新制定|出台|印发|新出台)[^，]{0,10}规范性文件[^，]{0,6}$|规范性文件(?:新)?(?:制发|制定|出台|印发)[^，]{0,6}$", needs=("规范性文件",)),
        None, asked=False, never=(*_NOT_MADE, "规章", "废止", "有效"), units=("件", "份", "个", "部"), part=False,
    ),
    FreeQuantity(
        "requests_due",
        Pattern("(?:应|需|待|须)(?:当)?(?:办理|办结|答复|处理)[^，]{0,12}$", needs=("应", "需", "待", "须")),
        None, never=(*_CHANNELS, *_OUTCOMES), part=False,
    ),
    FreeQuantity(
        "requests_handled",
        Pattern("(?:办结|办理完毕|办理完结|办毕|处理完毕|答复|告知书|回复|办复|办理|处理)[^，]{0,18}$", needs=("办", "答复", "告知书", "回复", "处理")),
        Pattern("[^，]{0,18}(?:办结|办理完毕|办理完结|办毕|答复|办复)", needs=("办", "答复")),
        never=(*_CHANNELS, *_OUTCOMES, "工作日", "不", "未", "正在", "继续", "需", "应"), part=False,
        units=_REQUESTS,
    ),
    FreeQuantity(
        "requests_received",
        Pattern("(?:收到|新收|接收|接到|受理|登记|提交|提出|递交|新增|收件|收办|申请(?!人)(?:总)?(?:数?量|数|总数|件数|件|书|表|信息受理)?|依申请公开(?:事项|信息|总量|受理量)?|为数)[^，]{0,18}$", needs=("收", "接", "受理", "登记", "提", "递交", "新增", "申请", "为数")),
        Pattern("[^，]{0,4}(?:政府信息公开|信息公开|依申请公开|公开)申请|[^，]{0,2}申请人?[^，]{0,10}(?:提出|提交)", needs=("申请",)),
        never=(*_CHANNELS, *_OUTCOMES, "办结", "答复", "不", "未", "无", "正在", "继续", "处理", "办理", "上年", "下年", "许可", "涉及"),
        units=(*_REQUESTS, "件次", "人次", "名", "人"), part=False,
    ),
)  # fmt: skip
