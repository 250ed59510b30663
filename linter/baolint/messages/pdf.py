"""Texts about PDF files and what in them cannot be read: key to (what was found, what to do)."""

KINDS = {
    "zip": " Word、Excel 等 Office 文件或压缩包",
    "ole": "旧版 Office 或 WPS 文件（.doc、.xls、.wps）",
    "rtf": "RTF 文档",
    "picture": "图片",
    "archive": "压缩包",
    "web": "网页文件（可能下载到的是登录页或错误页）",
    "unknown": "其他文件",
}
"""What a file really is, by its first bytes; fills in E101.pdf.other; Latin words stand behind a blank."""

_WORD = "请改用排版前的 Word 文件（.docx）检查；没有的，请重新导出 PDF 后再检查。"
_FETCH = "请重新下载或复制；原文件能打开的，用阅读器另存或重新打印为 PDF 后再检查。"

MESSAGES: dict[str, tuple[str, str]] = {
    "E101.pdf.empty": (
        "“{name}”是空文件（0 字节）。",
        "请确认保存或传输是否成功，重新取得文件后再检查。",
    ),
    "E101.pdf.other": (
        "“{name}”不是 PDF 文件，其实是{kind}，只是后缀写成了 .pdf。",
        "请改成正确的后缀，或重新取得 PDF 文件后再检查。",
    ),
    "E101.pdf.truncated": (
        "“{name}”不完整：文件结尾缺失，可能没有下载或复制完。",
        _FETCH,
    ),
    "E101.pdf.damaged": (
        "“{name}”已损坏，打不开。",
        _FETCH,
    ),
    "E101.pdf.content": (
        "“{name}”已损坏：里面压缩的内容与校验值不符，读出来的文字、数字可能是错的，没有检查。",
        _FETCH,
    ),
    "E101.pdf.page": (
        "“{name}”已损坏：第 {page} 页读不出来。",
        _FETCH,
    ),
    "E101.pdf.encrypted": (
        "“{name}”加了打开密码，读不出内容。",
        "请取消打开密码后再检查，或改用排版前的 Word 文件（.docx）。",
    ),
    "E101.pdf.security": (
        "“{name}”使用了不支持的加密方式，读不出内容。",
        "请改用没有加密的文件，或排版前的 Word 文件（.docx）检查。",
    ),
    "E101.pdf.no-pages": (
        "“{name}”里一页也没有。",
        _FETCH,
    ),
    "E101.pdf.blank": (
        "“{name}”的 {pages} 页上什么也没有。",
        "请确认文件是否选对，重新导出 PDF 后再检查。",
    ),
    "E101.pdf.pictures": (
        "“{name}”的 {pages} 页都没有文字，只有图片或图形（可能是扫描件，或文字已转成图形），没有检查。",
        "请提供能选中、复制文字的 PDF，或改用排版前的 Word 文件（.docx）检查。",
    ),
    "E101.pdf.garbled": (
        "“{name}”里的字体没有说明每个字形是什么字，文字读出来是乱码，没有检查。",
        _WORD,
    ),
    "E107.pdf.picture": (
        "第 {page} 页只有图片，没有可检查的文字",
        "请提供能选中、复制文字的 PDF，或改用排版前的 Word 文件（.docx）检查。",
    ),
    "E107.pdf.drawing": (
        "第 {page} 页的线条太多，像是图纸，没有在线条之间寻找表格",
        _WORD,
    ),
    "E107.pdf.struck": (
        "第 {page} 页这一格里的文字全被划去，旁边没有改后的文字",
        "请把改后的数字写上，去掉划去的文字后重新导出 PDF。",
    ),
    "E107.pdf.glyphs": (
        "第 {page} 页这一格里的数字读不准（字体没有说明是什么字，或数字压在表格线上、别的文字压在数字上）",
        _WORD,
    ),
}
