"""Texts about files that cannot be read: key to (what was found, what to do)."""

KINDS = {
    "pdf": " PDF 文件",
    "zip": " Word、Excel 等 Office 文件或压缩包",
    "ole": "旧版 Office 或 WPS 文件（.doc、.xls、.wps）",
    "rtf": "RTF 文档",
    "mht": "单个文件网页（.mht）",
    "picture": "图片",
    "archive": "压缩包",
    "unknown": "二进制文件",
}
"""What a file really is, by its first bytes; fills in E101.binary; Latin words stand behind a blank."""

MESSAGES: dict[str, tuple[str, str]] = {
    "E101.binary": (
        "“{name}”不是文本，其实是{kind}，读不出文字。",
        "请确认文件是否选对；能用 Word 或 WPS 打开的，另存为 .docx 后再检查。",
    ),
    "E101.text-encoding": (
        "“{name}”的文字编码认不出来：既不是 UTF-8，也不是 GBK（GB18030）。",
        "请用记事本或 WPS 打开，确认文字显示正常后另存为 UTF-8 编码，再检查。",
    ),
    "E101.damaged": (
        "“{name}”是 UTF-8 编码，但第 {line} 行有损坏的字符，文字不完整。",
        "请在这一行附近找到乱码改正后保存，或重新导出文件再检查。",
    ),
    "E101.truncated": (
        "“{name}”在最后一个字中间断掉了，文件没有传完或没有存完。",
        "请重新下载或导出完整的文件再检查。",
    ),
    "E102.pdf": (
        "“{name}”是 PDF 文件，目前还不能读取，没有检查。",
        "请改用排版前的 Word 文件（.docx）或网页文件（.html）检查。",
    ),
    "E102.sheet": (
        "“{name}”是 WPS 表格（{suffix}），不能直接读取，没有检查。",
        "请用 WPS 表格打开，另存为 .xlsx 后再检查。",
    ),
    "E102.ofd": (
        "“{name}”是 OFD 版式文件，目前还不能读取，没有检查。",
        "请改用排版前的 Word 文件（.docx）检查。",
    ),
    "E102.other": (
        "“{name}”的格式（{suffix}）不能读取，没有检查。",
        "请另存为 .docx、.xlsx、.html、.md 或 .txt 后再检查。",
    ),
    "E102.none": (
        "“{name}”没有后缀，不知道是什么格式，没有检查。",
        "请按实际格式补上后缀（.docx、.xlsx、.html、.md 或 .txt）再检查。",
    ),
    "E107.cell.picture": (
        "格内是图片，没有可读的文字",
        "请把图片里的数字改为文字后再检查。",
    ),
    "E107.cell.table": (
        "格内另有一张表格，分不清哪个数字是这一格的",
        "请把格内表格里的数字直接填在这一格后再检查。",
    ),
}
