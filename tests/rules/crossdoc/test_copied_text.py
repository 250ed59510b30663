"""X103: the prose is last year's with other figures."""

from __future__ import annotations

import random

import pytest

from baolint.recognise.summary import SAMPLE, likeness, sketch
from support.reports import beside, changed, last_year, sound, together

SIGNS = "公开政府信息工作年度报告申请办理网站栏目更新审核培训考核监督保障主动依规范文件清理解读回应"


def prose(seed: int, length: int) -> str:
    rng = random.Random(seed)
    return "".join(rng.choice(SIGNS) for _ in range(length))


def rewritten(text: str, share: float, seed: int = 1) -> str:
    """Write the last part of a text anew."""
    kept = int(len(text) * (1 - share))
    return text[:kept] + prose(seed, len(text) - kept)


@pytest.mark.parametrize("length", [200, 1000, 5000])
@pytest.mark.parametrize("share", [0.0, 0.05, 0.2, 0.5, 1.0])
def test_likeness_is_the_share_of_text_that_is_the_same(length: int, share: float) -> None:
    own = prose(length, length)
    other = rewritten(own, share)
    alike = likeness(sketch("a", "", [own], ""), sketch("a", "", [other], ""))
    assert abs(alike - (1 - share)) < 0.06


def test_figures_marks_and_the_publishers_name_do_not_count() -> None:
    one = sketch("a", "", ["甲市乙局公开信息186条，其中动态７４条。"], "甲市乙局")
    other = sketch("a", "", ["丙市丁局公开信息9条其中动态100条"], "丙市丁局")
    assert (one.length, likeness(one, other)) == (10, 1.0)


def test_a_sketch_is_bounded_and_the_text_cannot_be_read_from_it() -> None:
    text = prose(3, 20000)
    found = sketch("a", "", [text], "")
    assert len(found.shingles) == SAMPLE
    assert text[:4] not in repr(found)


def test_nothing_is_like_nothing() -> None:
    assert likeness(sketch("a", "", [""], ""), sketch("a", "", ["一二"], "")) == 0.0


def test_both_passages_and_how_alike_they_are_are_named() -> None:
    report = beside(sound(), "last-year", ())
    found = next(each for each in report.findings if each.code == "X103")
    assert "“一、总体情况”与 2022 年度报告（last.txt）“一、总体情况”" in found.message
    assert (found.severity, found.location.section) == ("info", "overview")


def test_short_sections_are_not_compared() -> None:
    overview = sound()[sound().index("2023年，绵") : sound().index("二、主动")]
    short = (overview, "2023年，本局依法公开各类信息，未发生责任追究情形。\n\n")
    report = beside(changed(sound(), short), "last-year", ())
    assert "X103" not in [each.code for each in report.findings]


def other_unit(text: str) -> str:
    return text.replace("云溪区统计局", "云溪区财政局")


def copies(files: dict[str, str]) -> list[tuple[str, int]]:
    """Give, by the agency, how many findings tell of another unit's text."""
    reports = together({name: text.encode() for name, text in files.items()})
    return [
        (report.agency or "", sum("同一年度报告" in each.message for each in report.findings))
        for report in reports
    ]


def test_another_units_text_is_told_once_in_the_report_that_comes_later() -> None:
    third = sound().replace("云溪区统计局", "云溪区民政局")
    found = copies({"a.txt": sound(), "b.txt": other_unit(sound()), "c.txt": third})
    assert [count for _, count in found] == [0, 1, 1]


def test_another_units_own_text_is_not_told() -> None:
    own = prose(9, 400)
    overview = sound()[sound().index("2023年，绵") : sound().index("二、主动")]
    other = changed(other_unit(sound()), (other_unit(overview), own + "\n\n"))
    assert [count for _, count in copies({"a.txt": sound(), "b.txt": other})] == [0, 0]


def test_a_government_and_its_office_may_say_the_same() -> None:
    one = sound().replace("云溪区统计局", "云溪区人民政府")
    office = sound().replace("云溪区统计局", "云溪区人民政府办公室")
    assert [count for _, count in copies({"a.txt": one, "b.txt": office})] == [0, 0]


def test_another_units_text_of_another_year_is_not_told() -> None:
    assert [
        count for _, count in copies({"a.txt": last_year(sound()), "b.txt": other_unit(sound())})
    ] == [0, 0]
