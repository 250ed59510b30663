"""Reads pdf files as the manual of pdfplumber shows it: the tables of every page."""

import sys
from pathlib import Path

import pdfplumber

count = 0
for file in sorted(Path(sys.argv[1]).iterdir()):
    with pdfplumber.open(file) as document:
        count += sum(len(page.extract_tables()) for page in document.pages)
print(count)
