"""Home addresses: where a person is said to live, down to the building or the group of a village."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.pattern import Pattern
from baolint.recognise.personal import ADDRESS, Detail
from baolint.recognise.persons import COMPOUND, SURNAMES

_PERSON = (
    "(?:申请人|举报人|投诉人|信访人|上访人|当事人|被处罚人|受送达人|收件人|承租人|来访人|来信人|来电人|反映人|户主|村民|居民|住户|业主"
    "|老人|学生|家长|患者|群众|对象|本人|[\u4e00-\u9fff]某{1,2}|先生|女士|同志|其)"
)
_SAID = Pattern(
    "(?:家住|现住[址地]?(?!房|宅|院)|(?<!项目)住址|(?:家庭|家中|居家)(?:住址|地址)|居住地址?|(?:现|暂|常|经常)?居住?[于在](?!民)|现居(?!民|委)住?[于在地]?"
    "|(?:(?<=[,、(:。;\n])|^)住在?(?![房院建宅宿所户保])|(?<![入])住在|(?<!入)(?:暂|租|借|寄|常|独)住[于在地]?(?!房|户|宅|户籍|人口)"
    "|户籍(?:所在)?地(?:址)?|户籍地址|户口所在地|户籍[在:]|老家[在:]|(?<![国大])家[在于](?!里|中)|家(?:住|位于|地址)|住处[在为:是]"
    "|(?:家中|家里|住处|住所|府上|住宅)(?=[(:])|(?:某|先生|女士|老人|大爷|大妈|奶奶)家?(?=[(])|(?:该户|其家)(?:位于|在|住|地址)"
    ')(?:一?栏|一?项|信息|处)?(?:门牌)?(?:分别)?(?:为|是|在|于|[:( “"「])*'
)
_OWN = Pattern(
    "(?:"
    f"{_PERSON}(?:本人|所?提供|所?填写|所?留存?|确认|指定|预留|登记){{0,2}}的?(?:通信|通讯|邮寄|收件|送达|联系|快递|收货|寄送)(?:地址|地点)(?:确认)?"
    f"|{_PERSON}家(?:里|中)?(?=[:(])|{_PERSON}住在?(?!房|院|宅|宿|所|户|保|建局|建部|建系|建委|建领|建和|用|进|上)"
    f"|{_PERSON}的?,?(?:住所地?|住房|住宅|房屋|房产|自建房|宅基地)(?:坐落|座落|位于|地址)?"
    ')(?:门牌)?(?:分别)?(?:为|是|在|于|[:( “"「])*',
    needs=("地", "住", "房", "宅", "家"),
)
"""Where somebody gets his letters, and what he owns: homes only behind a word for a person."""
_NUMERAL = "[0-9一二三四五六七八九十百零〇甲乙丙丁A-Za-z]"
_UNIT = "(?:栋|幢|号楼|号院|单元|室|组|社|队|号房|号|排|弄|座|房|门|斋|阁)"
_PLACE = Pattern(
    "[\u4e00-\u9fffA-Za-z0-9\\-\u2014#]{2,40}?"
    f"(?:{_NUMERAL}{{1,6}}(?:[-\u2014][0-9]{{1,4}})*(?!号线){_UNIT}|(?<![0-9A-Za-z-])[0-9A-Za-z]{{1,4}}(?:[-\u2014][0-9]{{1,4}}){{2,4}})"
    f"(?:[\u4e00-\u9fff]{{0,4}}?{_NUMERAL}{{1,6}}(?:[-\u2014][0-9]{{1,4}})*(?:{_UNIT}|楼|层|户|巷)|[东西左右南北]户"
    f"|[东西南北]?单元{_NUMERAL}{{1,5}}|附{_NUMERAL}{{1,4}}号?|(?<=[室房号楼栋幢座元门])[0-9]{{3,4}}(?![0-9元户人名件条次份年])|(?<=[号栋幢座楼院])[\u4e00-\u9fff]{{0,8}}?[0-9]{{1,4}}(?:[-\u2014][0-9]{{1,4}}){{1,3}}|[-\u2014][0-9]{{1,4}})*"
)
_LOCALITY = Pattern(
    "[路街巷村苑屯庄湾坝沟弄里庭轩阁郡馆墅邸坊岸寨塘坪坡桥岭岗铺圩墩营堡]|[0-9](?:栋|幢|号楼|单元)[^,，]*[0-9]{3,4}(?:室|号|户|房)?$|小区|社区|花园|家园|公寓|新城|新村|镇|乡|大道|胡同|城|府|园|院|房|区"
)
_BODY = Pattern(
    "(?<!家属)局|派出所|办公|窗口|大厅|中心|服务|委员会|支队|大队|单位(?!宿舍)|公司|政府|学校|医院|银行|机关(?!家属院|宿舍|大院)|法院|超市|门店|商铺|工地"
    "|某|群众|居民[^0-9一-十]|村民|的|等|户数|共|文件|规定|万元|[0-9]元"
)
_DOWN_TO = Pattern("镇|乡|街道|(?<!小)(?<!社)(?<!园)区|县|市")
_SUFFIXED = Pattern(
    "(?P<place>(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,16}?[0-9]{1,4}(?:号楼|栋|幢|座|号院|号)(?:[东西]?[0-9]{1,2}(?:单元|门|号楼|栋|幢))?[0-9]{1,4}(?:室|号|户|房)?)"
    "(?:的)?(?:居民|住户|业主|户主|租户|租客|承租人|村民|老人|群众)?"
    f"(?:{'|'.join(COMPOUND)}|[{SURNAMES}])(?:某{{1,2}}|先生|女士|老人|大爷|大妈|阿姨|奶奶|爷爷|姓)",
    needs=("号", "栋", "幢", "座"),
)
_LEADING = Pattern(
    "^.*?(?:走访|慰问|看望|帮助|协助|收到|接到|来自|上门为|上门到|前往|为|对|向|到|与|给|将)(?=[\u4e00-\u9fff]{2})"
)


_POSTAL = Pattern(
    "(?:通信|通讯|邮寄|收件|送达|寄送)地址(?:为|是|在|[:(])*",
    needs=("地址",),
)
_RECEIVER = Pattern("[,，、(（ ]*(?:收件人|收信人|签收人|户主)[:：为是(（]*[\u4e00-\u9fff]")


_RECEIVED = Pattern(
    "(?:收件人|收信人|签收人|申请人|户主)[^。;0-9\n]{1,8}[,，、(（ ]+(?:通信|通讯|邮寄|收件|送达|寄送)?地址(?:为|是|在|[:(])*\\Z",
    needs=("地址",),
)
"""Who gets the letters, named before an address."""
_HOUSED = Pattern(
    "(?:位于|坐落于|在)(?P<place>[^,，。;(（)）]{2,24}?[0-9一二三四五六七八九十]+(?:[-—][0-9]{1,4}){1,3}|[^,，。;(（)）]{2,24}?[0-9]{1,4}(?:室|号|户))的?(?:家中|家里|住处|住宅|住房)",
    needs=("家中", "家里", "住处", "住宅", "住房"),
)


def find(string: str) -> Iterator[Detail]:
    """Yield the home addresses in a folded string; those of offices are said otherwise."""
    for said in (*_SAID.finditer(string), *_OWN.finditer(string)):
        place = _PLACE.match(string, said.end())
        if place is None or _BODY.search(place[0]) or not _LOCALITY.search(place[0]):
            continue
        yield Detail(ADDRESS, place.start(), place.end(), _public(place[0]), 0)
    for said in _POSTAL.finditer(string):
        place = _PLACE.match(string, said.end())
        received = place and (
            is_received(string, place.end()) or _RECEIVED.search(string[: said.end()])
        )
        if place and received and not _BODY.search(place[0]):
            yield Detail(ADDRESS, place.start(), place.end(), _public(place[0]), 0)
    for match in _HOUSED.finditer(string):
        if not _BODY.search(match["place"]):
            yield Detail(ADDRESS, *match.span("place"), _public(match["place"]), 0)
    for match in _SUFFIXED.finditer(string):
        start, end = match.span("place")
        leading = _LEADING.match(match["place"])
        start += leading.end() if leading else 0
        if not _BODY.search(string, start, end):
            yield Detail(ADDRESS, start, end, _public(string[start:end]), 0)


def is_received(string: str, end: int) -> bool:
    """Tell whether who gets the letters is named behind an address."""
    return _RECEIVER.match(string, end) is not None


def _public(address: str) -> int:
    """Give how much of an address is no more than district, town or street office."""
    shown = 0
    for match in _DOWN_TO.finditer(address):
        if match.end() < len(address) - 2:
            shown = match.end()
    return shown
