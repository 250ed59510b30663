"""An empty report has everything but the content."""

from __future__ import annotations

from baolint.forms.form import Form
from baolint.forms.store import load
from baolint.reporters.render_draft import PERIOD, TO_FILL, draft
from support.small_form import small_form

FORM = load("disclosure-2021", "baolint_rules")


def test_the_five_aspects_have_their_headings() -> None:
    overview = draft(FORM, 2023, "某局")["sections"][0]
    assert [aspect["heading"] for aspect in overview["aspects"]] == [
        "（一）主动公开", "（二）依申请公开", "（三）政府信息管理", "（四）政府信息公开平台建设", "（五）监督保障",
    ]  # fmt: skip


def test_the_fee_sentence_is_in_place() -> None:
    assert draft(FORM, 2023, "某局")["sections"][-1]["text"][0] == "本年度未收取信息处理费。"


def test_the_year_is_everywhere() -> None:
    data = draft(FORM, 2023, "某局")
    assert data["title"] == "某局2023年政府信息公开工作年度报告"
    assert data["period"] == {
        "text": "2023年1月1日起至2023年12月31日止", "from": "2023年1月1日", "to": "2023年12月31日",
    }  # fmt: skip
    assert data["period"]["text"] in data["preamble"][0]
    assert data["signature"]["date"].startswith("2024年")


def test_every_obligatory_figure_is_blank() -> None:
    figures = draft(FORM, 2023, "某局")["facts"]
    assert (len(figures), set(figures.values())) == (10 + 25 * 7 + 15, {None})


def test_a_name_with_braces_stays_what_it_is() -> None:
    assert draft(FORM, 2023, "{year}局")["title"] == "{year}局2023年政府信息公开工作年度报告"


def test_a_form_without_a_draft_leaves_everything_to_be_filled_in() -> None:
    form: Form = small_form()
    data = draft(form, 2023, "某局")
    assert (data["title"], data["preamble"], data["signature"]["date"]) == (
        "某局2023年政府信息公开工作年度报告",
        [TO_FILL, PERIOD.format("2023年1月1日起至2023年12月31日止")],
        "2024年X月X日",
    )
