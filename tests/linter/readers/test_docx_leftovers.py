"""What a Word file keeps beside its final text, and where."""

from __future__ import annotations

import pytest

from baolint.document.model import Leftover, Table
from baolint.readers import docx
from support.word import cell, paragraph, raw, run, table

INSERTED = f'<w:ins w:id="1" w:author="张三">{run("增加")}</w:ins>'
DELETED = '<w:del w:id="2" w:author="张三"><w:r><w:delText>删去</w:delText></w:r></w:del>'


def left(body: str) -> list[tuple[str, str, str]]:
    """Give kind, text and the paragraph it belongs to, as the final view has it."""
    document = docx.read(raw(body), "a.docx")
    return [(one.kind, one.text, shown(one, document.source)) for one in document.leftovers]


def shown(one: Leftover, source: str) -> str:
    return source[one.span.start : one.span.end]


def test_changes_are_kept_with_their_words_and_paragraph() -> None:
    body = paragraph("首段") + paragraph("次段", INSERTED, DELETED)
    assert left(body) == [("inserted", "增加", "次段增加"), ("deleted", "删去", "次段增加")]


def test_a_change_in_a_cell_belongs_to_the_cell() -> None:
    assert left(table(["甲", cell(paragraph("乙", INSERTED))])) == [("inserted", "增加", "乙增加")]


def test_hidden_runs_are_kept() -> None:
    assert left(paragraph("首段", run("内部", "<w:vanish/>"))) == [("hidden", "内部", "内部")]


def test_a_plain_file_keeps_nothing() -> None:
    assert left(paragraph("首段")) == []


@pytest.mark.parametrize("mark", ["<w:strike/>", '<w:dstrike w:val="true"/>'])
def test_struck_text_is_kept_apart_from_what_replaces_it(mark: str) -> None:
    struck = table(["甲", cell(paragraph(run("9", mark), run("373")))])
    found = docx.read(raw(struck), "a.docx").blocks
    shown = [
        one.text.string for block in found if isinstance(block, Table) for one in block.rows[0]
    ]
    assert (left(struck), shown) == ([("struck", "9", "9")], ["甲", "373"])


def test_text_whose_line_is_switched_off_is_not_struck() -> None:
    assert left(paragraph(run("9", '<w:strike w:val="0"/>'), run("8", "<w:strike/>"))) == [
        ("struck", "8", "8")
    ]
