"""Home addresses: where a person is said to live, down to the building or the group of a village."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.recognise.personal import ADDRESS, Detail

_SAID = re.compile(
    "(?:家住|现住(?!房|宅|院)|(?<!项目)住址|家庭住址|家庭地址|居住地址?|居住[于在]|(?<=[,、(])住在?(?![房院建宅宿所户保])|(?<![入])住在"
    "|户籍(?:所在)?地(?:址)?|户籍地址|户口所在地)(?:为|是|在|于|[:( ])*"
)
_PLACE = re.compile(
    "[\u4e00-\u9fffA-Za-z0-9\\-—#]{2,40}?"
    "[0-9一二三四五六七八九十百零〇A-Za-z]{1,6}(?:-[0-9]{1,4})*(?:栋|幢|号楼|单元|室|组|号|弄|座)"
    "(?:[0-9一二三四五六七八九十百零〇A-Za-z\\-]{1,6}(?:栋|幢|号楼|楼|层|单元|室|组|号|户|座)?)*"
)
_LOCALITY = re.compile(
    "[路街巷村苑屯庄湾坝沟弄里]|小区|社区|花园|家园|公寓|新城|新村|镇|乡|大道|胡同|城|府|园"
)
_BODY = re.compile(
    "局|派出所|办公|窗口|大厅|中心|服务|委员会|支队|大队|单位|公司|政府|学校|医院|银行|机关|法院|超市|门店|商铺|工地"
    "|某|群众|居民[^0-9一-十]|村民|的|等|户数|共"
)
_DOWN_TO = re.compile("镇|乡|街道|(?<!小)(?<!社)(?<!园)区|县|市")


def find(string: str) -> Iterator[Detail]:
    """Yield the home addresses in a folded string; those of offices are said otherwise."""
    for said in _SAID.finditer(string):
        place = _PLACE.match(string, said.end())
        if place is None or _BODY.search(place[0]) or not _LOCALITY.search(place[0]):
            continue
        yield Detail(ADDRESS, place.start(), place.end(), _public(place[0]), 0)


def _public(address: str) -> int:
    """Give how much of an address is no more than district, town or street office."""
    shown = 0
    for match in _DOWN_TO.finditer(address):
        if match.end() < len(address) - 2:
            shown = match.end()
    return shown
