"""The article is told from the page around it."""

from __future__ import annotations

from support.recognised import facts
from support.reports import REPORTS, changed

HTML = (REPORTS / "ok" / "article.html").read_text(encoding="utf-8")
HEADINGS = (
    "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
)  # fmt: skip
MENU = "".join(f'<li><a href="#{n}">{heading}</a></li>' for n, heading in enumerate(HEADINGS))
KEYS = ["overview", "proactive", "requests", "disputes", "problems", "other"]


def test_a_menu_of_sections_before_the_article_is_not_part_of_it() -> None:
    page = changed(HTML, ("<body>", f'<body><div class="menu"><ul>{MENU}</ul></div>'))
    assert [section.key for section in facts(page, "a.html").sections] == KEYS


def test_a_menu_of_sections_behind_the_article_is_not_part_of_it() -> None:
    page = changed(HTML, ("</body>", f'<div class="menu"><ul>{MENU}</ul></div></body>'))
    assert [section.key for section in facts(page, "a.html").sections] == KEYS
