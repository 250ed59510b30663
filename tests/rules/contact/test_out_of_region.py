from __future__ import annotations

import pytest

from baolint.api import setup
from baolint.engine.run import check_bytes
from baolint_rules.contact.host import host, is_government, whose
from support.reports import AS_OF, changed, findings, sound

INVITE = "如对本报告有疑问，请与绵阳市云溪区统计局办公室联系"
BRACKET = (
    "（地址：绵阳市云溪区文苑路18号；邮编：621000；电话：0816-2345678；电子邮箱：tjj@yunxi.gov.cn）"
)
CODES = ("C603", "C607", "C608", "C609")


def told(text: str) -> list[tuple[str, str]]:
    return [(f.code, f.severity) for f in findings(text) if f.code in CODES]


def with_bracket(bracket: str) -> str:
    return changed(sound(), (BRACKET, bracket))


@pytest.mark.parametrize(
    "bracket",
    [
        "（地址：云溪区文苑路18号；电话：0816-2345678）",
        "（地址：四川省绵阳市云溪区文苑路18号；电话：0816-2345678）",
        "（地址：绵阳市南京路18号；电话：0816-2345678）",
        "（地址：上海路18号；电话：0816-2345678）",
        "（地址：成都路18号；电话：0816-2345678）",
        "（地址：文苑路18号广元大厦3楼；邮编：621001；电话：2345678）",
        "（网址：www.my.gov.cn；电话：0816-2345678）",
        "（网址：http://www.sc.gov.cn；电话：0816-2345678）",
        "（网址：http://tjj.sc.gov.cn/x；电话：12345）",
        "（网址：https://www.gov.cn；电话：0816-2345678）",
        "（网址：https://www.mianyang.gov.cn；电话：0816-2345678）",
        "（邮编：629999；电话：0816-2345678）",
    ],
)
def test_what_may_be_local_draws_nothing(bracket: str) -> None:
    assert told(with_bracket(bracket)) == []


@pytest.mark.parametrize(
    ("bracket", "expected"),
    [
        ("（地址：浙江省杭州市西湖区文苑路18号；电话：0816-2345678）", [("C609", "warning")]),
        ("（地址：杭州市西湖区文苑路18号；电话：0571-23456789）", [("C609", "warning")]),
        ("（网址：www.panzhihua.gov.cn；电话：0816-2345678）", [("C609", "warning")]),
        ("（网址：www.hangzhou.gov.cn；电话：0816-2345678）", [("C609", "warning")]),
        ("（邮编：617000；电话：0816-2345678）", [("C609", "info")]),
        ("（电话：0571-23456789）", [("C609", "info")]),
        ("（电话：0812-2345678）", [("C603", "info")]),
        ("（地址：攀枝花市西区路1号；电话：0812-2345678）", [("C609", "warning")]),
        ("（电话：13812345678）", [("C608", "info")]),
        ("（网址：www.yunxi.com；电话：0816-2345678）", [("C607", "info")]),
    ],
)
def test_what_comes_from_elsewhere_is_told_once(
    bracket: str, expected: list[tuple[str, str]]
) -> None:
    assert told(with_bracket(bracket)) == expected


def test_the_other_codes_of_the_same_fault_are_kept() -> None:
    text = with_bracket("（网址：www.hangzhou.gov.cn；电话：0571-23456789）")
    assert [f.related_codes for f in findings(text) if f.code == "C609"] == [("C607", "C603")]


def test_the_area_code_is_told_where_c609_is_off() -> None:
    text = with_bracket("（电话：0571-23456789）")
    found = check_bytes(text.encode(), "a.txt", setup(as_of=AS_OF, ignore=("C609",))).findings
    assert [f.code for f in found if f.code in CODES] == ["C603"]


def test_an_office_in_the_capital_may_have_its_address_there() -> None:
    name = "绵阳市人民政府驻北京办事处"
    text = changed(
        with_bracket("（地址：北京市朝阳区1号；电话：010-82345678）"),
        ("绵阳市云溪区统计局\n2023年", f"{name}\n2023年"),
    )
    assert "C609" not in [code for code, _ in told(text)]


def test_a_mobile_for_contact_is_no_leak_as_well() -> None:
    text = with_bracket("（电话：13812345678）")
    assert [f.code for f in findings(text) if f.code in ("C608", "P802")] == ["C608"]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("http://www.Yunxi.gov.cn/tjj/", "www.yunxi.gov.cn"),
        ("www.yunxi.gov.cn:8080", "www.yunxi.gov.cn"),
        ("https://a:b@x.gov.cn?q", "x.gov.cn"),
        ("ｗｗｗ.yunxi.gov.cn", "www.yunxi.gov.cn"),
    ],
)
def test_hosts(address: str, name: str) -> None:
    assert host(address) == name


def test_a_host_that_only_looks_like_a_government_one() -> None:
    assert not is_government("www.yunxi-gov.cn") and not is_government("gov.cn.site.com")


def test_a_host_names_its_province_or_city() -> None:
    assert (whose("tjj.zj.gov.cn"), whose("www.panzhihua.gov.cn"), whose("www.yunxi.gov.cn")) == (
        ("浙江省", ""), ("", "攀枝花市"), ("", ""),
    )  # fmt: skip
