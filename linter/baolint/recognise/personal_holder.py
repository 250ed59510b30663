"""Whose an account is: a person's, or an office's, by the words before it."""

from __future__ import annotations

from baolint.document.pattern import Pattern
from baolint.recognise.persons import FULL_NAME, NAME, SURNAMES, begins_a_name, is_body

_ROLE = (
    "申请人|举报人|投诉人|信访人|当事人|经办人|来访人|来信人|反映人|咨询人|承办人|户主|村民|居民|家长|学生|网友|网民|市民"
    "|信息员|网格员|网格长|联络员|村干部|驻村干部|驻村队员|包村干部|帮扶干部|村支书|支书|村主任|村会计|会计|出纳|志愿者|代办员|楼栋长|楼长|组长|老师|患者|通讯员|办事员|办事人员|联系人|业主代表|居民代表|村民代表|业主|商户|群主|住户|低保户|五保户|脱贫户|贫困户|残疾人|退休职工|职工|家属|护工|司机|保管员|管理员|监督员|宣传员|社工|社区工作者|教师|承租人|承租户|租户|受助人|母亲|父亲|妻子|丈夫|儿子|女儿"
)
_POST = "姐|哥|叔|姨|嫂|妈|爷|伯|工|老师|主任|科长|局长|书记|会计|站长|所长|镇长|乡长|村长|股长|队长|经理|师傅|医生|干事|同学|阿姨|大姐|大哥|大叔|大爷|大妈"
HOLDER = f"个人|本人|私人|先生|女士|同志|(?<![\u4e00-\u9fff])[小老][{SURNAMES}]|{_ROLE}|[{SURNAMES}]某{{1,2}}"
"""A pattern for words that call what follows a person's own."""
_NAMED = f"(?:{_ROLE}|人员|干部|主任|科长|书记|镇长|局长|所长){NAME}|(?:^|[、,(:])(?:{NAME}|[小老][{SURNAMES}])"
_PERSON = Pattern(
    f"(?:{HOLDER}|{_NAMED}|联系人|姓名|(?<=员|长|人|部)[小老][{SURNAMES}]|工作人员[小老]?[{SURNAMES}]"
    f"|[小老阿][{SURNAMES}](?:本人|个人)?的?(?:个人|私人)?$|[{SURNAMES}](?:{_POST})(?:本人|个人)?的?(?:个人|私人)?(?:(?:微信|QQ)? *[(])?$)"
)
_OFFICIAL = Pattern(
    "公众|官方|政务(?!公开)|企业|客服|咨询|(?<!楼栋)(?<!入)群(?!众|友|主)|平台|服务(?!专员|对象)|单位|办公(?!室[\u4e00-\u9fff]{2,3}$)|热线|监督|技术|值班|机关|小程序|视频号|订阅|[本我]局"
    "|[委办厅部院处所站会府队署社台馆]的?(?=QQ|qq|微信)"
)
_NAME_HELD = Pattern(
    "(?:户名|户主|收款人|开户人|持卡人|持有人|账户名称?|帐户名称?|姓名) *(?:为|是|[: ])* *(?P<name>[\u4e00-\u9fff·]{2,20})"
)
_HELD = Pattern(
    f"(?:(?:申请人|举报人|投诉人|信访人|村民|居民|户主|本人|个人|私人|会计|出纳|低保户|五保户|脱贫户|贫困户|残疾人|老人|职工|村主任|村支书|书记|承租[人户]|租户|家长|学生|监护人|业主|商户|住户|农户|店主|受助人|受益人|捐赠人|工人|农民工|教师|医生|干部|经办人|负责人|当事人|患者|退役军人|组长|队长|母亲|父亲|妻子|丈夫|儿子|女儿|亲属|信息|[{SURNAMES}]某{{1,2}})(?:{NAME}|{FULL_NAME})?|(?:^|(?<=[:,、(。;有是为入到至给付退往]))(?:{NAME}|{FULL_NAME})[,、(]?)(?:某{{1,2}})?(?:本人|个人|名下|私人|指定|提供)*的?"
    "(?:(?:在|于)?(?:农业|农村|建设|工商|邮政|邮储|中国|商业)?(?:银行|农信社|信用社|农商行|信合)|存折|社保卡|一卡通|储蓄|惠农卡|工资卡|粮补)?(?:(?:账户|帐户|账号|帐号)[(:,][\u4e00-\u9fff]{0,8})?"
    "(?=(?:银行)?(?:账号|帐号|账户|帐户|卡号|存折|一卡通))"
)
_FAR = 40
_BANK = Pattern("行|社|开户|储蓄|邮储|农信|户名|账[户号]|帐[户号]|卡")
_OFFICE_HELD = Pattern("财政|国库|专户|单位|公司|政府|总会|协会|工会")
_BETWEEN = 30
"""Characters that may tell of the bank between the holder and the number."""


def belongs_to_person(before: str) -> bool:
    """Tell whether the last one spoken of before an account is a person and no office."""
    persons = list(_PERSON.finditer(before))
    if not persons:
        return False
    offices = list(_OFFICIAL.finditer(before))
    return not offices or persons[-1].end() > offices[-1].end()


def is_office(before: str) -> bool:
    """Tell whether an office, a group or a service is spoken of before an account."""
    return bool(_OFFICIAL.search(before))


def holder_of(string: str, start: int, end: int) -> bool:
    """Tell whether the holder named beside a bank account, or spoken of before it, is a person."""
    before = string[max(0, start - _FAR) : start]
    after = string[end : end + _FAR]
    for near in (before, after):
        for holder in _NAME_HELD.finditer(near):
            name = holder["name"]
            if is_body(name):
                return False
            surname = begins_a_name(name, 0) or name[0] in SURNAMES
            return len(name) <= 4 and (surname or name[1:2] == "某")
    for held in _HELD.finditer(string, max(0, start - _FAR), end):
        between = string[held.end() : start]
        told = len(between) <= _BETWEEN and not any(sign in between for sign in "。;\n")
        if len(between) <= 4 or (
            told and _BANK.search(between) and not _OFFICE_HELD.search(between)
        ):
            return True
    return False
