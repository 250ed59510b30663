"""Texts about old Word formats: key to (what was found, what to do)."""

_SAVE = "请用 Word 或 WPS 打开，另存为 .docx 后再检查。"

MESSAGES: dict[str, tuple[str, str]] = {
    "E102.office": (
        "“{name}”是旧格式文档（{suffix}），要借助 LibreOffice 才能读取，而这台电脑没有安装，没有检查。",
        "请用 Word 或 WPS 打开，另存为 .docx 后再检查；或者安装 LibreOffice（libreoffice.org，免费）后重新检查。",
    ),
    "E101.office.empty": (
        "“{name}”是空文件（0 字节）。",
        "请确认保存或传输是否成功，重新取得文件后再检查。",
    ),
    "E101.office.other": (
        "“{name}”不是 Word 文档，其实是{kind}，只是后缀写成了 {suffix}。",
        "请改成正确的后缀，或用 Word、WPS 打开后另存为 .docx 再检查。",
    ),
    "E101.office.unknown": (
        "“{name}”不是 Word 文档，内容认不出来，可能已损坏。",
        "请确认文件是否选对；能用 Word 或 WPS 打开的，另存为 .docx 后再检查。",
    ),
    "E101.office.failed": (
        "“{name}”没有读出来：LibreOffice 不能转换这个文件，可能加了打开密码或已损坏。",
        "请用 Word 或 WPS 打开，取消密码并另存为 .docx 后再检查。",
    ),
    "E101.office.start": ("“{name}”没有读出来：LibreOffice 无法启动。", _SAVE),
}
