from __future__ import annotations

import pytest

from baolint.recognise.contact import find
from baolint.recognise.facts import Passage
from support.passages import passage
from support.reports import sound


def items(*texts: str | Passage) -> list[tuple[str, str]]:
    every = [passage(text, "preamble") if isinstance(text, str) else text for text in texts]
    return [(item.kind, item.value) for item in find(every).items]


@pytest.mark.parametrize(
    "text", ["联系电话（0816）2345678。", "请与办公室联系（电话（0816）2345678）。"]
)
def test_an_area_code_in_brackets_right_behind_the_label_is_part_of_the_number(text: str) -> None:
    assert items(text) == [("telephone", "（0816）2345678")]


def clauses(*texts: str | Passage) -> list[str]:
    every = [passage(text, "preamble") if isinstance(text, str) else text for text in texts]
    return [found.text.string[start:end] for found, start, end in find(every).clauses]


@pytest.mark.parametrize(
    "number",
    [
        "0812-3986050",
        "(010)65194406",
        "（0816）2345678",
        "0532—87362451",
        "0578――2090823",
        "0816 2345678",
        "0816-2345678转801",
        "0816-2345678-801",
        "028-8654 3210",
        "+86-816-2345678",
        "052784368216",
        "8691639",
        "65361091",
        "400-123-4567",
        "0816-234567",
        "816-2345678",
        "０８１６－２３４５６７８",
        "12345",
    ],
)
def test_telephones_in_every_writing(number: str) -> None:
    assert items(f"如有疑问，请与本局联系（电话：{number}）。") == [("telephone", number)]


@pytest.mark.parametrize(
    "label",
    [
        "联系电话：",
        "电话",
        "咨询电话:",
        "联系方式：",
        "电话、传真：",
        "电话（传真）：",
        "电话/传真：",
        "电话号码：",
        "运维电话：",
        "电 话：",
        "Tel: ",
    ],
)
def test_labels_of_telephones(label: str) -> None:
    assert items(f"如有疑问，请与本局联系（{label}0356-5241361）。") == [
        ("telephone", "0356-5241361")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "0770-2883800、2883812",
        "0770-2883800/2883812",
        "0770-2883800，2883812",
    ],
)
def test_two_numbers_after_one_label(text: str) -> None:
    assert items(f"如有疑问，请联系：{text}。") == [
        ("telephone", "0770-2883800"),
        ("telephone", "2883812"),
    ]


def test_fax_before_and_after() -> None:
    assert items(
        "如有疑问，请联系（电话：0770-2883800、2883812（传真），传真：0770-2883813）。"
    ) == [
        ("telephone", "0770-2883800"),
        ("fax", "2883812"),
        ("fax", "0770-2883813"),
    ]


@pytest.mark.parametrize(
    "label", ["地址：", "办公地址：", "联系地址:", "通信地址：", "通讯地址：", "地 址："]
)
def test_labels_of_addresses(label: str) -> None:
    assert items(f"如有疑问，请联系本局，{label}文苑路18号（政府大楼3楼），谢谢。") == [
        ("address", "文苑路18号（政府大楼3楼）")
    ]


@pytest.mark.parametrize("label", ["邮编：", "邮政编码：", "邮 编", "邮编号码：", "邮编"])
def test_labels_of_postcodes(label: str) -> None:
    assert items(f"如有疑问，请联系本局（{label}210003）。") == [("postcode", "210003")]


@pytest.mark.parametrize(
    "address",
    [
        "tjj@yunxi.gov.cn",
        "tjj＠yunxi.gov.cn",
        "tjjqq.com",
        "[email protected]",
        "[email\u00a0protected]",
        "tjj(at)yunxi.gov.cn",
        "tjj@@yunxi.gov.cn",
        "tjj@yunxi",
        "tjj @ yunxi.gov.cn",
    ],
)
def test_addresses_of_electronic_mail_sound_and_damaged(address: str) -> None:
    assert items(f"如有疑问，请联系本局（电子邮箱：{address}）。") == [("email", address)]


@pytest.mark.parametrize("label", ["邮箱：", "电子邮件：", "E-mail:", "Email：", "电子邮箱地址："])
def test_labels_of_electronic_mail(label: str) -> None:
    assert items(f"如有疑问，请联系本局，{label}a.b@163.com。") == [("email", "a.b@163.com")]


@pytest.mark.parametrize("site", ["www.yunxi.gov.cn", "http://www.yunxi.gov.cn/", "yunxi.gov.cn"])
def test_web_sites(site: str) -> None:
    assert items(f"如有疑问，请联系本局，网址：{site}。") == [("website", site)]


def test_the_sound_report_gives_four_items() -> None:
    assert [kind for kind, _ in items(*sound().split("\n"))] == [
        "address",
        "postcode",
        "telephone",
        "email",
    ]


@pytest.mark.parametrize(
    "bracket",
    [
        "（地址：文苑路18号；邮编：621000；电话：0816-2345678）",
        "（地址：文苑路18号，邮编：621000，电话：0816-2345678",
        "(地址:文苑路18号、邮编:621000、电话:0816-2345678)",
        "，地址文苑路18号 邮编621000 电话0816-2345678",
        "。地址：文苑路18号；邮编：621000；电话：0816-2345678",
        "（某某市文苑路18号，621000，0816-2345678）",
    ],
    ids=["semicolons", "never closed", "half-width", "blanks", "next sentence", "no labels"],
)
def test_separators_of_the_parts(bracket: str) -> None:
    assert [kind for kind, _ in items(f"如对本报告有疑问，请与本局办公室联系{bracket}。")] == [
        "address",
        "postcode",
        "telephone",
    ]


@pytest.mark.parametrize(
    "invitation",
    [
        "如对本报告有任何疑问，请与本局办公室联系",
        "如有疑问或建议，请与本局联系",
        "如有异议，请某某市统计局联系",
        "对本报告有疑问的，可致电咨询",
        "若对本报告有意见建议，可向本局反映",
        "如需了解详细情况，请与本局联系",
        "详情与县政府办公室联系",
        "获取本报告联系方式",
        "请与本局办公室（三楼）联系",
    ],
)
def test_clauses_that_invite_contact(invitation: str) -> None:
    assert clauses(f"本报告电子版可下载。{invitation}。") == [invitation]


def test_the_bracket_may_stand_before_the_verb() -> None:
    text = "如有疑问，请与办公室（地址：文苑路18号；电话：0816-2345678）联系"
    assert clauses(text + "。") == [text]


def test_lines_after_an_invitation_are_read() -> None:
    assert items("如对本报告有疑问，请联系：", "地址：文苑路18号", "电话：0816-2345678") == [
        ("address", "文苑路18号"),
        ("telephone", "0816-2345678"),
    ]


def test_a_list_after_the_signature_is_read() -> None:
    after = passage("联系人：张三  联系电话：0816-2345678", "signature")
    assert items(after) == [("telephone", "0816-2345678")]


def test_the_first_section_may_give_the_contact() -> None:
    overview = passage("联系电话：0816-2345678。", "body", "overview")
    assert items(overview) == [("telephone", "0816-2345678")]


@pytest.mark.parametrize(
    "prose",
    [
        "全年热线12345受理诉求3000件，咨询电话0816-2345678接听120次。",
        "开通咨询电话：0816-2345678，接听群众来电。",
        "全年发布信息8691639条，收费65361091元。",
        "共发放邮编手册621000册。",
    ],
)
def test_numbers_elsewhere_are_no_contact(prose: str) -> None:
    sections = [
        passage("总体良好。", "body", "overview"),
        passage(prose, "body", "proactive"),
        passage("没有其他事项。", "body", "other"),
    ]
    assert items(*sections) == []


def test_cells_and_hidden_text_are_no_contact() -> None:
    text = "联系电话：0816-2345678"
    assert items(passage(text, "cell"), passage(text, "hidden")) == []


def test_office_hours_are_no_numbers() -> None:
    text = "如有疑问，请联系（电话：0816-2345678，办公时间：8:30-12:00，14:30-18:00）。"
    assert items(text) == [("telephone", "0816-2345678")]


def test_empty_labels_give_nothing() -> None:
    assert items("如有疑问，请与本局联系（邮编：；电话：；传真：）。") == []


def test_a_mobile_is_told_from_a_landline() -> None:
    assert items("如有疑问，请联系（电话：13812345678）。") == [("mobile", "13812345678")]


def test_places_are_those_of_the_values() -> None:
    text = "如有疑问，请与本局联系（电话：0816-2345678）。"
    found = find([passage(text, "preamble")]).items[0]
    assert text[found.start : found.end] == found.value


def test_an_address_still_to_be_filled_in_is_none() -> None:
    assert items("如有疑问，请联系本局（地址：【请填写】；邮编：【请填写】）。") == []
