"""Rules of family L: the addresses of links and those that stand in the text."""

from baolint.rules.rule import Rule
from baolint_rules.links.dead_link import DeadLink
from baolint_rules.links.internal_address import InternalAddress
from baolint_rules.links.malformed_link import MalformedLink

RULES: tuple[type[Rule], ...] = (
    MalformedLink,
    InternalAddress,
    DeadLink,
)
