"""The findings of each unit on an audit's web page."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from baolint.messages.audit import STATES
from baolint.messages.families import SEVERITY
from baolint.reporters.figures import figures_of, plain
from baolint.reporters.page_text import text

if TYPE_CHECKING:
    from baolint.audit.rows import Issue

NOBODY = "没有对上单位的文件"


def unit_findings(
    unit: str, anchor: str, found: Sequence[Issue], titles: Mapping[str, str]
) -> Iterator[str]:
    """Yield the foldable part of a unit with its findings, file by file."""
    counts = Counter(one.severity for one in found)
    told = " · ".join(f"{word} {counts[kind]}" for kind, word in SEVERITY.items() if counts[kind])
    yield f'<details class="document" id="{anchor}">'
    yield f'<summary><h3>{text(unit or NOBODY)}</h3> <span class="faint">{told}</span></summary>'
    yield '<div class="inside">'
    path = None
    for one in found:
        if one.path != path:
            yield "" if path is None else "</ol>"
            path = one.path
            year = f"{one.year} 年度 · " if one.year else ""
            yield f'<h4 class="file">{year}{text(path)}</h4><ol class="findings">'
        yield from _finding(one, titles)
    yield "</ol></div></details>" if path is not None else "</div></details>"


def _finding(one: Issue, titles: Mapping[str, str]) -> Iterator[str]:
    codes = " ".join((one.code, *filter(None, one.related_codes.split("+"))))
    state = STATES.get(one.state or "", "")
    yield (
        f'<li class="finding {one.severity}" data-severity="{one.severity}" data-codes="{codes}"'
        f' data-year="{one.year or ""}">'
    )
    yield (
        f'<p><span class="badge {one.severity}">{SEVERITY[one.severity]}</span> '
        f"<strong>{text(titles.get(one.code) or one.name)}</strong>"
        f' <span class="code">{codes}</span>{f" <em>{state}</em>" if state else ""}</p>'
    )
    if one.shown:
        yield f'<p class="faint">{text(one.shown)}</p>'
    yield f"<p>{text(one.message)}</p>"
    detail = json.loads(one.detail)
    related = [place.get("shown", "") for place in detail.get("related", ())]
    found, should = figures_of(detail.get("evidence") or {}, related)
    if isinstance(should, int | float):
        yield f'<p class="sums">现值 <b>{text(plain(found))}</b>，应为 <b>{plain(should)}</b></p>'
    if one.help:
        yield f"<p><strong>改正：</strong>{text(one.help)}</p>"
    yield "</li>"
