"""What is counted in which measure words, and how much of it there can be."""

from decimal import Decimal
from typing import NamedTuple

WHOLE = (
    "条",
    "件",
    "篇",
    "份",
    "期",
    "场",
    "次",
    "人",
    "人次",
    "名",
    "个",
    "家",
    "户",
    "起",
    "宗",
    "封",
    "位",
    "项",
    "件次",
    "条次",
    "场次",
)
"""Measure words of things that are not halved."""
AVERAGE = ("均", "每", "/", "标准", "比例", "系数", "折合", "相当")
"""Words of a sentence in which a count may have decimals."""
LED = (
    "共计",
    "合计",
    "总计",
    "累计",
    "达到",
    "提升至",
    "提高到",
    "上升至",
    "提高至",
    "提升到",
    "共",
    "达",
    "为",
    "是",
    "约",
    "了",
    "至",
    "到",
    "近",
    "超",
    ":",
)
"""Between what is counted and its number."""
_RATES = tuple(
    f"{one}率"
    for one in (
        "办结", "答复", "回复", "满意", "公开", "解读", "覆盖", "合格", "及时", "准确", "完成", "采纳", "整改", "达标", "登记", "受理", "参训", "知晓",
        "按时", "办理", "反馈", "通过", "优秀", "上网", "公示", "好评", "及格", "参与", "到课", "响应", "签收", "更新", "占有", "普及", "增长",
    )
)  # fmt: skip
_PEOPLE = (
    "人员",
    "干部",
    "职工",
    "群众",
    "粉丝",
    "粉丝数",
    "粉丝量",
    "人数",
    "学员",
    "党员",
    "骨干",
)
_VISITS = (
    "访问量",
    "浏览量",
    "点击量",
    "阅读量",
    "访问总量",
    "浏览总量",
    "下载量",
    "转发量",
    "点击数",
    "浏览数",
    "阅读数",
)
MEETINGS = (
    "会议",
    "培训",
    "发布会",
    "座谈会",
    "推进会",
    "讲座",
    "培训班",
    "例会",
    "专题会",
    "部署会",
    "培训会",
)
_HELD = ("召开", "举办", "组织", "开展", "举行", "参加")
_ATTENDED = ("参训", "参会", "参加", "参与", "受训", "粉丝", "关注")
PLACES = ("栏目", "专栏", "专题", "公众号", "账号", "平台", "网站", "专区")


class Kind(NamedTuple):
    """Names of things, the measure words they cannot have, and words of which the clause must hold one."""

    names: tuple[str, ...]
    wrong: tuple[str, ...]
    beside: tuple[str, ...] = ()


KINDS = (
    Kind(
        _RATES,
        ("条", "件", "次", "人", "篇", "份", "名", "元", "人次", "场", "期", "宗", "起", "个百分点", "百分点", "‰", "家"),
    ),
    Kind(("金额", "总额", "总金额"), ("条", "件", "篇", "份", "次", "人", "人次", "个", "场", "名", "%")),
    Kind(_PEOPLE, ("场", "场次", "宗", "起", "元", "%"), (*_ATTENDED, "培训")),
    Kind(
        _PEOPLE, ("条", "件", "篇", "份"),
        (*_ATTENDED, "培训", "配备", "专职", "兼职", "工作人员", "人数", "考核"),
    ),
    Kind(_VISITS, ("条", "件", "篇", "场", "元", "份", "期", "家", "%")),
    Kind(MEETINGS, ("条", "篇", "件", "份", "元", "%"), _HELD),
    Kind(("信息",), ("场", "场次", "元", "工作日"), ("公开", "发布", "推送", "更新")),
)  # fmt: skip


class Most(NamedTuple):
    """How much there can be of what is counted so: `names` stand before the number."""

    units: tuple[str, ...]
    names: tuple[str, ...]
    least: Decimal


MOST = (
    Most(
        ("条", "件", "篇", "份", "期"),
        ("信息", "公告", "动态", "文件", "解读", "稿件", "申请", "消息"),
        Decimal(10**8),
    ),
    Most(("场", "次", "期", "场次", "个"), MEETINGS, Decimal(10**4)),
    Most(("个",), PLACES, Decimal(10**4)),
    Most(("次", "人次"), _VISITS, Decimal(10**10)),
)
"""Numbers in 万 or 亿 that have a 万 too many."""
