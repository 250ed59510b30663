"""Reads Word files as the manual of python-docx shows it: paragraphs, then every row's cells."""

import sys
from pathlib import Path

from docx import Document

length = 0
for file in sorted(Path(sys.argv[1]).iterdir()):
    document = Document(str(file))
    length += sum(len(paragraph.text) for paragraph in document.paragraphs)
    for table in document.tables:
        length += sum(len(cell.text) for row in table.rows for cell in row.cells)
print(length)
