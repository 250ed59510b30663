"""What the form demands is put in, what only names state is said, nothing else is made up."""

from __future__ import annotations

from typing import Any

from baolint.forms.filled import Sheet
from baolint.forms.form import Form
from baolint.forms.store import load
from baolint.reporters.render_draft import draft
from baolint.reporters.render_manuscript import Line, Manuscript, manuscript

FORM: Form = load("disclosure-2021", "baolint_rules")


def report(**changes: Any) -> dict[str, Any]:
    data = draft(FORM, 2023, "绵阳市云溪区统计局")
    data["signature"] = {"agency": "绵阳市云溪区统计局", "date": "2024年1月19日"}
    return {**data, **changes}


def lines(data: dict[str, Any], kind: str) -> list[str]:
    blocks = manuscript(data, FORM).blocks
    return [block.text for block in blocks if isinstance(block, Line) and block.kind == kind]


def section(key: str, **changes: Any) -> dict[str, Any]:
    form = next(one for one in FORM.sections if one.key == key)
    plain = {"number": form.number, "heading": form.heading.text, "text": [], "aspects": []}
    return {"key": key, **plain, **changes}


def shape(made: Manuscript) -> list[str]:
    return [block.key if isinstance(block, Sheet) else block.text[:6] for block in made.blocks]


def test_missing_sections_and_tables_are_put_where_they_belong() -> None:
    data = report(
        sections=[section("requests")], preamble=[], signature=dict.fromkeys(("agency", "date"))
    )
    data["contact"] = dict.fromkeys(data["contact"])
    data["period"] = dict.fromkeys(data["period"])
    assert shape(manuscript(data, FORM)) == [
        "绵阳市云溪区", "一、总体情况", "二、主动公开", "proactive", "三、收到和处", "requests", "四、政府信息",
        "disputes", "五、存在的主", "六、其他需要",
    ]  # fmt: skip


def test_a_section_of_no_form_stays_where_it_is() -> None:
    extra = {"key": None, "number": "七", "heading": "附则情况", "text": ["一句。"], "aspects": []}
    data = report()
    data["sections"] = [*data["sections"][:5], extra, *data["sections"][5:]]
    assert [text[:2] for text in lines(data, "heading")] == [
        "一、",
        "二、",
        "三、",
        "四、",
        "五、",
        "七、",
        "六、",
    ]


def test_a_heading_printed_with_its_number_is_not_numbered_twice() -> None:
    odd = [
        section("overview", heading="一.总体情况"),
        section("problems", number="一", heading="一体化平台的问题"),
    ]
    headings = lines(report(sections=odd), "heading")
    assert (headings[0], headings[4]) == ("一.总体情况", "一、一体化平台的问题")


def test_a_report_without_title_gets_the_official_one() -> None:
    assert lines(report(title=None), "title") == [
        "绵阳市云溪区统计局2023年政府信息公开工作年度报告"
    ]


def test_notes_stand_below_their_table() -> None:
    data = report(sections=[section("requests", text=["情况见下表。", "注：数据含街道。"])])
    found = shape(manuscript(data, FORM))
    at = found.index("requests")
    assert (found[at - 1], found[at + 1]) == ("情况见下表。", "注：数据含街")


def test_a_period_stated_by_name_only_is_said_in_the_preamble() -> None:
    data = report(preamble=["本报告依法编制。"])
    assert lines(data, "body")[:2] == [
        "本报告依法编制。",
        "本报告所列数据的统计期限为2023年1月1日起至2023年12月31日止。",
    ]


def test_a_period_that_the_prose_says_is_not_said_again() -> None:
    text = "统计期限自2023年1月1日起至2023年12月31日止。"
    assert lines(report(preamble=[text]), "body")[:2][1] != text
    assert sum("统计期限" in line for line in lines(report(preamble=[text]), "body")) == 1


def test_contact_stated_by_name_only_stands_below_the_date() -> None:
    contact = {
        "telephone": "0816-2345678",
        "address": "云溪区文苑路18号",
        "postcode": None,
        "email": None,
        "website": None,
    }
    data = report(contact=contact, preamble=["如有疑问，请联系我局（电话：0816-2345678）。"])
    assert lines(data, "note") == ["（地址：云溪区文苑路18号）"]


def test_the_date_of_signature_has_no_leading_zeros() -> None:
    data = report(signature={"agency": None, "date": "2024年01月09日"})
    assert lines(data, "date") == ["2024年1月9日"]


def test_sub_headings_are_told_from_text_that_they_run_in_with() -> None:
    texts = ["（一）存在的问题", "（二）改进情况。加强培训。", "（三）也是一句话，不是小标题。"]
    blocks = manuscript(report(sections=[section("problems", text=texts)]), FORM).blocks
    found = [(b.kind, b.lead) for b in blocks if isinstance(b, Line) and b.text in texts]
    assert found == [("subheading", 0), ("body", 8), ("body", 0)]
