"""Check digits: identity numbers (GB 11643), cards (Luhn), credit codes (GB 32100, GB 11714).

All functions take plain ASCII strings without separators; letters are upper case.
"""

from __future__ import annotations

_IDENTITY_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_IDENTITY_CHECKS = "10X98765432"
_BODY_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_BODY_CHECKS = "0123456789X"
_CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def identity_check(seventeen: str) -> str:
    """Give the check character for the first 17 digits of an identity number (mod 11-2)."""
    total = sum(
        int(digit) * weight for digit, weight in zip(seventeen, _IDENTITY_WEIGHTS, strict=True)
    )
    return _IDENTITY_CHECKS[total % 11]


def birth_date(number: str) -> tuple[int, int, int] | None:
    """Give year, month and day of birth in an identity number of 18 or 15 characters.

    A number of 15 digits is of a birth in 19xx. None where no calendar has that day.
    """
    if len(number) == 18:
        year, month, day = int(number[6:10]), int(number[10:12]), int(number[12:14])
    elif len(number) == 15:
        year, month, day = 1900 + int(number[6:8]), int(number[8:10]), int(number[10:12])
    else:
        return None
    if not 1 <= month <= 12 or not 1 <= day <= _DAYS[month - 1]:
        return None
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if (month, day) == (2, 29) and not leap:
        return None
    return year, month, day


def luhn(digits: str) -> bool:
    """Tell whether the last digit of a card number is right by Luhn's formula."""
    total = 0
    for position, digit in enumerate(reversed(digits)):
        value = int(digit)
        if position % 2:
            value = value * 2 - 9 if value > 4 else value * 2
        total += value
    return total % 10 == 0


def credit_check(seventeen: str) -> str:
    """Give the check character for the first 17 of a unified social credit code (mod 31)."""
    total = 0
    weight = 1
    for sign in seventeen:
        total += _CREDIT_SIGNS.index(sign) * weight
        weight = weight * 3 % 31
    return _CREDIT_SIGNS[-total % 31]


def body_check(eight: str) -> str:
    """Give the check character for the first 8 of an organisation's code (GB 11714, mod 11)."""
    total = sum(
        (ord(sign) - 55 if sign.isalpha() else int(sign)) * weight
        for sign, weight in zip(eight, _BODY_WEIGHTS, strict=True)
    )
    return _BODY_CHECKS[-total % 11]


def is_credit_code(code: str) -> bool:
    """Tell whether 18 characters are a unified social credit code: right signs, right checks.

    Its ninth to seventeenth character are the organisation's code, which has a check of its own.
    """
    return (
        len(code) == 18
        and all(sign in _CREDIT_SIGNS for sign in code)
        and credit_check(code[:17]) == code[17]
        and body_check(code[8:16]) == code[16]
    )
