from __future__ import annotations

import pytest

from baolint.recognise.digits import Number, conceal, find


def kinds(string: str) -> list[tuple[str, str]]:
    return [(number.kind, string[number.start : number.end]) for number in find(string)]


@pytest.mark.parametrize(
    "printed",
    [
        "11010519491231002X",
        "11010519491231002x",
        "１１０１０５１９４９１２３１００２Ｘ",
        "110105 19491231 002X",
        "110105-19491231-002X",
        "1101 0519 4912 3100 2X",
        "11010519491231002 X",
        "110105194912310021",
        "110105491231002",
        "110105.19491231.002X",
        "一一〇一〇五一九四九一二三一〇〇二X",
    ],
)
def test_identity_numbers_in_every_writing(printed: str) -> None:
    assert kinds(f"身份证号：{printed}，") == [("identity", printed)]


@pytest.mark.parametrize(
    "printed",
    [
        "13812345678",
        "１３８１２３４５６７８",
        "138-1234-5678",
        "138－1234－5678",
        "138—1234—5678",
        "138 1234 5678",
        "138\u00a01234\u00a05678",
        "1381234-5678",
        "138\u200b1234\u200b5678",
        "138.1234.5678",
        "138·1234·5678",
        "138_1234_5678",
        "一三八一二三四五六七八",
        "一三八零零一二〇〇〇八",
    ],
)
def test_mobiles_in_every_writing(printed: str) -> None:
    assert kinds(f"手机{printed}。") == [("mobile", printed)]


def test_a_disabled_persons_card_holds_an_identity_number() -> None:
    assert kinds("残疾人证号11010519491231002X43") == [("identity", "11010519491231002X")]


@pytest.mark.parametrize(
    "string",
    [
        "版本10.12.345.6789",
        "比例为138.1234、5678.12",
        "序号一三五七九一三五七九一",
        "合同号138_1234_56789",
    ],
)
def test_points_and_numerals_of_other_things_make_no_number(string: str) -> None:
    assert kinds(string) == []


@pytest.mark.parametrize("before", ["+86", "86-", "0086", "+86 ", "0", "tel", "QQ"])
def test_what_may_stand_before_a_mobile(before: str) -> None:
    assert kinds(f"拨打{before}13812345678") == [("mobile", "13812345678")]


@pytest.mark.parametrize(
    "printed",
    [
        "4111111111111111",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "6222021234567890128",
        "6222 0212 3456 7890 128",
        "622202 1234567890128",
    ],
)
def test_cards_in_every_writing(printed: str) -> None:
    assert kinds(f"退至{printed}。") == [("card", printed)]


@pytest.mark.parametrize(
    "string",
    [
        "0812-3986050",
        "(010)65194406",
        "052784368216",
        "0532—87362451",
        "0770-2883800、2883812",
        "028-86543210转8001",
        "400-123-4567",
        "2023-01-01至2023-12-31",
        "20230101-20231231",
        "国办公开办函〔2021〕30号",
        "川公网安备51040202000012号",
        "蜀ICP备13812345678号",
        "1704067200000",
        "统一社会信用代码：914403001922038216",
        "914403001922038216",
        "索 引 号：4111111111111111",
        "受理编号：510402202312310012",
        "第13812345678号",
        "投资13812345678元",
        "总额13812345678.50",
        "http://www.yunxi.gov.cn/t13812345678.html",
        "138****1234",
        "35*************123",
        "6201**********123X",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b93413812345678b7852b855",
        "12345678901",
    ],
)
def test_what_is_no_number_of_a_person(string: str) -> None:
    assert kinds(string) == []


@pytest.mark.parametrize(
    "row",
    [
        "一、本年新收政府信息公开申请数量15300000153",
        "15300000153",
        "总计13000000013000000",
        "31000400000000000",
        "规章 150 3000 2000",
        "0 1 1 0 2 1 0 0 0 1 0 1 2 3 4 5",
        "13 200 1500 13 138 1234 5678",
    ],
)
def test_figures_of_a_table_row_are_no_numbers_of_persons(row: str) -> None:
    assert kinds(row) == []


def test_several_numbers_beside_one_another_are_told_apart() -> None:
    string = "电话0816-2345678 13812345678、139 1234 5678；11010519491231002X 4111111111111111"
    assert kinds(string) == [
        ("mobile", "13812345678"),
        ("mobile", "139 1234 5678"),
        ("identity", "11010519491231002X"),
        ("card", "4111111111111111"),
    ]


def test_a_list_of_mobiles_with_blanks_only() -> None:
    assert len(kinds("138 1234 5678 139 1234 5678")) == 2


def test_a_wrong_check_digit_is_told() -> None:
    assert [number.checked for number in find("110105194912310021")] == [False]


def test_an_identity_number_called_a_code_is_told() -> None:
    assert [number.labelled for number in find("编号：11010519491231002X")] == [True]


def test_a_number_of_identity_papers_is_not_called_a_code() -> None:
    assert [number.labelled for number in find("身份证编号：11010519491231002X")] == [False]


def test_an_unusual_card_is_told() -> None:
    assert [number.checked for number in find("退至5104022023123126")] == [False]


@pytest.mark.parametrize(
    ("string", "shown"),
    [
        ("620102199001011231", "6201**********1231"),
        ("138-1234-5678", "138-****-5678"),
        ("4111 1111 1111 1111", "4111 **** **** 1111"),
        ("１３８１２３４５６７８", "１３８****５６７８"),
    ],
)
def test_concealing_keeps_the_ends_and_the_separators(string: str, shown: str) -> None:
    number = find(string)[0]
    assert conceal(number, string) == shown


def test_offsets_are_those_of_the_string_given() -> None:
    string = "经办人 １３８１２３４５６７８ 已处理"
    assert find(string) == (Number("mobile", 4, 15, "13812345678"),)


def test_a_number_of_somebody_born_in_1900_is_an_identity_number() -> None:
    assert kinds("号码510402190001010011。") == [("identity", "510402190001010011")]


@pytest.mark.parametrize(("before", "found"), [("号码", ["identity"]), ("统一社会信用代码：", [])])
def test_what_checks_as_both_is_a_credit_code_only_where_it_is_called_one(
    before: str, found: list[str]
) -> None:
    assert [kind for kind, _ in kinds(f"{before}510703198501012039。")] == found


@pytest.mark.parametrize(
    ("string", "expected"),
    [
        ("一一〇一〇五一九四九一二三一〇〇二X。", ["identity"]),
        ("编号6222020200112233445。", []),
        ("银行卡号6222020200112233445。", ["card"]),
        ("见11010519491231002Y，号码110105194912310020。", ["identity"]),
        ("索引号：110105194912310020。", []),
    ],
)
def test_a_number_that_does_not_check_counts_where_something_says_what_it_is(
    string: str, expected: list[str]
) -> None:
    assert [number.kind for number in find(string)] == expected


@pytest.mark.parametrize("string", ["收款账号6222020200112233446。", "付3530111333300000。"])
def test_a_card_number_is_known_to_its_end(string: str) -> None:
    assert [string[number.start : number.end + 1][-1] for number in find(string)] == ["。"]


def test_an_identity_number_that_does_not_check_is_known_to_its_ends() -> None:
    assert [tuple(number)[:4] for number in find("号码110105194912310020。")] == [
        ("identity", 2, 20, "110105194912310020")
    ]
