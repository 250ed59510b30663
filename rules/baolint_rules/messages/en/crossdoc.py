"""Texts of family X: key to (what was found, what to do).

{other} is the other file's name, {year} its year; {cell} the place in the later report.
"""

_CHECK = "Check both reports against the register; if last year's report is wrong, correct it first by the proper procedure, and say so in section 6."

MESSAGES: dict[str, tuple[str, str]] = {
    "X101": (
        "What is carried in differs from last year's report: {says}; this report has {left}, the report for {year} (“{other}”) {right}, a difference of {gap}.",
        _CHECK,
    ),
    "X101.doubtful": (
        "What is carried in differs from last year's report: {says}; this report has {left}, the report for {year} (“{other}”) {right}, a difference of {gap}; but that figure does not balance in last year's report itself, or it is uncertain whether the report is of the same unit; verify this first.",
        _CHECK,
    ),
    "X101.unknown": (
        "{says} could not be checked against the report for {year} (“{other}”): there are blanks or figures whose reading is in doubt",
        "Compare with last year's report by hand.",
    ),
    "X102": (
        "The stock does not follow from last year's report: {says}; this report has {left}, by the report for {year} (“{other}”) it would be {right}, a difference of {gap}.",
        "Check the figures of both years; where documents were cleared out or expired, or the way of counting changed, the figure can stay, with a sentence on it in the section of Table 2.",
    ),
    "X102.unknown": (
        "{says} could not be checked against the report for {year} (“{other}”): there are blanks or figures whose reading is in doubt",
        "Compare with last year's report by hand.",
    ),
    "X103": (
        "“{own}” of this report and “{passage}” of the report for {year} (“{other}”) are the same in about {share}% of their text, figures apart{quote}.",
        "Rewrite this part by the actual work of the year; where text is kept on purpose, check that its wording and data still hold.",
    ),
    "X103.unit": (
        "“{own}” of this report and “{passage}” of the report by “{agency}” for the same year (“{other}”) are the same in about {share}% of their text, figures and names of units apart{quote}.",
        "Rewrite this part by the actual work of the unit.",
    ),
    "X104": (
        "Figures that differ from “{other}”, another copy of the same report: {count}; {cell} is {found} in this file, {there} in the other.",
        "Verify which copy holds, make all formats alike and publish again.",
    ),
    "X105": (
        "{cell} differs from the sum below it: this report has {found}, the {children} units below come to {sum}, {gap} {way}{others}{absent}.",
        "Check the sum against the reports of the units below; a wrong one corrects its own first; where this report does not sum them up, take their parent out of the list of units.",
    ),
    "X105.absent": (
        "{cell} and others ({count} cells) could not be checked against the sum below: this report has {found}, those there come to {sum}, a difference of {gap}; not counted: {absent}",
        "Ask for the reports or use files that can be read for certain, then check again.",
    ),
    "X105.alone": (
        "{cell} and others ({count} cells) are more than the sum below and could not be checked: this report has {found}, those below come to {sum}; the {gap} more may be its own",
        "List the body's own office below it in the list of units, then check again.",
    ),
    "X105.doubtful": (
        "{cell} and others ({count} cells) could not be checked against the sum below: there are figures that do not balance in themselves or were inferred (this report has {found}, those below come to {sum})",
        "Correct the arithmetic of the reports concerned first, then check again.",
    ),
    "X106": (
        "All {count} figures of the three tables are the same as in the report for {year} (“{other}”); perhaps the data was not replaced by this year's.",
        "Check the three tables against this year's register; if they are really the same, leave them.",
    ),
}
