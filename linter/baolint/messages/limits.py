"""Texts of E105, a bound that was reached: key to (which, its value and what was found, what to do)."""

_RAISE = "确需检查的，在配置的 limits 里调高 {bound}（现为 {limit}）。"
_REPORT = f"请确认文件是年度报告正文；是汇编的，请拆成单份报告再检查。{_RAISE}"
_SAVE = f"请确认文件来源可靠；用 Word、Excel 或 WPS 打开后另存一份再检查。{_RAISE}"
_TABLE = f"请确认文件是年度报告正文；表格有误的，改正合并单元格后再检查。{_RAISE}"
_FIXED = "这个上限不能调整；请用 Word、Excel 或 WPS 打开后另存为 .docx 或 .xlsx 再检查。"

MESSAGES: dict[str, tuple[str, str]] = {
    "E105.file-size": (
        "“{name}”大小为 {found} MB，超过上限 {limit} MB，未检查。",
        f"请确认给出的是年度报告正文，或去掉文件中的大图片后再检查。{_RAISE}",
    ),
    "E105.member-size": (
        "“{name}”的“{member}”展开后有 {found} MB，超过上限 {limit} MB，没有读取。",
        _SAVE,
    ),
    "E105.unpacked-size": (
        "“{name}”的内容展开后共有 {found} MB 以上，超过上限 {limit} MB，没有读取。",
        _SAVE,
    ),
    "E105.ratio": (
        "“{name}”的“{member}”压缩比异常（{found} 倍，上限 {limit} 倍），可能是压缩炸弹，没有读取。",
        _SAVE,
    ),
    "E105.members": (
        "“{name}”里有 {found} 个成员文件，超过上限 {limit} 个，没有读取。",
        _SAVE,
    ),
    "E105.tags": (
        "“{name}”的“{member}”有 {found} 个标记，超过上限 {limit} 个，没有读取。",
        _SAVE,
    ),
    "E105.xml": (
        "“{name}”的“{member}”里元素套了 256 层以上，或有一处文字过长，超过 XML 解析器的固定上限，没有读取。",
        _FIXED,
    ),
    "E105.old-workbook": (
        "“{name}”里的工作簿有 {found} MB，超过旧版 .xls 的固定上限 {limit} MB，没有读取。",
        _FIXED,
    ),
    "E105.nesting": (
        "“{name}”第 {line} 行起套了 {found} 层以上，超过上限 {limit} 层，没有检查。",
        f"请确认文件是年度报告；网页请重新导出，或把正文另存为 .docx 或 .txt 后再检查。{_RAISE}",
    ),
    "E105.markdown-nesting": (
        "“{name}”第 {line} 行的列表或引用套了 {limit} 层以上，超过 Markdown 的固定上限，没有检查。",
        "这个上限不能调整；请减少列表、引用的层次，或把正文另存为 .docx 或 .txt 后再检查。",
    ),
    "E105.values": (
        "“{name}”第 {line} 行：内容到这里已有 {found} 项（重复引用的内容按展开后计），"
        "超过上限 {limit} 项，没有检查。",
        f"请确认文件是年度报告的数据，并去掉多余的引用。{_RAISE}",
    ),
    "E105.pages": ("“{name}”有 {found} 页，超过上限 {limit} 页，没有读取。", _REPORT),
    "E105.objects": (
        "“{name}”里的线条、图形等有 {found} 个以上，超过上限 {limit} 个，没有读取。",
        f"请改用排版前的 Word 文件（.docx）检查。{_RAISE}",
    ),
    "E105.sheets": ("“{name}”有 {found} 个工作表，超过上限 {limit} 个，没有读取。", _REPORT),
    "E105.characters": ("“{name}”有 {found} 个字以上，超过上限 {limit} 个，没有检查。", _REPORT),
    "E105.line-length": (
        "“{name}”有一段或一格长达 {found} 个字，超过上限 {limit} 个，没有检查。",
        _REPORT,
    ),
    "E105.paragraphs": ("“{name}”有 {found} 段，超过上限 {limit} 段，没有检查。", _REPORT),
    "E105.rows": ("“{name}”有一张表格有 {found} 行，超过上限 {limit} 行，没有检查。", _TABLE),
    "E105.columns": ("“{name}”有一张表格有 {found} 列，超过上限 {limit} 列，没有检查。", _TABLE),
    "E105.cells": (
        "“{name}”有一张表格或一个工作表有 {found} 格以上，超过上限 {limit} 格，没有检查。",
        _TABLE,
    ),
    "E105.scattered": (
        "“{name}”的“{member}”里，有内容的单元格相隔太远：连同中间的空格有 {found} 格，"
        "超过 {most} 格（上限 cells 的 5 倍），没有读取。",
        "请在工作表的最右、最下找到误填的内容（按 Ctrl+End 定位）并删除，保存后再检查。" + _RAISE,
    ),
    "E105.convert-seconds": (
        "“{name}”没有读出来：LibreOffice 转换超过 {limit} 秒，已经中止。",
        f"请用 Word 或 WPS 打开，另存为 .docx 后再检查。{_RAISE}",
    ),
    "E105.file-seconds": (
        "检查“{name}”用了 {found} 秒以上的处理器时间，超过上限 {limit} 秒，{left}。",
        _REPORT,
    ),
    "E105.rule-seconds": (
        "规则 {code}（{rule}）检查这份文件用了 {limit} 秒以上的处理器时间，已经中止，没有检查完。",
        f"其余规则的结果不受影响；请把文件和这条提示反馈给 baolint 维护者。{_RAISE}",
    ),
}
