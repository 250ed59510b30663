"""What many units say is nobody's copy; what a few share is found without holding all against all."""

from __future__ import annotations

import random
from array import array

import pytest

from baolint.engine.alike import BANDS, Alike, bands
from baolint.engine.boilerplate import MOST_UNITS, Boilerplate, own_words
from baolint.engine.pairing import of_other_units
from baolint.recognise.summary import SAMPLE, Sketch, Summary, likeness, sketch

SIGNS = "公开政府信息工作年度报告申请办理网站栏目更新审核培训考核监督保障主动依规范文件清理解读回应"


def prose(seed: object, length: int) -> str:
    rng = random.Random(str(seed))
    return "".join(rng.choice(SIGNS) for _ in range(length))


TEMPLATE = prose("样板", 900)


def summary(unit: str, text: str, year: int = 2023) -> Summary:
    made = sketch("overview", "一、总体情况", [text], unit)
    return Summary(f"{unit}{year}.txt", "text", unit, "", year, "", (), (), sketches=(made,))


def pairs(*summaries: Summary) -> list[tuple[str, str]]:
    """Give which reports are held against which, what many say being left out."""
    names = [one.agency or "" for one in summaries]
    own, _ = own_words(summaries, names)
    return [(pair.later.agency or "", pair.other.agency or "") for pair in of_other_units(own)]


def town(number: int) -> str:
    return f"云溪区第{number}镇人民政府"


def test_towns_that_share_a_template_are_not_held_against_one_another() -> None:
    towns = [summary(town(n), TEMPLATE + prose(n, 120)) for n in range(12)]
    assert pairs(*towns) == []


def test_of_towns_with_a_template_the_two_that_share_more_are_found() -> None:
    towns = [summary(town(n), TEMPLATE + prose(n, 400)) for n in range(12)]
    copy = summary(town(12), TEMPLATE + prose(7, 400))
    assert pairs(*towns, copy) == [(town(12), town(7))]


def test_of_a_template_hardly_anything_is_left() -> None:
    towns = [summary(town(n), TEMPLATE + prose(n, 120)) for n in range(12)]
    own, _ = own_words(towns, [one.agency or "" for one in towns])
    assert max(one.sketches[0].length for one in own) < 180


def test_a_few_units_may_be_copies_of_one_another() -> None:
    few = [summary(town(n), TEMPLATE) for n in range(MOST_UNITS)]
    assert len(pairs(*few)) == MOST_UNITS * (MOST_UNITS - 1) // 2


def test_a_units_own_years_count_as_one_unit() -> None:
    years = [summary(town(1), TEMPLATE, year) for year in range(2015, 2024)]
    others = [summary(town(n), prose(n, 900)) for n in range(2, 12)]
    own, _ = own_words([*years, *others], [one.agency or "" for one in (*years, *others)])
    assert own[0].sketches == years[0].sketches


@pytest.mark.parametrize("length", [200, 600, 3000])
def test_what_is_left_of_two_passages_is_as_alike_as_it_was_without_the_template(
    length: int,
) -> None:
    common = Boilerplate(10_000)
    for number in range(MOST_UNITS + 1):
        common.add([sketch("a", "", [TEMPLATE + prose(number, 300)], "")])
    one, other = prose("x", length), prose("y", length // 5) + prose("x", length)[length // 5 :]
    both = [common.left(sketch("a", "", [TEMPLATE + text], "")) for text in (one, other)]
    bare = [sketch("a", "", [text], "") for text in (one, other)]
    assert abs(likeness(*both) - likeness(*bare)) < 0.08


def test_counting_never_comes_out_too_low() -> None:
    common = Boilerplate(1)
    shared = sketch("a", "", [prose("gemeinsam", 200)], "")
    for number in range(MOST_UNITS + 1):
        common.add([shared, sketch("a", "", [prose(number, 5000)], "")])
    assert all(shingle in common for shingle in shared.shingles)


def test_confusion_is_rare() -> None:
    sketches = [sketch("a", "", [prose(n, 400)], "") for n in range(2000)]
    common = Boilerplate(2000 * SAMPLE)
    for one in sketches:
        common.add([one])
    taken = sum(len(one.shingles) - len(common.left(one).shingles) for one in sketches)
    assert taken < 0.001 * 2000 * SAMPLE


def rewritten(text: str, share: float, seed: int) -> str:
    cut = int(len(text) * share)
    return prose(seed, cut) + text[cut:]


def test_nearly_all_passages_with_four_fifths_in_common_share_a_band() -> None:
    missed = 0
    for number in range(500):
        text = prose(number, 600)
        one, other = (sketch("a", "", [t], "") for t in (text, rewritten(text, 0.2, -number)))
        alike = Alike()
        alike.add(one, "甲", 0)
        alike.add(other, "乙", 1)
        missed += not list(alike.pairs())
    assert missed <= 5


def test_passages_that_have_nothing_to_do_with_one_another_hardly_ever_do() -> None:
    alike = Alike()
    for number in range(1000):
        alike.add(sketch("a", "", [prose(number, 600)], ""), town(number), number)
    assert len(list(alike.pairs())) < 50


def test_a_short_passage_has_no_bands() -> None:
    assert bands(sketch("a", "", [prose(1, 40)], "")) is None


def test_a_band_is_kept_in_eight_bytes() -> None:
    found = bands(sketch("a", "", [prose(1, 400)], ""))
    assert found is not None
    assert (len(found), found.itemsize) == (BANDS, 8)


def test_one_unit_in_many_files_is_remembered_once() -> None:
    alike = Alike()
    same = sketch("a", "", [prose(1, 400)], "")
    for number in range(50):
        alike.add(same, "甲", number)
    alike.add(same, "乙", 50)
    assert list(alike.pairs()) == [(50, 0)]


def test_what_is_left_of_a_sketch_knows_how_far_it_is_complete() -> None:
    whole = Sketch("a", "", 1000, array("I", range(1, SAMPLE + 1)))
    left = whole.without(lambda shingle: shingle > 10)
    assert (left.known, left.length) == (SAMPLE, 1000 * 10 // SAMPLE)
