"""Texts about Word files that cannot be read: key to (what was found, what to do)."""

_SAVE = "Open it in Word or WPS (repair it if asked), save it as .docx and check again."

MESSAGES: dict[str, tuple[str, str]] = {
    "E101.docx.empty": (
        "“{name}” is empty (0 bytes).",
        "Check whether it was saved or transferred properly, and fetch the file again.",
    ),
    "E101.docx.truncated": (
        "“{name}” is incomplete or damaged: it begins like a Word document, but its directory cannot be read; perhaps it was not downloaded or copied to the end.",
        "Download or copy it again; if the original opens, save it once more with Word or WPS.",
    ),
    "E101.docx.damaged": ("“{name}” is damaged: “{member}” in it cannot be read.", _SAVE),
    "E101.docx.broken-xml": (
        "“{name}” is damaged: line {line} of “{member}” in it is not well-formed XML.",
        _SAVE,
    ),
    "E101.docx.encrypted": (
        "“{name}” is protected by a password; its content cannot be read.",
        "Remove the password in Word or WPS, save it as .docx and check again.",
    ),
    "E101.docx.doc": (
        "“{name}” is really in the old .doc (or .wps) format and only named .docx.",
        "Open it in Word or WPS, save it as .docx and check again.",
    ),
    "E101.docx.ole": (
        "“{name}” is not in the .docx format: it may be protected by a password, or really be a .doc file.",
        "Open it in Word or WPS, remove the password, save it as .docx and check again.",
    ),
    "E101.docx.other": (
        "“{name}” is not a Word document but {kind}, only named .docx.",
        "Give it the right suffix, or open it in Word or WPS and save it as .docx.",
    ),
    "E101.docx.no-document": (
        "“{name}” is not a Word document: it has no body (word/document.xml).",
        "Make sure it is the right file; if Word or WPS opens it, save it as .docx and check again.",
    ),
    "E101.docx.dtd": (
        "“{member}” in “{name}” holds a DTD declaration, which no ordinary Word document has; for safety it was not read.",
        "Make sure the file comes from a trusted source; open it in Word or WPS, save it as .docx and check again.",
    ),
    "E101.docx.embedded": (
        "The body of “{name}” is an embedded web page that Word converts when it opens the file; its text cannot be read directly.",
        "Open it in Word or WPS, save it as .docx and check again.",
    ),
    "E101.docx.pictures": (
        "“{name}” holds only pictures and no text to check.",
        "Provide a version with real text, not a scan or a screenshot.",
    ),
}
