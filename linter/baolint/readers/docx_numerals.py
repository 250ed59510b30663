"""How a number is written in each format of an automatic list."""

from __future__ import annotations

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_ENCLOSED = {
    "decimalEnclosedCircle": (0x2460, 20),
    "decimalEnclosedCircleChinese": (0x2460, 20),
    "decimalEnclosedParen": (0x2474, 20),
    "decimalEnclosedFullstop": (0x2488, 20),
    "ideographEnclosedCircle": (0x3280, 10),
}
_CYCLES = {
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "ideographZodiac": "子丑寅卯辰巳午未申酉戌亥",
}
_COUNTING = (
    "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
    "taiwaneseCountingThousand", "koreanCounting", "japaneseLegal",
)  # fmt: skip
_DIGITAL = (
    "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2",
)  # fmt: skip
_LEGAL_FORMATS = ("chineseLegalSimplified", "ideographLegalTraditional")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def write(number: int, form: str) -> str:
    """Write a number in a format of the Word file; what has no such form is written in digits."""
    if form in ("bullet", "none"):
        return ""
    if not 0 < number < 10000:
        return str(number)
    if form in _COUNTING:
        return _chinese(number, _DIGITS, "十百千")
    if form in _LEGAL_FORMATS:
        return _chinese(number, _LEGAL, "拾佰仟", short_ten=False)
    if form in _DIGITAL:
        return "".join(_DIGITS[int(digit)] for digit in str(number))
    return _western(number, form)


def _western(number: int, form: str) -> str:
    digits = str(number)
    if form in _ENCLOSED:
        first, count = _ENCLOSED[form]
        return chr(first + number - 1) if number <= count else digits
    if form in _CYCLES:
        cycle = _CYCLES[form]
        return cycle[number - 1] if number <= len(cycle) else digits
    if form in ("upperLetter", "lowerLetter"):
        turns, letter = divmod(number - 1, 26)
        return chr((65 if form == "upperLetter" else 97) + letter) * min(turns + 1, 30)
    if form in ("upperRoman", "lowerRoman"):
        roman = _roman(number)
        return roman if form == "upperRoman" else roman.lower()
    return {
        "decimalFullWidth": digits.translate(_WIDE),
        "decimalFullWidth2": digits.translate(_WIDE),
        "decimalZero": digits.zfill(2),
        "numberInDash": f"- {digits} -",
    }.get(form, digits)


def _chinese(number: int, digits: str, units: str, short_ten: bool = True) -> str:
    """一百零一; of ten to nineteen the leading 一 is left out where `short_ten` says so."""
    written = ""
    gap = False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            zero = "零" if gap and written else ""
            written += zero + digits[digit] + (units[place - 1] if place else "")
        gap = digit == 0
    return written[1:] if short_ten and 10 <= number < 20 else written


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written
