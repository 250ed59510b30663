"""Texts of the findings of family D: key to (what was found, what to do)."""

_LATE = "Check the date; if the deadline has passed, publish as soon as possible and inform the supervising department."
_ACTUAL = "Check year, month and day, and change it to the actual date."

MESSAGES: dict[str, tuple[str, str]] = {
    "D501.day": (
        "The date “{printed}” does not exist: month {month} has no day {day}.",
        "Check the original material, and change it to the real date.",
    ),
    "D501.leap": (
        "The date “{printed}” does not exist: {year} is no leap year and has no 29 February.",
        "Check the year and the date, and change it to the real date.",
    ),
    "D501.month": (
        "The date “{printed}” does not exist: there are only twelve months.",
        "Check the original material, and change it to the real date.",
    ),
    "D501.year": (
        "The year of the date “{printed}” does not have four digits.",
        "Check, and write a year of four digits.",
    ),
    "D502": (
        "The range “{printed}” is reversed: it ends before it begins.",
        "Check the dates; write the first day first.",
    ),
    "D502.turn": (
        "The range “{printed}” ends in an earlier month than it begins; it may be reversed.",
        "Check the months; if it goes over the turn of the year, write the year in which it ends.",
    ),
    "D503": (
        "The period of the figures is “{printed}”; it should be {first} to {last}.",
        "Make it the whole year; a body set up or dissolved during the year says when in the text.",
    ),
    "D503.damaged": (
        "year or month of the period “{printed}” was lost in conversion; it cannot be judged",
        "Compare with the original, or check the original instead.",
    ),
    "D504": (
        "The year of the report is not the same throughout: {said}.",
        "Settle the year of the report, and make all places alike.",
    ),
    "D504.span": (
        "The period runs from the beginning of {first} to the end of {last}; the report is for {year}.",
        "Change it to 1 January to 31 December {year}.",
    ),
    "D505": (
        "The year here is {found}, but the report is for {year}; it may have been left from last year's text.",
        "Change it to {year}, and check the figures of the paragraph; where an earlier year is meant, say “上年”, “同比” or the like.",
    ),
    "D505.ahead": (
        "The year here is {found}, later than {year}, the year of the report.",
        "Check the year; where plans are meant, say “下一步”, “将” or the like.",
    ),
    "D505.plan": (
        "This is a plan for {found}, but the report is already for {year}.",
        "Change it to the year that is meant; check whether the text was taken over from an earlier year.",
    ),
    "D505.carried": (
        "Requests are said to be carried over to {found} here, but from {year} they can only go to a later year.",
        "Check the year; where what came over from an earlier year is meant, say “上年” or the like.",
    ),
    "D505.task": (
        "The yearly list of tasks referred to here is that of {found}, but the report is for {year}.",
        "Check whether the text was taken over from an earlier year; if the list went on into this year, say “上年” or the like.",
    ),
    "D506.day": (
        "the date of the report, “{printed}”, does not tell the day",
        "Write the date with year, month and day.",
    ),
    "D506": (
        "The report has no date of signature.",
        "Put the date (year, month and day) on the line below the name of the agency at the end.",
    ),
    "D507": (
        "The date of signature “{printed}” is not after the end of the period ({last}), when the year's figures cannot have been complete.",
        "Change it to the actual date after {last}; mostly the year was not changed.",
    ),
    "D507.impossible": (
        "the date of signature “{printed}” does not exist; whether it is too early cannot be judged",
        "Correct the date of signature first.",
    ),
    "D507.unsure": (
        "the date of signature “{printed}” is incomplete, or the year of the report is uncertain; whether it is too early cannot be judged",
        "Write out the year and the date of signature.",
    ),
    "D508.signed": (
        "The date of signature “{printed}” is after the deadline for publication, {due} (days late: {late}).",
        _LATE,
    ),
    "D508.published": (
        "The date of publication “{printed}” is after the deadline for publication, {due} (days late: {late}).",
        _LATE,
    ),
    "D508.impossible": (
        "the date “{printed}” does not exist; whether it is late cannot be judged",
        "Correct the date first.",
    ),
    "D508.unsure": (
        "the date “{printed}” is incomplete, or may come from a move of the website; whether it is late cannot be judged",
        "Check by the actual date of publication.",
    ),
    "D509.signed": ("The date of signature “{printed}” is after today ({today}).", _ACTUAL),
    "D509.text": (
        "What is told of “{printed}” is told as past, but that day is later than today ({today}).",
        "Check year, month and day; where plans are meant, say “将”, “计划” or the like.",
    ),
    "D509.published": ("The date of publication “{printed}” is after today ({today}).", _ACTUAL),
    "D510": (
        "The period that the figures cover is not stated.",
        "Add to the preface a sentence such as “本报告所列数据的统计期限自某年1月1日起至12月31日止”.",
    ),
    "D511.short": (
        "The year of “{printed}” has only two digits (places: {count}).",
        "Write the whole year: “{standard}”.",
    ),
    "D511.zero": (
        "Month or day of “{printed}” has a leading “0” (places: {count}).",
        "Write month and day without it: “{standard}”.",
    ),
    "D511.numeric": (
        "The date is written “{printed}” (places: {count}).",
        "Write out year, month and day in the text: “{standard}”.",
    ),
    "D511.circle": (
        "The “〇” of “{printed}” is another character (places: {count}).",
        "Change it to “{standard}”, or use Arabic digits.",
    ),
    "D511.mixed": (
        "“{printed}” mixes Chinese and Arabic numerals (places: {count}).",
        "Use Arabic digits throughout: “{standard}”.",
    ),
    "D511.bare": (
        "The date “{printed}” lacks the “日” (places: {count}).",
        "Change it to “{standard}”.",
    ),
    "D511.number": (
        "The date “{printed}” has “号” in place of “日” (places: {count}).",
        "Official documents use “日”; change it to “{standard}”.",
    ),
}
