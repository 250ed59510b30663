from __future__ import annotations

import pytest

from support.mended import mended
from support.reports import REPORTS, changed, findings, sound

INVITE = "如对本报告有疑问，请与绵阳市云溪区统计局办公室联系"
BRACKET = (
    "（地址：绵阳市云溪区文苑路18号；邮编：621000；电话：0816-2345678；电子邮箱：tjj@yunxi.gov.cn）"
)


def found(text: str) -> list[tuple[str, str]]:
    return [
        (each.code, each.message.rstrip("。"))
        for each in findings(text)
        if each.code.startswith("C6")
    ]


def with_contact(contact: str) -> list[tuple[str, str]]:
    return found(changed(sound(), (INVITE + BRACKET + "。", contact)))


def codes(contact: str) -> list[str]:
    return [code for code, _ in with_contact(contact)]


def test_the_real_report_lacks_all_but_the_telephone() -> None:
    real = next((REPORTS / "real").glob("*.txt")).read_text(encoding="utf-8")
    assert found(real) == [
        ("C606", "联系方式写了联系电话，没有写办公地址、邮政编码、电子邮箱（或网址）")
    ]


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        ("", ["C601"]),
        (INVITE + "。", ["C601"]),
        (INVITE + "（网址：www.yunxi.gov.cn）。", ["C601"]),
        (INVITE + "（邮编：621000）。", ["C601"]),
        (INVITE + "（电话：0816-2345678）。", ["C606"]),
        (INVITE + "（电子邮箱：tjj@yunxi.gov.cn）。", ["C606"]),
        (INVITE + BRACKET + "。", []),
        (INVITE + BRACKET.removesuffix("）") + "。", []),
    ],
)
def test_missing_and_incomplete_exclude_each_other(contact: str, expected: list[str]) -> None:
    assert codes(contact) == expected


@pytest.mark.parametrize(
    ("old", "new", "missing"),
    [
        ("邮编：621000；", "", "邮政编码"),
        ("；电子邮箱：tjj@yunxi.gov.cn", "", "电子邮箱（或网址）"),
        ("地址：绵阳市云溪区文苑路18号；", "", "办公地址"),
        ("0816-2345678", "2345678", "电话区号"),
        ("0816-2345678", "12345", "带区号的完整电话号码"),
    ],
)
def test_what_is_missing_is_named(old: str, new: str, missing: str) -> None:
    text = changed(sound(), (BRACKET, BRACKET.replace(old, new)))
    assert [message.split("没有写")[1] for _, message in found(text)] == [missing]


@pytest.mark.parametrize(
    "number",
    [
        "0816－2345678",
        "（0816）2345678",
        "08162345678",
        "0816-2345678、2345679",
        "0816-2345678转801",
        "400-123-4567",
    ],
)
def test_sound_telephones_draw_nothing(number: str) -> None:
    assert found(changed(sound(), ("0816-2345678", number))) == []


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (
            "0816-23456789",
            "电话“0816-23456789”的本地号码有 8 位，而区号 0816（绵阳市）的号码是 7 位",
        ),
        ("0733-2345678", "电话“0733-2345678”的区号 0733 已经停用，当地现用区号 0731"),
    ],
)
def test_faulty_telephones_say_what_they_should_be(number: str, message: str) -> None:
    assert found(changed(sound(), ("0816-2345678", number))) == [("C602", message)]


def test_a_retired_code_is_no_mismatch_as_well() -> None:
    assert [code for code, _ in found(changed(sound(), ("0816-2345678", "0378-2345678")))] == [
        "C602"
    ]


def test_the_code_of_another_city_is_a_hint() -> None:
    assert found(changed(sound(), ("0816-2345678", "0812-2345678"))) == [
        ("C603", "电话“0812-2345678”的区号 0812 属于攀枝花市，而绵阳市的区号是 0816")
    ]


@pytest.mark.parametrize(
    "contact",
    [
        "联系电话0816-2345678。", "欢迎来电（0816-2345678）咨询。", "咨询请拨打0816-2345678",
        "电话（传真）0816-2345678", "联系方式0816-2345678", "联系电话为（0816）2345678。",
        "电话08162345678。",
    ],
)  # fmt: skip
def test_a_telephone_right_behind_its_word_needs_no_colon(contact: str) -> None:
    assert codes(contact) == ["C606"]


def test_what_follows_a_telephone_without_colon_is_judged() -> None:
    assert codes("联系电话0816-23456789，邮箱abc.gov.cn。") == ["C606", "C602", "C604"]


def test_contact_information_without_any_colon_is_whole() -> None:
    contact = "地址绵阳市云溪区文苑路18号，邮编621000，联系电话0816-2345678，邮箱t@yunxi.gov.cn。"
    assert codes(contact) == []


@pytest.mark.parametrize(
    "contact",
    [
        "接听来电3025次。", "电话回访2023-2024人次。", "索引号008123456/2023-00012。",
        "来电来信021件。", "联系电话0812456件。", "来电01234567890次。", "热线2023-01-01开通。",
    ],
)  # fmt: skip
def test_other_numbers_are_no_telephones(contact: str) -> None:
    assert codes(contact) == ["C601"]


def test_a_short_number_is_said_to_lack_the_full_one() -> None:
    text = changed(sound(), ("0816-2345678", "12366"))
    assert found(text) == [
        (
            "C606",
            "联系方式写了电话短号 12366、办公地址、邮政编码、电子邮箱（或网址），"
            "没有写带区号的完整电话号码",
        )
    ]


def test_a_wide_at_sign_is_mended() -> None:
    text = changed(sound(), ("tjj@yunxi", "tjj＠yunxi"))
    assert mended(text).data.decode() == sound()


def test_a_hidden_address_does_not_blame_the_report() -> None:
    text = changed(sound(), ("tjj@yunxi.gov.cn", "[email protected]"))
    assert [(each.severity, each.confidence) for each in findings(text) if each.code == "C604"] == [
        ("info", "possible")
    ]


@pytest.mark.parametrize("address", ["tjj@@yunxi.gov.cn", "tjj@yunxi..gov.cn", "tjj.@yunxi.gov.cn"])
def test_malformed_addresses(address: str) -> None:
    text = changed(sound(), ("tjj@yunxi.gov.cn", address))
    assert [code for code, _ in found(text)] == ["C604"]


@pytest.mark.parametrize(
    ("postcode", "expected"),
    [
        ("617000", ["C609"]),
        ("６２１０００", []),
        ("100000", ["C609"]),
        ("000000", ["C605"]),
        ("6210000", ["C605"]),
    ],
)
def test_postcodes(postcode: str, expected: list[str]) -> None:
    assert [code for code, _ in found(changed(sound(), ("621000", postcode)))] == expected
