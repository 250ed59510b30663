"""Words that lexicons forbid."""

from __future__ import annotations

from collections.abc import Mapping

from baolint.recognise.words import Vocabulary
from baolint.rules.diagnostic import Diagnostic
from baolint_rules.wording.sensitive_word import SensitiveWord
from support.worded import context, facts_of, lexicon


def checked(entry: Mapping[str, object] | str, *lines: str) -> list[Diagnostic]:
    own = context(Vocabulary([lexicon(entry)]))
    outcomes = SensitiveWord().check(facts_of(*lines), own)
    return [one for one in outcomes if isinstance(one, Diagnostic)]


def test_the_grade_is_the_entrys() -> None:
    grades = [
        checked({"term": "违规", "grade": grade}, "违规")[0].severity
        for grade in ("error", "warning", "info")
    ]
    assert grades == ["error", "warning", "info"]


def test_a_term_without_grade_takes_its_lexicons() -> None:
    assert checked("违规", "违规")[0].severity == "warning"


def test_a_term_is_reported_once_with_all_its_places() -> None:
    (only,) = checked("违规", "违规一", "违规二", "无")
    assert (only.place.span.start, [place.span.start for place in only.related]) == (0, [4])


def test_a_replacement_is_offered_for_every_place() -> None:
    (only,) = checked({"term": "残废人", "replace": "残疾人"}, "残废人，残废人")
    assert only.fix is not None
    edits = [(place.span.start, text) for place, text in only.fix.edits]
    assert (only.message, only.fix.title, only.fix.safe, edits) == (
        "W701.replace",
        "改为“残疾人”",
        False,
        [(0, "残疾人"), (4, "残疾人")],
    )


def test_the_message_names_the_lexicon() -> None:
    (only,) = checked("违规", "违 规")
    assert (only.message, only.values["printed"], only.values["lexicon"]) == (
        "W701",
        "违 规",
        "own",
    )
