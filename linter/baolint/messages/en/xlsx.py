"""Texts about workbooks that cannot be read, or not wholly: key to (what was found, what to do)."""

_OPEN = "Open it in Excel or WPS (repair it if asked), save it as .xlsx and check again."
_RIGHT = "Make sure that the file is the annual report; if it is not, check the right one."
_CALCULATE = "Open it in Excel or WPS, save it once and check again."

MESSAGES: dict[str, tuple[str, str]] = {
    "E101.xlsx.empty": (
        "“{name}” is empty (0 bytes).",
        "Check whether it was saved or transferred properly, and fetch the file again.",
    ),
    "E101.xlsx.truncated": (
        "“{name}” is incomplete or damaged: it begins like an Excel workbook, but its directory cannot be read; perhaps it was not downloaded or copied to the end.",
        "Download or copy it again; if the original opens, save it once more with Excel or WPS.",
    ),
    "E101.xlsx.damaged": ("“{name}” is damaged: “{member}” in it cannot be read.", _OPEN),
    "E101.xlsx.broken-xml": (
        "“{name}” is damaged: line {line} of “{member}” in it is not well-formed XML.",
        _OPEN,
    ),
    "E101.xlsx.unreadable": ("“{name}” is damaged: its sheets cannot be read.", _OPEN),
    "E101.xlsx.encrypted": (
        "“{name}” is protected by a password; its content cannot be read.",
        "Remove the password in Excel or WPS, save it as .xlsx and check again.",
    ),
    "E101.xlsx.other": (
        "“{name}” is not an Excel workbook but {kind}; only its suffix is wrong.",
        "Give it the right suffix, or open it in Excel or WPS and save it as .xlsx.",
    ),
    "E101.xlsx.no-workbook": (
        "“{name}” is not an Excel workbook: it has no sheets.",
        "Make sure it is the right file; if Excel or WPS opens it, save it as .xlsx and check again.",
    ),
    "E101.xlsx.dtd": (
        "“{member}” in “{name}” holds a DTD declaration, which no ordinary workbook has; for safety it was not read.",
        "Make sure the file comes from a trusted source; open it in Excel or WPS, save it as .xlsx and check again.",
    ),
    "E107.xlsx.formula": (
        "on sheet “{sheet}” {cells} hold formulas whose results are not stored in the file (saving it once in Excel or WPS stores them)",
        _CALCULATE,
    ),
    "E107.xlsx.stale": (
        "on sheet “{sheet}” {cells} hold formulas that the file says are calculated when it is opened; the stored 0 is no result (saving it once in Excel or WPS stores the results)",
        _CALCULATE,
    ),
}
