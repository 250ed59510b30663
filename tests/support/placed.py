"""Sentences put into the sound report, each where the rules look for its like."""

from __future__ import annotations

from support.reports import changed, sound

BASIS = sound()[sound().index("本报告根据") : sound().index("本报告所列")]
OTHER = "本年度未收取信息处理费，没有其他需要报告的事项。"
FIVE = sound()[sound().index("存在的主要问题：") : sound().index("六、其他需要")]
TOPICS = {
    "1": ("（一）主动公开\n", "全年通过区人民政府门户网站主动公开信息186条，其中统计数据96条，工作动态74条，通知公告16条。"),
    "2": ("（二）依申请公开\n", "全年新收政府信息公开申请26件，上年结转2件，办结26件，结转下年度继续办理2件。"),
    "3": ("（三）政府信息管理\n", "落实保密审查制度，信息发布前由股室负责人初审、分管领导复审，全年未发生失泄密事件。"),
    "4": ("（四）政府信息公开平台建设\n", "按照基层政务公开标准化规范化目录更新门户网站专栏，及时维护栏目内容。"),
    "5": ("（五）监督保障\n", "将政府信息公开纳入年度考核，全年组织业务培训2次，未发生责任追究情形。"),
}  # fmt: skip


def topic(line: str) -> str:
    """Put a sub-heading for the topics it covers, and nothing that tells them, into the report."""
    numbers, told = line.split("|")
    changes = [(TOPICS[number][1], "工作正常开展。") for number in numbers]
    heading = TOPICS[numbers[0]][0]
    changes.append((heading, f"{heading[:3]}{told}\n"))
    changes += [(TOPICS[number][0] + "\n工作正常开展。\n\n", "") for number in numbers[1:]]
    return changed(sound(), *changes)


def pair(line: str) -> str:
    title, signer = line.split("|")
    name = "绵阳市云溪区统计局"
    signed = changed(sound(), (f"{name}\n2024年", "@\n2024年"))
    return signed.replace(name, title).replace("@\n", f"{signer}\n")


def in_problems(line: str) -> str:
    return changed(sound(), (FIVE, f"{line}\n\n"))


def before_basis(line: str) -> str:
    return changed(sound(), (BASIS, BASIS + line))
