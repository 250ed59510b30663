"""Words brought to one form before they are compared."""

from __future__ import annotations

import pytest

from baolint.forms.lexicon_fold import _CHANGING, fold, squeeze


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("ＸＸ局", "xx局"),
        ("Error!", "error！"),
        ("（注）", "（注）"),
        ("(注)", "（注）"),
        ("絕密", "绝密"),
        ("“三公”", '"三公"'),
    ],
)
def test_width_case_quotes_and_traditional_signs_are_made_one(printed: str, folded: str) -> None:
    assert fold(printed) == folded


def test_folding_keeps_the_length() -> None:
    printed = "ＡＢ（絕密）“”！\u3000𠀀1"
    assert len(fold(printed)) == len(printed)


@pytest.mark.parametrize("printed", ["绝 密", "绝\u3000\u3000密", "绝*密", "绝 · 密", "绝\u200b密"])
def test_blanks_and_marks_inside_a_word_are_skipped(printed: str) -> None:
    assert squeeze(printed) == "绝密"


def test_a_mark_between_figures_stays() -> None:
    assert squeeze("138****1234") == "138****1234"


def test_a_long_gap_divides() -> None:
    assert squeeze("工作秘     密级") == "工作秘     密级"


def test_a_tab_divides() -> None:
    assert squeeze("绝\t密") == "绝\t密"


def test_folding_twice_changes_nothing_more() -> None:
    everything = "".join(map(chr, range(0x20, 0xFFFF)))
    assert fold(fold(everything)) == fold(everything)


def test_full_width_letters_and_figures_are_all_narrowed() -> None:
    wide = "".join(chr(0xFF01 + i) for i in range(94))
    kept = "（），：；！？"
    expected = "".join(chr(0x21 + i).lower() for i in range(94))
    assert [one for one, ascii in zip(fold(wide), expected, strict=True) if one != ascii] == sorted(
        kept
    )


def test_every_sign_that_should_change_does() -> None:
    assert [one for one, other in _CHANGING.items() if fold(one) != other] == []
