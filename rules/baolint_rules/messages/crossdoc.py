"""Texts of family X: key to (what was found, what to do).

{other} is the other file's name, {year} its year; {cell} the place in the later report.
"""

_CHECK = "对照两份报告和台账复核；上年度报告有误的，先按程序更正上年度报告，并在第六部分说明。"

MESSAGES: dict[str, tuple[str, str]] = {
    "X101": (
        "上年结转与上年度报告不符：{says}，本报告为 {left}，{year} 年度报告（{other}）为 {right}，相差 {gap}。",
        _CHECK,
    ),
    "X101.doubtful": (
        "上年结转与上年度报告不符：{says}，本报告为 {left}，{year} 年度报告（{other}）为 {right}，相差 {gap}；"
        "但上年度报告的这个数自身不平，或者不能肯定是同一单位的报告，请先核实。",
        _CHECK,
    ),
    "X101.unknown": (
        "“{says}”未能与 {year} 年度报告（{other}）核对：有空格或者读法存疑的数字",
        "人工对照上年度报告。",
    ),
    "X102": (
        "存量与上年度报告接不上：{says}，本报告为 {left}，按 {year} 年度报告（{other}）推算为 {right}，相差 {gap}。",
        "复核两年的数字；确属清理、有效期届满或者口径变化的，不必改数，在表二所在部分用一句话说明即可。",
    ),
    "X102.unknown": (
        "“{says}”未能与 {year} 年度报告（{other}）核对：有空格或者读法存疑的数字",
        "人工对照上年度报告。",
    ),
    "X103": (
        "本报告“{own}”与 {year} 年度报告（{other}）“{passage}”除数字外约有 {share}% 的文字相同{quote}。",
        "按本年度的实际工作重写这一部分；有意沿用的，核对其中的提法和数据是否仍然适用。",
    ),
    "X103.unit": (
        "本报告“{own}”与{agency}同一年度报告（{other}）“{passage}”除数字和单位名称外约有 {share}% 的文字相同{quote}。",
        "按本单位的实际工作重写这一部分。",
    ),
    "X104": (
        "与同一报告的另一份“{other}”相比有 {count} 处数字不一致：{cell}本文件为 {found}，另一份为 {there}。",
        "核实哪一份为准，把各种格式改成一致后重新发布。",
    ),
    "X105": (
        "{cell}与下级之和不符：本报告为 {found}，{children} 个下级单位合计为 {sum}，{way} {gap}{others}{absent}。",
        "对照各下级单位的报告复核汇总数；下级报告有误的由下级先改，本报告不汇总下级的在单位名单里去掉下级的 parent。",
    ),
    "X105.absent": (
        "{cell}等 {count} 格未能与下级之和核对：本报告为 {found}，已有的下级合计为 {sum}，相差 {gap}；未计入{absent}",
        "催报或者改用能读准的文件后再查。",
    ),
    "X105.alone": (
        "{cell}等 {count} 格比下级之和多，未能核对：本报告为 {found}，下级合计为 {sum}，多出的 {gap} 可能是本级自己的",
        "在单位名单里把本级的办公室列为下级，再查。",
    ),
    "X105.doubtful": (
        "{cell}等 {count} 格未能与下级之和核对：有数字自身不平或者是推算出来的（本报告为 {found}，下级合计为 {sum}）",
        "先改正有关报告的表内差错，再查。",
    ),
    "X106": (
        "三张表的全部 {count} 个数字都与 {year} 年度报告（{other}）相同，可能没有换成本年度的数据。",
        "对照本年度的台账复核三张表；确实相同的不必改动。",
    ),
}
