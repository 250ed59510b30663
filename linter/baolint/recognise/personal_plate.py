"""Licence plates of vehicles (GA 36: province, letter, five signs, six for new energy)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.recognise.personal import PLATE, Detail

_JOINT = "(?: ?[·•.\\-\u2014\u2013_] ?| )?"
_PLATE = re.compile(
    f"(?:WJ)?[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-Za-hj-z]{_JOINT}"
    "(?P<signs>[A-HJ-NP-Za-hj-np-z0-9]{4,5}[A-HJ-NP-Za-hj-np-z0-9挂学警港澳])(?![A-Za-z0-9*-])"
)
_SPECIAL = "挂学警港澳"
"""Last signs of plates for trailers, driving schools, police and both borders: nothing else ends so."""
_VEHICLE = re.compile(
    "车|号牌|抓拍|违法|闯红灯|超员|年检|酒驾|醉驾|扣分|处罚|占用|驾驶|牌照|违停|违章|超载|超限|超速|停放|车主|营运|行驶|肇事|摩托|轿|卡口"
)
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
        after = string[plate.end() : plate.end() + 8]
        vehicle = (
            _VEHICLE.search(before + after)
            or signs[-1] in _SPECIAL
            or any(dot in plate[0] for dot in "·•")
        )
        other = (
            _CHINESE.search(before)
            or after.startswith(("号", "件", "项"))
            or plate[0] != plate[0].upper()
        )
        if _OTHER.search(before) or (other and not vehicle):
            continue
        yield Detail(PLATE, plate.start(), plate.end(), 2, 2)
