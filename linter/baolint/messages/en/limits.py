"""Texts about limits that were reached: key to (what was found, what to do)."""

_RAISE = "If it has to be checked, raise {bound} under limits of the configuration (now {limit})."
_SAVE = f"Make sure the file comes from a trusted source; save it once more with Word, Excel or WPS and check again. {_RAISE}"
_REPORT = f"Make sure that the file is the report itself; split a collection into single reports. {_RAISE}"
_TABLE = f"Make sure that the file is the report itself; if a table is wrong, correct its merged cells. {_RAISE}"
_FIXED = "This limit cannot be changed; save the file as .docx or .xlsx with Word, Excel or WPS and check again."

MESSAGES: dict[str, tuple[str, str]] = {
    "E105.file-size": (
        "“{name}” has {found} MB, more than the limit of {limit} MB; it was not checked.",
        f"Make sure that the file is the report itself, or take large pictures out of it. {_RAISE}",
    ),
    "E105.member-size": (
        "“{member}” in “{name}” unpacks to {found} MB, more than the limit of {limit} MB; it was not read.",
        _SAVE,
    ),
    "E105.unpacked-size": (
        "“{name}” unpacks to {found} MB and more, above the limit of {limit} MB; it was not read.",
        _SAVE,
    ),
    "E105.ratio": (
        "“{member}” in “{name}” is compressed abnormally ({found} times, limit {limit}), perhaps a zip bomb; it was not read.",
        _SAVE,
    ),
    "E105.members": (
        "“{name}” holds {found} member files, more than the limit of {limit}; it was not read.",
        _SAVE,
    ),
    "E105.tags": (
        "“{member}” in “{name}” has {found} tags, more than the limit of {limit}; it was not read.",
        _SAVE,
    ),
    "E105.xml": (
        "“{member}” in “{name}” nests 256 elements or more, or has too long a text, beyond the fixed limits of the XML parser; it was not read.",
        _FIXED,
    ),
    "E105.old-workbook": (
        "The workbook in “{name}” has {found} MB, more than the fixed limit of {limit} MB for old .xls files; it was not read.",
        _FIXED,
    ),
    "E105.nesting": (
        "“{name}” nests {found} levels and more from line {line} on, above the limit of {limit}; it was not checked.",
        f"Make sure that the file is an annual report; export a web page again, or save the report as .docx or .txt. {_RAISE}",
    ),
    "E105.markdown-nesting": (
        "Lists or quotations of “{name}” nest {limit} levels and more from line {line} on, beyond the fixed limit for Markdown; it was not checked.",
        "This limit cannot be changed; nest lists and quotations less, or save the report as .docx or .txt.",
    ),
    "E105.values": (
        "“{name}”, line {line}: {found} values up to here (repeated references count as written out), more than the limit of {limit}; it was not checked.",
        f"Make sure that the file holds the data of an annual report, and take out needless references. {_RAISE}",
    ),
    "E105.pages": (
        "“{name}” has {found} pages, more than the limit of {limit}; it was not read.",
        _REPORT,
    ),
    "E105.objects": (
        "“{name}” holds {found} lines, drawings and the like or more, above the limit of {limit}; it was not read.",
        f"Check the Word file (.docx) that it was made from. {_RAISE}",
    ),
    "E105.sheets": (
        "“{name}” has {found} sheets, more than the limit of {limit}; it was not read.",
        _REPORT,
    ),
    "E105.characters": (
        "“{name}” has {found} characters and more, above the limit of {limit}; it was not checked.",
        _REPORT,
    ),
    "E105.line-length": (
        "A paragraph or cell of “{name}” has {found} characters, more than the limit of {limit}; it was not checked.",
        _REPORT,
    ),
    "E105.paragraphs": (
        "“{name}” has {found} paragraphs, more than the limit of {limit}; it was not checked.",
        _REPORT,
    ),
    "E105.rows": (
        "A table of “{name}” has {found} rows, more than the limit of {limit}; it was not checked.",
        _TABLE,
    ),
    "E105.columns": (
        "A table of “{name}” has {found} columns, more than the limit of {limit}; it was not checked.",
        _TABLE,
    ),
    "E105.cells": (
        "A table or sheet of “{name}” has {found} cells and more, above the limit of {limit}; it was not checked.",
        _TABLE,
    ),
    "E105.scattered": (
        "In “{member}” of “{name}” the cells with content lie too far apart: {found} cells with the empty ones between them, more than {most} (five times the limit of cells); it was not read.",
        f"Find what was typed by mistake far to the right or below (Ctrl+End), delete it, save and check again. {_RAISE}",
    ),
    "E105.convert-seconds": (
        "“{name}” could not be read: LibreOffice took more than {limit} seconds and was stopped.",
        f"Open it in Word or WPS, save it as .docx and check again. {_RAISE}",
    ),
    "E105.file-seconds": (
        "Checking “{name}” took {found} seconds of processor time and more, above the limit of {limit}; {left}.",
        _REPORT,
    ),
    "E105.rule-seconds": (
        "Rule {code} ({rule}) took {limit} seconds of processor time and more for this file; it was stopped and did not finish.",
        f"The results of the other rules stand; please send the file and this message to the maintainers of baolint. {_RAISE}",
    ),
}
