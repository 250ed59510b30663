"""Texts of the findings of family F: key to (what was found, what to do)."""

_RESTORE = (
    "Correct it by the original; if the web page has it so, too, publish anew from the original."
)

MESSAGES: dict[str, tuple[str, str]] = {
    "F901": (
        "“{around}” has half-width punctuation “{printed}”{others}.",
        "Use full-width punctuation.",
    ),
    "F901.all": (
        "The whole text has half-width punctuation, such as “{around}”{others}; a conversion may have made it so.",
        "Compare with the original; if it is so there, too, use full-width punctuation.",
    ),
    "F902": (
        "“{printed}” has half-width brackets{others}; elsewhere they are full-width.",
        "Use full-width brackets “（）” throughout.",
    ),
    "F902.uneven": (
        "“{printed}” has one full-width and one half-width bracket{others}.",
        "Use full-width brackets “（）” throughout.",
    ),
    "F902.kinds": (
        "“{printed}” begins and ends with two kinds of brackets{others}.",
        "Begin and end with the same kind.",
    ),
    "F903.word": ("“{around}” has a needless blank{others}.", "Delete the blank."),
    "F903.date": (
        "The date “{printed}” has a blank within{others}.",
        "There are no blanks between the numbers of a date and “年”, “月”, “日”.",
    ),
    "F903.figure": (
        "“{around}” has a blank beside its number{others}; elsewhere there is none.",
        "Write it the same way throughout, without blanks.",
    ),
    "F903.number": ("The number “{printed}” has a blank within{others}.", "Delete the blank."),
    "F903.spaced": (
        "“{printed}” has blanks between all its characters{others}.",
        "Delete the blanks.",
    ),
    "F903.label": (
        "“{printed}” in a table is spaced out with blanks{others}, which hinders searching and copying.",
        "Delete the blanks; space characters out by paragraph format (distributed alignment).",
    ),
    "F904": (
        "“…{before}” and “{after}…” are one sentence, broken into two paragraphs{others}.",
        "Delete the line break and join them.",
    ),
    "F905.word": (
        "“{printed}” is repeated in “{around}”{others}.",
        "Check, and delete what is too much.",
    ),
    "F905.mark": (
        "The mark “{printed}” is repeated in “{around}”{others}.",
        "Keep one mark only.",
    ),
    "F906.open": (
        "“{printed}” in “{around}” has no second half{others}.",
        "Add the missing half; turn round what faces the wrong way.",
    ),
    "F906.close": (
        "“{printed}” in “{around}” has no first half{others}.",
        "Add the missing half, or delete this one.",
    ),
    "F906.crossed": (
        "“{printed}” in “{around}” crosses other marks: its first half stands inside of them, the second outside{others}.",
        "Put one pair of marks wholly inside or outside of the other.",
    ),
    "F906.straight": (
        "The straight quotation mark “{printed}” in “{around}” has no other half, or a curly one{others}.",
        "Use a pair of “”.",
    ),
    "F907.mixed": (
        "“{around}” mixes Arabic and Chinese numerals in one number{others}.",
        "Write the whole number in Arabic digits, except for units of “万” and “亿”.",
    ),
    "F907.range": (
        "In the range “{printed}” only the second number has a percent sign{others}.",
        "Give both numbers the percent sign, such as “63%～68%”.",
    ),
    "F907.point": (
        "The decimal “{printed}” lacks the “0” before its point{others}.",
        "Add the “0”.",
    ),
    "F907.unit": (
        "The first number of the range “{printed}” lacks its “万” or “亿”{others}.",
        "Write the unit at both ends, as in “5万～10万”.",
    ),
    "F907.half": (
        "One of the two percentages in “{printed}” lacks its percent sign{others}.",
        "Write the sign behind both.",
    ),
    "F907.kinds": (
        "Of the two numbers in “{printed}” one is in words, one in figures{others}.",
        "Use Arabic numerals for both.",
    ),
    "F907.rough": (
        "“{printed}” gives two neighbouring numbers for a rough one{others}.",
        "Write rough numbers in words: “三四天”, “二三十条”.",
    ),
    "F907.broken": (
        "“{printed}” is no whole decimal{others}.",
        "Check the number; complete it or delete the point.",
    ),
    "F907.less": (
        "“{printed}” tells of a decrease in times{others}.",
        "Tell decreases as fractions or percentages.",
    ),
    "F907.percent": (
        "“{printed}” puts a percent sign behind a number in words{others}.",
        "Write “86%” or “百分之八十六”.",
    ),
    "F907.comma": (
        "“{printed}” has a wrong mark in it{others}.",
        "Mark thousands with a half-width comma or not at all, decimals with a point.",
    ),
    "F907.wide": ("“{printed}” is in full-width digits{others}.", "Use half-width digits."),
    "F907.words": (
        "A count is written “{printed}”{others}, while elsewhere counts are in Arabic digits.",
        "Use Arabic digits throughout.",
    ),
    "F907.year": (
        "The year “{printed}年” mixes Chinese numerals, Arabic digits or letters{others}.",
        "Write “2023年” or “二〇二三年”.",
    ),
    "F907.parts": (
        "“{printed}” mixes Chinese numerals and Arabic digits{others}.",
        "Write a percentage such as “86%”.",
    ),
    "F907.capital": (
        "“{around}” counts in the numerals of cheques, “{printed}”{others}.",
        "These are for cheques only; use Arabic digits.",
    ),
    "F907.letter": (
        "“{printed}” in “{around}” has a letter within{others} that was probably meant for a digit.",
        "Check, and write the digit.",
    ),
    "F907.two": (
        "“{around}” has counts side by side in words, “{printed}”, and in figures{others}.",
        "Use Arabic digits throughout.",
    ),
    "F908": (
        "The Word file still holds {what}, which anybody who opens it can see.",
        "Under Review accept or reject all changes and delete all comments; clear hidden text with the Document Inspector and delete what is struck out before publication.",
    ),
    "F908.format": (
        "The Word file still holds tracked changes of format (places: {count}).",
        "Under Review accept all changes before publication.",
    ),
    "F909.date": (
        "The date “{printed}” has lost a “年” or “月” and should be “{restored}” (dates of the kind: {count}); this comes from conversion, and what depends on it is not judged.",
        _RESTORE,
    ),
    "F909.date_unsure": (
        "The date “{printed}” has lost a “年” or “月”, and which day it is cannot be told (dates of the kind: {count}); this comes from conversion, and what depends on it is not judged.",
        _RESTORE,
    ),
    "F909.number": (
        "The document number “{printed}” has lost its brackets and should be “{restored}” (places: {count}); this comes from conversion.",
        _RESTORE,
    ),
    "F909.wrapped": (
        "Lines are broken at a fixed width (as within “{printed}”); this comes from conversion, and they were read as whole paragraphs.",
        "Put each paragraph on one line; convert tables from the original anew.",
    ),
    "F909.garbled": (
        "“{printed}” is garbled (paragraphs: {count}), by a wrong encoding in conversion or pasting; figures in such paragraphs are not judged.",
        _RESTORE,
    ),
    "F909.figure": (
        "“{printed}” is garbled (cells: {count}), by a wrong encoding in conversion; such figures are not judged.",
        _RESTORE,
    ),
    "F909.strewn": (
        "There are traditional characters, “{printed}” (paragraphs: {count}), perhaps pasted from elsewhere or converted.",
        "Use simplified characters; names may stay as they are.",
    ),
    "F909.gloss": (
        "Pinyin stands behind “{printed}” and other words (places: {count}), added by a site that copied the text; it was left out of the reading.",
        "Use the original, or the text on the unit's own website.",
    ),
    "F909.vertical": (
        "“{printed}” is broken into one character a line (places: {count}); this comes from conversion, and it was read as one line.",
        "Join it by the original; convert tables from the original anew.",
    ),
    "F909.traditional": (
        "There are traditional characters (such as “{printed}”, which should be “{restored}”), perhaps converted by a site that copied the text; they were read as simplified ones.",
        "Use the original, or the text on the unit's own website.",
    ),
    "F910": (
        "The heading “{heading}” ends with “{printed}”{others}.",
        "A heading on a line of its own ends without punctuation; delete it.",
    ),
    "F910.number": (
        "The number of the heading “{heading}” is followed by “{printed}”{others}.",
        "“一” is followed by “、”, “（一）” by nothing.",
    ),
}
