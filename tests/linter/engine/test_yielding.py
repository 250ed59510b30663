"""Of two findings on one stretch the one that says more stays."""

from __future__ import annotations

import pytest

from baolint.document.text import Span
from baolint.engine.yielding import settled
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, Fix
from support.reports import changed, codes, sound

LABEL, WORD_IN_IT, PROSE = Place(Span(10, 17)), Place(Span(12, 16)), Place(Span(40, 44))


def after(word: Diagnostic, blame: str = "T217") -> list[Diagnostic]:
    """Give what is left of a finding on words beside one that blames a label."""
    kept = settled([Diagnostic(blame, blame, LABEL), word])
    return [one for one in kept if isinstance(one, Diagnostic) and one.code == word.code]


@pytest.mark.parametrize("blame", ["T204", "T217"])
def test_a_word_in_a_blamed_label_is_not_told_too(blame: str) -> None:
    assert after(Diagnostic("W704", "W704", WORD_IN_IT), blame) == []


def test_a_word_in_a_label_that_nothing_blames_is_told() -> None:
    word = Diagnostic("W704", "W704", WORD_IN_IT)
    assert after(word, "T203") == [word]


def test_a_word_that_stands_in_the_prose_as_well_is_told_there() -> None:
    fix = Fix("改", True, ((WORD_IN_IT, "好"), (PROSE, "好")))
    (left,) = after(Diagnostic("W704", "W704", WORD_IN_IT, related=(PROSE,), fix=fix))
    assert (left.place, left.related, left.fix) == (
        PROSE,
        (),
        Fix("改", True, ((PROSE, "好"),)),
    )


def test_a_label_worded_as_in_running_text_is_one_finding() -> None:
    assert codes(changed(sound(), ("法人或其他组织", "法人和其他组织"))) == ["T217"]
