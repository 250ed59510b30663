"""An annotated copy of a whole report in Word: comments at the right words, all else as it was."""

from __future__ import annotations

import datetime
import io
import subprocess
from functools import cache
from pathlib import Path

import docx
import pytest

from baolint.api import annotate
from baolint.reporters.annotate import Annotated
from support.annotated import body, comments, marked, members, places, settled, shown, touched
from support.office_changes import settled_by_office
from support.reports import changed, prepared, sound
from support.word import report

DATE = "2024-02-01T00:00:00Z"
FAULTS = (
    ("一、总体情况", "一、总体状况"),
    ("统计数据96条，工作动态", "统计数据96条,工作动态"),
    ("电话：0816-2345678", "电话:0816-2345678"),
    ("邮编：621000", "邮编：62100"),
    ("全年新收政府信息公开申请26件", "全年新收政府信息公开申请25件"),
    ("行政许可\t38", "行政许可\t38件"),
    ("规章\t0\t0\t0", "规章\t0\t\t0"),
    ("（三）政府信息管理", "（四）政府信息管理"),
    ("\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t2", "\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t7"),
    ("2024年1月19日", "2024年01月19日"),
)  # fmt: skip
CHANGEABLE = {
    "word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels",
    "[Content_Types].xml", "_rels/.rels", "docProps/custom.xml",
}  # fmt: skip
REVISED = ("一、总体情况", "统计数据96条，工作动态", "电话：0816-2345678", "2024年1月19日")
"""The faults that a safe mend undoes, by what it gives."""


@cache
def faulty() -> bytes:
    return report(changed(sound(), *FAULTS))


@cache
def made(revisions: bool = False) -> Annotated:
    found = annotate(faulty(), "a.docx", prepared(), date=DATE, revisions=revisions)[1]
    assert found is not None
    return found


def test_every_finding_has_its_comment() -> None:
    found = annotate(faulty(), "a.docx", prepared(), date=DATE)[0].findings
    told = [words.split("】", 1)[1].split()[0] for words in comments(made().data).values()]
    assert (len(told) >= 10, told) == (
        True,
        ["+".join((one.code, *one.related_codes)) for one in found],
    )


def test_comments_stand_at_the_words_they_are_about() -> None:
    assert places(made().data) == {
        "C605": "62100", "F901": ":", "S103": "一、总体状况", "N401": "25件", "S116": "（四）",
        "T206": "", "T218": "38件", "B302+B303": "7", "D511": "2024年01月19日",
    }  # fmt: skip


def test_the_comment_on_a_cell_stands_in_that_cell() -> None:
    """Read back with python-docx, which knows nothing of our places."""
    tables = docx.Document(io.BytesIO(made().data)).tables
    cells = [tables[0].cell(2, 2), tables[0].cell(6, 1), tables[1].cell(6, 3)]
    assert [len(cell._tc.xpath(".//w:commentReference")) for cell in cells] == [1, 1, 1]


def test_python_docx_reads_the_comments_with_author_and_time() -> None:
    found = list(docx.Document(io.BytesIO(made().data)).comments)
    day = datetime.datetime(2024, 2, 1, tzinfo=datetime.UTC)
    assert {(one.author, one.initials, one.timestamp) for one in found} == {("baolint", "B", day)}


def test_a_comment_tells_grade_code_message_help_clause_and_further_places() -> None:
    told = next(words for words in comments(made().data).values() if "F901" in words)
    assert told == (
        "【提示】F901 halfwidth-punctuation\n“…；电话:…-…”中用了半角标点“:”，另有1处。\n"
        "改正：改为全角标点。\n依据：编辑出版惯例：中文文稿用全角标点\n"
        "另见：第7段 “一、总体状况”部分以“全年通过区人民政府门户网…”开头的一段"
    )


def test_only_the_parts_that_must_change_do() -> None:
    before, after = members(faulty()), members(made(True).data)
    assert touched(before, after) <= CHANGEABLE
    assert [*after][: len(before)] == [*before]


def test_without_revisions_the_text_is_as_it_was() -> None:
    root = body(made().data)
    assert (shown(root), list(root.iter("{*}ins", "{*}del"))) == (shown(body(faulty())), [])


def test_rejecting_all_changes_gives_the_original() -> None:
    assert shown(settled(body(made(True).data), accept=False)) == shown(body(faulty()))


def test_accepting_all_changes_gives_the_mended_text() -> None:
    left = [fault for fault in FAULTS if fault[0] not in REVISED]
    mended = report(changed(sound(), *left))
    assert shown(settled(body(made(True).data), accept=True)) == shown(body(mended))


def test_a_change_takes_out_no_more_than_it_has_to() -> None:
    root = body(made(True).data)
    deleted = [one.text for one in root.iter("{*}delText")]
    inserted = ["".join(map(str, one.itertext())) for one in root.iter("{*}ins")]
    assert (deleted, inserted) == ([":", "状", ",", "0"], ["：", "情", "，"])


def test_what_was_changed_is_no_longer_found() -> None:
    left = annotate(made(True).data, "a.docx", prepared(), date=DATE)[0].findings
    assert {"F901", "S103", "D511", "F908"}.isdisjoint(one.code for one in left)


def test_the_copy_says_which_comments_are_written_as_changes() -> None:
    told = [words for words in comments(made(True).data).values() if "写成修订" in words]
    assert [words.split()[0] for words in told] == ["【提示】F901", "【提示】S103", "【提示】D511"]


def test_annotating_is_the_same_every_time() -> None:
    again = annotate(faulty(), "a.docx", prepared(), date=DATE, revisions=True)[1]
    assert again == made(True)


def test_a_sound_report_gets_no_comment_but_the_mark() -> None:
    data = report(sound())
    copy = annotate(data, "a.docx", prepared(), date=DATE)[1]
    assert copy is not None
    assert (copy.comments, "word/comments.xml" in members(copy.data)) == (0, False)


def test_personal_details_are_masked_in_comments_but_not_in_the_body() -> None:
    data = report(
        changed(sound(), ("各项任务按期完成。", "申请人张小明，身份证号510402199001011232。"))
    )
    copy = annotate(data, "a.docx", prepared(), date=DATE)[1]
    assert copy is not None
    said = "".join(comments(copy.data).values())
    assert ("510402199001011232" in said, "P801" in said) == (False, True)
    assert any("510402199001011232" in text for text in shown(body(copy.data)))


@pytest.mark.office
@pytest.mark.parametrize("revisions", [False, True])
def test_libreoffice_reads_every_comment(soffice: str, tmp_path: Path, revisions: bool) -> None:
    (tmp_path / "a.docx").write_bytes(made(revisions).data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    out = tmp_path / "out"
    command = [soffice, profile, "--headless", "--convert-to", "docx", "--outdir", str(out)]
    subprocess.run(
        [*command, str(tmp_path / "a.docx")], check=True, timeout=180, capture_output=True
    )
    back = (out / "a.docx").read_bytes()
    assert len(comments(back)) == made().comments
    if not revisions:
        assert sorted(marked(body(back)).values()) == sorted(
            filter(None, marked(body(made().data)).values())
        )


@pytest.mark.office
@pytest.mark.parametrize("accept", [True, False])
def test_libreoffice_settles_our_changes_to_the_mended_text_and_the_original(
    soffice: str, tmp_path: Path, accept: bool
) -> None:
    left = [fault for fault in FAULTS if not accept or fault[0] not in REVISED]
    wanted = report(changed(sound(), *left))
    found = settled_by_office(soffice, tmp_path, made(True).data, accept)
    assert [*body(found).iter("{*}ins", "{*}del")] == []
    assert list(filter(None, shown(body(found)))) == list(filter(None, shown(body(wanted))))
