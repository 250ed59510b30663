"""Texts about PDF files and what in them cannot be read: key to (what was found, what to do)."""

_WORD = "Check the Word file (.docx) that it was made from; if there is none, export the PDF again."
_FETCH = "Download or copy it again; if the original opens, save or print it as PDF once more."
_SELECTABLE = "Provide a PDF whose text can be selected and copied, or check the Word file (.docx) that it was made from."

MESSAGES: dict[str, tuple[str, str]] = {
    "E101.pdf.empty": (
        "“{name}” is empty (0 bytes).",
        "Check whether it was saved or transferred properly, and fetch the file again.",
    ),
    "E101.pdf.other": (
        "“{name}” is not a PDF file but {kind}, only named .pdf.",
        "Give it the right suffix, or fetch the PDF again.",
    ),
    "E101.pdf.truncated": (
        "“{name}” is incomplete: its end is missing; perhaps it was not downloaded or copied to the end.",
        _FETCH,
    ),
    "E101.pdf.damaged": ("“{name}” is damaged and cannot be opened.", _FETCH),
    "E101.pdf.content": (
        "“{name}” is damaged: compressed content does not match its checksum, so that text and figures read from it may be wrong; it was not checked.",
        _FETCH,
    ),
    "E101.pdf.page": ("“{name}” is damaged: page {page} cannot be read.", _FETCH),
    "E101.pdf.encrypted": (
        "“{name}” is protected by a password; its content cannot be read.",
        "Remove the password, or check the Word file (.docx) that it was made from.",
    ),
    "E101.pdf.security": (
        "“{name}” uses a kind of encryption that is not supported; its content cannot be read.",
        "Check a file without encryption, or the Word file (.docx) that it was made from.",
    ),
    "E101.pdf.no-pages": ("“{name}” has no pages.", _FETCH),
    "E101.pdf.blank": (
        "There is nothing on the {pages} pages of “{name}”.",
        "Make sure it is the right file, and export the PDF again.",
    ),
    "E101.pdf.pictures": (
        "The {pages} pages of “{name}” hold no text, only pictures or drawings (a scan, or text turned into outlines); it was not checked.",
        _SELECTABLE,
    ),
    "E101.pdf.garbled": (
        "The fonts in “{name}” do not say which character a glyph stands for; the text comes out garbled, so it was not checked.",
        _WORD,
    ),
    "E107.pdf.picture": ("page {page} is only a picture, without text to check", _SELECTABLE),
    "E107.pdf.drawing": (
        "page {page} holds so many lines, like a drawing, that no tables were sought among them",
        _WORD,
    ),
    "E107.pdf.struck": (
        "everything in this cell on page {page} is struck out, and nothing stands in its place",
        "Write the new figure, remove what is struck out and export the PDF again.",
    ),
    "E107.pdf.glyphs": (
        "a figure in this cell on page {page} cannot be read for certain (the font does not say which characters it shows, or the figure lies on a ruling line or under other text)",
        _WORD,
    ),
}
