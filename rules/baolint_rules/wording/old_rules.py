"""What the regulation of 2007 ruled and that of 2019 does not: limits, fees, special needs, articles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.recognise.words_text import Stretch, Written
from baolint.rules.diagnostic import Severity

_DAYS = "(?:15|十五)个?工作日"
_ENDED = "修订前|旧条例|原条例|原《|旧《|取消|不再|废止|删除|删去|去掉|修改前|2007|第492号|改为|由.{0,14}(?:缩短|延长)(?:至|到|为)"
_NOT_OURS = "第三方|征求|意见|压缩|缩短|承诺|提速|平均|少于|信访|投诉|留言|咨询|来信|热线|工单|提案|建议|举报|许可|审批|执行|整改|提前|优于|内部"
_ARTICLE = "(?:《[^《》\n]{0,22})?条例》?(?:的)?"
_MUST_ACTION = "主动公开|公开范围|重点公开|公开的范围|公开内容"


class _Kind(NamedTuple):
    """What to look for: a sign, the pattern, the message, its grade, and what in the sentence excuses."""

    sign: str
    pattern: str
    message: str
    grade: Severity
    excused: str


class OldRule(NamedTuple):
    """One found."""

    stretch: Stretch
    message: str
    grade: Severity


_KINDS = (
    _Kind(
        "工作日",
        "(?:收到(?:政府信息公开)?(?:申请|之日|后|的|表|书)|申请之日|接到(?:政府信息公开)?申请|受理(?:申请)?之日|登记之日)"
        f"[^。；\n]{{0,24}}?{_DAYS}(?:内|之内|以内)?[^。；\n]{{0,8}}(?:答复|办结|回复|书面|告知|予以|给予|作出)"
        f"|(?:申请|答复|依申请)[^。；\n]{{0,24}}(?:应当|应|须|必须|在|于|规定的?)?{_DAYS}(?:内|之内|以内)?(?:予以|作出|给予|书面|依法)?(?:答复|回复|办结)"
        f"|{_DAYS}(?:内|之内|以内)?(?:予以|作出|给予|书面|依法)?(?:答复|回复|告知)申请人"
        f"|(?:答复|办理)(?:的)?(?:期限|时限)(?:为|是|：)?{_DAYS}",
        "W714.days",
        "info",
        f"{_NOT_OURS}|{_ENDED}",
    ),
    _Kind(
        "延长",
        f"延长[^。；\n]{{0,14}}{_DAYS}|延期[^。；\n]{{0,10}}{_DAYS}",
        "W714.extension",
        "info",
        f"信访|投诉|许可|审批|征求|{_ENDED}",
    ),
    _Kind(
        "需",
        "(?:自身)?(?:的)?生产、?生活、?(?:和|及|与)?(?:、)?科研等?(?:方面)?(?:的)?(?:自身)?特殊需[要求]|(?:自身)?特殊需[要求](?:向|，?向)[^，。；\n]{0,10}申请"
        "|(?:证明|说明|提供)[^，。；\n]{0,8}(?:自身|生产|生活)[^，。；\n]{0,8}特殊需要",
        "W714.needs",
        "warning",
        _ENDED,
    ),
    _Kind(
        "费",
        "(?<!不)(?<!未)(?<!免)(?<!停止)(?:收取|收缴|缴纳|支付|交纳|计收|收(?!到))[^。；，\n]{0,12}(?:检索|复制|邮寄)[^。；，\n]{0,14}(?:费|成本)|(?<!不)(?<!未)(?<!免)(?:收取|收缴|缴纳|支付)[^。；，\n]{0,8}(?:检索费|复制费|邮寄费)"
        "|"
        "(?:检索|复制|邮寄)(?:、(?:检索|复制|邮寄))+等?(?:成本)?费用?(?:由申请人|，?按|标准|收取|的收费)",
        "W714.cost",
        "warning",
        f"不收|不应收|退回|未收|没有收|免收|免费|停收|停征|(?<![0-9])0元|零元|减免|均无|无收|未向|未产生|未发生|不向|不得收|{_ENDED}",
    ),
    _Kind(
        "2008年5月1日",
        "(?:自)?2008年5月1日(?:起|开始)?(?:正式|已)?(?:施行|实施|生效|执行)",
        "W714.force",
        "info",
        "以来|修订|原|旧|2019|曾|以后|周年|历程|回顾",
    ),
    _Kind(
        "工作日",
        "(?:信息|文件)?(?:形成|变更|产生|制作)(?:或者?变更)?(?:之日起|后|之后)[^。；\n]{0,6}(?:15|十五|30|三十)个?工作日(?:内|之内|以内)?[^。；\n]{0,6}(?:主动)?(?:公开|公布|发布)"
        "|主动公开[^。；\n]{0,20}(?:形成|变更|产生|制作|获取)[^。；\n]{0,10}(?:15|十五|30|三十)个?工作日(?:内|之内|以内)?[^。；\n]{0,8}(?:公开|公布|发布)",
        "W714.publish",
        "info",
        f"承诺|提速|压缩|缩短|{_ENDED}",
    ),
    _Kind("第九条", f"{_ARTICLE}第九条", "W714.moved", "warning", f"^(?!.*(?:{_MUST_ACTION}))|监督|批评|{_ENDED}"),
    _Kind(
        "第十条",
        f"{_ARTICLE}第十条(?:、|和|及|至|到)第?十[一二]条",
        "W714.moved",
        "warning",
        f"^(?!.*(?:{_MUST_ACTION}))|谁制作|协调|{_ENDED}",
    ),
    _Kind(
        "第十三条",
        f"{_ARTICLE}第十三条",
        "W714.moved",
        "info",
        f"^(?!.*(?:特殊需要|申请获取|可以申请|提出申请))|{_ENDED}",
    ),
    _Kind(
        "第二十一条",
        f"{_ARTICLE}第二十一条",
        "W714.moved",
        "info",
        f"^(?!.*(?:答复|告知|作出处理))|主动公开|确定主动公开|{_ENDED}",
    ),
    _Kind("第二十四条", f"{_ARTICLE}第二十四条", "W714.moved", "info", f"^(?!.*(?:答复|期限|时限|工作日))|平台|网站|{_ENDED}"),
    _Kind("第二十", f"{_ARTICLE}第二十[七八]条", "W714.moved", "info", f"^(?!.*(?:收费|费用|成本|减免|收取))|{_ENDED}"),
    _Kind("第三十", f"{_ARTICLE}第三十[五四]条", "W714.moved", "info", f"^(?!.*(?:处分|责任追究|追究责任|追责))|{_ENDED}"),
)  # fmt: skip


def old_rules(written: Written) -> Iterator[OldRule]:
    """Yield every rule of the old regulation that is told as if it were in force."""
    text = written.squeezed
    for kind in _KINDS:
        if kind.sign not in text:
            continue
        for match in expression(kind.pattern).finditer(text):
            low = max(text.rfind(mark, 0, match.start()) for mark in "。；\n") + 1
            ends = [end for mark in "。；\n" if (end := text.find(mark, match.end())) >= 0]
            sentence = text[low : min(ends, default=len(text))]
            if not expression(kind.excused).search(sentence):
                stretch = written.stretch(*written.at(*match.span()))
                yield OldRule(stretch, kind.message, kind.grade)
