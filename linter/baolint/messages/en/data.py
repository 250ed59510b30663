"""Texts on unreadable structured reports (YAML, JSON): key to (what is wrong, what to do)."""

_YAML = "Correct the line according to YAML (indent with spaces, a blank after the colon) and check again."
_JSON = "Correct this place according to JSON and check again."

MESSAGES: dict[str, tuple[str, str]] = {
    "E101.key": (
        "Line {line}: unknown key “{name}”; the keys possible here are {right}.",
        "Correct or delete the key.",
    ),
    "E101.key-near": (
        "Line {line}: unknown key “{name}”; did you mean “{right}”?",
        "Correct the key.",
    ),
    "E101.profile": (
        "Line {line}: there is no form “{found}”{hint}",
        "Set profile to the id of an existing form (baolint profiles lists them).",
    ),
    "E101.type": (
        "Line {line}: the value of “{name}” should be {kind}.",
        "Write it in that form.",
    ),
    "E101.year": (
        "Line {line}: the year “{found}” does not have four digits.",
        "Write a year of four digits, such as year: 2023.",
    ),
    "E101.level": (
        "Line {line}: there is no level “{found}”; level can be {right}.",
        "Choose one of them, or delete the line (it is found out automatically).",
    ),
    "E101.fact": (
        "Line {line}: form {profile} has no figure “{name}”.",
        "A figure is named table/row/column; see the form (baolint profiles {profile}).",
    ),
    "E101.fact-near": (
        "Line {line}: form {profile} has no figure “{name}”; did you mean “{right}”?",
        "Correct the name.",
    ),
    "E101.label": (
        "Line {line}: form {profile} has no label “{name}”.",
        "A label is named table/row, table/*/column or table/wording; see the form.",
    ),
    "E101.label-near": (
        "Line {line}: form {profile} has no label “{name}”; did you mean “{right}”?",
        "Correct the name.",
    ),
    "E101.section": (
        "Line {line}: form {profile} has no section “{name}”.",
        "Correct the key; a section that the report adds of its own has no key.",
    ),
    "E101.section-near": (
        "Line {line}: form {profile} has no section “{name}”; did you mean “{right}”?",
        "Correct the key; a section that the report adds of its own has no key.",
    ),
    "E101.duplicate": (
        "Line {line}: the key “{name}” is repeated; it is already on line {first}.",
        "A key can be written only once in one place; delete or correct one of them.",
    ),
    "E101.key-type": (
        "Line {line}: a key should be text, not a list or a mapping.",
        "Correct the key.",
    ),
    "E101.merge": (
        "Line {line}: the merge key “<<” of YAML is not supported.",
        "Write out what was to be merged.",
    ),
    "E101.alias": (
        "Line {line}: “*{name}” refers to something that is not defined.",
        "Write out the content; if the asterisk belongs to the text, put the text in quotes.",
    ),
    "E101.documents": (
        "Line {line}: the file holds a second document (after “---”); a file can hold only one report.",
        "Save each report as a file of its own.",
    ),
    "E101.control": (
        "Line {line}: there is an invisible control character ({code}).",
        "Delete it (such characters mostly come with text copied from other programs) and check again.",
    ),
    "E101.yaml": ("Line {line} is not YAML and cannot be read further.", _YAML),
    "E101.yaml-colon": (
        "Line {line} is not YAML: there can be no further “colon and blank” here, or the indentation differs from the line before.",
        "Put text that holds a colon in quotes; otherwise align the indentation.",
    ),
    "E101.yaml-character": (
        "Line {line} is not YAML: a value cannot begin with this character (such as @, `, %, *, &), and tabs cannot indent.",
        "Put the whole text in quotes; indent with spaces.",
    ),
    "E101.yaml-quote": (
        "A quotation mark on line {line} is never closed; all that follows was taken for text.",
        "Add the closing quotation mark.",
    ),
    "E101.yaml-escape": (
        "A backslash within double quotes on line {line} is written wrongly.",
        "Write a backslash itself as \\\\, or use single quotes.",
    ),
    "E101.yaml-key": (
        "Near line {line} the file is not YAML: a key has no colon, or the line is not indented enough.",
        "Add the colon, or indent the lines of a text alike.",
    ),
    "E101.yaml-bracket": (
        "Line {line} is not YAML: a bracket is never closed, or a comma is missing.",
        "Add the brackets and commas; if a bracket belongs to the text, put the text in quotes.",
    ),
    "E101.yaml-indent": (
        "Line {line} is not YAML: its indentation differs from the lines of the same level, or text follows a closing quotation mark.",
        "Indent lines of the same level by the same number of spaces.",
    ),
    "E101.json": ("Line {line} is not JSON and cannot be read from “{found}” on.", _JSON),
    "E101.json-string": (
        "The text “{found}” on line {line} does not end with a double quote, or holds a line break, tab or backslash that is not escaped.",
        "Add the double quote; write a line break as \\n and a backslash as \\\\.",
    ),
    "E101.json-after": (
        "Line {line}: a comma is missing before “{found}”, or the bracket before it has already ended.",
        _JSON,
    ),
    "E101.json-comma": (
        "Line {line}: there is a comma too many before “{found}”.",
        "Delete the comma.",
    ),
    "E101.json-colon": (
        "Line {line}: a colon is missing between the key and “{found}”.",
        _JSON,
    ),
    "E101.json-end": (
        "The file breaks off on line {line}; its brackets are not closed.",
        "Check whether the file is complete, and close the brackets.",
    ),
}
