"""Misspellings that only the characters around them give away: 截止2023年12月31日，象……一样."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.recognise.words_text import Stretch, Written
from baolint.rules.diagnostic import Severity

_NOUN = "(?!情况|机制|制度|标准|程序|力度|渠道|措施|要求|方案|工作)"


class Slip(NamedTuple):
    """One found: where, what should stand there, its grade, and whether mending changes no meaning."""

    stretch: Stretch
    replace: str
    grade: Severity


class _Kind(NamedTuple):
    """What to look for: a sign that must be there at all, the pattern, its mend and grade.

    The group `wrong` of the pattern is what is replaced; 截止到 is right, since 到 takes the day.
    """

    sign: str
    pattern: str
    replace: str
    grade: Severity


_KINDS = (
    _Kind(
        "截止",
        "(?P<wrong>截止至?)(?:(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日|底|末)?|底|末)?"
        "|[0-9]{1,2}月(?:[0-9]{1,2}日|底|末)|目前|年底|年末)(?:2?4时|止)?(?:，|我|全|共|已|累计|主动|收到)",
        "截至",
        "warning",
    ),
    _Kind(
        "公式",
        "(?:张榜|上墙|结果|名单|公开栏|公告栏|网上|上网|一律|全部|均|已|经|逐一|定期|及时|对外|进行|予以|统一|集中|公开|公告|依法|按规定|按期|评定|情况|"
        "信息|发放|资金|对象)(?P<wrong>公式)(?![化法：:中为如的和、推计])(?![^。；\n]{0,30}(?:计算|函数|推导|得分|分值|折算|算法))"
        "|(?P<other>公式)(?=[0-9]{1,2}(?:天|日|个工作日)|期满|无异议)",
        "公示",
        "warning",
    ),
    _Kind(
        "以",
        "(?:工作|任务|清理|整改|制定|修订|编制|更新|办理|答复|建设|事项|问题|申请|信息|内容|均|全部)(?P<wrong>以)(?:全部|基本|按期|按时|如期|及时)?"
        "(?:完成|办结|落实|公开|到位|整改|建成|上线|印发|发布|答复|开通)(?:完毕|到位)?(?=[。；，\n]|$)",
        "已",
        "info",
    ),
    _Kind(
        "的贯彻",
        "(?<!得到)(?<!有了)认真(?P<wrong>的)贯彻(?:落实|执行)?(?:《|国|省|市|区|县|党|上级|条例)",
        "地",
        "info",
    ),
    _Kind("的做好", "(?:认真|扎实|积极|及时|切实)(?P<wrong>的)做好", "地", "info"),
    _Kind("的推进", f"(?:积极|扎实|有序|稳步|深入|全面)(?P<wrong>的)推进{_NOUN}", "地", "info"),
    _Kind("的开展", f"(?:积极|扎实|有序|深入|广泛)(?P<wrong>的)开展{_NOUN}", "地", "info"),
    _Kind("的答复", "(?:及时|依法|按时|按期)(?P<wrong>的)答复(?:申请|了|群众|公众)", "地", "info"),
    _Kind("的更新", "及时(?P<wrong>的)更新(?:网站|栏目|内容|目录|指南)", "地", "info"),
    _Kind(
        "一样",
        "(?<![形现对气印表景迹抽想图万大好])(?P<wrong>象)[^，。；、象\n]{1,8}一样",
        "像",
        "info",
    ),
    _Kind(
        "左右",
        "(?P<wrong>大约)(?=[0-9]+(?:\\.[0-9]+)?[%万亿]?[件条份次人元个家]{0,2}左右)",
        "",
        "info",
    ),
)


def slips(written: Written) -> Iterator[Slip]:
    """Yield every misspelling of these kinds, in the order of the kinds."""
    text = written.squeezed
    for kind in _KINDS:
        if kind.sign in text:
            for match in expression(kind.pattern).finditer(text):
                group = "wrong" if match["wrong"] else "other"
                stretch = written.stretch(*written.at(*match.span(group)))
                yield Slip(stretch, kind.replace, kind.grade)
