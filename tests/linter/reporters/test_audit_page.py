"""The web page of an audit: what is in it, and that no report can put anything into it."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

from baolint.audit.rows import RegionRow, RuleRow, UnitRow
from baolint.reporters import audit_charts
from support.county.small import STRAY
from support.county.units import REGION, ZONE


@pytest.fixture(scope="module")
def page(audit_folder: Path) -> html.HtmlElement:
    return html.document_fromstring((audit_folder / "out.html").read_text(encoding="utf-8"))


def texts(found: list[html.HtmlElement]) -> list[str]:
    return [" ".join(element.text_content().split()) for element in found]


def rows(page: html.HtmlElement, table: str) -> list[list[str]]:
    return [texts(row.cssselect("th, td")) for row in page.cssselect(f"#{table} tbody tr")]


def test_sums_stand_in_front(page: html.HtmlElement) -> None:
    assert texts(page.cssselect(".tiles li"))[:5] == [
        "39个文件", "39份报告", "42份应报", "4份未报", "2份逾期",
    ]  # fmt: skip


def test_every_unit_and_year_has_a_row(page: html.HtmlElement) -> None:
    found = {(row[0], row[2]) for row in rows(page, "units")}
    assert len(found) == 42
    assert (f"{REGION}档案馆", "2023") in found


def test_a_missing_report_is_told(page: html.HtmlElement) -> None:
    found = [row for row in rows(page, "units") if row[0] == f"{REGION}档案馆"]
    assert [row[8] for row in found] == ["未报"] * 3


def test_a_late_report_has_its_days(page: html.HtmlElement) -> None:
    (found,) = [
        row for row in rows(page, "units") if row[0] == f"{REGION}审计局" and row[2] == "2022"
    ]
    assert found[8:11] == ["逾期", "2023-03-22", "50"]


def test_each_unit_leads_to_its_findings(page: html.HtmlElement) -> None:
    (link,) = page.cssselect("#units tbody tr[data-year='2023'] th a")[:1]
    target = page.get_element_by_id(link.get("href")[1:])
    assert texts(target.cssselect("h3")) == texts([link])


def test_ids_are_unique_and_links_lead_somewhere(page: html.HtmlElement) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//@href") if link.startswith("#")} - set(ids) == set()


def test_what_the_roll_up_lacks_is_listed_with_its_figures(page: html.HtmlElement) -> None:
    found = [row for row in rows(page, "rollup") if row[7] == "不符"]
    assert {(row[0], row[1], row[2], row[6]) for row in found} == {
        (ZONE, "2022", "表二", "-7"), (ZONE, "2023", "表三", "-3"),
    }  # fmt: skip


def test_figures_of_money_are_not_rounded(page: html.HtmlElement) -> None:
    assert [cell for row in rows(page, "rollup") for cell in row[4:7] if "e" in cell.lower()] == []


def test_a_file_of_nobody_is_listed_with_the_reason(page: html.HtmlElement) -> None:
    (found,) = rows(page, "strays")
    assert (found[0], found[1], bool(found[3])) == (STRAY, f"{REGION}气象局", True)


def test_the_findings_of_nobodys_file_are_there_too(page: html.HtmlElement) -> None:
    assert "<script>alert(1)</script>" in page.get_element_by_id("nobody").text_content()


def test_rules_are_counted(page: html.HtmlElement) -> None:
    counted = {row[0]: row[3] for row in rows(page, "rules")}
    assert (counted["X101"], counted["X105"]) == ("5", "2")


def test_the_three_pictures_have_a_name_and_a_description(page: html.HtmlElement) -> None:
    pictures = page.cssselect("svg[role=img]")
    assert [texts(one.xpath("./*[local-name()='title']")) for one in pictures] == [
        ["各年度的等级"], ["最常见的问题"], ["报送进度与期限"],
    ]  # fmt: skip
    assert all(one.xpath("./*[local-name()='desc']")[0].text for one in pictures)


def test_tables_have_a_caption_and_heads_with_a_scope(page: html.HtmlElement) -> None:
    tables = page.cssselect("table")
    assert [table.cssselect("caption") == [] for table in tables] == [False] * len(tables)
    assert page.cssselect("th:not([scope])") == []


def test_every_field_has_a_label(page: html.HtmlElement) -> None:
    fields = page.cssselect("input, select")
    assert [one.get("id") for one in fields if one.getparent().tag != "label"] == []


def test_headings_step_down_one_at_a_time(page: html.HtmlElement) -> None:
    levels = [int(one.tag[1]) for one in page.cssselect("h1, h2, h3, h4, h5")]
    assert (levels[0], max(after - before for before, after in pairwise(levels))) == (1, 1)


# Nothing in a report can become part of the page


def test_what_looks_like_markup_stays_text(page: html.HtmlElement) -> None:
    assert (len(page.cssselect("script")), page.cssselect("img")) == (1, [])


def test_the_policy_knows_the_pages_own_style_and_script_and_no_other(
    page: html.HtmlElement,
) -> None:
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    digests = {
        kind: b64encode(hashlib.sha256(page.cssselect(kind)[0].text.encode()).digest()).decode()
        for kind in ("style", "script")
    }
    assert policy.startswith("default-src 'none'; ")
    assert [f"{kind}-src 'sha256-{digest}'" in policy for kind, digest in digests.items()] == [
        True, True,
    ]  # fmt: skip


def test_no_element_carries_style_or_script_of_its_own(page: html.HtmlElement) -> None:
    attributes = {name for element in page.iter("*") for name in element.attrib}
    assert {name for name in attributes if name == "style" or name.startswith("on")} == set()


def test_nothing_is_fetched_from_anywhere(page: html.HtmlElement) -> None:
    links = [*page.xpath("//@src"), *page.xpath("//@href")]
    assert {link for link in links if not link.startswith("#")} == {"data:,"}
    assert re.findall(r"url\(|@import", page.cssselect("style")[0].text) == []


# The pictures


def region(name: str, year: int, *grades: int, missing: int = 0) -> RegionRow:
    a, b, c, d, u = grades
    received = sum(grades)
    return RegionRow(
        name,
        year,
        received + missing,
        received,
        missing,
        received,
        0,
        received,
        0,
        (a, b, c, d, u),
        None,
    )


def widths(picture: str, kind: str) -> list[float]:
    svg = html.fragment_fromstring(picture)
    return [float(one.get("width")) for one in svg.cssselect(f"g rect.{kind}")]


def test_of_several_regions_the_last_year_is_drawn() -> None:
    picture = audit_charts.grades(
        [
            region("甲区", 2022, 9, 0, 0, 0, 0),
            region("甲区", 2023, 1, 0, 0, 0, 0),
            region("乙区", 2023, 2, 0, 0, 0, 0),
        ]
    )
    first, second = widths(picture, "gA")
    assert round(second / first, 1) == 2.0


def test_missing_reports_are_drawn_behind_the_grades() -> None:
    picture = audit_charts.grades([region("甲区", 2023, 0, 0, 0, 4, 0, missing=2)])
    assert round(widths(picture, "gD")[0] / widths(picture, "gap")[0], 1) == 2.0


def test_the_commonest_rule_comes_first() -> None:
    found = [
        RuleRow("", code, code, title, "info", 1, count, 0, count, 0, 0, 0, 0)
        for code, title, count in (("A1", "少", 1), ("A2", "多", 5), ("A3", "无", 0))
    ]
    first, second = widths(audit_charts.rules(found), "bar")
    assert round(first / second, 1) == 5.0


def came(days: Iterator[str | None] | list[str | None]) -> str:
    rows = [
        UnitRow(
            "甲",
            "",
            "",
            2023,
            True,
            1,
            "a",
            "A",
            100,
            False,
            day,
            "signed",
            "2024-01-31",
            True,
            0,
            0,
            0,
        )
        for day in days
    ]
    return audit_charts.received(rows)


def test_the_line_of_a_year_rises_to_the_share_that_has_come() -> None:
    picture = came(["2024-01-11", "2024-02-20", None, None])
    assert "2023 年度 4 份中，期限前 1 份，迟报 1 份，没有日期或缺报 2 份" in picture.replace(
        "逾期", "迟报"
    ).replace("未报", "缺报")
    (line,) = [
        one for one in html.fragment_fromstring(picture).cssselect("path.y0") if "V" in one.get("d")
    ]
    heights = [float(part) for part in re.findall(r"V([0-9.]+)", line.get("d"))]
    assert len(heights) == 2
    assert heights[0] > heights[1] > 8


def test_without_any_day_there_is_no_line() -> None:
    assert 'class="y0"' not in came([None])


def test_a_name_in_a_picture_stays_text() -> None:
    picture = audit_charts.grades(
        [region("<b>&", 2023, 1, 0, 0, 0, 0), region("乙", 2023, 1, 0, 0, 0, 0)]
    )
    assert "<b>" not in picture
