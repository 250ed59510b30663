"""An example of a pack: a form of its own, a word list, a rule and an output format."""

from baolint.rules.packs import Pack

PACK = Pack(
    name="hotline",
    package="baolint_hotline",
    families=(("H", "baolint_hotline.rules"),),
    messages="baolint_hotline.messages",
)
