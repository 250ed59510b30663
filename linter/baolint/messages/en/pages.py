"""The manual pages of the engine's own rules (family E)."""

from baolint.messages.page import Page

PAGES: dict[str, Page] = {
    "E101": Page(
        "The file cannot be read",
        "A file whose content cannot be read has not been checked at all, and people must know.",
        "Save or export the file again as the message says, then check again.",
    ),
    "E102": Page(
        "The format is not supported",
        "There is no reader for it, so the content was not checked.",
        "Save it as .docx, .html, .txt or another format as the message says, then check again.",
    ),
    "E103": Page(
        "No annual report was recognised",
        "The file holds no title, sections or tables of an annual report; there is nothing to check.",
        "Make sure that the file is an annual report on government information disclosure; for many files at once --skip-unrecognised may help.",
    ),
    "E104": Page(
        "A rule crashed",
        "This rule did not finish; the other rules are not affected.",
        "Please send the file and the message to the maintainers of baolint.",
    ),
    "E105": Page(
        "A limit was reached",
        "The file is too large or nested too deeply; the check was stopped to protect the machine it runs on.",
        "Split the file or take out what does not belong to it, then check again.",
    ),
    "E106": Page(
        "A suppression was not used",
        "Once a fault is mended, a suppression left behind would hide later faults of the same kind.",
        "Delete the suppression; if it is written wrongly, correct it as the message says.",
    ),
    "E107": Page(
        "Part of the report could not be assessed",
        "Where the reading of a table or section is in doubt, nothing is judged right or wrong; it is only said what was not judged and why.",
        "Check the part by hand, or check a file whose layout is complete (docx, html).",
    ),
}
