"""What fixes may not touch, whatever a rule says."""

from __future__ import annotations

import pytest

from baolint.api import recognised
from baolint.document.text import Span
from baolint.engine.fix_guard import Guard
from baolint.engine.masking import Masker
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Fix
from support.reports import changed, prepared, sound

TEXT = changed(
    sound(),
    ("维护栏目内容", "答复手机13812345678的“群众来信”，落实《专栏办法》"),
)


def kept(stretch: str, new: str, names: bool = False) -> list[tuple[str, str]]:
    """Give what is left of a fix of the first such stretch: old and new text of each edit."""
    facts = recognised(TEXT.encode(), "report.txt", prepared())
    start = TEXT.index(stretch)
    place = Place(Span(start, start + len(stretch)))
    fix = Guard(facts, Masker(facts)).kept(Fix("", True, ((place, new),), names))
    edits = fix.edits if fix else ()
    return [(TEXT[one.span.start : one.span.end], text) for one, text in edits]


@pytest.mark.parametrize(
    ("stretch", "new"),
    [
        ("38\t", "39\t"),
        ("云溪区统计局", "云溪区统计署"),
        ("13812345678", "1381234567"),
        ("群众来信", "公众来信"),
        ("专栏办法", "专栏条例"),
        ("更新门户", "更新13812345679门户"),
    ],
    ids=["figure", "agency", "personal number", "quotation", "title", "personal number put in"],
)
def test_not_touched(stretch: str, new: str) -> None:
    assert kept(stretch, new) == []


def test_a_title_is_mended_by_a_fix_of_names() -> None:
    assert kept("专栏办法", "专栏条例", names=True) == [("办法", "条例")]


@pytest.mark.parametrize(
    ("stretch", "new", "edits"),
    [
        ("目录更新门户", "目录刷新门户", [("更", "刷")]),
        ("更新门户", "更新了门户", [("新", "新了")]),
        ("更新门户", "更门户", [("新", "")]),
        ("更新", "", [("更新", "")]),
        ("更新", "再更新", [("更", "再更")]),
    ],
)
def test_an_edit_is_cut_down_to_what_changes(
    stretch: str, new: str, edits: list[tuple[str, str]]
) -> None:
    assert kept(stretch, new) == edits
