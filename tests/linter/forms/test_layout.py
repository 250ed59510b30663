"""The layout of a profile: what it says, what the standard says where it is silent."""

from __future__ import annotations

import pytest

from baolint.forms.error import ProfileError
from baolint.forms.layout import Face, Layout
from baolint.forms.store import load
from support.small_profile import SMALL, compiled

BUILT_IN = ("disclosure-2019", "disclosure-2021")


@pytest.mark.parametrize("name", BUILT_IN)
def test_built_in_forms_are_set_as_the_standard_asks(name: str) -> None:
    layout = Layout(load(name, "baolint_rules").layout)
    assert (layout.width, layout.height, layout.lines, layout.characters) == (156, 225, 22, 28)
    assert layout.faces["title"] == Face("方正小标宋简体", "宋体", 22)


def test_a_profile_that_says_nothing_is_set_by_the_standard() -> None:
    layout = Layout(compiled()["layout"])
    assert (layout.top, layout.left, layout.signature) == (37, 28, 4)
    assert layout.faces["body"] == Face("仿宋_GB2312", "仿宋", 16)


def test_what_a_profile_says_goes_before_the_standard() -> None:
    said = compiled(SMALL, SMALL + "layout: {page: {top: 30}, body: {size: 12}, indent: 0}\n")
    layout = Layout(said["layout"])
    assert (layout.top, layout.left, layout.indent) == (30, 28, 0)
    assert layout.faces["body"] == Face("仿宋_GB2312", "仿宋", 12)


@pytest.mark.parametrize(
    ("block", "key", "reason"),
    [
        ("layout: {page: {left: 100, right: 90}}", "layout.page", "页边距过大"),
        ("layout: {page: {top: 37mm}}", "layout.page.top", "长度应是以毫米计的数"),
        ("layout: {lines: 0}", "layout.lines", "应是 1 至 99 之间的整数，写的是“0”"),
        ("layout: {indent: two}", "layout.indent", "空几个字应是 0 至 99 之间的整数"),
        ("layout: {body: {size: 三号}}", "layout.body.size", "字号应以磅计"),
        ("layout: {body: {color: red}}", "layout.body.color", "不认识的键“color”"),
        ("layout: {widths: {case: [1]}}", "layout.widths.case", "没有名为“case”的表，是否应为“cases”？"),
        ("layout: {widths: {cases: [1, 2]}}", "layout.widths.cases", "应为 7 列各写一个大于零的宽度，写了 2 个"),
        ("draft: {preamble: ['依法编制{who}']}", "draft.preamble[1]", "不能写“{who}”"),
        ("draft: {sections: {casse: [无]}}", "draft.sections.casse", "没有名为“casse”的部分，是否应为“cases”？"),
        ("draft: {aspects: {other: [无]}}", "draft.aspects.other", "没有名为“other”的部分"),
    ],
)  # fmt: skip
def test_faults_are_said_with_their_place(block: str, key: str, reason: str) -> None:
    with pytest.raises(ProfileError) as caught:
        compiled(SMALL, f"{SMALL}{block}\n")
    line = SMALL.count("\n") + 1
    assert (caught.value.line, caught.value.key, reason in caught.value.reason) == (line, key, True)
