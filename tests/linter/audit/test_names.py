"""Names of bodies are taken apart, and only true abbreviations are taken for the same body."""

from __future__ import annotations

import pytest

from baolint.audit.names import full, is_short_for, taken_apart


@pytest.mark.parametrize(
    ("name", "places", "rest"),
    [
        ("绵阳市云溪区统计局", ("绵阳市", "云溪区"), "统计局"),
        ("徐州市统计局", ("徐州市",), "统计局"),
        ("凉山州市场监督管理局", ("凉山州",), "市场监督管理局"),
        ("乐山市市中区财政局", ("乐山市", "市中区"), "财政局"),
        ("荆州市沙市区民政局", ("荆州市", "沙市区"), "民政局"),
        ("宁夏回族自治区吴忠市同心县教育局", ("宁夏回族自治区", "吴忠市", "同心县"), "教育局"),
        ("云溪区城市管理局", ("云溪区",), "城市管理局"),
        ("云溪区统计局（本级）", ("云溪区",), "统计局"),
        ("云溪区", (), "云溪区"),
    ],
)
def test_places_are_told_from_the_rest(name: str, places: tuple[str, ...], rest: str) -> None:
    assert taken_apart(name)[1:] == (places, rest)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("云溪区", "云溪区人民政府"),
        ("云溪区政府", "云溪区人民政府"),
        ("云溪区政府办", "云溪区人民政府办公室"),
        ("城关镇", "城关镇人民政府"),
        ("东城街道", "东城街道办事处"),
        ("云溪经济开发区", "云溪经济开发区管理委员会"),
        ("云溪经济开发区管委会", "云溪经济开发区管理委员会"),
        ("云溪区统计局", "云溪区统计局"),
    ],
)
def test_customary_short_names_are_written_out(name: str, wanted: str) -> None:
    assert full(name) == wanted


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("发改局", "发展和改革局"),
        ("住建局", "住房和城乡建设局"),
        ("人社局", "人力资源和社会保障局"),
        ("市场监管局", "市场监督管理局"),
        ("卫健委", "卫生健康委员会"),
        ("城管局", "城市管理局"),
    ],
)
def test_abbreviations(short: str, long: str) -> None:
    assert is_short_for(short, long)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("教育局", "教育和体育局"),
        ("农业局", "农业农村局"),
        ("民政局", "农民工政策局"),
        ("发改局", "发展和改革委员会"),
        ("统计局", "统计局"),
    ],
)
def test_what_a_body_was_before_a_merger_is_no_abbreviation(one: str, other: str) -> None:
    assert not is_short_for(one, other)
