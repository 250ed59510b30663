from __future__ import annotations

import datetime
from typing import cast

import pytest

from baolint.document.model import Document
from baolint.forms.form import Form
from baolint.recognise.facts import Context, Facts
from baolint_rules.contact.region import region, short

CONTEXT = Context(as_of=datetime.date(2024, 2, 1))


def of(agency: str | None, context: Context = CONTEXT) -> tuple[str, list[str]] | None:
    facts = Facts(cast(Document, None), cast(Form, None))
    facts.agency = agency
    found = region(facts, context)
    return (found.name, sorted(found.codes)) if found else None


@pytest.mark.parametrize(
    ("agency", "found"),
    [
        ("绵阳市云溪区统计局", ("绵阳市", ["0816"])),
        ("四川省绵阳市统计局", ("绵阳市", ["0816"])),
        ("凉山州统计局", ("凉山州", ["0834"])),
        ("凉山彝族自治州统计局", ("凉山彝族自治州", ["0834"])),
        ("吉林省吉林市统计局", ("吉林市", ["0432"])),
        ("青海省海西州统计局", ("海西州", ["0977", "0979"])),
        ("重庆市云溪区统计局", ("重庆市", ["023"])),
        ("四川省统计局", None),
        ("云溪区统计局", None),
        ("国家税务总局绵阳市税务局", None),
        ("济源市统计局", None),
        (None, None),
    ],
)
def test_the_region_of_an_agency(agency: str | None, found: tuple[str, list[str]] | None) -> None:
    assert of(agency) == found


def test_the_users_region_comes_first() -> None:
    assert of("云溪区统计局", CONTEXT._replace(region="绵阳市")) == ("绵阳市", ["0816"])


def test_the_users_agency_comes_before_the_reports() -> None:
    assert of("统计局", CONTEXT._replace(agency="攀枝花市西区经济合作局")) == ("攀枝花市", ["0812"])


@pytest.mark.parametrize(
    ("name", "everyday"),
    [
        ("绵阳市", "绵阳市"),
        ("西双版纳傣族自治州", "西双版纳州"),
        ("克孜勒苏柯尔克孜自治州", "克孜勒苏州"),
        ("黔西南布依族苗族自治州", "黔西南州"),
        ("海西蒙古族藏族自治州", "海西州"),
    ],
)
def test_everyday_names(name: str, everyday: str) -> None:
    assert short(name) == everyday
