"""The web page of a run: what is in it, and that a report cannot put anything into it."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

from baolint.engine.report import Run
from baolint.engine.run import check_bytes, summarise
from baolint.reporters import Style
from baolint.reporters.page import render
from support.cli import run
from support.reports import REPORTS, changed, prepared, sound

REAL = str(REPORTS / "real" / "annual-report-2023-panzhihua-xiqu.txt")
GRANTED = ("（一）予以公开\t\t9\t", "（一）予以公开\t\t8\t")
REVIEW = ("\n2\t1\t1\t1\t5\t", "\n2\t1\t1\t1\t6\t")
NEW = ("全年新收政府信息公开申请26件", "全年新收政府信息公开申请25件")


def page(*paths: str) -> html.HtmlElement:
    return html.document_fromstring(run("check", "--as-of", "2024-02-01", "-f", "html", *paths).out)


def texts(found: list[html.HtmlElement]) -> list[str]:
    return [" ".join(element.text_content().split()) for element in found]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(folder: Path, *changes: tuple[str, str], name: str = "报告.txt") -> html.HtmlElement:
    (folder / name).write_text(changed(sound(), *changes), encoding="utf-8")
    return page(name)


def test_a_finding_has_its_place_excerpt_figures_and_clause(desk: Path) -> None:
    (found,) = checked(desk, GRANTED).cssselect(".finding")
    told = texts([found])[0]
    wanted = ("表三“（一）予以公开”行“自然人”列", "现值 8，应为 9", "改正：", "依据：")
    assert [words for words in wanted if words not in told] == []
    assert texts(found.cssselect(".excerpt mark")) == ["8"]


def test_the_wrong_cell_of_the_table_is_marked_with_what_balances(desk: Path) -> None:
    assert texts(checked(desk, GRANTED).cssselect(".bad")) == ["8 应为 9"]


def test_only_a_figure_that_is_surely_wrong_is_struck_out(desk: Path) -> None:
    assert checked(desk, REVIEW).cssselect(".bad.sure") == []


def test_all_cells_that_may_be_wrong_are_marked(desk: Path) -> None:
    marked = texts(checked(desk, REVIEW).cssselect(".bad"))
    assert marked == ["2 或应为 3", "1 或应为 2", "1 或应为 2", "1 或应为 2", "6 或应为 5"]


def test_a_cell_that_the_prose_contradicts_says_what_the_prose_has(desk: Path) -> None:
    assert texts(checked(desk, NEW).cssselect(".bad")) == ["26 文中为 25"]


def test_the_mark_in_a_table_leads_to_its_finding(desk: Path) -> None:
    made = checked(desk, GRANTED)
    (link,) = made.cssselect(".bad a")
    assert made.get_element_by_id(link.get("href")[1:]).get("class") == "finding error"


def test_tables_are_laid_out_as_the_form_prints_them(desk: Path) -> None:
    tables = checked(desk, GRANTED).cssselect(".statutory table")
    assert [len(one.cssselect("tr")) for one in tables] == [14, 28, 4]


def test_labels_are_those_of_the_report() -> None:
    made = page(str(REPORTS / "defects" / "label-lost-character.txt"))
    assert "本年度止件数" in made.cssselect(".statutory table")[0].text_content()


def test_a_row_that_is_wrong_as_a_whole_is_marked_at_its_label() -> None:
    made = page(str(REPORTS / "defects" / "row-with-a-figure-too-many.txt"))
    (label, *_) = made.cssselect("th.bad")
    assert "本年新收政府信息公开申请数量" in label.text_content()


def test_a_label_that_is_wrong_is_marked() -> None:
    made = page(str(REPORTS / "defects" / "label-lost-character.txt"))
    assert texts(made.cssselect("th.bad")) == ["本年度止件数 问题 1"]


def test_a_finding_leads_to_its_first_cell(desk: Path) -> None:
    made = checked(desk, REVIEW)
    (link,) = [one for one in made.cssselect(".finding a") if one.text == "看表中位置"]
    assert texts([made.get_element_by_id(link.get("href")[1:])]) == ["或应为 5"]


def test_sums_are_those_of_the_run() -> None:
    tiles = texts(page(REAL).cssselect(".tiles li"))
    assert tiles == ["1份报告", "0严重", "7一般", "10提示"]


def test_what_could_not_be_assessed_is_said() -> None:
    made = page(str(REPORTS / "defects" / "row-with-a-figure-too-many.txt"))
    assert "分不清哪个数字属于哪一列" in made.cssselect(".places")[0].text_content()


def test_many_reports_are_listed_and_folded(desk: Path) -> None:
    for number in range(6):
        (desk / f"{number}.txt").write_text(sound(), encoding="utf-8")
    made = page(".")
    assert len(made.cssselect(".overview tbody tr")) == 6
    assert made.cssselect("details.document[open]") == []


def test_a_single_report_is_unfolded() -> None:
    assert len(page(REAL).cssselect("details.document[open]")) == 1


def test_tables_are_kept_only_for_the_page(desk: Path) -> None:
    from baolint.api import check

    assert check(sound().encode(), "a.txt").tables == ()


# Nothing in a report can become part of the page


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;"


def test_what_looks_like_markup_stays_text(desk: Path) -> None:
    text = changed(sound(), NEW, ("全年新收", f"{HOSTILE}全年新收"))
    (desk / "a<b>&'.txt").write_text(text, encoding="utf-8")
    made = page("a<b>&'.txt")
    assert (len(made.cssselect("script")), made.cssselect("img, b b")) == (1, [])
    assert "<script>alert(1)</script>" in made.cssselect(".excerpt")[0].text_content()


def test_markup_in_a_figure_stays_text(desk: Path) -> None:
    made = checked(desk, ("（一）予以公开\t\t9\t", "（一）予以公开\t\t<b>9\t"))
    assert "<b>9" in "".join(texts(made.cssselect(".bad")))


def test_the_policy_knows_the_pages_own_style_and_script_and_no_other() -> None:
    made = page(REAL)
    (policy,) = made.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    for kind in ("style", "script"):
        (element,) = made.cssselect(kind)
        digest = b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")


def test_no_element_carries_style_or_script_of_its_own() -> None:
    attributes = {name for element in page(REAL).iter("*") for name in element.attrib}
    assert {name for name in attributes if name == "style" or name.startswith("on")} == set()


def test_nothing_is_fetched_from_anywhere() -> None:
    made = page(REAL)
    links = [*made.xpath("//@src"), *made.xpath("//@href")]
    assert {link for link in links if not link.startswith("#")} == {"data:,"}
    assert re.findall(r"url\(|@import", made.cssselect("style")[0].text) == []


def test_personal_details_are_masked_in_the_table_too(desk: Path) -> None:
    number = "510402199001011232"
    made = checked(desk, ("（一）予以公开\t\t9\t", f"（一）予以公开\t\t{number}\t"))
    assert number not in made.text_content()


# It can be used without eyes and without a mouse


def test_every_field_has_a_label() -> None:
    fields = page(REAL).cssselect("input, select")
    assert [
        one.get("id") or one.get("value") for one in fields if one.getparent().tag != "label"
    ] == []


def test_ids_are_unique_and_links_lead_somewhere(desk: Path) -> None:
    (desk / "c.txt").write_bytes(Path(REAL).read_bytes())
    (desk / "a.txt").write_text(changed(sound(), GRANTED, REVIEW, NEW), encoding="utf-8")
    (desk / "b.txt").write_text(changed(sound(), GRANTED), encoding="utf-8")
    made = page(".")
    ids = made.xpath("//@id")
    assert len(ids) == len(set(ids))
    links = {link[1:] for link in made.xpath("//@href") if link.startswith("#")}
    assert links - set(ids) == set()


def test_headings_step_down_one_at_a_time() -> None:
    levels = [int(one.tag[1]) for one in page(REAL).cssselect("h1, h2, h3, h4, h5")]
    steps = [after - before for before, after in pairwise(levels)]
    assert (levels[0], max(steps)) == (1, 1)


def test_tables_have_a_caption_and_heads_with_a_scope(desk: Path) -> None:
    tables = checked(desk, GRANTED).cssselect(".statutory table")
    assert [table.cssselect("caption") == [] for table in tables] == [False] * 3
    assert [
        head.get("scope") for table in tables for head in table.cssselect("th:not([scope])")
    ] == []


# Many reports


def many(count: int) -> str:
    """The page of so many reports with ten findings each, every third with a wrong figure."""
    setup = prepared()._replace(keep_tables=True)
    real = check_bytes(Path(REAL).read_bytes(), "a.txt", setup)
    wrong = check_bytes(changed(sound(), GRANTED).encode(), "b.txt", setup)
    plain = real._replace(findings=tuple(f for f in real.findings if not f.location.table)[:10])
    mixed = wrong._replace(findings=(*wrong.findings, *real.findings[:9]))
    reports = tuple(
        (plain if number % 3 else mixed)._replace(path=f"{number}.txt") for number in range(count)
    )
    run = Run("0.1.0", (), reports, summarise(reports, 0.0), ())
    return render(run, Style())


def test_five_hundred_reports_make_a_page_that_still_opens() -> None:
    assert len(many(500).encode()) < 15_000_000


def test_of_many_reports_only_tables_with_a_marked_cell_are_shown() -> None:
    made = html.document_fromstring(many(60))
    tables = made.cssselect(".statutory")
    assert len(tables) == len(made.cssselect(".statutory[open]")) > 0
