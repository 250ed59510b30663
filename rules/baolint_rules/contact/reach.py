"""Whether the report says at all how to reach the office."""

from __future__ import annotations

from baolint.recognise.facts import Facts

_WAYS = ("telephone", "mobile", "fax", "address", "email")


def reachable(facts: Facts) -> bool:
    """Tell whether there is a telephone, address or e-mail; a web address or postcode is none."""
    return any(item.kind in _WAYS for item in facts.contact.items)
