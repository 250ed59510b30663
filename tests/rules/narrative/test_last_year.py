"""N404 against last year's report: the year before is taken from there, not only from the sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.cli import run
from support.reports import changed, last_year, sound, together

NEW = "一、本年新收政府信息公开申请数量\t\t\t20\t3\t0\t1\t2\t0\t26"
TWENTY = (NEW, "一、本年新收政府信息公开申请数量\t\t\t14\t3\t0\t1\t2\t0\t20")
CARRIED = "二、上年结转政府信息公开申请数量\t\t\t"
EIGHT = (CARRIED + "2\t0\t0\t0\t0\t0\t2", CARRIED + "8\t0\t0\t0\t0\t0\t8")
"""Last year's report with 20 new requests and 8 carried in balances; so 28 and 26 may be meant too."""
PUBLISHED = "全年通过区人民政府门户网站主动公开信息186条"


def told(now: str, *last: tuple[str, str], before: str = "新收政府信息公开申请26件") -> list[str]:
    """Give the grades of N404 where the text says `now`, last year's report being changed so."""
    files = {
        "last.txt": changed(last_year(sound()), *last).encode(),
        "now.txt": changed(sound(), (before, now)).encode(),
    }
    return [one.severity for one in together(files)[1].findings if one.code == "N404"]


@pytest.mark.parametrize(
    "said",
    [
        "新收政府信息公开申请26件，同比增长30%",
        "新收政府信息公开申请26件，较上年增长30.0%",
        "新收政府信息公开申请26件（比上年增加6件，增长30%）",
        "新收政府信息公开申请26件，比2022年多6件",
        "新收政府信息公开申请26件，较2022年的20件增长30%",
        "新收政府信息公开申请26件，同比增长近三成",
        "新收政府信息公开申请26件，同比增长约30%",
        "新收政府信息公开申请26件，是上年的1.3倍",
        "新收政府信息公开申请26件，答复率较上年提高20个百分点",
        "新收政府信息公开申请26件，网站访问量同比增长88%",
    ],
)
def test_a_change_that_last_years_report_bears_out_is_left_alone(said: str) -> None:
    assert told(said, TWENTY, EIGHT) == []


@pytest.mark.parametrize(
    "said",
    [
        "新收政府信息公开申请26件，同比增长20%",
        "新收政府信息公开申请26件，较上年下降30%",
        "新收政府信息公开申请26件（比上年增加5件）",
        "新收政府信息公开申请26件，比2022年少6件",
        "新收政府信息公开申请26件，较2022年的25件增长4%",
        "新收政府信息公开申请26件，较上年增长3倍",
    ],
)
def test_a_change_that_last_years_report_does_not_bear_out_is_told(said: str) -> None:
    assert told(said, TWENTY, EIGHT) == ["warning"]


def test_without_last_years_report_the_same_change_is_left_alone() -> None:
    text = changed(sound(), ("申请26件", "申请26件，同比增长20%"))
    found = together({"now.txt": text.encode()})[0].findings
    assert [one.code for one in found] == []


def test_last_years_requests_handled_are_as_good_as_those_received() -> None:
    assert told("新收政府信息公开申请26件，与上年相比增长0%", TWENTY, EIGHT) == []


def test_a_blank_of_last_years_is_no_ground_for_blame() -> None:
    blank = (NEW, "一、本年新收政府信息公开申请数量\t\t\t\t\t\t\t\t\t")
    both = (CARRIED + "2\t0\t0\t0\t0\t0\t2", CARRIED + "\t\t\t\t\t\t")
    assert told("新收政府信息公开申请26件，同比增长20%", blank, both) == []


def test_a_figure_that_is_wrong_in_last_years_report_itself_makes_it_a_hint() -> None:
    assert told("新收政府信息公开申请26件，同比增长50%", TWENTY) == ["info"]


def test_what_only_the_text_of_both_years_says_is_a_hint() -> None:
    last = (PUBLISHED, "全年主动公开信息150条")
    assert told("全年主动公开信息186条，比上年增长50%", last, before=PUBLISHED) == ["info"]


def test_what_the_text_of_both_years_bears_out_is_left_alone() -> None:
    last = (PUBLISHED, "全年主动公开信息150条")
    assert told("全年主动公开信息186条，比上年增长24%", last, before=PUBLISHED) == []


def test_the_place_is_kept_where_results_come_from_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    Path("last.txt").write_text(changed(last_year(sound()), TWENTY), encoding="utf-8")
    Path("now.txt").write_text(
        changed(sound(), ("申请26件", "申请26件，同比增长20%")), encoding="utf-8"
    )
    asked = (
        "check",
        "--previous",
        "last.txt",
        "--select",
        "N404",
        "--format",
        "concise",
        "now.txt",
    )
    first, again = (run(*asked, "--as-of", "2024-02-01").out for _ in range(2))
    assert first == again
    assert first.startswith("now.txt:16:") and "20%" in first
