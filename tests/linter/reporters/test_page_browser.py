"""The web page in a real browser: filters, folding, keyboard, narrow screens, paper."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

from support.browser import browser, console
from support.cli import run
from support.reports import REPORTS, changed, sound

pytestmark = pytest.mark.office

GRANTED = ("（一）予以公开\t\t9\t", "（一）予以公开\t\t8\t")
NEW = ("全年新收政府信息公开申请26件", "全年新收政府信息公开申请25件")
COUNTED = ("行政许可\t38", "行政许可\t38件")


@pytest.fixture(scope="module")
def chrome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    with browser(tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of six reports: two with errors, one with much, three sound ones."""
    folder = tmp_path_factory.mktemp("reports")
    for name, changes in {
        "甲.txt": (GRANTED,), "乙.txt": (NEW, COUNTED), "丁.txt": (), "戊.txt": (), "己.txt": (),
    }.items():  # fmt: skip
        (folder / name).write_text(changed(sound(), *changes), encoding="utf-8")
    real = REPORTS / "real" / "annual-report-2023-panzhihua-xiqu.txt"
    (folder / "丙.txt").write_bytes(real.read_bytes())
    target = folder / "结果.html"
    args = ("--as-of", "2024-02-01", "--no-cross-file", "-f", f"html={target}")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        run("check", *args, ".")
    return target.as_uri()


@pytest.fixture
def page(chrome: Chrome, address: str) -> Iterator[Chrome]:
    chrome.set_window_size(1280, 900)
    chrome.get("about:blank")
    chrome.get(address)
    yield chrome
    assert console(chrome) == []


def visible(page: Chrome, selector: str) -> list[Any]:
    return [e for e in page.find_elements(By.CSS_SELECTOR, selector) if e.is_displayed()]


def names(page: Chrome) -> list[str]:
    """The names of the reports that are not filtered out."""
    return [e.text.split()[-1] for e in visible(page, ".document > summary h3")]


def count(page: Chrome) -> str:
    return page.find_element(By.ID, "count").text


def tick(page: Chrome, name: str, value: str) -> None:
    page.find_element(By.CSS_SELECTOR, f'input[name="{name}"][value="{value}"]').click()


def test_at_first_everything_is_counted(page: Chrome) -> None:
    assert count(page) == "显示 20 个问题（共 20 个），6 份文件（共 6 份）。"


def test_reports_are_filtered_by_grade(page: Chrome) -> None:
    tick(page, "grade", "A")
    tick(page, "grade", "D")
    assert names(page) == ["丙.txt"]


def test_findings_are_filtered_by_severity(page: Chrome) -> None:
    tick(page, "severity", "warning")
    tick(page, "severity", "info")
    assert (names(page), count(page)[:8]) == (["乙.txt", "甲.txt"], "显示 2 个问题")


def test_findings_are_filtered_by_rule_related_ones_too(page: Chrome) -> None:
    Select(page.find_element(By.ID, "rule")).select_by_value("B303")
    assert (names(page), count(page)[:8]) == (["甲.txt"], "显示 1 个问题")


def test_findings_are_filtered_by_words(page: Chrome) -> None:
    page.find_element(By.ID, "words").send_keys("行政许可 38件")
    WebDriverWait(page, 5).until(lambda chrome: "显示 1 个" in count(chrome))
    assert names(page) == ["乙.txt"]


def test_words_find_a_report_by_its_name(page: Chrome) -> None:
    page.find_element(By.ID, "words").send_keys("丁.txt")
    WebDriverWait(page, 5).until(lambda chrome: "1 份文件" in count(chrome))
    assert names(page) == ["丁.txt"]


def test_filters_can_be_cleared(page: Chrome) -> None:
    tick(page, "grade", "C")
    page.find_element(By.CSS_SELECTOR, "button[type=reset]").click()
    WebDriverWait(page, 5).until(lambda chrome: "6 份文件（" in count(chrome))
    assert len(names(page)) == 6


def test_everything_unfolds_and_folds(page: Chrome) -> None:
    page.find_element(By.ID, "unfold").click()
    unfolded = len(visible(page, ".document > .inside"))
    page.find_element(By.ID, "fold").click()
    assert (unfolded, len(visible(page, ".document > .inside"))) == (6, 0)


def test_a_file_in_the_list_leads_to_its_findings(page: Chrome) -> None:
    page.find_element(By.LINK_TEXT, "甲.txt").click()
    WebDriverWait(page, 5).until(lambda chrome: visible(chrome, ".document > .inside"))
    assert len(visible(page, ".document > .inside")) == 1


def test_the_keyboard_reaches_and_unfolds_a_report(page: Chrome) -> None:
    first = page.find_element(By.CSS_SELECTOR, ".document > summary")
    page.execute_script("arguments[0].focus()", first)
    page.switch_to.active_element.send_keys(Keys.ENTER)
    assert len(visible(page, ".document > .inside")) == 1


def test_tabs_go_through_the_filters_in_order(page: Chrome) -> None:
    seen = []
    for _ in range(13):
        page.switch_to.active_element.send_keys(Keys.TAB)
        element = page.switch_to.active_element
        seen.append(element.get_attribute("id") or element.get_attribute("value") or "")
    assert seen == [
        "", "A", "C", "D", "error", "warning", "info", "rule", "words", "", "unfold", "fold", "",
    ]  # fmt: skip


def test_a_narrow_screen_needs_no_scrolling_sideways(page: Chrome) -> None:
    page.set_window_size(390, 844)
    page.find_element(By.ID, "unfold").click()
    wide = page.execute_script("return document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0


def test_on_paper_everything_is_unfolded_and_the_filters_are_gone(page: Chrome) -> None:
    printed = page.execute_cdp_cmd("Page.printToPDF", {"printBackground": True})
    paper = pypdfium2.PdfDocument(base64.b64decode(printed["data"]))
    text = "".join(sheet.get_textpage().get_text_range() for sheet in paper)
    assert ("应为 9" in text, "清除筛选" in text) == (True, False)


def test_without_script_the_findings_are_there_and_no_filters(chrome: Chrome, address: str) -> None:
    chrome.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        chrome.get(address)
        found = chrome.find_elements(By.CSS_SELECTOR, ".finding")
        assert (len(found), visible(chrome, "#filter")) == (20, [])
    finally:
        chrome.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
