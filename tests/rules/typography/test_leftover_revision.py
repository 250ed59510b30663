"""Tracked changes, comments and hidden text in a Word file are told once, ours and none left out."""

from __future__ import annotations

import pytest

from support.reports import changed, findings, sound
from support.word import paragraph, raw, run

INSERTED = '<w:ins w:id="1" w:author="张三" w:date="2024-01-02T08:00:00Z">{}</w:ins>'
DELETED = '<w:del w:id="2" w:author="张三"><w:r><w:delText>{}</w:delText></w:r></w:del>'
REFERENCE = '<w:r><w:commentReference w:id="{}"/></w:r>'
COMMENT = (
    '<w:comment w:id="{}" w:author="{}"><w:p><w:r><w:t>请核对数字</w:t></w:r></w:p></w:comment>'
)
FORMAT = '<w:rPrChange w:id="3" w:author="张三"><w:rPr/></w:rPrChange>'


def told(*runs: str, **members: str) -> list[tuple[str, str, int | None]]:
    """Give severity, message and paragraph of F908 in a report whose third line holds these runs."""
    lines = [line for line in sound().splitlines() if line.strip() and "\t" not in line]
    body = "".join(
        paragraph(line, *runs) if number == 2 else paragraph(line)
        for number, line in enumerate(lines)
    )
    found = findings(raw(body, members=members), "report.docx")
    return [(f.severity, f.message, f.location.spot.paragraph) for f in found if f.code == "F908"]


def test_a_file_without_any_is_silent() -> None:
    assert told() == []


def test_an_insertion_is_an_error_at_its_paragraph() -> None:
    severity, message, where = told(INSERTED.format(run("增加的话")))[0]
    assert (severity, where) == ("error", 3) and "插入1处（如“增加的话”）" in message


def test_a_deletion_is_an_error_and_quotes_what_was_deleted() -> None:
    assert "删除1处（如“涉密的话”）" in told(DELETED.format("涉密的话"))[0][1]


def test_a_foreign_comment_is_an_error() -> None:
    found = told(REFERENCE.format(7), comments=COMMENT.format(7, "李四"))
    assert "批注1处（如“请核对数字”）" in found[0][1]


def test_our_own_comments_are_not_foreign() -> None:
    assert told(REFERENCE.format(7), comments=COMMENT.format(7, "baolint")) == []


def test_hidden_text_is_an_error() -> None:
    assert "隐藏文字1处（如“内部意见”）" in told(run("内部意见", "<w:vanish/>"))[0][1]


def test_what_word_hides_of_a_pasted_page_is_not() -> None:
    assert told(run("窗体顶端", "<w:vanish/>")) == []


def test_a_change_of_format_alone_is_only_worth_a_look() -> None:
    assert [one[0] for one in told(run("一句话", FORMAT))] == ["info"]


def test_all_kinds_are_one_finding() -> None:
    found = told(INSERTED.format(run("甲")), DELETED.format("乙"), run("丙", "<w:vanish/>"))
    assert len(found) == 1 and "插入1处、删除1处、隐藏文字1处" in found[0][1]


@pytest.mark.parametrize("tag", ["ins", "del"])
def test_a_paragraph_mark_that_was_changed_counts(tag: str) -> None:
    mark = f'<w:rPr><w:{tag} w:id="1" w:author="张三"/></w:rPr>'
    lines = [line for line in sound().splitlines() if line.strip() and "\t" not in line]
    body = "".join(
        paragraph(line, properties=mark if number == 4 else "") for number, line in enumerate(lines)
    )
    assert [f.severity for f in findings(raw(body), "a.docx") if f.code == "F908"] == ["error"]


def test_personal_data_in_a_deletion_is_masked() -> None:
    message = told(DELETED.format("身份证号11010519491231002X"))[0][1]
    assert "19491231" not in message


def test_a_text_file_has_no_revisions() -> None:
    assert [f for f in findings(changed(sound())) if f.code == "F908"] == []


def test_struck_text_is_an_error() -> None:
    assert "带删除线的文字1处（如“旧数”）" in told(run("旧数", "<w:strike/>"))[0][1]
