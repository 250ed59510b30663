"""The spellings of a label are found out once, when the profile is compiled."""

import pytest

from baolint.forms.variants import GradedTwiceError, spellings


def test_the_labels_own_wording_is_exact() -> None:
    assert spellings("（一）予以公开", "", {}) == {"予以公开": "exact"}


def test_a_note_may_be_left_out() -> None:
    found = spellings("部分公开", "（区分处理的，只计这一情形）", {})

    assert found == {"部分公开(区分处理的,只计这一情形)": "exact", "部分公开": "same"}


def test_quotes_may_be_left_out() -> None:
    found = spellings("危及“三安全一稳定”", "", {})

    assert found == {'危及"三安全一稳定"': "exact", "危及三安全一稳定": "same"}


def test_a_variant_has_its_grade() -> None:
    found = spellings("行政规范性文件", "", {"nonstandard": ("规范性文件",)})

    assert found["规范性文件"] == "nonstandard"


def test_a_variant_may_carry_the_note_too() -> None:
    found = spellings("部分公开", "（注）", {"misspelt": ("部份公开",)})

    assert found["部份公开(注)"] == "misspelt"


def test_a_variant_with_its_own_bracket_gets_no_note() -> None:
    found = spellings("部分公开", "（注）", {"nonstandard": ("部分公开（另注）",)})

    assert list(found) == ["部分公开(注)", "部分公开", "部分公开(另注)"]


def test_a_spelling_cannot_have_two_grades() -> None:
    with pytest.raises(GradedTwiceError):
        spellings("总计", "", {"nonstandard": ("（七） 总计",)})
