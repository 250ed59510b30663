"""Whether XX, ×× or 某某 hides a name on purpose or was left to be filled in."""

from __future__ import annotations

from baolint.document.expressions import expression

MASK = "mask"
ANONYMOUS = "anonymous"
RESIDUE = "residue"

MEASURE = (
    "(?:[年月日条份次个期场篇余万封册批宗幅届轮天元页%倍亿轴例组套辆块栋卷]|件(?!事)|项(?!目)|人次|号(?!线|楼|院|路)|"
    "人(?!民|员|事|大|力|社|才|口|家|工|防|物|数|均)|名(?!称|单|额|录|义|字|列|为)|户(?!籍|口|主|名|外|型)|"
    "处(?!理|罚|置|长|分|室|于|级)|起(?!诉|草|点|到|来|步|用)|张(?!贴|榜)|台(?!账|湾|办|风|胞)|款(?!项)|"
    "平方米|公里|千米|百分|小时|分钟)"
)
"""What follows a number: words that measure."""
_BODY = (
    "[省市州县区乡镇旗]{0,2}(?:街道)?[^，。；、：！？\n本我该向对由与不]{0,8}?"
    "(?:人民政府|局|委员会|办公室|厅|中心|机关|分局|支队|大队)(?!长|员|面|部)"
)
_NAMELESS = (
    "公司|企业|厂|店|小区|花园|大厦|组|案|诉|先生|女士|同志|家庭|户|某|路|大道|大街|巷|胡同|桥|"
    "型号|型(?:设备|机|车)|品牌|牌(?!子|匾)|商标|产品|药|车辆|"
    "等?[0-9一二两三四五六七八九十]*[人名]"
)
_VAGUE = "单位|部门|科|股|镇|乡|街道|村|社区|县|市|区|省|学校|医院|项目|工程|学院|大学"
_PERSON = (
    "申请人|申请公开|要求公开|原告|被告|第三人|投诉|举报|信访|当事|上诉|复议|起诉|群众|市民|村民|居民|"
    "职工|家属|患者|姓名|身份证|银行卡|手机|账号|卡号|住址|法定代表人"
)
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡杜叶苏魏吕丁沈姚"
    "卢姜崔钟谭陆汪范石廖贾夏韦付邹孟熊秦邱尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤"
)
_SHOWN_WHOLE = ("title", "heading", "header", "footer", "signature")
_REACH = 14
"""How many characters before the sign may tell that a person is spoken of."""


def judge(folded: str, start: int, end: int, kind: str) -> str:
    """Give MASK, ANONYMOUS (a name may be hidden on purpose) or RESIDUE for folded[start:end].

    `kind` is the passage's: nobody hides a name in a title, a heading or a signature.
    """
    if kind in _SHOWN_WHOLE:
        return RESIDUE
    before = expression("[，。；：！？\n]").split(folded[max(0, start - _REACH) : start])[-1]
    after = folded[end : end + 24].lstrip(" \u00a0\u3000")
    told = expression(_PERSON).search(before) is not None
    somebody = "某" in folded[start:end]
    if expression(MEASURE).match(after):
        return ANONYMOUS if somebody and told else RESIDUE
    named = bool(before) and before[-1] in _SURNAMES
    if expression(_NAMELESS).match(after) or (somebody and named):
        return MASK
    if expression(_BODY).match(after):
        return ANONYMOUS if somebody or told else RESIDUE
    if told or named:
        return MASK
    return ANONYMOUS if somebody or expression(_VAGUE).match(after) else RESIDUE
