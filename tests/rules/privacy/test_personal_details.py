from __future__ import annotations

from pathlib import Path

import pytest

from support.cli import run
from support.reports import changed, findings, sound

ANCHOR = "各项任务按期完成"
LINES = (Path(__file__).parent / "silent_personal.txt").read_text(encoding="utf-8").splitlines()
SILENT = [line for line in LINES if line and not line.startswith("#")]


def found(insert: str) -> list[tuple[str, str]]:
    """Give code and text pointed at of each finding of family P about a sentence."""
    text = changed(sound(), (ANCHOR, f"{ANCHOR}。{insert}"))
    lines = text.split("\n")
    told = []
    for each in findings(text):
        spot = each.location.spot
        if each.code.startswith("P") and spot.line and spot.column and spot.end_column:
            told.append((each.code, lines[spot.line - 1][spot.column - 1 : spot.end_column - 1]))
    return told


@pytest.mark.parametrize("sentence", SILENT)
def test_what_is_no_personal_detail(sentence: str) -> None:
    assert found(sentence) == []


def test_there_are_many_hard_cases() -> None:
    assert len(SILENT) > 55


DETAILS = [
    ("持护照E12345678来窗口申请", "P804", "E12345678"),
    ("护照号码为150123456的外籍人士", "P804", "150123456"),
    ("往来港澳通行证（C12345678）", "P804", "C12345678"),
    ("台湾居民来往大陆通行证号：12345678", "P804", "12345678"),
    ("回乡证号码：Ｈ０１２３４５６７", "P804", "Ｈ０１２３４５６７"),
    ("家住云溪区城东街道幸福小区3栋2单元501室", "P805", "云溪区城东街道幸福小区3栋2单元501室"),
    ("住址：城东镇向阳村三组", "P805", "城东镇向阳村三组"),
    ("申请人现住云溪区花园路12号", "P805", "云溪区花园路12号"),
    ("户籍地址为绵阳市云溪区桂花苑二期8-3-501室", "P805", "绵阳市云溪区桂花苑二期8-3-501室"),
    ("车牌号：川Ａ１２３４５", "P806", "川Ａ１２３４５"),
    ("驾驶牌照为苏E·D12345的车辆", "P806", "苏E·D12345"),
    ("车辆川B1234挂超载", "P806", "川B1234挂"),
    ("加其个人微信lixiaoming_88联系", "P807", "lixiaoming_88"),
    ("申请人QQ：1234567890", "P807", "1234567890"),
    ("退费至申请人李小明的银行账号1234567890123", "P807", "1234567890123"),
    ("账号：9876543210123，户名：王大山", "P807", "9876543210123"),
    ("举报人：李向阳。", "P808", "李向阳"),
    ("申请人欧阳小红提出申请", "P808", "欧阳小红"),
    ("走访残疾人张大民、低保户赵秀英等", "P808", "张大民"),
    ("王大山（肢体残疾二级）", "P808", "王大山"),
]


@pytest.mark.parametrize(("sentence", "code", "detail"), DETAILS)
def test_what_is_a_personal_detail(sentence: str, code: str, detail: str) -> None:
    assert (code, detail) in found(sentence)


def test_accounts_and_addresses_in_the_contact_clause_are_not_judged_here() -> None:
    text = changed(sound(), ("电话：0816-2345678", "微信号：zhangsan88；电话：0816-2345678"))
    assert [each.code for each in findings(text) if each.code.startswith("P")] == []


@pytest.mark.parametrize("form", ["text", "concise", "json"])
@pytest.mark.parametrize("switch", [("--select", "B,W,T,E"), ("--ignore", "P"), ()])
def test_no_detail_leaves_in_full(
    switch: tuple[str, ...], form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    sentences = "".join(f"\n\n{sentence}，计划XXXX年。" for sentence, _, _ in DETAILS)
    cells = "".join(f"\t{detail}" for _, _, detail in DETAILS)
    text = changed(sound(), (ANCHOR + "。", ANCHOR + "。" + sentences), ("强制\t0", "强制" + cells))
    Path("报告.txt").write_text(text, encoding="utf-8")
    told = run("check", "报告.txt", "--as-of", "2024-02-01", "-f", form, *switch)
    assert ("*" in told.out, [each[2] for each in DETAILS if each[2] in told.out]) == (True, [])


@pytest.mark.parametrize(("sentence", "code", "detail"), DETAILS)
def test_no_detail_leaves_in_a_path(
    sentence: str, code: str, detail: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(f"{sentence}.txt").write_text("无", encoding="utf-8")
    told = run("check", f"{sentence}.txt", f"{sentence}.pdf", "--ignore", "P")
    assert ("*" in told.out and "*" in told.err, detail in told.out + told.err) == (True, False)


def test_the_name_of_a_sheet_is_masked() -> None:
    import io

    import openpyxl

    book = openpyxl.Workbook()
    page = book.active
    page.title = "张某13812345678"
    for line in changed(sound(), ("行政许可\t38", "行政许可\t三十八")).split("\n"):
        page.append(line.split("\t"))
    out = io.BytesIO()
    book.save(out)
    sheets = {each.location.spot.sheet for each in findings(out.getvalue(), "report.xlsx")}
    assert "张某138****5678" in sheets


def test_what_the_words_tell_in_one_place_is_masked_in_another() -> None:
    text = changed(
        sound(),
        (ANCHOR, f"{ANCHOR}，申请人张小明来电"),
        ("工作动态74条", "XXXX年，张小明反映XXXX条"),
    )
    lines = [each.excerpt.line for each in findings(text) if each.excerpt]
    assert any("张**反映" in line for line in lines)
    assert not any("张小明" in line for line in lines)
