"""The web page of an audit in a real browser: sorting, filters, keyboard, narrow screens, paper."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

from support.browser import browser, console
from support.county.units import REGION, ZONE

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def chrome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    with browser(tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture
def page(chrome: Chrome, audit_folder: Path) -> Iterator[Chrome]:
    chrome.set_window_size(1280, 900)
    chrome.get("about:blank")
    chrome.get((audit_folder / "out.html").as_uri())
    yield chrome
    assert console(chrome) == []


def visible(page: Chrome, selector: str) -> list[Any]:
    return [one for one in page.find_elements(By.CSS_SELECTOR, selector) if one.is_displayed()]


def column(page: Chrome, table: str, number: int) -> list[str]:
    """The texts of a column as they stand, filtered rows left out."""
    script = (
        "return Array.from(document.querySelectorAll(arguments[0]))"
        ".filter((row) => !row.hidden).map((row) => row.cells[arguments[1]].textContent.trim())"
    )
    found: list[str] = page.execute_script(script, f"#{table} tbody tr", number)
    return found


def head(page: Chrome, table: str, word: str) -> Any:
    heads = page.find_elements(By.CSS_SELECTOR, f"#{table} thead button")
    return next(one for one in heads if one.text == word)


def count(page: Chrome) -> str:
    return page.find_element(By.ID, "count").text


def choose(page: Chrome, name: str, value: str) -> None:
    Select(page.find_element(By.ID, name)).select_by_value(value)


def test_at_first_everything_is_counted(page: Chrome) -> None:
    rows = len(page.find_elements(By.CSS_SELECTOR, "#units tbody tr"))
    found = len(page.find_elements(By.CSS_SELECTOR, ".finding"))
    assert count(page) == f"显示 {rows} 行（共 {rows} 行），{found} 个问题（共 {found} 个）。"


def test_a_table_sorts_by_numbers_and_back(page: Chrome) -> None:
    head(page, "units", "得分").click()
    up = [int(score or -1) for score in column(page, "units", 4)]
    head(page, "units", "得分").click()
    down = [int(score or -1) for score in column(page, "units", 4)]
    assert (up, down) == (sorted(up), sorted(up, reverse=True))


def test_the_order_is_told_to_those_who_do_not_see_it(page: Chrome) -> None:
    head(page, "rules", "问题").click()
    cell = head(page, "rules", "问题").find_element(By.XPATH, "..")
    assert cell.get_attribute("aria-sort") == "ascending"


def test_a_table_sorts_by_the_keyboard(page: Chrome) -> None:
    head(page, "rules", "规则").send_keys(Keys.ENTER)
    codes = column(page, "rules", 0)
    assert codes == sorted(codes)


def test_rows_are_filtered_by_year_and_standing(page: Chrome) -> None:
    choose(page, "year", "2023")
    choose(page, "state", "逾期")
    assert column(page, "units", 0) == [f"{REGION}商务局"]


def test_rows_and_findings_are_filtered_by_rule(page: Chrome) -> None:
    choose(page, "rule", "X105")
    assert set(column(page, "units", 0)) == {ZONE}
    assert "2 个问题" in count(page)


def test_findings_are_filtered_by_severity(page: Chrome) -> None:
    for name in ("warning", "info"):
        page.find_element(By.CSS_SELECTOR, f'input[value="{name}"]').click()
    page.find_element(By.ID, "unfold").click()
    assert {one.get_attribute("data-severity") for one in visible(page, ".finding")} == {"error"}


def test_rows_are_filtered_by_words(page: Chrome) -> None:
    page.find_element(By.ID, "words").send_keys("水利局")
    WebDriverWait(page, 5).until(
        lambda chrome: set(column(chrome, "units", 0)) == {f"{REGION}水利局"}
    )


def test_filters_can_be_cleared(page: Chrome) -> None:
    whole = count(page)
    choose(page, "year", "2022")
    page.find_element(By.CSS_SELECTOR, "button[type=reset]").click()
    WebDriverWait(page, 5).until(lambda chrome: count(chrome) == whole)


def test_a_unit_leads_to_its_findings(page: Chrome) -> None:
    page.find_element(By.LINK_TEXT, f"{REGION}水利局").click()
    WebDriverWait(page, 5).until(lambda chrome: visible(chrome, ".document > .inside"))
    assert "X101" in visible(page, ".document > .inside")[0].text


def test_tabs_reach_filters_and_heads_in_order(page: Chrome) -> None:
    seen = []
    for _ in range(14):
        page.switch_to.active_element.send_keys(Keys.TAB)
        element = page.switch_to.active_element
        seen.append(
            element.get_attribute("id") or element.get_attribute("value") or element.text[:6]
        )
    assert seen == [
        "跳到单位成绩", "error", "warning", "info", "year", "grade", "state", "rule", "words", "清除筛选",
        "unfold", "fold", "每个单位每年", "单位",
    ]  # fmt: skip


@pytest.mark.parametrize("width", [1280, 390])
def test_no_screen_needs_scrolling_sideways(page: Chrome, width: int) -> None:
    page.set_window_size(width, 844)
    page.find_element(By.ID, "unfold").click()
    wide = page.execute_script("return document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0


@pytest.mark.parametrize("width", [1280, 390])
def test_words_in_pictures_are_large_enough(page: Chrome, width: int) -> None:
    page.set_window_size(width, 844)
    script = (
        "return Math.min(...Array.from(document.querySelectorAll('.chart text'),"
        " (one) => one.getBoundingClientRect().height))"
    )
    assert page.execute_script(script) >= 10


def test_on_paper_everything_is_unfolded_and_the_filters_are_gone(page: Chrome) -> None:
    printed = page.execute_cdp_cmd("Page.printToPDF", {"printBackground": True})
    paper = pypdfium2.PdfDocument(base64.b64decode(printed["data"]))
    text = "".join(sheet.get_textpage().get_text_range() for sheet in paper)
    assert ("上年结转与上年度报告不符：" in text, "清除筛选" in text) == (True, False)


def test_without_script_everything_is_there_and_no_filters(
    chrome: Chrome, audit_folder: Path
) -> None:
    chrome.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        chrome.get((audit_folder / "out.html").as_uri())
        found = chrome.find_elements(By.CSS_SELECTOR, "#units tbody tr")
        assert (len(found), visible(chrome, "#filter")) == (42, [])
    finally:
        chrome.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_what_is_missing_or_wrong_is_no_cell_of_a_table_of_figures(page: Chrome) -> None:
    marks = visible(page, ".list .state.amiss")
    assert {one.text for one in marks} == {"未报", "不符"}
    assert {one.value_of_css_property("outline-style") for one in marks} == {"none"}
