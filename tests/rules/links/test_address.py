from __future__ import annotations

import pytest

from baolint_rules.links.address import fault, is_internal, parts


@pytest.mark.parametrize(
    "address",
    [
        "http://www.yunxi.gov.cn",
        "https://www.yunxi.gov.cn/xxgk/index.html?id=1#top",
        "HTTP://WWW.YUNXI.GOV.CN/",
        "http://www.yunxi.gov.cn:8080/a",
        "http://政务.中国/x",
        "http://user:pw@www.yunxi.gov.cn/",
        "http://61.139.1.20/",
        "http://[2001:db8::1]/",
        "www.yunxi.gov.cn",
        "ftp://ftp.yunxi.gov.cn/a",
        "/xxgk/index.html",
        "../附件.docx",
        "./W020240119.pdf",
        "附件 1.docx",
        "#top",
        "javascript:void(0)",
        "mailto:tjj@yunxi.gov.cn",
        "tel:08162345678",
        "//www.yunxi.gov.cn/a.js",
        "http://my_host.gov.cn/",
        "http://xxgk.yunxi.gov.cn/a/b,c;d=1",
        "index.jsp?urltype=tree.TreeTempUrl&wbtreeid=1001",
        "https://mp.weixin.qq.com/s/abc-DEF_123",
    ],
)
def test_sound_addresses_have_no_fault(address: str) -> None:
    assert (fault(address, "link"), is_internal(address)) == ("", False)


@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        ("", "empty"),
        ("http:/www.yunxi.gov.cn", "scheme"),
        ("http//www.yunxi.gov.cn", "scheme"),
        ("http:www.yunxi.gov.cn", "scheme"),
        ("http：//www.yunxi.gov.cn", "scheme"),
        ("http:\\\\www.yunxi.gov.cn", "scheme"),
        ("http;//www.yunxi.gov.cn", "scheme"),
        ("htpp://www.yunxi.gov.cn", "scheme"),
        ("htttp://www.yunxi.gov.cn", "scheme"),
        ("ttp://www.yunxi.gov.cn", "scheme"),
        ("http://http://www.yunxi.gov.cn", "scheme"),
        ("https:///www.yunxi.gov.cn", "scheme"),
        ("http://", "scheme"),
        ("www。yunxi.gov.cn", "scheme"),
        ("http://www. yunxi.gov.cn", "blank"),
        ("http://www.yunxi,gov.cn", "host"),
        ("http://www..gov.cn", "host"),
        ("http://yunxi", "host"),
        ("http://-a.gov.cn", "host"),
        ("http://www.yunxi.gov.cn:80a/", "port"),
        ("http://300.1.1.1/", "host"),
    ],
)
def test_faulty_addresses(address: str, wrong: str) -> None:
    assert fault(address, "link") == wrong


@pytest.mark.parametrize(
    "address",
    [
        "http://10.1.2.3/oa",
        "http://172.16.0.1",
        "https://172.31.255.1:8443/",
        "http://192.168.1.1",
        "http://127.0.0.1:3000/",
        "http://localhost/",
        "http://oa.yunxi.local/",
        "file:///C:/Users/a/clip_image001.png",
        "C:\\年报\\a.xls",
        "D:/年报/a.xls",
        "\\\\fileserver\\share\\a.doc",
        "http://0.0.0.0/",
    ],
)
def test_internal_addresses(address: str) -> None:
    assert is_internal(address)


@pytest.mark.parametrize(
    "address",
    [
        "http://172.32.0.1",
        "http://11.1.1.1",
        "http://192.169.1.1",
        "http://localhost.gov.cn/",
        "http://10.gov.cn",
    ],
)
def test_public_addresses_are_not_internal(address: str) -> None:
    assert not is_internal(address)


def test_parts_of_an_address() -> None:
    assert parts("HTTPS://A.Gov.cn:81/x") == ("https", "a.gov.cn", "81")
