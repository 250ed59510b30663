"""Prose of the county's reports: sentences put together from parts, so that no two units say the same."""

from __future__ import annotations

import random

from support.county.figures import Figures
from support.county.units import Unit

_OPEN = ("紧扣", "围绕", "聚焦", "立足", "对照", "瞄准", "依托", "着眼")
_WHO = (
    "企业群众关心的",
    "基层反映较多的",
    "年初确定的",
    "上级部署的",
    "日常咨询较多的",
    "社会关注的",
    "各科室承担的",
    "服务对象急需的",
)
_DO = (
    "列出公开清单并逐项明确时限", "先后上线三个专题页面", "把办理指南改写成问答", "编印口袋手册送到服务窗口",
    "拍摄讲解短片在大厅循环播放", "逐条补充办事材料样表", "在公示栏和网站同步张贴", "请业务骨干撰写政策说明",
    "用图表说明资金去向", "将结果按月汇编成册", "邀请代表旁听座谈", "设立咨询台当面答疑",
    "整理历年文件便于查找", "发布前征求三方意见", "印制双面折页入户发放", "开设热线答复日常询问",
)  # fmt: skip
_END = (
    "群众查阅更加方便", "来电咨询明显减少", "办事流程更加清楚", "材料一次备齐的情况增多", "回访满意率稳步提高", "信息更新更加及时",
    "各方反映良好", "公开内容更加完整", "窗口解释工作量下降", "公众意见得到及时回应", "数据口径保持一致", "政策知晓面继续扩大",
)  # fmt: skip
_HOW = (
    "登记、审查、答复、归档各环节分别由两人负责", "对补正告知和延期答复使用统一文书", "收件当日录入台账并指定经办人",
    "疑难件由法律顾问出具书面意见", "每月核对一次邮箱和信函渠道", "答复书由法制机构逐件把关", "对申请人先电话沟通再书面答复",
    "按申请类型建立答复样例库", "到期前五日由系统自动提醒经办人", "办结后回访了解申请人意见", "把重复咨询的内容转为主动公开",
    "涉及其他机关的及时书面征询", "疑似信访事项先作辨别再分流", "年底对全部案卷开展一次评查",
)  # fmt: skip
_KEEP = (
    "文件起草时同步填写公开属性审查单", "发布前依次经过初审、复审和终审", "对历史信息分批核查并标注失效日期",
    "按季抽查栏目并通报改正情况", "建立信息源头认定表", "指定专人维护目录编号", "把保密审查嵌入发文流程",
    "失效文件当周从栏目撤下", "错别字由两名校对员交叉检查", "改动内容另行登记备查", "规范性文件统一编号集中展示", "数据类信息注明来源和口径",
)  # fmt: skip
_SITE = (
    "改版机关网页并增设检索入口", "把公开栏目迁入区级集约化平台", "为手机用户改进页面排版", "在服务大厅添置两台查阅终端",
    "撤并内容相近的五个子栏目", "为视障人士加装语音朗读", "微信公众号每周推送一期办事提示", "在村社公示栏张贴二维码",
    "清理长期不更新的子栏目", "把常用表格做成可下载附件", "与档案馆共建查阅点", "设置意见征集专区并公布采纳情况",
)  # fmt: skip
_GUARD = (
    "分管负责人每季度听取一次工作汇报", "新进人员上岗前接受公开业务辅导", "与兄弟单位交叉检查栏目质量", "邀请律师讲解典型案例",
    "把公开任务写入科室责任书", "年中开展一次自查并限期整改", "设立公开联络员并公布名单", "选派经办人员到上级部门跟班学习",
    "对投诉举报线索逐条核实反馈", "组织一次政府开放日活动", "邀请群众代表点评栏目", "年末召开总结会查找不足",
)  # fmt: skip
_LACK = (
    "部分材料专业术语多，读者不易看懂", "个别科室报送信息不够及时", "公开形式偏重文字，图表较少", "经办人员流动快，业务衔接不紧",
    "与群众互动的次数偏少", "历史文件数字化进度偏慢", "栏目之间内容存在交叉", "依申请答复文书说理不够充分", "基层公示栏更新频次不一",
    "政策解读发布时间滞后于文件", "数据类信息缺少可比口径", "网页在手机上显示效果较差",
)  # fmt: skip
_MEND = (
    "组织专人把难懂的条款改写成案例", "落实报送提醒和月度通报", "丰富图解和短片的内容", "制定岗位手册并落实交接清单", "定期举办公众座谈",
    "逐月扫描存量文件并建立索引", "理顺栏目归属并清理重复内容", "开展答复文书评比", "督促村社为公示栏配备专人", "明确文件与解读同步起草、同步发布",
    "规范数据口径并附说明", "优化页面样式并完成适配测试",
)  # fmt: skip


def _said(rng: random.Random, unit: Unit, number: int) -> str:
    """Say what was done about the unit's subjects, in so many clauses."""
    parts = []
    for subject in rng.sample(unit.subjects, k=min(number, len(unit.subjects))):
        does = rng.sample(_DO, 2)
        parts.append(
            f"{rng.choice(_OPEN)}{rng.choice(_WHO)}{subject}事项，{does[0]}，{does[1]}，{rng.choice(_END)}"
        )
    return "；".join(parts) + "。"


def _review(unit: Unit) -> str:
    review = "考核，开展社会评议" if unit.level == "government" else "考核"
    return f"将政府信息公开纳入年度{review}，未发生责任追究情形。"


def overview(seed: str, unit: Unit, year: int, figures: Figures) -> tuple[str, ...]:
    """Write section one. The words follow from the seed and the unit's subjects, the figures do not."""
    rng, count = random.Random(seed), random.Random(f"{unit.name} {year}")
    parts = [count.randint(11, 99) for _ in range(3)]
    subject = unit.subjects
    new, done = figures["requests/new/total"], figures["requests/handled.total/total"]
    return (
        f"{year}年，{unit.name}认真落实《中华人民共和国政府信息公开条例》，{_said(rng, unit, 1)}",
        "（一）主动公开情况",
        f"全年主动公开信息{sum(parts)}条，其中{subject[0]}类{parts[0]}条，{subject[1]}类{parts[1]}条，"
        f"{subject[2]}类{parts[2]}条。{_said(rng, unit, 3)}",
        "（二）依申请公开情况",
        f"全年新收政府信息公开申请{new}件，办结{done}件。" + "；".join(rng.sample(_HOW, 3)) + "。",
        "（三）政府信息管理情况",
        "；".join(rng.sample(_KEEP, 3)) + f"。{_said(rng, unit, 1)}",
        "（四）政府信息公开平台建设情况",
        "；".join(rng.sample(_SITE, 2)) + f"。{_said(rng, unit, 1)}",
        "（五）监督保障情况",
        "；".join(rng.sample(_GUARD, 3)) + f"。{_review(unit)}",
    )


def problems(seed: str, unit: Unit) -> tuple[str, ...]:
    """Write section five: two problems and what is done about them."""
    rng = random.Random(seed + " problems")
    lacks, mends = rng.sample(_LACK, 2), rng.sample(_MEND, 2)
    about = rng.sample(unit.subjects, 2)
    return (
        f"存在的主要问题：一是{about[0]}方面，{lacks[0]}；二是{about[1]}方面，{lacks[1]}。",
        f"改进情况：一是针对{about[0]}，{mends[0]}；二是针对{about[1]}，{mends[1]}。",
    )
