"""The built-in pack: rules, forms and lexicons for the annual report on information disclosure."""

from baolint.rules.packs import Pack

PACK = Pack(
    name="disclosure",
    package="baolint_rules",
    families=(
        ("S", "baolint_rules.structure"),
        ("T", "baolint_rules.tables"),
        ("B", "baolint_rules.balance"),
        ("N", "baolint_rules.narrative"),
        ("D", "baolint_rules.dates"),
        ("C", "baolint_rules.contact"),
        ("W", "baolint_rules.wording"),
        ("P", "baolint_rules.privacy"),
        ("L", "baolint_rules.links"),
        ("X", "baolint_rules.crossdoc"),
        ("F", "baolint_rules.typography"),
    ),
    messages="baolint_rules.messages",
    english="baolint_rules.messages.en",
)
