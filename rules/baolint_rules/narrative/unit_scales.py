"""Lists whose parts and total agree but for a 万: 12条，其中甲7万条，乙5万条."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from baolint.document.numerals import Numeral
    from baolint_rules.narrative.enumerations import Enumeration


def odd_scale(one: Enumeration) -> Numeral | None:
    """Give the number of a list that has a 万 too many or too few, None where there is none.

    The bare numbers add up, and the scales are not the same.
    """
    total, parts = one.total, one.parts
    scales = {part.scale for part in parts}
    if len(parts) < 2 or not total.exact or scales == {total.scale}:
        return None
    if sum((part.bare for part in parts), Decimal(0)) != total.bare:
        return None
    if sum((part.value for part in parts), Decimal(0)) == total.value:
        return None
    if len(scales) == 1:
        return total
    return next((part for part in parts if part.scale != total.scale), None)
