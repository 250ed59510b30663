"""Whatever is written in a report, every format gives it back to the letter."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from baolint.forms.store import load
from baolint.reporters.extract import as_yaml, extract
from baolint.reporters.render import render
from baolint.reporters.render_draft import draft
from support.recognised import facts

PIECES = [
    *"*_`[]()<>&~!#|\\-+='\" .;:。，；“”《》〈〉{}$^%@/1甲乙年月日aB\u3000\xa0\u200b",
    "<b>", "</td>", "&lt;", "&amp;", "](x)", "**", "__", "~~", "```", "<!--", "-->", "<br>", "1. ",
    "2) ", "- ", "# ", "  ", "{{", "%s", "]]>", "&#10;", "<script>", "http://a.b/c", "😀",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map("".join)


def lines(text: str, suffix: str) -> tuple[list[str], list[str]]:
    """The text of the last section before and after it was rendered."""
    data = draft(load("disclosure-2021", "baolint_rules"), 2023, "绵阳市云溪区统计局")
    data["facts"] = dict.fromkeys(data["facts"], 0)
    data["signature"]["date"] = "2024年1月19日"
    data["sections"][-1]["text"] = [
        "本年度未收取信息处理费。",
        f"本年{text}。",
        "（二）没有其他事项。",
    ]
    found = facts(as_yaml(data).encode(), "report.yaml")
    again = facts(render(found, suffix), f"report{suffix}")
    one, other = (extract(each)["sections"][-1]["text"] for each in (found, again))
    return one, other


@pytest.mark.parametrize("suffix", [".docx", ".html", ".md"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS)
@example(text="*a* _b_ <b>c</b> &amp; `d` [e](f) a|b 1.2 #g ~~h~~ \\")
@example(text="a\tb  c　 d")
@example(text="|a|1|b|2|")
def test_no_character_is_taken_for_markup(suffix: str, text: str) -> None:
    before, after = lines(text, suffix)
    assert after == before


@pytest.mark.parametrize("opening", ["1. ", "12) ", "- ", "+ ", "# ", "> ", "=== ", "*** ", "~~~"])
def test_no_line_of_markdown_opens_a_list_or_a_rule(opening: str) -> None:
    data = draft(load("disclosure-2021", "baolint_rules"), 2023, "绵阳市云溪区统计局")
    data["sections"][-1]["text"] = [f"{opening}本年度未收取信息处理费。"]
    found = facts(as_yaml(data).encode(), "report.yaml")
    again = facts(render(found, ".md"), "report.md")
    assert extract(again)["sections"][-1]["text"] == [f"{opening}本年度未收取信息处理费。"]
