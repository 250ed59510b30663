"""The name of the body that made the report, where no title gives it."""

from __future__ import annotations

import pytest

from baolint.recognise import agency
from support.passages import passages
from support.recognised import facts
from support.reports import changed, sound

NAME = "绵阳市云溪区统计局"
TITLE = f"{NAME}\n2023年政府信息公开工作年度报告\n"
SIGNED = f"{NAME}\n2024年1月19日"


@pytest.mark.parametrize(
    "line",
    [
        f"根据《中华人民共和国政府信息公开条例》要求，{NAME}编制了2023年政府信息公开工作年度报告。",
        f"本报告由{NAME}按照《中华人民共和国政府信息公开条例》规定编制。",
        f"本年度报告由{NAME}编制。",
        f"{NAME}根据《中华人民共和国政府信息公开条例》要求，编制本报告。",
        f"按照上级要求，{NAME}结合工作实际，编制本报告。",
        f"按照要求，编制《{NAME}2023年政府信息公开工作年度报告》。",
        f"现将《{NAME}2023年度政府信息公开工作年度报告》公布如下。",
    ],
)
def test_the_preface_names_the_author(line: str) -> None:
    assert agency.author(passages(line, kind="preamble")) == NAME


@pytest.mark.parametrize(
    "line",
    [
        "本报告根据《中华人民共和国政府信息公开条例》要求编制。",
        "本机关根据《国务院办公厅政府信息与政务公开办公室关于印发〈报告格式〉的通知》编制。",
        "我局根据要求编制本报告。",
        f"如对本报告有疑问，请与{NAME}联系。",
        "按照国务院办公厅制作的格式编制。",
    ],
)
def test_a_preface_without_a_name_names_nobody(line: str) -> None:
    assert agency.author(passages(line, kind="preamble")) is None


def test_without_a_title_the_signature_gives_agency_and_level() -> None:
    found = facts(changed(sound(), (TITLE, "")))
    assert (found.agency, found.level) == (NAME, "department")


def test_without_title_and_signature_the_preface_gives_the_agency() -> None:
    text = changed(sound(), (TITLE, ""), (SIGNED, ""), ("本报告根据", f"{NAME}编制本报告，根据"))
    assert facts(text).agency == NAME


def test_the_title_goes_before_the_signature() -> None:
    text = changed(sound(), (SIGNED, "绵阳市云溪区财政局\n2024年1月19日"))
    assert facts(text).agency == NAME


def test_an_office_of_a_government_signs_and_heads_its_report() -> None:
    text = sound().replace("绵阳市云溪区统计局", "绵阳市云溪区人民政府办公室")
    found = facts(text)
    signer = found.signature.agency
    assert signer
    assert (found.agency, signer.text.string) == ("绵阳市云溪区人民政府办公室",) * 2


@pytest.mark.parametrize("line", ["办公室", "综合办公室", "党政办公室"])
def test_an_office_without_its_body_is_no_name(line: str) -> None:
    assert not agency.is_name(line)


@pytest.mark.parametrize("name", ["长沙县㮾梨街道办事处", "南充市𠅤宁区统计局"])
def test_a_name_may_hold_rare_characters(name: str) -> None:
    assert agency.is_name(name)
