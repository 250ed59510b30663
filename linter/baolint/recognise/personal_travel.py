"""Numbers of passports, travel and residence permits and officers' cards, called so before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.recognise.personal import TRAVEL, Detail

_WORD = re.compile(
    "护照|(?<!车辆)(?<!货车)(?<!车)(?<!道路)(?<!城区)(?<!入场)(?<!应急)(?<!电子)(?<!临时)通行证"
    "|台胞证|回乡[证卡]|永久居留(?:身份)?证|旅行证|海员证|(?i:passport)"
)
_OTHER = re.compile(
    "索引号|流水号|文号|案号|备案号|受理(?:编)?号|办件(?:编)?号|信件(?:编)?号|许可证号"
)
_LETTERED = re.compile(
    "(?<![A-Za-z0-9*])(?:[A-Z][0-9]{8}(?:[0-9]{2})?|[A-Z]{2} ?[0-9]{7}|[A-Z]{3}[0-9]{12})(?![A-Za-z0-9*])"
)
_CALLED = "(?:(?i: ?(?:no|number|id))[.:]?|号码?|证号|证件号码?|编号|[(:为是]|[ :])*"
_LABELLED = re.compile(
    f"(?:护照|通行证|台胞证|回乡[证卡]|旅行证|海员证|(?i:passport))(?=号|证|编|[(:]|(?i: ?no| ?number| ?id))(?P<called>{_CALLED})"
    "(?P<number>[A-Za-z]{0,2}[0-9]{6,9}(?:[0-9][A-Z])?)(?![A-Za-z0-9*])(?! *(?:本|张|件|份|人|次|个|证|余))"
)
_PLAIN = re.compile(
    "(?:台胞证|回乡[证卡]|来往(?:大陆|内地)通行证)(?:[^。;0-9\n]{0,10}(?:证号|号码|编号|证件号))?[:为是 ]*(?P<number>(?!(?:19|20)[0-9]{2}[01][0-9][0-3][0-9](?![0-9]))[0-9]{8}(?:[0-9]{2})?)"
    "(?![A-Za-z0-9*])(?! *(?:本|张|件|份|人次|人(?!申请|查)|次|个|证(?!件)|余|多|起|年))"
)
_SETTLED = re.compile(
    "永久居留(?:身份)?证(?:号码?|编号|证号|[ :(为是])*(?P<number>9[0-9]{16}[0-9Xx]|[A-Z]{3}[0-9]{12})(?![A-Za-z0-9*])"
)
_SERVICE = re.compile(
    "(?:军官|士兵|军士|士官|警官|人民警察|文职(?:干部|人员)?|军人(?:身份)?|义务兵|学员|军人保障|退役军人?|退伍军人?|离休干部|残疾军人|伤残军人)证"
    "(?:件?号码?|证号|编号|[ :(为是“])*"
    "(?P<number>(?:[\u4e00-\u9fff]{1,4}字)? *第? *[A-Z]{0,2}[0-9]{5,10}号?)(?![A-Za-z0-9*])"
    "(?! *(?:本|张|件|份|人|次|个|证|余|多|起|年))"
)
_ISLAND = re.compile(
    "(?:香港|澳门|台湾|港澳|中国台湾)(?:地区)?(?:永久性?)?(?:居民)?(?:身份证|国民身份证)(?:件?号码?|编号|[ :(为是])*"
    "(?P<number>[A-Z]{1,2}[0-9]{6} ?\\([0-9A]\\)|[157][0-9]{6} ?[/(][0-9]\\)?|[A-Z][12][0-9]{8})(?![A-Za-z0-9*])"
)
_REACH = 24
"""Characters within a sentence that a number may stand behind the word for its document."""


def find(string: str) -> Iterator[Detail]:
    """Yield the numbers of travel documents in a folded string."""
    seen: set[int] = set()
    for start, end in _spans(string):
        if start not in seen and not any(start < other < end for other in seen):
            seen.add(start)
            yield Detail(TRAVEL, start, end, 2, 2)


def _spans(string: str) -> Iterator[tuple[int, int]]:
    for word in _WORD.finditer(string):
        labelled = _LABELLED.match(string, word.start())
        if labelled and any(
            sign in labelled["called"].lower() for sign in ("号", "(", ":", "n", "id")
        ):
            yield labelled.span("number")
        for number in _LETTERED.finditer(string, word.end(), word.end() + _REACH + 15):
            between = string[word.end() : number.start()]
            if len(between) > _REACH or any(sign in between for sign in "。;\n"):
                break
            if not _OTHER.search(between):
                yield number.span()
    for pattern in (_PLAIN, _SETTLED, _SERVICE, _ISLAND):
        for match in pattern.finditer(string):
            yield match.span("number")
