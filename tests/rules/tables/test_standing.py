from __future__ import annotations

import pytest

from baolint_rules.tables.standing import is_provincial, may_make_regulations


@pytest.mark.parametrize(
    ("agency", "level", "allowed"),
    [
        ("四川省人民政府", "government", True),
        ("北京市人民政府", "government", True),
        ("绵阳市人民政府", "government", True),
        ("四川省绵阳市人民政府", "government", True),
        ("凉山彝族自治州人民政府", "government", True),
        ("凉山州人民政府", "government", True),
        ("自然资源部", "ministry", True),
        ("东莞市人民政府", "government", True),
        ("绵阳市云溪区人民政府", "government", False),
        ("青川县人民政府", "government", False),
        ("浙江省义乌市人民政府", "government", False),
        ("北京市朝阳区人民政府", "government", False),
        ("绵阳市云溪区统计局", "department", False),
        ("四川省财政厅", "department", False),
        ("青川县人民政府办公室", "department", False),
        ("绵阳市云溪区清河镇人民政府", "township", False),
        ("绵阳市人民政府办公室", "department", None),
        ("绵阳市司法局", "department", None),
        ("国家某局", "department", None),
        ("阿拉善盟", "government", None),
        ("绵阳市高新技术开发区", "unknown", None),
        ("上海市浦东新区人民政府", "government", None),
        (None, "unknown", None),
    ],
)
def test_who_may_make_regulations(agency: str | None, level: str, allowed: bool | None) -> None:
    assert may_make_regulations(agency, level) is allowed


@pytest.mark.parametrize(
    ("agency", "provincial"),
    [
        ("四川省财政厅", True),
        ("四川省人民政府", True),
        ("北京市财政局", True),
        ("四川省市场监督管理局", True),
        ("国家税务总局", True),
        ("绵阳市财政局", False),
        ("四川省绵阳市财政局", False),
        ("北京市朝阳区财政局", False),
        ("青川县人民政府", False),
    ],
)
def test_provincial_bodies_are_told_from_those_below(agency: str, provincial: bool) -> None:
    assert is_provincial(agency) is provincial
