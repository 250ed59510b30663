"""Texts about Word files that cannot be read: key to (what was found, what to do)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "E101.docx.empty": (
        "“{name}”是空文件（0 字节）。",
        "请确认保存或传输是否成功，重新取得文件后再检查。",
    ),
    "E101.docx.truncated": (
        "“{name}”不完整或已损坏：开头像 Word 文档，但文件目录读不出来，可能没有下载或复制完。",
        "请重新下载或复制；原文件能打开的，用 Word 或 WPS 另存一次再检查。",
    ),
    "E101.docx.damaged": (
        "“{name}”已损坏：其中的“{member}”读不出来。",
        "请用 Word 或 WPS 打开（必要时选择修复），另存为 .docx 后再检查。",
    ),
    "E101.docx.broken-xml": (
        "“{name}”已损坏：其中的“{member}”第 {line} 行不是正确的 XML。",
        "请用 Word 或 WPS 打开（必要时选择修复），另存为 .docx 后再检查。",
    ),
    "E101.docx.encrypted": (
        "“{name}”加了打开密码，读不出内容。",
        "请在 Word 或 WPS 中取消打开密码，另存为 .docx 后再检查。",
    ),
    "E101.docx.doc": (
        "“{name}”其实是旧的 .doc（或 .wps）格式，只是后缀写成了 .docx。",
        "请用 Word 或 WPS 打开，另存为 .docx 后再检查。",
    ),
    "E101.docx.ole": (
        "“{name}”不是 .docx 的格式：可能加了密码，或其实是 .doc 文件。",
        "请用 Word 或 WPS 打开，取消密码并另存为 .docx 后再检查。",
    ),
    "E101.docx.other": (
        "“{name}”不是 Word 文档，其实是{kind}，只是后缀写成了 .docx。",
        "请改成正确的后缀，或用 Word、WPS 打开后另存为 .docx 再检查。",
    ),
    "E101.docx.no-document": (
        "“{name}”不是 Word 文档：里面没有正文（word/document.xml）。",
        "请确认文件是否选对；能用 Word 或 WPS 打开的，另存为 .docx 后再检查。",
    ),
    "E101.docx.dtd": (
        "“{name}”的“{member}”里有正常 Word 文档不会有的 DTD 声明，为安全起见没有读取。",
        "请确认文件来源可靠；用 Word 或 WPS 打开后另存为 .docx 再检查。",
    ),
    "E101.docx.embedded": (
        "“{name}”的正文是嵌入的网页，Word 打开时才转换，直接读不到文字。",
        "请用 Word 或 WPS 打开，另存为 .docx 后再检查。",
    ),
    "E101.docx.pictures": (
        "“{name}”里只有图片，没有可检查的文字。",
        "请提供可编辑的文字版，不要用扫描件或截图。",
    ),
}
