"""Random tables in every flattened shape: no figure that counts as certain, or as likely, is wrong."""

from __future__ import annotations

import random

import pytest

from support.filled_tables import BLOCKS, RESULTS, random_requests
from support.flatten import SHAPES
from support.made import Made, made
from support.recognised import facts, values
from support.thorough import seeds

pytestmark = pytest.mark.corpus
SEEDS = seeds(300, in_ci=80)
LARGEST = (3, 9, 40, 300, 4000)
"""The largest figure of a cell, by turns."""
TURNS = 3
"""Every how manieth report is written in the same shapes."""
READABLE = [name for name in SHAPES if name[:3] not in ("F-h", "F-l")]


def filled(seed: int) -> Made:
    """Give a report with random figures that add up."""
    rng = random.Random(seed)
    most = LARGEST[seed % len(LARGEST)]
    figures = dict(made(seed).figures)
    figures.update({key: str(value) for key, value in random_requests(rng, most).items()})
    for block in BLOCKS:
        cells = [rng.randint(0, most) if rng.random() < 0.6 else 0 for _ in range(4)]
        for name, value in zip(RESULTS, (*cells, sum(cells)), strict=True):
            figures[f"disputes/{block}/{name}"] = str(value)
    for column in ("made", "repealed", "valid"):
        figures[f"proactive/documents/{column}"] = str(rng.randint(0, most))
    return made(seed)._replace(figures=figures)


def slipped(seed: int) -> Made:
    """Give such a report with one figure of Table 3 or 4 wrong."""
    rng = random.Random(seed)
    figures = dict(filled(seed).figures)
    key = rng.choice([key for key in figures if not key.startswith("proactive")])
    figures[key] = str(int(figures[key]) + rng.choice((1, 2, 9, 10)))
    return filled(seed)._replace(figures=figures)


def wrong(report: Made, shape: str) -> list[tuple[str, str]]:
    """Give the figures that are trusted and yet other than what was written: (shape, key)."""
    found = facts(SHAPES[shape](report), shape)
    trusted = {
        key: value
        for key, value in values(found).items()
        if key not in found.doubtful or key in found.likely
    }
    return [(shape, key) for key, value in trusted.items() if value != report.figures[key]]


@pytest.mark.parametrize("seed", SEEDS)
def test_no_trusted_figure_is_wrong(seed: int) -> None:
    shapes = list(SHAPES)[seed % TURNS :: TURNS]
    assert [pair for shape in shapes for pair in wrong(filled(seed), shape)] == []


@pytest.mark.parametrize("seed", SEEDS[:100])
def test_no_trusted_figure_is_wrong_where_sums_do_not_add_up(seed: int) -> None:
    shapes = list(SHAPES)[seed % TURNS :: TURNS]
    assert [pair for shape in shapes for pair in wrong(slipped(seed), shape)] == []


@pytest.mark.parametrize("shape", READABLE)
def test_most_figures_of_table_three_are_read(shape: str) -> None:
    read = [values(facts(SHAPES[shape](filled(seed)), shape)) for seed in range(20)]
    share = sum(key.startswith("requests/") for one in read for key in one) / (20 * 175)
    assert share > 0.95
