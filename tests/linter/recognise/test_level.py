"""The level of the publishing body."""

from __future__ import annotations

import pytest

from baolint.recognise import level


@pytest.mark.parametrize(
    ("agency", "expected"),
    [
        ("绵阳市云溪区统计局", "department"),
        ("攀枝花市西区经济合作局", "department"),
        ("某县人民政府办公室", "department"),
        ("四川省人民政府办公厅", "department"),
        ("某县乡村振兴局", "department"),
        ("某市城镇化建设服务中心", "department"),
        ("某镇财政所", "department"),
        ("国家税务总局某县税务局", "department"),
        ("景德镇市财政局", "department"),
        ("某省农业农村部门联合办公室", "department"),
        ("绵阳市云溪区人民政府", "government"),
        ("上海市人民政府（本级）", "government"),
        ("南京市", "government"),
        ("景德镇市", "government"),
        ("上海市浦东新区", "government"),
        ("某某自治州", "government"),
        ("内蒙古自治区锡林郭勒盟行政公署", "government"),
        ("大兴安岭地区行政公署", "government"),
        ("建新镇", "township"),
        ("建新镇人民政府", "township"),
        ("某县建新镇政府", "township"),
        ("某市某区文苑街道办事处", "township"),
        ("某市某区文苑街道", "township"),
        ("某某蒙古族乡人民政府", "township"),
        ("某旗某苏木", "township"),
        ("教育部", "ministry"),
        ("中华人民共和国生态环境部", "ministry"),
        ("国家发展和改革委员会", "ministry"),
        ("审计署", "ministry"),
        ("海关总署", "ministry"),
        ("某市经济技术开发区管理委员会", "department"),
        ("某市高新区管委会", "department"),
        ("某市高新技术产业开发区", "government"),
        ("", "unknown"),
        (None, "unknown"),
    ],
)
def test_the_name_tells_the_level(agency: str | None, expected: str) -> None:
    assert level.of(agency) == expected
