"""Findings written into a copy of a Word file as comments and, if wanted, tracked changes."""

from __future__ import annotations

from baolint.document.model import Document
from baolint.engine.report import Report
from baolint.readers.docx_places import WordPlaces
from baolint.reporters.annotate import Annotated
from baolint.reporters.annotate_docx_changes import Changes
from baolint.reporters.annotate_docx_comments import Comments
from baolint.reporters.annotate_docx_ranges import Ranges
from baolint.reporters.annotate_docx_runs import Ids, Runs
from baolint.reporters.annotate_mark import mark
from baolint.reporters.annotate_package import Package
from baolint.reporters.annotate_words import words
from baolint.reporters.annotate_xml import parsed


def write(data: bytes, document: Document, report: Report, date: str, revisions: bool) -> Annotated:
    """Give the copy. Only the document part, the comments and what leads to them are changed.

    `date` is that of comments and changes, as YYYY-MM-DDTHH:MM:SSZ. The copy's body keeps the
    document's own text, comments are masked as every finding is.
    """
    if not isinstance(document.places, WordPlaces):
        raise TypeError(document.reader)
    package = Package(data)
    main = next((name for _, name in package.related("", "officeDocument")), "word/document.xml")
    main = package.member(main)
    count = changed = left = 0
    if report.findings:
        root = parsed(package.read(main))
        comments = Comments(package, main)
        runs = Runs(root, Ids(root, comments.root))
        ranges = Ranges(root, main, runs, document.places)
        changes = Changes(document.source, main, runs, document.places, date)
        placed = []
        for finding in report.findings:
            number = runs.ids.next()
            placed.append((finding, number, ranges.mark(finding.span, number)))
        for finding, number, exact in placed:
            done = None
            if revisions and finding.fix and finding.fix["safe"] and finding.edits:
                done = changes.change(finding.edits)
                left += not done
            comments.add(number, words(finding, not exact, done), date)
        count, changed = len(placed), changes.count
        comments.save()
        package.change(main, root)
    mark(package, main)
    return Annotated(package.result(), count, changed, left)
