"""Safe mends as tracked changes: what becomes of the runs, and where there can be none."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from baolint.document.text import Span
from baolint.readers.docx import read
from baolint.readers.docx_places import WordPlaces
from baolint.reporters.annotate_docx_changes import Changes
from baolint.reporters.annotate_docx_ranges import Ranges
from baolint.reporters.annotate_docx_runs import Ids, Runs
from support.annotated import marked, settled, shown
from support.word import paragraph, raw, run, table

MEMBER = "word/document.xml"
DATE = "2024-02-01T00:00:00Z"
LINKED = f'<w:hyperlink w:anchor="a">{run("见门户")}{run("网站", "<w:i/>")}</w:hyperlink>'
INSERTED = f'<w:ins w:id="7" w:author="张三">{run("另补一件")}</w:ins>'
BODY = paragraph(
    run("新收"),
    run("二十六", "<w:b/>"),
    "<w:r><w:t>件</w:t><w:tab/><w:t xml:space='preserve'> 自然人</w:t><w:br/></w:r>",
    LINKED,
    '<w:bookmarkStart w:id="9" w:name="b"/>',
    run("末尾"),
    '<w:bookmarkEnd w:id="9"/>',
)
TEXT = "新收二十六件\t 自然人\n见门户网站末尾"


class Copy:
    """A document part while it is changed; `edit` replaces strings that stand in it once."""

    def __init__(self, data: bytes) -> None:
        document = read(data, "a.docx")
        assert isinstance(document.places, WordPlaces)
        self.source = document.source
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.root = etree.fromstring(archive.read(MEMBER))
        runs = Runs(self.root, Ids(self.root))
        self.ranges = Ranges(self.root, MEMBER, runs, document.places)
        self.changes = Changes(self.source, MEMBER, runs, document.places, DATE)

    def span(self, string: str) -> Span:
        start = self.source.index(string)
        return Span(start, start + len(string))

    def edit(self, *edits: tuple[str, str]) -> bool:
        return self.changes.change([(self.span(old), new) for old, new in edits])

    def accepted(self) -> list[str]:
        return shown(settled(self.root, accept=True))

    def rejected(self) -> list[str]:
        return shown(settled(self.root, accept=False))


def ids(root: etree._Element) -> list[str]:
    """Give the ids of changes and of where bookmarks begin."""
    return [
        str(one.attrib.values()[0]) for one in root.iter("{*}ins", "{*}del", "{*}bookmarkStart")
    ]


@given(
    start=st.integers(0, len(TEXT)),
    size=st.integers(0, 6),
    new=st.text("新字\t，6", max_size=4),
    accept=st.booleans(),
)
@settings(max_examples=100, deadline=None)
def test_any_mend_is_accepted_to_the_new_text_and_rejected_to_the_old(
    start: int, size: int, new: str, accept: bool
) -> None:
    copy = Copy(raw(BODY))
    end = min(start + size, len(TEXT))
    assert copy.changes.change([(Span(start, end), new)])
    wanted = TEXT[:start] + new + TEXT[end:] if accept else TEXT
    assert shown(settled(copy.root, accept)) == [wanted]


@given(start=st.integers(0, len(TEXT)), size=st.integers(0, 6), at=st.integers(0, len(TEXT)))
@settings(max_examples=60, deadline=None)
def test_a_comment_keeps_its_words_beside_a_change(start: int, size: int, at: int) -> None:
    copy = Copy(raw(BODY))
    end = min(start + size, len(TEXT))
    copy.ranges.mark(Span(start, end), "101")
    copy.changes.change([(Span(at, min(at + 2, len(TEXT))), "")])
    assert marked(settled(copy.root, accept=False)) == {"101": TEXT[start:end]}


def test_the_new_text_looks_like_the_old_and_both_are_signed() -> None:
    copy = Copy(raw(BODY))
    copy.edit(("二十六", "二十七"))
    (deleted,) = copy.root.iter("{*}del")
    (inserted,) = copy.root.iter("{*}ins")
    looks = [one.find("{*}r/{*}rPr/{*}b") is not None for one in (deleted, inserted)]
    signed = [tuple(one.attrib.values())[1:] for one in (deleted, inserted)]
    assert (looks, signed) == ([True, True], [("baolint", DATE)] * 2)
    assert len(set(ids(copy.root))) == len(ids(copy.root))


def test_what_is_deleted_across_touching_runs_is_one_change() -> None:
    copy = Copy(raw(BODY))
    copy.edit(("收二十六件", ""))
    assert len(list(copy.root.iter("{*}del"))) == 1


def test_text_is_put_into_an_empty_cell() -> None:
    copy = Copy(raw(table(["规章", ""])))
    at = copy.source.index("规章") + 3
    assert copy.changes.change([(Span(at, at), "0")])
    assert copy.accepted() == ["规章", "0"]


@pytest.mark.parametrize(
    ("data", "old"),
    [
        (raw(paragraph("甲", INSERTED.replace("w:ins", "w:moveTo"))), "补一"),
        (raw(paragraph(f'<w:ins w:id="3" w:author="张三">{LINKED}</w:ins>')), "门户"),
        (raw(paragraph("甲", "<m:oMath><m:r><m:t>总数</m:t></m:r></m:oMath>")), "总"),
        (raw(paragraph("甲乙") + paragraph("丙丁")), "乙\n丙"),
        (
            raw(
                paragraph("正文")
                + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>',
                members={"header1": paragraph("页眉")},
            ),
            "页眉",
        ),
    ],
    ids=["moved", "link inserted", "formula", "two paragraphs", "header"],
)
def test_where_no_change_can_be_nothing_is_changed(data: bytes, old: str) -> None:
    copy = Copy(data)
    before = etree.tostring(copy.root)
    assert (copy.edit((old, "新的")), etree.tostring(copy.root)) == (False, before)


@given(start=st.integers(0, 6), size=st.integers(0, 4), new=st.sampled_from(["", "新", "二\t三"]))
@settings(max_examples=60, deadline=None)
def test_a_mend_within_an_insertion_of_somebody_else(start: int, size: int, new: str) -> None:
    """It is accepted and rejected both together with the insertion and by itself."""
    held = "甲另补一件乙"
    end = min(start + size, len(held))
    wanted = held[:start] + new + held[end:]
    copies = [Copy(raw(paragraph("甲", INSERTED, "乙"))) for _ in range(4)]
    for copy in copies:
        assert copy.changes.change([(Span(start, end), new)])
        assert not [
            one for outer in copy.root.iter("{*}ins") for one in outer.iterfind(".//{*}ins")
        ]
    assert shown(settled(copies[0].root, accept=True)) == [wanted]
    assert shown(settled(copies[1].root, accept=False)) == ["甲乙"]
    assert shown(settled(copies[2].root, accept=False, author="baolint")) == [held]
    assert shown(settled(copies[3].root, accept=True, author="baolint")) == [wanted]


def test_of_two_findings_that_mend_the_same_words_the_first_is_written() -> None:
    copy = Copy(raw(BODY))
    done = [copy.edit(("二十六", "26")), copy.edit(("十六件", "16件")), copy.edit(("二十六", "26"))]
    assert (done, copy.changes.count) == ([True, False, True], 1)
    assert copy.accepted() == [TEXT.replace("二十六", "26")]


def test_a_finding_is_mended_wholly_or_not_at_all() -> None:
    copy = Copy(raw(paragraph("甲，乙") + paragraph(INSERTED.replace("w:ins", "w:moveTo"))))
    assert copy.edit(("甲", "丙"), ("补", "增")) is False
    assert copy.rejected() == ["甲，乙", "另补一件"]


def test_what_the_old_text_and_the_new_share_is_left_alone() -> None:
    copy = Copy(raw(paragraph("2024年01月19日")))
    copy.edit(("2024年01月19日", "2024年1月19日"))
    texts = [one.text for one in copy.root.iter("{*}delText")]
    assert (texts, list(copy.root.iter("{*}ins"))) == (["0"], [])
