"""Comments in a document that suppress: what they say and on what they act."""

from __future__ import annotations

from baolint.engine.inline import Directive, directives
from baolint.readers import read

HTML = (
    "<html><body><p>甲</p><!-- baolint: ignore B302, B303 -- 已与业务科核实 -->"
    "<table><tr><td>一</td><td>二</td></tr></table><p>乙</p></body></html>"
)
YAML = "profile: disclosure-2021\n# baolint: ignore B302 -- 核实\ntables:\n  requests:\n    new: {total: 1}\nyear: 2023 # baolint: ignore D504 -- 核实\ntitle: 报告\n"


def said(source: str, name: str) -> list[Directive]:
    return list(directives(read(source.encode(), name)))


def acted_on(source: str, name: str) -> list[str | None]:
    return [source[slice(*one.target)] if one.target else None for one in said(source, name)]


def test_codes_and_reason_are_read() -> None:
    (one,) = said(HTML, "a.html")
    assert (one.codes, one.reason) == (("B302", "B303"), "已与业务科核实")


def test_a_comment_acts_on_the_whole_table_after_it() -> None:
    (target,) = acted_on(HTML, "a.html")
    assert target == "一</td><td>二"


def test_a_comment_inside_a_cell_acts_on_its_table() -> None:
    page = HTML.replace("一<", "一<!-- baolint: ignore T206 -- x --><")
    assert acted_on(page, "a.html")[1] == page[page.index("一<!") : page.index("二") + 1]


def test_a_comment_in_markdown_acts_on_the_next_paragraph() -> None:
    text = "# 报告\n\n<!-- baolint: ignore F901 -- 原文如此 -->\n\n第一段,如此。\n\n第二段。\n"
    assert acted_on(text, "a.md") == ["第一段,如此。"]


def test_a_comment_for_the_file_acts_on_all() -> None:
    assert acted_on("<!-- baolint: ignore-file F -- 旧稿 -->\n\n# 报告\n", "a.md") == [None]


def test_a_comment_in_yaml_acts_on_the_node_below() -> None:
    assert acted_on(YAML, "a.yaml")[0] == "tables:\n  requests:\n    new: {total: 1}\n"


def test_a_comment_behind_a_yaml_value_acts_on_its_line() -> None:
    assert acted_on(YAML, "a.yaml")[1] == "year: 2023 # baolint: ignore D504 -- 核实\n"


def test_a_comment_without_reason_has_none() -> None:
    (one,) = said("<!-- baolint: ignore F901 -->\n\n文\n", "a.md")
    assert (one.codes, one.reason) == (("F901",), "")


def test_a_comment_that_says_nothing_known_has_no_codes() -> None:
    (one,) = said("<!-- baolint: skip F901 -->\n\n文\n", "a.md")
    assert one.codes == ()
