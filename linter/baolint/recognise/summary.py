"""What is kept of a report once it has been checked, to hold other reports against it.

A summary is small (about 10 KB): its figures, who and when, and sketches of its prose from which
likeness can be told but no sentence restored.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.recognise.place import Place

Number = int | Decimal
"""A figure: whole numbers as int, amounts as Decimal."""

ALL = 1 << 32
"""More than any shingle's number."""
SAMPLE = 256
"""Shingles kept of a passage: the likeness of two is then known to about two in a hundred."""

_BYTES = 16
"""Bytes of a shingle: eight characters. Four in a row are common language where thousands report."""
_SELF = expression("[我本全该各](?:单位|机关|街道|办事处|中心|[局镇乡委办区县市院校])")
"""How a report speaks of its publisher, which is not what makes two of them alike."""
_REGIONS = "省市州盟县区旗"


class Sketch(NamedTuple):
    """A section's prose with all figures left out: its length in characters, a sample of shingles.

    `shown` is the section's heading in the report's words. `cut` is the largest number up to which all
    the shingles are known, 0 where that follows from how many there are.
    """

    section: str
    shown: str
    length: int
    shingles: array[int]
    cut: int = 0

    @property
    def known(self) -> int:
        """The number up to which no shingle of the passage is missing."""
        if self.cut:
            return self.cut
        return self.shingles[-1] if len(self.shingles) == SAMPLE else ALL

    def without(self, common: Callable[[int], bool]) -> Sketch:
        """Give the sketch of what is left of the passage without the shingles that are common."""
        kept = array("I", (one for one in self.shingles if not common(one)))
        if len(kept) == len(self.shingles):
            return self
        length = self.length * len(kept) // len(self.shingles)
        return self._replace(length=length, shingles=kept, cut=self.known)


class Rise(NamedTuple):
    """A change against last year that the text states of a quantity: 新收26件，较上年20件增长30%.

    `sums` are the alternatives of what the quantity is in the tables, each a sum of fact keys, empty
    for one that only the text states. `now` is what the text says of this year, `before` of last year
    where it does; `sign` is 1 or -1, `by` how much, in `unit` (%, 倍 or a measure word), printed with
    so many `decimals`. `place` is that of the change, `before_place` that of `before`.
    """

    quantity: str
    name: str
    sums: tuple[tuple[str, ...], ...]
    now: Decimal
    before: Decimal | None
    sign: int
    by: Decimal
    unit: str
    decimals: int
    printed: str
    place: Place
    before_place: Place | None = None


class Summary(NamedTuple):
    """What other reports need to know of one.

    `keys` and `values` are the fact keys that the report has and their numbers, None for what is
    blank, a mark, unreadable or in doubt; `forced` are blanks that the other figures leave no choice
    about, whose numbers are never blamed. `editions` names the form of each table that follows
    another than the report's own. `suspects` are the figures that take part in a relation that fails
    in the report itself. `caveats` gives the grade that the words of the report put in place of a
    relation's severity, by (table, relation id). `rises` are the changes against last year that the
    text states, `stated` what it says of quantities that stand in no table, where it says but one number.
    `names` are the publisher's names by where they stand, `years` the years by where they are stated,
    `published` and `signed` the days that the page and the signature state (YYYY-MM-DD, '' where
    none), `deadline` (MM-DD) goes before the form's. `unit` is the body that a list of units knows the
    publisher as, '' without one.
    """

    path: str
    reader: str
    agency: str | None
    level: str
    year: int | None
    profile: str
    keys: tuple[str, ...]
    values: tuple[Number | None, ...]
    editions: tuple[tuple[str, str], ...] = ()
    forced: frozenset[str] = frozenset()
    suspects: frozenset[str] = frozenset()
    caveats: tuple[tuple[str, str, str], ...] = ()
    sketches: tuple[Sketch, ...] = ()
    rises: tuple[Rise, ...] = ()
    stated: tuple[tuple[str, Decimal], ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    years: tuple[tuple[str, int], ...] = ()
    published: str = ""
    signed: str = ""
    deadline: str = ""
    unit: str = ""

    def figures(self) -> dict[str, Number | None]:
        """Give the figures by fact key."""
        return dict(zip(self.keys, self.values, strict=True))

    def numbers(self) -> dict[str, Number]:
        """Give the figures that are printed as certain numbers, by fact key."""
        pairs = zip(self.keys, self.values, strict=True)
        return {k: value for k, value in pairs if value is not None and k not in self.forced}

    def form_of(self, table: str) -> str:
        """Give the id of the form that a table follows."""
        return dict(self.editions).get(table, self.profile)

    @property
    def name(self) -> str:
        """The file's name without its folders."""
        return self.path.rsplit("/", 1)[-1]


def sketch(section: str, shown: str, strings: Iterable[str], without: str) -> Sketch:
    """Make the sketch of a section; `without` is the publisher's name, which is left out."""
    from heapq import nsmallest
    from zlib import crc32

    text = "".join(strings)
    for name in _names(without):
        text = text.replace(name, "")
    plain = _SELF.sub("", "".join(filter(str.isalpha, text)))
    coded = plain.encode("utf-16-le")
    ends = range(_BYTES, len(coded) + 1, 2)
    shingles = {crc32(coded[end - _BYTES : end]) for end in ends}
    return Sketch(section, shown, len(plain), array("I", nsmallest(SAMPLE, shingles)))


def is_counted(sign: str) -> bool:
    """Tell whether a character counts for likeness: figures and marks do not."""
    return sign.isalpha()


def _names(agency: str) -> tuple[str, ...]:
    """Give the names by which a report calls its publisher: in full, without its region, its place."""
    region = max(map(agency.rfind, _REGIONS))
    inner = agency[region + 1 :]
    place = inner.removesuffix("人民政府").removesuffix("办事处")
    return tuple(name for name in (agency, inner, place) if len(name) > 1)


def likeness(one: Sketch, other: Sketch) -> float:
    """Estimate how alike two passages are, 0 to 1: twice the shingles shared by the shingles of both.

    A shingle is eight characters in a row. Of longer passages the smallest numbers are a fair sample of
    all, as far as they are known of both.
    """
    reach = min(one.known, other.known)
    left = set(one.shingles[: bisect_right(one.shingles, reach)])
    right = set(other.shingles[: bisect_right(other.shingles, reach)])
    both = len(left) + len(right)
    return 2 * len(left & right) / both if both else 0.0
