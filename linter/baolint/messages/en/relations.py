"""A relation in English, the form's own labels in quotation marks; see RELATION in forms.py."""

RELATION: dict[str, str] = {
    "label": "“{name}”",
    "table": "“{name}”",
    "column": "column “{name}”: {says}",
    "row": "row “{name}”: {says}",
    "block": "“{name}”: {says}",
    "whole": "{says}",
    "fact": "{table}, “{row}” (“{column}”)",
    "previous": "last year's {name}",
    "sum": "the sum of the items under {name}",
    "below": "the sum of the items under it",
    "表一": "Table 1",
    "表二": "Table 2",
    "表三": "Table 3",
    "表四": "Table 4",
    "表五": "Table 5",
    "表六": "Table 6",
}
