"""What stands around a number: a link, the contact clause, the name of a person."""

from __future__ import annotations

import re

from baolint.recognise.facts import Facts, Passage
from baolint.recognise.persons import COMPOUND, SURNAMES, TITLED

_LINK = re.compile(r"(?:https?:|www\.|/)[!-~]*$")
_NAME = (
    "(?!任务|方式|方便|文件|文化|金额|安全|高度|关于|关注|向)"
    f"(?:{'|'.join(COMPOUND)}|[{SURNAMES}])"
    "(?:某{1,2}|[xX×*]{1,2}|[\u4e00-\u9fff]{0,1}[^\\W0-9A-Za-z_区县市镇乡村街道局办院所站科股室部处会路号组队等和及年月日])"
)
_ROLE = (
    "(?:联系人|申请人|举报人|投诉人|当事人|信访人|经办人|负责人|承办人|工作人员|联络员|户主|主任|科长|局长|股长"
    "|所长|站长|处长|队长|书记|镇长|村民|居民|市民|群众|患者|学生|家长)"
)
_CALLED = (
    "(?:先生|女士|同志|同学)?[ \u3000，,、：:（(的]*"
    "(?:(?:本人|个人)?(?:联系|移动)?(?:电话|手机|方式|号码?)*)[ \u3000：:为是（(]*$"
)
_BESIDE_NAME = re.compile(f"(?:^|[^\u4e00-\u9fff]|{_ROLE}){_NAME}{_CALLED}")
_APPLICANT = re.compile("(?:申请人|举报人|投诉人|信访人)(?P<between>[^。；;]{0,14})$")
_OFFERED = re.compile("[可请拨]|致电|咨询|通过|向")
_NAME_AFTER = re.compile(f"[ \u3000]*(?:[（(]{_NAME}(?:先生|女士|同志)?[)）]|{TITLED})")


def in_link(string: str, start: int) -> bool:
    """Tell whether an offset lies within a web address or a path."""
    return bool(_LINK.search(string, max(0, start - 200), start))


def in_contact(facts: Facts, passage: Passage, start: int) -> bool:
    """Tell whether an offset lies in what the report says about reaching the office."""
    return any(
        clause is passage and low <= start <= high for clause, low, high in facts.contact.clauses
    ) or any(
        item.passage is passage and item.start <= start <= item.end for item in facts.contact.items
    )


def beside_person(string: str, start: int, end: int) -> bool:
    """Tell whether a person's name or the word for an applicant stands right beside a number."""
    before = string[max(0, start - 24) : start]
    if _BESIDE_NAME.search(before) or _NAME_AFTER.match(string, end):
        return True
    applicant = _APPLICANT.search(before)
    return bool(applicant and not _OFFERED.search(applicant["between"]))
