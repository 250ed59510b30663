"""Texts of family B: key to (what was found, what to do).

A text is put together from what failed (by code) and what is taken for its cause (by case, see
baolint.engine.balance_faults). {says} is the relation in the form's words, {left} and {right} what
its two sides add up to in the report.
"""

_SIDES = "{says}，现左边为 {left}，右边为 {right}，相差 {gap}"

_LEADS = {
    "B301": f"申请的来源与去向不平：{_SIDES}",
    "B302": f"办理结果各项之和与总计不符：{_SIDES}",
    "B303": f"各类申请人之和与总计不符：{_SIDES}",
    "B304": f"行政复议各项之和与总计不符：{_SIDES}",
    "B305": f"行政诉讼各项之和与总计不符：{_SIDES}",
    "B307": f"合并行的数字与其下各项之和不符：{_SIDES}",
    "B308": "现行有效件数偏少：{says}，现行有效为 {left}，不应少于 {right}",
    "B309": f"这几个数一起出现比较少见：{{when}}通常{_SIDES}",
    "B310": f"勾稽关系不成立：{_SIDES}",
}
"""What failed."""

_HELPS = {
    "B301": "按勾稽关系“第一项加第二项之和，等于第三项加第四项之和”，对照申请台账复核这一列的"
    "本年新收、上年结转、办理结果总计和结转下年度四个数。",
    "B302": "按勾稽关系，办理结果各项相加等于“（七）总计”：对照台账逐项复核这一列；区分处理的申请"
    "只计入“（二）部分公开”，一件申请只计一次。",
    "B303": "按勾稽关系，自然人与各类法人或其他组织相加等于“总计”：复核这一行各列的数字。",
    "B304": "按勾稽关系，结果维持、结果纠正、其他结果、尚未审结相加等于“总计”：对照案件台账复核"
    "行政复议的五个数。",
    "B305": "按勾稽关系，结果维持、结果纠正、其他结果、尚未审结相加等于“总计”：对照案件台账复核"
    "这一类行政诉讼的五个数。",
    "B307": "按勾稽关系，合并行填了数字的，应等于其下各项之和；表样的合并行本不填数，也可以留空。",
    "B308": "按勾稽关系，现行有效件数至少是本年制发减去本年废止的件数：复核这一行三个数，特别是"
    "现行有效件数是否只填了本年的。",
    "B309": "这样的数字少见，但不一定有错：请核实原始台账，属实的不必改动。",
    "B310": "按表样所附勾稽关系逐项复核有关数字。",
}
"""How to look for the fault."""

_CASES = {
    "cell": ("。{cell}现为 {found}，改为 {expected} 即可平衡。", ""),
    "digits": (
        "。{cell}现为 {found}，疑为数字前后颠倒，改为 {expected} 即可平衡。",
        "改动前请与原始台账核对。",
    ),
    "totals": (
        "。疑有一个数连同它的合计一起填错：{cells}。",
        "这几个数互相之间是平的，只有与其他行比较才看得出来。",
    ),
    "swapped": ("。{row}疑有两格填反：{cells}。", "先看这两格是否对调。"),
    "shifted": ("。{row}疑整行错开一列：{cells}。", "先看这一行的数字是否左移或右移了一列。"),
    "several": (
        "。改动以下 {count} 处中的任一处都能平衡，不能断定是哪一处：{cells}。",
        "所列各处须逐一核对，只改确实填错的一处。",
    ),
    "unexplained": (
        "。改动三处以内的数字不能使有关的勾稽关系全部平衡，有关数字须逐项核对。",
        "同一张表内不平之处较多，请先核对原始数据再重新汇总。",
    ),
    "given_up": (
        "。这张表不平之处较多，未能推断是哪几个数填错，有关数字须逐项核对。",
        "请先核对原始数据再重新汇总。",
    ),
    "doubtful": (
        "。但有关行的数字个数与表样的列数不一致，各数属于哪一列无法确定，也可能是读取所致。",
        "请先核对该行的格数，改好后重新检查。",
    ),
}
"""What is taken for the cause, and what more to do."""

_GAPS = {
    "missing": "没有找到{cells}",
    "unreadable": "{cells}无法辨认",
    "lost": "表格的各格已分不开",
    "unread": "{cells}的数字分不清各格",
    "unknown": "{cells}空白或不是确定的数字",
    "undecided": "{cells}的读法不止一种",
    "solved": "数字连成一串，是按合计关系拆开的，不能反过来核对合计",
}
"""Why a check could not be made; the reasons of one table are told in one sentence."""

MESSAGES: dict[str, tuple[str, str]] = {
    **{code: (f"{lead}。", _HELPS[code]) for code, lead in _LEADS.items()},
    **{
        f"{code}.{case}": (lead + tail, _HELPS[code] + more)
        for code, lead in _LEADS.items()
        for case, (tail, more) in _CASES.items()
    },
    **{f"{code}.{case}": (text, _HELPS[code]) for code in _LEADS for case, text in _GAPS.items()},
    **{f"{code}.reason": ("{reason}", _HELPS[code]) for code in _LEADS},
    "B306": (
        "{tables}的 {count} 个数全部为 0。",
        "本年度确实没有收到申请、没有作出处理决定的，不必改动；否则请补填实际数据。",
    ),
}
