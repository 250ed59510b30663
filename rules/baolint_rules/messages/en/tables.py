"""Texts of the findings of family T: key to (what was found, what to do)."""

_ORIGINAL = (
    "Check the original Word or web file; if it was published like this, make it a real table."
)

MESSAGES: dict[str, tuple[str, str]] = {
    "T201": (
        "{table} (“{title}”) is missing; the report does not hold this table.",
        "Add the table as the form has it; cells without data are 0.",
    ),
    "T201.picture": (
        "{table} (“{title}”) was not found; the section holds pictures or attachments that may be the table, so it cannot be checked.",
        "A table should stand in the text as text; replace the picture by a readable table.",
    ),
    "T201.converted": (
        "{table} (“{title}”) was not found; all three tables are absent and may have been lost in conversion, so they cannot be checked.",
        "Check the original Word or web file; if the report really has no tables, add them as the form has them.",
    ),
    "T202": (
        "{table} lacks the row {rows}.",
        "Add the row as the form has it; without data it is 0.",
    ),
    "T202.several": (
        "{table} lacks {count} rows: {rows}.",
        "Add the rows as the form has them; without data they are 0.",
    ),
    "T202.unknown": (
        "{table} lacks the row {rows}; a row that the form does not have, {unknown}, may be it under a wrong name.",
        "Check the label; correct it or add the row as the form has it.",
    ),
    "T202.several.unknown": (
        "{table} lacks {count} rows: {rows}; rows that the form does not have, {unknown}, may be some of them under wrong names.",
        "Check the labels; correct them or add the rows as the form has them.",
    ),
    "T203": (
        "{table} lacks the column “{column}”.",
        "Add the column as the form has it; without data it is 0.",
    ),
    "T204": (
        "“{printed}” in {table} is misspelt and should be “{canonical}”.",
        "Change it to “{canonical}”.",
    ),
    "T204.blank": (
        "“{canonical}” is lacking in the header of {table}; this column has no label.",
        "Put “{canonical}” into the header.",
    ),
    "T205.more": (
        "{row} has {found} figures, but the header only {wanted} columns.",
        "Check the row and delete the figure too many.",
    ),
    "T205.fewer": (
        "{row} has only {found} figures, but the header {wanted} columns.",
        "Check the row and add what is missing; without data it is 0.",
    ),
    "T205.unclear": (
        "{row} has {found} figures for {wanted} columns; which figure belongs to which column cannot be told",
        "Correct the number of figures in the row first.",
    ),
    "T206": (
        "{table} has blank cells ({count}): {cells}{more}.",
        "Where there is no data write 0; fill in what was forgotten.",
    ),
    "T206.forced": (
        "{table} has blank cells ({count}): {cells}{more}; by the relations of the table they must be {forced}.",
        "Write {forced} into the blank.",
    ),
    "T207": (
        "{cells}{more}: {count} in all hold “{mark}” in place of a number.",
        "Where there is no data write 0.",
    ),
    "T207.forced": (
        "{cells}{more}: {count} in all hold “{mark}” in place of a number; by the relations of the table they must be {forced} in turn.",
        "Verify, and write the numbers.",
    ),
    "T208.negative": (
        "{cell} holds “{text}”, which cannot be negative.",
        "Verify, and write the right number.",
    ),
    "T208.fraction": (
        "{cell} holds “{text}”, but a count should be a whole number.",
        "Verify, and write the right number.",
    ),
    "T208.text": (
        "{cell} holds “{text}”, which is not a number.",
        "Write a number; without data it is 0.",
    ),
    "T208.negative.forced": (
        "{cell} holds “{text}”, which cannot be negative; by the relations of the table it must be {forced}.",
        "Verify, and change it to {forced}.",
    ),
    "T208.fraction.forced": (
        "{cell} holds “{text}”, but a count should be a whole number; by the relations of the table it must be {forced}.",
        "Verify, and change it to {forced}.",
    ),
    "T208.text.forced": (
        "{cell} holds “{text}”, which is not a number; by the relations of the table it must be {forced}.",
        "Verify, and change it to {forced}.",
    ),
    "T209": (
        "{row} occurs twice in the table.",
        "Compare the two rows and keep only the right one.",
    ),
    "T209.table": (
        "{table} occurs twice as a whole.",
        "Compare the two and keep only the right one.",
    ),
    "T210": (
        "Tables in the form for {found}: {tables}; a report for {year} should use the form of its own year.",
        "Fill in the tables anew in the form for {year}.",
    ),
    "T210.asked": (
        "Tables in the form for {found}, not {asked} as asked for: {tables}; they were checked by their own form.",
        "If the form asked for is wrong, leave out --profile (or profile in the configuration); if {asked} is right, fill in the tables anew in that form.",
    ),
    "T212": (
        "The content of {table} (“{title}”) is there, but has run together into text; its cells cannot be told apart, so it was not checked.",
        _ORIGINAL,
    ),
    "T212.deduplicated": (
        "The labels of {table} (“{title}”) are there, but equal figures (or all figures) were lost in conversion, so it was not checked.",
        _ORIGINAL,
    ),
    "T212.scattered": (
        "The content of {table} (“{title}”) is there, but its figures stand apart from the labels; its cells cannot be told apart, so it was not checked.",
        _ORIGINAL,
    ),
    "T212.glued": (
        "The figures of {table} (“{title}”) have run together; those that their sums take apart serve as hints only, the others were not read.",
        _ORIGINAL,
    ),
    "T212.torn": (
        "{table} (“{title}”) has {rows} rows whose figures do not fit the columns of the form; its cells cannot be told apart, so it was not checked.",
        _ORIGINAL,
    ),
    "T212.placed": (
        "{table} (“{title}”) has no ruling lines or not all of them, so its cells are told apart by their places only; some cannot be, and were not checked.",
        _ORIGINAL,
    ),
    "T212.disordered": (
        "The header of {table} (“{title}”) has another order than the form and is not whole; what each column is cannot be told, so it was not checked.",
        "Check the header against the form; if a conversion changed it, check the original file.",
    ),
    "T213": (
        "{table} lacks caption rows ({count}) that name the article: {captions}.",
        "Add the captions above the rows “信息内容” they belong to.",
    ),
    "T215": (
        "{table} (“{title}”) has only its header and labels; no data was filled in.",
        "Fill in the data; cells without any are 0.",
    ),
    "T215.unclear": ("{table} was not filled in", "Fill in the data and check again."),
    "T216": (
        "The header labels {labels} of {table} are not on the level of the form.",
        "Move the header labels to where the form has them, such as “其他” below “法人或其他组织”.",
    ),
    "T216.lost": (
        "No header of {table} was found; what its columns are could only be inferred from the order of the form.",
        "Add the header as the form has it.",
    ),
    "T216.order": (
        "The header of {table} does not fit its columns of figures; what each of them is cannot be told.",
        "Check the order of the header labels and how many cells each is merged over.",
    ),
    "T217": (
        "“{printed}” in {table} is not the label of the form; it should be “{canonical}”.",
        "Change it to “{canonical}”.",
    ),
    "T218.unit": (
        "“{text}” in {cell}{others} has a measure word; a cell should hold the number only.",
        "Change it to “{value}”.",
    ),
    "T218.grouping": (
        "“{text}” in {cell}{others} has a thousands separator; a cell should hold the number only.",
        "Change it to “{value}”.",
    ),
    "T218.wide": (
        "“{text}” in {cell}{others} is written in full-width digits.",
        "Change it to “{value}” in half-width digits.",
    ),
    "T218.spaced": (
        "“{text}” in {cell}{others} has a blank within; it may be one number or two.",
        "Check, and make it one number; if it is “{value}”, delete the blank.",
    ),
    "T218.decimal": (
        "“{text}” in {cell}{others} has a decimal point; a count should be a whole number.",
        "Change it to “{value}”.",
    ),
    "T218.money": (
        "“{text}” in {cell}{others} has a unit of money, while the header sets “万元” (10,000 yuan); by the unit written it comes to {value}.",
        "Check the amount; a cell should hold the number of 10,000 yuan only.",
    ),
    "T218.zero": ("“{text}” in {cell}{others} is not the digit 0.", "Change it to the digit “0”."),
    "T211": (
        "{cell} holds {value} in units of 10,000 yuan; it seems to have been filled in in yuan.",
        "Check the unit; an amount in yuan would be {less} here.",
    ),
    "T214": (
        "The row “规章” (rules) holds {figures}, but “{agency}” has no power to make rules.",
        "Change it to 0; what is a normative document belongs in the row “行政规范性文件”.",
    ),
}
