"""Text in a workbook that is struck out within its cell: what replaces it stands beside it."""

from __future__ import annotations

import re

_STRUCK = re.compile(rb'<strike(?:\s+val="(?:1|true)")?\s*/>')
_BEGIN, _END = b"<r>", b"</r>"


def without_struck(data: bytes) -> bytes:
    """Leave the struck runs out of the XML of texts; a text of such runs alone becomes empty.

    Runs are the parts of a text that look different; a cell struck out as a whole has none.
    """
    *runs, rest = data.split(_END)
    kept = []
    for run in runs:
        begin = run.rfind(_BEGIN)
        struck = begin >= 0 and _STRUCK.search(run, begin)
        kept.append(run[:begin] + b"<r><t></t>" if struck else run)
    return _END.join([*kept, rest])
