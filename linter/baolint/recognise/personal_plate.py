"""Licence plates of vehicles (GA 36: province, letter, five signs, six for new energy)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.recognise.personal import PLATE, Detail

_PLATE = re.compile(
    "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-Z] ?[·•.]? ?"
    "(?P<signs>[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳])(?![A-Za-z0-9*-])"
)
_VEHICLE = re.compile("车|号牌|驾驶|牌照")
_OTHER = re.compile("(?:编号|文号|证号|备案|备|许可|案号|代码|索引号?)(?:为|是|[:(])*$")
_CHINESE = re.compile("[\u4e00-\u9fff]$")
_REACH = 20


def find(string: str) -> Iterator[Detail]:
    """Yield the plates in a folded string.

    Without a word for a vehicle near by, one that follows on a Chinese character is none: it may be
    the last character of a place's name and letters behind it (西宁GDP2023).
    """
    for plate in _PLATE.finditer(string):
        signs = plate["signs"]
        if sum(sign in "0123456789" for sign in signs) < 3 or signs.endswith("0000"):
            continue
        before = string[max(0, plate.start() - _REACH) : plate.start()]
        after = string[plate.end() : plate.end() + 6]
        vehicle = _VEHICLE.search(before + after)
        other = _CHINESE.search(before) or after.startswith(("号", "件", "项"))
        if _OTHER.search(before) or (other and not vehicle):
            continue
        yield Detail(PLATE, plate.start(), plate.end(), 2, 2)
