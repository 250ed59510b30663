"""The closing block of a report."""

from __future__ import annotations

import pytest

from baolint.recognise import signature
from support.passages import passages

NAME = "绵阳市云溪区统计局"
TEXT = "本年度未收取信息处理费，没有其他需要报告的事项。"

Found = tuple[str | None, str | None, int, int]


def found(*lines: str, agency: str | None = None) -> Found:
    """Give agency, date, first and behind last passage of the block."""
    closing = signature.find(passages(*lines, section="other"), agency)
    signed = closing.signature
    date = signed.date
    shown = date.passage.text.string[date.start : date.end] if date else None
    return signed.agency.text.string if signed.agency else None, shown, closing.start, closing.end


@pytest.mark.parametrize(
    "date",
    [
        "2024年1月19日",
        "2023 年 1 月 16 日",
        "二〇二四年一月十九日",
        "2024-01-19",
        "2024.1.19",
        "2017年3月",
        "2024年1月19号",
        "2024119日",
    ],
)
def test_agency_and_date_close_the_report(date: str) -> None:
    assert found(TEXT, NAME, date) == (NAME, date, 1, 3)


def test_lines_pushed_to_the_right_by_blanks_are_the_same() -> None:
    assert found(TEXT, f"\u3000\u3000\u3000{NAME}  ", "          2024年1月19日\xa0") == (
        NAME,
        "2024年1月19日",
        1,
        3,
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((TEXT, f"{NAME}　2024年1月19日"), (NAME, "2024年1月19日", 1, 2)),
        ((TEXT, "2024年1月19日"), (None, "2024年1月19日", 1, 2)),
        ((TEXT, "（2024年1月19日）"), (None, "2024年1月19日", 1, 2)),
        ((TEXT, NAME), (NAME, None, 1, 2)),
        ((TEXT, f"{NAME}（盖章）", "2024年1月19日"), (f"{NAME}（盖章）", "2024年1月19日", 1, 3)),
        ((TEXT, "2024年1月19日", NAME), (NAME, "2024年1月19日", 1, 3)),
        ((TEXT, NAME, "2024年 月 日"), (NAME, None, 1, 3)),
        (("绵阳市云溪区", "统计局", "2024年1月19日"), (NAME, "2024年1月19日", 0, 3)),
        (("无。", NAME, "2024年1月19日"), (NAME, "2024年1月19日", 1, 3)),
    ],
)
def test_the_block_comes_in_several_forms(lines: tuple[str, ...], expected: Found) -> None:
    assert found(*lines) == expected


def test_what_follows_is_page_furniture() -> None:
    assert found(TEXT, NAME, "2024年1月19日", "附件下载", "分享到：", "发布日期：2024-01-20") == (
        NAME,
        "2024年1月19日",
        1,
        3,
    )


@pytest.mark.parametrize(
    "lines",
    [
        (TEXT,),
        ("无。",),
        ("无",),
        (TEXT, "发布日期：2024-01-20"),
        (TEXT, "打印 关闭"),
        ("2024年1月19日前完成整改，并报区政府办公室备案，逾期不改的予以通报批评，纳入年度考核。",),
        ("2023年12月，我局更新公开目录",),
        ("联系电话：0816-2345678",),
        ("2024年，将继续做好各项工作",),
        (),
    ],
)
def test_section_six_is_never_taken_for_a_signature(lines: tuple[str, ...]) -> None:
    assert found(*lines) == (None, None, len(lines), len(lines))


def test_a_date_line_in_the_middle_of_the_text_is_none() -> None:
    prose = (
        "上述事项已按要求完成整改，并于全区政务公开工作会议上作了通报，各部门均已知悉并将抓好落实。"
    )
    assert found("2023年5月6日", prose) == (None, None, 2, 2)


def test_a_name_without_a_date_must_fit_the_title() -> None:
    assert found(TEXT, "绵阳市云溪区人民政府", agency=NAME) == (None, None, 2, 2)
    assert found(TEXT, "云溪区统计局", agency=NAME) == ("云溪区统计局", None, 1, 2)


def test_a_signature_glued_to_the_last_sentence_is_parted_from_it() -> None:
    closing = signature.find(passages(f"{TEXT} {NAME} 2024年1月19日", section="other"))
    assert closing.kept is not None
    signed = closing.signature
    assert (closing.kept.text.string, closing.start) == (TEXT, 0)
    assert signed.agency is not None
    assert signed.agency.text.string == NAME
    assert [part.text.string for part in closing.passages] == [NAME, "2024年1月19日"]


def test_the_parts_keep_their_places() -> None:
    line = f"{TEXT} {NAME} 2024年1月19日"
    date = signature.find(passages(line)).signature.date
    assert date is not None
    span = date.place.span
    assert line[span.start : span.end] == "2024年1月19日"


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (("（2024年1月19日）", TEXT), "2024年1月19日"),
        (("2024年1月19日", TEXT), "2024年1月19日"),
        (("2024-01-19", TEXT), None),
        ((TEXT,), None),
        ((f"发布日期：2024-01-19 {NAME}",), None),
        ((), None),
    ],
)
def test_a_date_under_the_title_is_found(lines: tuple[str, ...], date: str | None) -> None:
    below = signature.below_title(passages(*lines))
    shown = below.passage.text.string[below.start : below.end] if below else None
    assert shown == date


def test_a_long_line_about_contact_below_the_date_hides_no_signature() -> None:
    contact = (
        f"联系方式：{NAME}；地址：绵阳市云溪区人民路1号统计大楼；邮编：621000；电话：0816-2345678。"
    )
    assert found(TEXT, NAME, "2024年1月19日", contact) == (NAME, "2024年1月19日", 1, 3)
