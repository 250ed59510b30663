"""Texts about old Word formats: key to (what was found, what to do)."""

_SAVE = "Open it in Word or WPS, save it as .docx and check again."

MESSAGES: dict[str, tuple[str, str]] = {
    "E102.office": (
        "“{name}” is in an old format ({suffix}) that is read with the help of LibreOffice, which is not installed here; it was not checked.",
        "Open it in Word or WPS and save it as .docx, or install LibreOffice (libreoffice.org, free) and check again.",
    ),
    "E101.office.empty": (
        "“{name}” is empty (0 bytes).",
        "Check whether it was saved or transferred properly, and fetch the file again.",
    ),
    "E101.office.other": (
        "“{name}” is not a Word document but {kind}, only named {suffix}.",
        "Give it the right suffix, or open it in Word or WPS and save it as .docx.",
    ),
    "E101.office.unknown": (
        "“{name}” is not a Word document; its content is unknown and may be damaged.",
        "Make sure it is the right file; if Word or WPS opens it, save it as .docx and check again.",
    ),
    "E101.office.failed": (
        "“{name}” could not be read: LibreOffice cannot convert it; it may be protected by a password or damaged.",
        "Open it in Word or WPS, remove the password, save it as .docx and check again.",
    ),
    "E101.office.start": ("“{name}” could not be read: LibreOffice does not start.", _SAVE),
}
