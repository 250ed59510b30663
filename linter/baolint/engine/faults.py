"""The engine's own findings (family E): what went wrong with the run, not with the report."""

from __future__ import annotations

from baolint.rules.rule import Rule


class Unreadable(Rule):
    """The file cannot be read as what it claims to be."""

    code = "E101"
    name = "unreadable"
    severity = "error"
    title = "文件无法读取"
    why = "读不出内容的文件等于没有检查，必须让人知道。"
    basis = "baolint 运行约定"
    mend = "按提示另存或重新导出文件后再检查。"
    examples = ()


class UnsupportedFormat(Rule):
    """The format has no reader here."""

    code = "E102"
    name = "unsupported-format"
    severity = "error"
    title = "暂不支持的文件格式"
    why = "没有相应的读取器，内容未经检查。"
    basis = "baolint 运行约定"
    mend = "按提示另存为 .docx、.html、.txt 等格式后再检查。"
    examples = ()


class UnrecognisedReport(Rule):
    """The file can be read but holds no report of a known form."""

    code = "E103"
    name = "unrecognised-report"
    severity = "warning"
    title = "没有认出年度报告"
    why = "文件里找不到年度报告的标题、章节和表格，没有可检查的内容。"
    basis = "baolint 运行约定"
    mend = "确认给出的是政府信息公开工作年度报告正文；批量检查时可加 --skip-unrecognised。"
    examples = ()


class RuleCrashed(Rule):
    """A rule raised an exception; the other rules went on."""

    code = "E104"
    name = "rule-crashed"
    severity = "error"
    title = "规则运行出错"
    why = "这条规则没有检查完，其余规则不受影响。"
    basis = "baolint 运行约定"
    mend = "请把文件和这条提示反馈给 baolint 维护者。"
    examples = ()


class LimitReached(Rule):
    """A bound on size or time was reached; the file was not judged, or not by the rule named."""

    code = "E105"
    name = "limit-reached"
    severity = "error"
    title = "超出处理上限"
    why = "文件过大、结构过深或检查过久，为保护检查环境而停止。"
    basis = "baolint 运行约定"
    mend = "拆分文件或去掉无关内容后再检查；确需检查的，在配置的 limits 里调高所说的上限。"
    examples = ()


class UnusedSuppression(Rule):
    """A suppression that fits no finding, or cannot be understood."""

    code = "E106"
    name = "unused-suppression"
    severity = "warning"
    title = "抑制没有用到"
    why = "问题改正以后，留下的抑制会把以后的同类问题一起盖住。"
    basis = "baolint 运行约定"
    mend = "删去这条抑制；写法不对的，按提示改正。"
    examples = ()


class NotAssessableThing(Rule):
    """A statutory table or section could not be judged."""

    code = "E107"
    name = "not-assessable"
    severity = "info"
    title = "部分内容无法评估"
    why = "表格或章节的读法存疑时，不作对错判断，只说明哪里没有判断、为什么。"
    basis = "baolint 运行约定"
    mend = "请人工核对所述内容，或换用排版完整的文件（docx、html）再检查。"
    examples = ()


RULES: tuple[type[Rule], ...] = (
    Unreadable,
    UnsupportedFormat,
    UnrecognisedReport,
    RuleCrashed,
    LimitReached,
    UnusedSuppression,
    NotAssessableThing,
)
