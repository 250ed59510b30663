"""Lines that a copied web page left behind: 字体：大 中 小　打印　关闭."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.recognise.words_text import Stretch, Written
from baolint_rules.wording.mark_lines import composed

_STRONG = (
    "字体：?|字号：?|打印(?:本页|此页|该页|文章|正文)?|关闭(?:窗口|本页|此页|页面)?|收藏(?:本页|本站)?|"
    "分享(?:到|至)?：?|(?:浏览|点击|阅读|访问)(?:次数|量|数|率)?：?[0-9]*次?|扫一扫(?:在手机(?:上)?(?:打开|浏览|查看))?(?:当前页|本页|页面)?|"
    "手机扫一扫(?:打开|浏览)?(?:当前页|本页)?|附件下载|(?:上|下)一(?:篇|条|页)：?|返回(?:顶部|首页|上一页|列表|上级)|"
    "设为首页|加入收藏|保护视力色|视力保护色|我要纠错|网页纠错|复制链接|下载(?:pdf|word)?(?:版|文档)?"
)
_WEAK = "大|中|小|默认|超大|标准|a[+-]?|微信|微博|qq空间|qq|无障碍(?:阅读|浏览)?|长者(?:模式|版)|繁体(?:版)?|简体(?:版)?|到|至|本页|首页|纠错|收藏|来源|作者"
_ALONE = (
    "扫一扫(?:在手机(?:上)?(?:打开|浏览|查看))?(?:当前页|本页|页面)|附件下载|打印本页|关闭窗口|关闭本页|返回顶部|返回首页|设为首页|"
    "加入收藏|(?:浏览|点击|阅读|访问)(?:次数|量|数)：?[0-9]*次?|手机扫一扫(?:打开|浏览)?(?:当前页|本页)?|上一篇|下一篇|视力保护色|复制链接"
)
_SIGNS = (
    "字体", "字号", "打印", "关闭", "浏览", "点击", "阅读", "访问", "扫一扫", "附件下载", "一篇", "返回", "收藏", "分享",
    "设为首页", "视力", "复制链接",
)  # fmt: skip
_PATH = "(?:(?:您|你)?(?:当前|现在|目前)?(?:的|所在)?位置|您所在的位置|您现在的位置)(?:：|是：)[^\n]{0,60}|首页(?:(?:>|»|/|＞|-)+[^\n>»/＞]{2,14}){1,5}"


def furniture(written: Written) -> Iterator[Stretch]:
    """Yield every line that is nothing but parts of a web page around its text."""
    for stretch in composed(written, f"{_STRONG}|{_WEAK}", _SIGNS):
        words = expression("[ \u00a0\u3000]").sub("", stretch.printed)
        strong = len(expression(_STRONG).findall(words))
        lone = expression(f"(?:{_ALONE})：?").fullmatch(words)
        sizes = "字体" in words or "字号" in words
        if lone or strong > 1 or (sizes and len(words) > len("字体：")):
            yield stretch
    text = written.squeezed
    if "位置" in text or "首页" in text:
        for match in expression(f"^(?:{_PATH})$", re.MULTILINE).finditer(text):
            yield written.stretch(*written.at(*match.span()))
