"""What a rate of requests handled (办结率, 答复率) can be by the numbers of the report."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from baolint_rules.narrative.stated_figures import added

if TYPE_CHECKING:
    from baolint.document.numerals import Numeral
    from baolint.recognise.claims import Counted
    from baolint.recognise.facts import Context, Facts

_KEYS = ("requests/new/total", "requests/carried_in/total", "requests/handled.total/total")
_RATES = ("办结率", "答复率")
_TIMELY = ("按时", "按期", "及时", "限时", "法定", "到期", "应", "期限")
_HANDLED = ("requests_handled", "requests_processed")
_RECEIVED = ("requests_received",)


def case_rates(counted: Counted, number: Numeral, facts: Facts, context: Context) -> list[Decimal]:
    """Give the rates that would be right, in percent; none where the rate is not one of these.

    The paragraph must state requests received or handled, so that it is their rate.
    """
    text = counted.prose.text
    before = text[max(0, number.start - 10) : number.start]
    if not any(word in before for word in _RATES) or any(word in before for word in _TIMELY):
        return []
    stated = {
        claim.form.quantity: claim.value
        for claim in facts.claims
        if claim.passage is counted.passage and claim.reach == "own"
    }
    if not any(name in stated for name in (*_HANDLED, *_RECEIVED)):
        return []
    tables = [added((key,), facts, context) for key in _KEYS]
    if any(one.state != "known" or one.value is None for one in tables):
        return []
    new, carried, handled = (one.value or Decimal(0) for one in tables)
    done = [handled, *(stated[name] for name in _HANDLED if name in stated)]
    asked = [new + carried, new, *(stated[name] for name in _RECEIVED if name in stated)]
    return [100 * one / other for one in done for other in asked if other and one <= other]
