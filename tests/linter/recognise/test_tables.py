"""Tables are bound by their labels, whatever became of their shape."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from support.convert import to_markdown
from support.recognised import facts, table, values
from support.reports import changed, sound

SOUND = values(facts(sound()))
GROUP = "三、本年度办理结果\t（一）予以公开"


def test_all_figures_of_the_form_are_bound() -> None:
    assert len(SOUND) == 10 + 175 + 15


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("requests/handled.granted/natural_person", "9"),
        ("requests/handled.total/total", "26"),
        ("requests/carried_out/natural_person", "2"),
        ("proactive/documents/valid", "5"),
        ("proactive/fees/charged", "1.25"),
        ("disputes/review/total", "5"),
        ("disputes/litigation_after_review/corrected", "1"),
    ],
)
def test_a_figure_is_bound_to_its_key(key: str, value: str) -> None:
    assert SOUND[key] == value


@pytest.mark.parametrize(
    "change",
    [
        ("\t\t4.无正当理由", "\n\t\t4.无正当理由"),
        ("\t\t4.无正当理由", "\n- 3 -\n\f\n\t\t4.无正当理由"),
        ("\t\t4.无正当理由", "\n\t4.无正当理由"),
        ("\t\t3.要求提供公开出版物", "3.要求提供公开出版物\t"),
        ("\t\t4.无正当理由", "三、本年度办理结果\t（五）不予处理\t4.无正当理由"),
        (GROUP, "三 、 本 年 度 办 理 结 果\t（一） 予以公开"),
        ("行政处罚\t4\t\t\n", "行政处罚\t4\n"),
        ("自然人\t法人或其他组织", "自 然 人\t法人或者其他组织"),
        ("第二十条第（五）项\t\t\t\n", ""),
        ("（四）无法提供", "(四)无法提供"),
        ("3.危及“三安全一稳定”", '3.危及"三安全一稳定"'),
    ],
    ids=[
        "blank line", "page break", "lost left cell", "label moved left", "group repeated",
        "spaced label", "pads gone", "spaced header", "caption missing", "half-width", "quotes",
    ],
)  # fmt: skip
def test_the_figures_survive(change: tuple[str, str]) -> None:
    assert values(facts(changed(sound(), change))) == SOUND


def test_a_header_repeated_after_a_page_break_adds_nothing() -> None:
    head = sound().split("三、收到和处理政府信息公开申请情况\n\n")[1].split("一、本年新收")[0]
    text = changed(sound(), ("\t\t4.无正当理由", head + "\t\t4.无正当理由"))
    assert values(facts(text)) == SOUND


def test_a_deleted_column_is_missing_and_the_others_keep_their_names() -> None:
    lines = []
    for line in sound().split("\n"):
        cells = line.split("\t")
        lines.append("\t".join(cells[:5] + cells[6:]) if len(cells) == 10 else line)
    found = facts("\n".join(lines)).tables["requests"]
    assert [label for label, _ in found.missing_columns] == ["科研机构"]


def test_columns_in_another_order_are_bound_by_their_labels() -> None:
    text = changed(
        sound(),
        ("本年制发件数\t本年废止件数", "本年废止件数\t本年制发件数"),
        ("行政规范性文件\t2\t1", "行政规范性文件\t1\t2"),
    )
    found = facts(text.replace("\t", " | ").replace(" |  | ", " | "), "a.txt")
    assert found.tables


def test_a_missing_row_is_named() -> None:
    text = changed(sound(), ("\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0\n", ""))
    assert [label for label, _ in table(text, "requests").missing_rows] == ["2.重复申请"]


def test_a_row_twice_is_repeated() -> None:
    row = "\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0\n"
    found = table(changed(sound(), (row, row + row)), "requests")
    assert [bound.keys[0] for bound in found.repeated_rows] == [
        "requests/handled.rejected.repeated/natural_person"
    ]


def test_group_rows_may_carry_figures() -> None:
    text = changed(
        sound(), ("\t（三）不予公开\t1.属", "\t（三）不予公开\t\t2\t1\t0\t0\t0\t0\t3\n\t\t1.属")
    )
    assert values(facts(text))["requests/handled.denied/total"] == "3"


def test_a_header_level_too_high_is_misplaced() -> None:
    text = changed(
        sound(),
        ("法人或其他组织\t\t\t\t\t总计", "法人或其他组织\t\t\t\t其他\t总计"),
        ("法律服务机构\t其他\t\n", "法律服务机构\t\t\n"),
    )
    assert [label for label, _ in table(text, "requests").misplaced] == ["其他"]


def test_a_surplus_figure_makes_its_row_doubtful() -> None:
    row = "数量\t\t\t20\t3\t0\t1\t2\t0\t26"
    found = facts(changed(sound(), (row, row + "\t7")))
    assert {key.split("/")[1] for key in found.doubtful} == {"new"}


TOTALS = {
    "carried_out": "四、结转下年度继续办理\t\t\t2\t0\t0\t0\t0\t0\t2\n",
    "carried_in": "二、上年结转政府信息公开申请数量\t\t\t2\t0\t0\t0\t0\t0\t2\n",
    "new": "一、本年新收政府信息公开申请数量\t\t\t20\t3\t0\t1\t2\t0\t26\n",
    "handled.granted": "（一）予以公开\t\t9\t1\t0\t0\t1\t0\t11\n",
    "handled.total": "（七）总计\t\t20\t3\t0\t1\t2\t0\t26\n",
}


@pytest.mark.parametrize("as_format", [str, to_markdown], ids=["txt", "md"])
@pytest.mark.parametrize("row", TOTALS)
def test_a_blank_total_leaves_the_figures_in_their_columns(
    row: str, as_format: Callable[[str], str]
) -> None:
    printed = TOTALS[row]
    blank = changed(sound(), (printed, printed.rpartition("\t")[0] + "\t\n"))
    found = facts(as_format(blank), "report.md" if as_format is to_markdown else "report.txt")
    assert values(found) == SOUND | {f"requests/{row}/total": "blank"}


def with_disputes_as(figures: str) -> str:
    """Give the sound report with Table 4 on one line without separators, its figures as given."""
    start = sound().index("行政复议\t")
    end = sound().index("五、存在")
    header = sound()[start:end].split("2\t1\t1")[0].replace("\t", "").replace("\n", "")
    return sound()[:start] + header + figures + "\n\n" + sound()[end:]


def test_a_table_run_together_into_one_line_is_read_but_never_certain() -> None:
    found = facts(with_disputes_as("211151001211002"))
    wanted = {key: value for key, value in SOUND.items() if key.startswith("disputes/")}
    assert found.tables["disputes"].state == "bound"
    assert {key: values(found)[key] for key in wanted} == wanted
    assert found.doubtful == set(wanted)


def test_a_table_run_together_whose_figures_fit_no_sums_is_there_but_not_read() -> None:
    found = facts(with_disputes_as("2111510012110025"))
    assert found.tables["disputes"].state == "unrecoverable"
    assert not any(key.startswith("disputes/") for key in found.figures)


def test_the_edition_is_told_table_by_table() -> None:
    text = changed(
        sound(),
        (
            "本年制发件数\t本年废止件数\t现行有效件数",
            "本年新制作数量\t本年新公开数量\t对外公开总数量",
        ),
        ("行政规范性文件\t2", "规范性文件\t2"),
    )
    editions = {key: found.edition.id for key, found in facts(text).tables.items() if found.edition}
    assert editions == {
        "proactive": "disclosure-2019", "requests": "disclosure-2021", "disputes": "disclosure-2021",
    }  # fmt: skip


@pytest.mark.parametrize("joint", ["", " ", "/"])
def test_a_label_with_its_groups_in_one_cell_is_that_label(joint: str) -> None:
    text = changed(
        sound(),
        ("三、本年度办理结果\t（一）予以公开", f"三、本年度办理结果{joint}（一）予以公开\t"),
        ("（三）不予公开\t1.属于国家秘密", f"（三）不予公开{joint}1.属于国家秘密\t"),
        ("（四）无法提供\t1.本机关", f"（四）无法提供{joint}1.本机关"),
    )
    assert values(facts(text)) == SOUND


def test_a_subtotal_beside_a_group_is_no_figure_of_its_row() -> None:
    text = changed(
        sound(), ("\t（三）不予公开\t1.属", "\t（三）不予公开\t小计\t2\t1\t0\t0\t0\t0\t3\n\t\t1.属")
    )
    found = facts(text)
    assert (values(found)["requests/handled.denied/total"], found.doubtful) == ("3", set())


def test_a_row_left_blank_that_a_blank_line_cuts_off_is_not_missing() -> None:
    text = changed(sound(), ("行政强制\t0\t\t", "\n行政强制\t"))
    assert values(facts(text)) == SOUND | {"proactive/coercion/decided": "blank"}


def test_labels_torn_into_lines_of_text_are_printed_right() -> None:
    leaves = "商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t"
    torn = "商业\n企业 | 科研\n机构 | 社会公\n益组织 | 法律服\n务机构\t其他\t"
    assert facts(changed(sound(), ("\t\t\t\t" + leaves, torn))).tables["requests"].labels == []
