"""The claims of a profile are tried when it is compiled, and faults are said with line and key."""

from __future__ import annotations

import pytest

from baolint.forms.compile import compile_profile
from baolint.forms.error import ProfileError
from support.small_profile import SMALL

CLAIM = """\
claims:
- quantity: received
  name: 新收
  verbs: [收到]
  object: [申请]
  units: [件]
  none: [未收到]
  equals: [cases/new/total]
  match: {收到申请3件: "3", 未收到申请: "0", 收到申请十二件: "12"}
  silent: [收到来信3件, 收到3件, 办结申请3件]
"""


def fault(old: str, new: str) -> ProfileError:
    """Compile the small profile with a claim in which one thing is changed."""
    assert old in CLAIM
    with pytest.raises(ProfileError) as caught:
        compile_profile((SMALL + CLAIM.replace(old, new, 1)).encode(), "small.yaml")
    return caught.value


def test_a_claim_is_compiled_to_fact_keys() -> None:
    data = compile_profile((SMALL + CLAIM).encode(), "small.yaml")
    assert data["claims"][0]["equals"] == [["cases/new/total"]]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("cases/new/total]", "cases/newer/total]", "claims[1].equals[1]"),
        ("[cases/new/total]", "[{plus: [cases/new/total]}]", "claims[1].equals[1]"),
        ('收到申请3件: "3"', '收到申请3件: "4"', "claims[1].match.收到申请3件"),
        ('收到申请3件: "3"', '收来申请3件: "3"', "claims[1].match.收来申请3件"),
        ("收到来信3件,", "收到申请3件,", "claims[1].silent[1]"),
        ("verbs: [收到]", "verbs: []", "claims[1].verbs"),
        ("收到来信3件, ", "", "claims[1].silent"),
        (', 收到申请十二件: "12"', "", "claims[1].match"),
        ("units: [件]", "units: [件]\n  at: [nowhere]", "claims[1].at[1]"),
        ("units: [件]", "unit: [件]", "claims[1].unit"),
    ],
)
def test_a_fault_names_its_key(old: str, new: str, key: str) -> None:
    assert fault(old, new).key == key


def test_a_fault_names_its_line() -> None:
    error = fault("收到来信3件,", "收到申请3件,")
    assert error.line == SMALL.count("\n") + CLAIM[: CLAIM.index("silent")].count("\n") + 1


def test_two_claims_of_one_quantity_are_refused() -> None:
    twice = CLAIM + CLAIM.removeprefix("claims:\n")
    with pytest.raises(ProfileError, match="定义了两次"):
        compile_profile((SMALL + twice).encode(), "small.yaml")
