from __future__ import annotations

import pytest

from baolint.engine.run import check_bytes
from support.reports import REPORTS, changed, findings, prepared, sound

DONE = "各项任务按期完成"


def told(text: str, name: str = "report.txt") -> list[tuple[str, str]]:
    return [(f.code, f.severity) for f in findings(text, name) if f.code.startswith("L")]


def article(change: str) -> str:
    page = (REPORTS / "ok" / "article.html").read_text(encoding="utf-8")
    return changed(page, (DONE, f"{DONE}{change}"))


@pytest.mark.parametrize(
    "sentence",
    [
        "，详见http://www.yunxi.gov.cn",
        "，详见http://www.yunxi.gov.cn。",
        "（http://www.yunxi.gov.cn/tjj/）",
        "，详见“http://www.yunxi.gov.cn/a?b=c&d=e”",
        "，详见www.yunxi.gov.cn，下载附表",
        "，版本号为10.2.1.0",
        "，第10.1.2.3条",
        "，系统地图见http://61.139.1.20:8080/",
        "，http协议已升级为https",
        "，访问www网站",
        "，比例为1:2",
        "，A:B两类",
        "，网址http://www.yunxi.gov.cn查看",
        "，邮箱tjj@yunxi.gov.cn",
        "，时间为8:30—17:00",
        "，文件://号",
        "，系统升级至10.2.1.0，平台版本10.64.1.2",
        "，第172.16.1.2条，版本号192.168.1.2",
        "，信息由www网站、www栏目和wwwnew.yunxi.gov.cn发布",
        "，详见www.yunxi.gov.cn。com后缀的网站为仿冒",
        "，网址：http://wwwold.yunxi.gov.cn/",
        "，详见http://yunxi_tj.gov.cn/a_b_c/2023_1.html",
        "，详见https://www.gov.cn、https://www.stats.gov.cn。",
        "，详见http://www.yunxi.gov.cn/oa/login.jsp",
        "，栏目路径/zwgk/var/2023、/Users手册",
        "，local、intranet等词语已作解释",
        "，访问量（www）占http访问的60%",
        "，公共数据平台data.yunxi.gov.cn已上线",
    ],
)
def test_sound_sentences_draw_nothing(sentence: str) -> None:
    assert told(changed(sound(), (DONE, f"{DONE}{sentence}"))) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("，详见http//www.yunxi.gov.cn", "L951"),
        ("，详见htpp://www.yunxi.gov.cn", "L951"),
        ("，详见www.yunxi，gov.cn", "L951"),
        ("，点击https：／／www.yunxi.gov.cn即可", "L951"),
        ("，信用查询：ｗｗｗ．yunxi．gov．cn。", "L951"),
        ("，法规库：wwwyunxi.gov.cn，方便查阅", "L951"),
        ("，登录https://www.yunxi.gov.con查询", "L951"),
        ("，登录http://www.yunxi.goc.cn查询", "L951"),
        ("，登录http://www.yunxi.govcn查询", "L951"),
        ("，登录http://www.yunxi.gov查询", "L951"),
        ("，见http://www_yunxi_gov.cn栏目", "L951"),
        ("，见http.//www.yunxi.gov.cn栏目", "L951"),
        ("，见http；//www.yunxi.gov.cn栏目", "L951"),
        ("，见www .yunxi.gov.cn栏目", "L951"),
        ("，见www. yunxi.gov.cn栏目", "L951"),
        ("，见www.yunxi。gov。cn栏目", "L951"),
        ("，见http://wwwyunxi.gov.cn栏目", "L951"),
        ("，流转使用http://oa/login.jsp登记", "L952"),
        ("，统计依托http://tongji:8080/nb完成", "L952"),
        ("，平台（172.20.6.8）运行正常", "L952"),
        ("，点击10.66.12.3/portal/yjzj提交", "L952"),
        ("，系统10.84.3.116由信息中心维护", "L952"),
        ("，终端10.8.3.16:8080由信息中心维护", "L952"),
        ("，登录xxgk.yunxi.intranet填报", "L952"),
        ("，打开localhost:8080/nb填报", "L952"),
        ("，附件在/var/www/html/nb.xls", "L952"),
        ("，详见http：//www.yunxi.gov.cn", "L951"),
        ("，登录192.168.0.5填报", "L952"),
        ("，服务器地址172.20.3.4", "L952"),
        ("，见file:///D:/a.doc", "L952"),
        ("，见\\\\server\\share\\a.doc", "L952"),
        ("，见http://localhost:8080/a", "L952"),
    ],
)
def test_faulty_sentences(sentence: str, expected: str | None) -> None:
    found = [code for code, _ in told(changed(sound(), (DONE, f"{DONE}{sentence}")))]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ('<a href="http://www.yunxi.gov.cn">网站</a>', []),
        ('<a href="/xxgk/">目录</a>', []),
        ('<a href="javascript:;">打印</a>', []),
        ('<!-- <a href="http://10.1.1.1/">旧</a> -->', []),
        ('<a href="">网站</a>', [("L951", "warning")]),
        ('<a href="http:/www.yunxi.gov.cn">网站</a>', [("L951", "warning")]),
        ("<a href='http://192.168.3.4/oa'>网站</a>", [("L952", "error")]),
        ('<img src="file:///C:/Users/a/clip.png">', [("L952", "error")]),
        ('<img src="">', []),
        (
            '<a href="http://192.168.3.4/oa">http://192.168.3.4/oa</a>',
            [("L952", "error"), ("L952", "error")],
        ),
    ],
)
def test_links_of_a_page(tag: str, expected: list[tuple[str, str]]) -> None:
    assert told(article(tag), "article.html") == expected


def test_a_link_is_pointed_at_in_the_source() -> None:
    text = article('<a class="x" href="http:/www.yunxi.gov.cn">网站</a>')
    spot = next(f.location.spot for f in findings(text, "a.html") if f.code == "L951")
    assert spot.line and spot.column and spot.end_column
    line = text.split("\n")[spot.line - 1]
    assert line[spot.column - 1 : spot.end_column - 1] == "http:/www.yunxi.gov.cn"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("[网站](http://www.yunxi.gov.cn)", []),
        ("[附件](./a_b.docx)", []),
        ("[网站](http:/www.yunxi.gov.cn)", ["L951"]),
        ("[网站]()", ["L951"]),
        ("[网站](<http://10.0.0.8/a b>)", ["L952"]),
        ("![图](file:///C:/a.png)", ["L952"]),
        ("[网站][1]\n\n[1]: http://127.0.0.1/x\n\n", ["L952"]),
    ],
)
def test_links_of_markdown(markup: str, expected: list[str]) -> None:
    text = (REPORTS / "ok" / "sound.md").read_text(encoding="utf-8")
    found = told(changed(text, (DONE, f"{DONE}{markup}")), "sound.md")
    assert [code for code, _ in found] == expected


def probed(text: str, status: int | None) -> list[str]:
    asked: list[str] = []

    def probe(address: str) -> int | None:
        asked.append(address)
        return status

    setup = prepared()._replace(context=prepared().context._replace(probe=probe))
    found = check_bytes(text.encode(), "report.txt", setup)
    return asked + [f.code for f in found.findings if f.code.startswith("L")]


def with_address(address: str) -> str:
    return changed(sound(), (DONE, f"{DONE}，详见{address}"))


@pytest.mark.parametrize(
    ("status", "codes"),
    [(200, []), (302, []), (403, []), (404, ["L953"]), (410, ["L953"]), (500, []), (None, [])],
)
def test_only_a_page_that_is_gone_is_dead(status: int | None, codes: list[str]) -> None:
    assert probed(with_address("www.yunxi.gov.cn/a"), status) == [
        "http://www.yunxi.gov.cn/a",
        *codes,
    ]


@pytest.mark.parametrize("address", ["http://192.168.1.1/a", "http:/www.yunxi.gov.cn"])
def test_internal_and_malformed_addresses_are_not_asked_for(address: str) -> None:
    assert [one for one in probed(with_address(address), 404) if "/" in one] == []


def test_nothing_is_asked_without_leave() -> None:
    assert "L953" not in [code for code, _ in told(with_address("http://www.yunxi.gov.cn/gone"))]
