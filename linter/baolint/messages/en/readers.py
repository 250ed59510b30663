"""Texts about files that cannot be read: key to (what was found, what to do)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "E101.binary": (
        "“{name}” is not text but {kind}; no text can be read from it.",
        "Make sure it is the right file; if Word or WPS opens it, save it as .docx and check again.",
    ),
    "E101.text-encoding": (
        "The encoding of “{name}” is unknown: neither UTF-8 nor GBK (GB18030).",
        "Open it in Notepad or WPS, make sure the text looks right, save it as UTF-8 and check again.",
    ),
    "E101.damaged": (
        "“{name}” is UTF-8, but line {line} holds a damaged character; the text is incomplete.",
        "Find the garbled character near that line, correct and save it, or export the file again.",
    ),
    "E101.truncated": (
        "“{name}” breaks off within its last character; it was not transferred or saved completely.",
        "Download or export the whole file again.",
    ),
    "E102.pdf": (
        "“{name}” is a PDF file, which cannot be read yet; it was not checked.",
        "Check the Word file (.docx) that it was made from, or the web page (.html).",
    ),
    "E102.sheet": (
        "“{name}” is a WPS spreadsheet ({suffix}), which cannot be read; it was not checked.",
        "Open it in WPS and save it as .xlsx.",
    ),
    "E102.ofd": (
        "“{name}” is an OFD file, which cannot be read yet; it was not checked.",
        "Check the Word file (.docx) that it was made from.",
    ),
    "E102.other": (
        "The format of “{name}” ({suffix}) cannot be read; it was not checked.",
        "Save it as .docx, .xlsx, .html, .md or .txt.",
    ),
    "E102.none": (
        "“{name}” has no suffix, so its format is unknown; it was not checked.",
        "Add the suffix of its real format (.docx, .xlsx, .html, .md or .txt).",
    ),
    "E107.cell.picture": (
        "the cell holds a picture instead of text",
        "Write the figures of the pictures as text and check again.",
    ),
    "E107.cell.table": (
        "the cell holds a table of its own, so it is unclear which figure is the cell's",
        "Write the figure into the cell itself and check again.",
    ),
}
