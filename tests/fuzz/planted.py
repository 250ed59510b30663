"""Personal numbers put into what is fuzzed, and the search for them in all that comes out."""

from __future__ import annotations

import re

from baolint.document.identity import identity_check, luhn

IDENTITY = "51070319900101123" + identity_check("51070319900101123")
MOBILE = "13812345678"
CARD = next(n for n in (f"622202100100123456{d}" for d in "0123456789") if luhn(n))
IN_PATH = "13900007654"
"""The mobile in the name of every file; it stands in no content."""
SENTENCE = f"联系人张小明，身份证号{IDENTITY}，手机号{MOBILE}，银行卡号{CARD}。"
_STANDS = {
    IDENTITY: f"身份证号{IDENTITY}，",
    MOBILE: f"手机号{MOBILE}，",
    CARD: f"银行卡号{CARD}。",
}


def guarded(texts: str) -> tuple[str, ...]:
    """Give the numbers that must not come out again of something in which these texts stand.

    A number that mutation has put anywhere but into its own words may have become something else
    there, an amount or the number of a document, and then is rightly shown.
    """
    found = [IN_PATH] if IN_PATH not in texts else []
    for number, words in _STANDS.items():
        if 0 < texts.count(number) == texts.count(words):
            found.append(number)
    return tuple(found)


def leaks(output: str, numbers: tuple[str, ...]) -> str:
    """Give a stretch of the output in which one of the numbers stands in full; empty if none."""
    for number in numbers:
        found = re.search(f".{{0,40}}{number}.{{0,10}}", output, re.DOTALL)
        if found:
            return found[0]
    return ""
