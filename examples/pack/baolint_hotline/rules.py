"""The rules of family H: how this office wants its reports written."""

from baolint.rules.rule import Rule
from baolint_hotline.long_sentence import LongSentence

RULES: tuple[type[Rule], ...] = (LongSentence,)
