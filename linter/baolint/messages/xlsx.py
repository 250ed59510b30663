"""Texts about workbooks that cannot be read, or not wholly: key to (what was found, what to do)."""

_OPEN = "请用 Excel 或 WPS 表格打开（必要时选择修复），另存为 .xlsx 后再检查。"
_RIGHT = "请确认文件是年度报告；不是的，请换成正确的文件再检查。"

MESSAGES: dict[str, tuple[str, str]] = {
    "E101.xlsx.empty": (
        "“{name}”是空文件（0 字节）。",
        "请确认保存或传输是否成功，重新取得文件后再检查。",
    ),
    "E101.xlsx.truncated": (
        "“{name}”不完整或已损坏：开头像 Excel 工作簿，但文件目录读不出来，可能没有下载或复制完。",
        "请重新下载或复制；原文件能打开的，用 Excel 或 WPS 表格另存一次再检查。",
    ),
    "E101.xlsx.damaged": ("“{name}”已损坏：其中的“{member}”读不出来。", _OPEN),
    "E101.xlsx.broken-xml": (
        "“{name}”已损坏：其中的“{member}”第 {line} 行不是正确的 XML。",
        _OPEN,
    ),
    "E101.xlsx.unreadable": ("“{name}”已损坏：工作表的内容读不出来。", _OPEN),
    "E101.xlsx.encrypted": (
        "“{name}”加了打开密码，读不出内容。",
        "请在 Excel 或 WPS 表格中取消打开密码，另存为 .xlsx 后再检查。",
    ),
    "E101.xlsx.other": (
        "“{name}”不是 Excel 工作簿，其实是{kind}，只是后缀写错了。",
        "请改成正确的后缀，或用 Excel、WPS 表格打开后另存为 .xlsx 再检查。",
    ),
    "E101.xlsx.no-workbook": (
        "“{name}”不是 Excel 工作簿：里面没有工作表。",
        "请确认文件是否选对；能用 Excel 或 WPS 表格打开的，另存为 .xlsx 后再检查。",
    ),
    "E101.xlsx.dtd": (
        "“{name}”的“{member}”里有正常工作簿不会有的 DTD 声明，为安全起见没有读取。",
        "请确认文件来源可靠；用 Excel 或 WPS 表格打开后另存为 .xlsx 再检查。",
    ),
    "E107.xlsx.formula": (
        "工作表“{sheet}”的 {cells}是公式，文件里没有保存计算结果（用 Excel 或 WPS 表格打开后保存一次即可）",
        "用 Excel 或 WPS 表格打开后保存一次，再检查。",
    ),
    "E107.xlsx.stale": (
        "工作表“{sheet}”的 {cells}是公式，文件注明打开时才计算，现存的 0 不是计算结果"
        "（用 Excel 或 WPS 表格打开后保存一次即可）",
        "用 Excel 或 WPS 表格打开后保存一次，再检查。",
    ),
}
