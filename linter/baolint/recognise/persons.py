"""The names of persons: their surnames and the words that only look like a name.

A name is only looked for where the words around it speak of a person; a run of characters that
begins with a surname is otherwise no more a name than any other.
"""

from __future__ import annotations

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任"
    "沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔"
    "向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕"
)
"""One-character surnames, the commonest first."""
COMPOUND = ("欧阳", "上官", "司马", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐")

_DISTINCT = (
    "王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭肖董袁潘蒋蔡杜程苏魏吕丁沈姚卢姜崔钟谭"
    "陆汪范廖贾邹孟熊秦邱尹薛闫侯陶黎贺郝龚邵覃戴樊葛庞聂翟詹耿俞阮柯"
)
"""Surnames that hardly ever begin the next word of a sentence."""
_WORDS = (
    "肖像|张贴|张榜|陈述|陈列|陈情|陈旧|黄金|黄色|黄河|黄牌|周转|周期|周边|周到|周知|周末|周年|周围|周密|周岁|周全|孙子|孙女"
    "|何时|何种|何地|何人|何处|何方|何为|林业|林地|林权|林木|林区|林场|罗列|郑重|谢绝|谢意|许可|许多|韩国"
    "|董事|杜绝|程序|程度|陆续|陆路|范围|范本|范例|范畴|陶瓷|贺信|唐突|胡乱|钟表|丁类"
)
_NOT_IN = "某区县市镇乡村街道局办院所站科股室部处会路号组队等和及年月日的们"
NAME = (
    f"(?!{_WORDS})"
    f"(?:(?:{'|'.join(COMPOUND)})[^\\W0-9A-Za-z_{_NOT_IN}]{{1,2}}"
    f"|[{_DISTINCT}][^\\W0-9A-Za-z_{_NOT_IN}]{{1,2}}?)"
)
"""A pattern for a name in full; one with 某 or a mark in it has been masked and is none."""
_DOUBTFUL = (
    "马高白石田金江龙夏万钱严武康毛文温安常任余史方孔施易章鲁牛游尹贺项古骆尤甄华段付雷关纪梅童凌毕焦祝包宁尚符舒左柳甘申兰齐伍颜"
    "倪庄欧莫顾汤汪邬苗蒲冉谷卜牟屈柏滕涂岑鄢邝裴娄窦祁阎艾翁苟褚靳隋栾"
)
_MAY_BEGIN = frozenset(_DOUBTFUL)
_COMMON = (
    "马上|马铃|高[度效质龄校考血中标新空温原等级危层速铁压价清端科技山]|白[天日血内癜酒]|石[油材料灰]|田[间地园]|金[额融属]|江[河湖边]|龙[头]|夏[季天]|万[元人户]"
    "|严[格重肃密谨]|武[装警术]|康[复养]|毛[利]|文[件化明字书本物体旅艺身]|温[馨度]|安[全置排装心定]|常[年住见用态委务]|任[何务意职教]|余[额款]|史[料]"
    "|方[便式面案可法能]|孔|施[工行救]|易[地于感燃]|章[程]|牛|项[目]|古|华[侨]|钱[款财物币]|游[客]"
    "|付[款出费清现]|关[于系注键爱心停闭怀联]|纪[检律委录念要]|童[年工]|毕[业竟]|焦[点虑]|祝[贺福愿]|包[括含装保联村片户干抓]|宁[可夏]|尚[未不有无需在]|符[合号]"
    "|舒[适心缓]|左右|甘[肃]|申[请报诉领办述购遗]|齐[全抓]|颜色|庄[稼重]|莫[不过如]|顾[问客及虑]|谷[物类]|苗[木圃]|滕|柏树|艾[滋草]|梅[毒雨]|凌晨|段[落次]|雷[电达]|兰州|欧[洲盟元]"
)
FULL_NAME = f"(?!{_COMMON})[{_DOUBTFUL}][^\\W0-9A-Za-z_{_NOT_IN}]{{2}}"
"""A pattern for a name of three characters whose surname is also the beginning of everyday words."""
LOOSE_NAMES = (
    f"(?!{_WORDS})(?P<name>[{_DISTINCT}][^\\W0-9A-Za-z_{_NOT_IN}]{{2}})",
    f"(?!{_COMMON})(?P<name>[{_DOUBTFUL}][^\\W0-9A-Za-z_{_NOT_IN}]{{2}})",
    f"(?!{_WORDS})(?P<name>[{_DISTINCT}][^\\W0-9A-Za-z_{_NOT_IN}])",
)
"""Patterns for what may be a name whatever follows, if it is cut through no common word."""
SHORT_NAME = f"(?!{_COMMON})(?P<name>[{_DOUBTFUL}][^\\W0-9A-Za-z_{_NOT_IN}])"
"""A pattern for a name of two characters whose surname begins everyday words too."""
TITLED = f"[（(](?:{'|'.join(COMPOUND)}|[{SURNAMES}])(?:科长|主任|股长|局长|所长|站长|先生|女士|老师|同志|工)[)）]"
"""A pattern for a person called by surname and post in brackets, as behind a number."""
_SIGNS = frozenset(":是为姓 “(")
_BODY_ENDS = tuple("局委办厅部院处所站会府队署行社台馆园团司厂校")
_BODY_WORDS = ("中心", "公司", "银行", "国库", "财政", "专户", "政府")


def begins_a_name(string: str, at: int) -> bool:
    """Tell, without any pattern, whether a distinct surname stands at an offset."""
    sign = string[at : at + 1]
    return bool(sign) and (sign in _DISTINCT or string.startswith(COMPOUND, at))


def is_body(name: str) -> bool:
    """Tell whether a holder's name is that of an office or a business."""
    return name.endswith(_BODY_ENDS) or any(word in name for word in _BODY_WORDS)


def may_follow(string: str, ends: tuple[str, ...]) -> bool:
    """Tell, without any pattern, whether what may be a name stands behind one of these words."""
    for word in ends:
        at = string.find(word)
        while at >= 0:
            at += len(word)
            start = at + 1 if string[at : at + 1] in _SIGNS else at
            if begins_a_name(string, start) or string[start : start + 1] in _MAY_BEGIN:
                return True
            at = string.find(word, at)
    return False
