"""A web page that stands by itself and says what is what."""

from __future__ import annotations

import re
from functools import cache

import pytest
from lxml import etree, html

from baolint.forms.layout import Layout
from baolint.forms.store import load
from baolint.reporters import render_html
from baolint.reporters.render import render
from baolint.reporters.render_draft import draft
from baolint.reporters.render_manuscript import manuscript
from support.recognised import facts
from support.reports import sound

FORM = load("disclosure-2021", "baolint_rules")


@cache
def source() -> str:
    return render(facts(sound()), ".html").decode()


@cache
def page() -> html.HtmlElement:
    return html.fromstring(source())


def texts(tag: str) -> list[str]:
    return [str(one.text_content()) for one in page().iter(tag)]


def test_every_element_is_closed() -> None:
    body = source().split("</style>")[1].split("</head>")[1].removesuffix("</html>\n")
    etree.fromstring(body)


def test_headings_have_their_levels() -> None:
    assert (len(texts("h1")), len(texts("h2")), texts("h3")[0]) == (1, 6, "（一）主动公开")


def test_nothing_is_loaded_and_nothing_runs() -> None:
    assert re.findall(r"<script|<link|<img|\bsrc=|\bhref=|url\(|@import", source()) == []


@pytest.mark.parametrize(
    ("scope", "label"),
    [
        ("colgroup", "申请人情况"),
        ("col", "自然人"),
        ("row", "一、本年新收政府信息公开申请数量"),
        ("rowgroup", "（三）不予公开"),
        ("rowgroup", "第二十条第（一）项"),
    ],
)
def test_labels_say_what_they_head(scope: str, label: str) -> None:
    found = {str(th.text_content()): th.get("scope") for th in page().iter("th")}
    assert found[label] == scope


def test_cells_are_merged_as_in_the_form() -> None:
    spans = [
        int(th.get("rowspan", "1")) for th in page().iter("th") if th.get("scope") == "rowgroup"
    ]
    assert [size for size in spans if size > 1] == [22, 8, 3, 5, 3]


def test_the_title_stands_in_the_head_too() -> None:
    assert texts("title") == texts("h1")


def test_a_typeface_cannot_break_out_of_the_style() -> None:
    face = {"font": '"</style><b>', "fallback": "宋体", "size": "16"}
    made = manuscript(draft(FORM, 2023, "某局"), FORM)
    written = render_html.write(made, Layout({"body": face})).decode()
    assert written.count("</style>") == 1
