"""Made-up reports as pages the way real editors and portals write them: one function a habit."""

from __future__ import annotations

import html as escaping
from collections.abc import Callable, Sequence

from support.made import Made
from support.render import HEADINGS, Looks, Row, tables

PLAIN = Looks(str.strip, False, False, False)
Table = Callable[[Sequence[Row]], str]
Paragraph = Callable[[str], str]
OFFICE = "mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt;height:21.0pt"
RUN = "font-size:12.0pt;font-family:仿宋_GB2312;mso-bidi-font-family:宋体;color:black;mso-font-kerning:0pt"


def plain_paragraph(text: str) -> str:
    return f"<p>{_text(text)}</p>"


def plain_table(rows: Sequence[Row]) -> str:
    return f"<table border=1>{_rows(rows)}</table>"


def body(
    report: Made,
    table: Table = plain_table,
    paragraph: Paragraph = plain_paragraph,
    together: bool = False,
) -> str:
    """Write the article; `together` puts all three tables into one."""
    parts = [*map(paragraph, report.title), paragraph(report.preamble)]
    prose = {0: report.overview, 4: report.problems, 5: (report.other,)}
    bodies = tables(report, PLAIN)
    for number, (numeral, heading) in enumerate(HEADINGS):
        title = f"{numeral}、{heading}"
        if together and 1 <= number <= 3:
            parts.append(
                f'<tr><td colspan="15"><p>{title}</p></td></tr>{_rows(bodies[number - 1])}'
            )
            parts[-1] = ("<table border=1>" if number == 1 else "") + parts[-1]
            parts[-1] += "</table>" if number == 3 else ""
            continue
        parts.append(paragraph(title))
        parts += map(paragraph, prose.get(number, ()))
        if 1 <= number <= 3:
            parts.append(table(bodies[number - 1]))
    return "\n".join([*parts, *map(paragraph, report.signature)])


def page(article: str, head: str = '<meta charset="utf-8">') -> str:
    return f"<!DOCTYPE html>\n<html><head>{head}<title>年度报告</title></head><body>\n{article}\n</body></html>\n"


def office(report: Made) -> str:
    """Word's own markup: a style on every run, o:p, conditional comments, digits in runs apart."""

    def run(text: str) -> str:
        digits = text.isdigit()
        lang = " lang=EN-US" if digits else ""
        pieces = (text[:1], text[1:]) if digits and len(text) > 1 else (text,)
        runs = "".join(f"<span{lang} style='{RUN}'>{_text(piece)}</span>" for piece in pieces)
        return f"{runs}<span lang=EN-US style='{RUN}'><o:p></o:p></span>"

    def paragraph(text: str) -> str:
        return f"<p class=MsoNormal style='text-indent:32.0pt;line-height:\n28.0pt;{RUN}'>{run(text)}</p>"

    def table(rows: Sequence[Row]) -> str:
        def cell(text: str) -> str:
            return (
                f"\n  <p class=MsoNormal align=center style='text-align:center'>{run(text)}</p>\n  "
            )

        return (
            "<div align=center><table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0\n"
            f" style='border-collapse:collapse;{OFFICE}'>{_rows(rows, cell, OFFICE)}"
            "<![if !supportMisalignedColumns]><tr height=0><td width=30 style='border:none'></td></tr>"
            "<![endif]></table></div>"
        )

    head = (
        '<meta http-equiv=Content-Type content="text/html; charset=utf-8">'
        "<meta name=Generator content='Microsoft Word 15'><!--[if gte mso 9]><xml><w:WordDocument>"
        "<w:View>Print</w:View></w:WordDocument></xml><![endif]--><style><!-- @font-face "
        "{font-family:仿宋_GB2312;} p.MsoNormal {mso-style-unhide:no; margin:0cm;} --></style>"
    )
    return page(f"<div class=WordSection1>{body(report, table, paragraph)}</div>", head)


def layout(report: Made) -> str:
    """The article four layout tables deep, menus and links in the cells beside it."""
    menu = "".join(f"<tr><td><a href='/{n}'>栏目{n}</a></td></tr>" for n in range(1, 9))
    inner = f"<table><tr><td height=20></td></tr><tr><td id=zoom>{body(report)}</td></tr></table>"
    return page(
        "<table width=1000><tr><td colspan=2>首页 | 政务公开 | 办事服务</td></tr><tr>"
        f"<td width=200><table>{menu}</table></td><td><table><tr><td><table><tr><td>{inner}</td></tr>"
        "</table></td></tr></table></td></tr><tr><td colspan=2>版权所有</td></tr></table>"
    )


def blanks(report: Made) -> str:
    """No-break blanks around everything, full-width ones inside of labels, two in empty cells."""

    def cell(text: str) -> str:
        return f"&nbsp;&nbsp;{_text(text)}&nbsp;"

    def paragraph(text: str) -> str:
        return f"<p>&nbsp; &nbsp; &nbsp; &nbsp; {_text(text)}&nbsp;</p>"

    return page(body(report, lambda rows: f"<table>{_rows(rows, cell)}</table>", paragraph))


def broken(report: Made) -> str:
    """End tags left out, crossed and left over."""

    def cell(text: str) -> str:
        return f"<p><b><span>{_text(text)}</b></span>"

    def table(rows: Sequence[Row]) -> str:
        return f"</font><table><tbody>{_rows(rows, cell, closed=False)}</table></div></p>"

    def paragraph(text: str) -> str:
        return f"<p><strong>{_text(text)}<p></strong>"

    return page(f"<div><div>{body(report, table, paragraph)}</center></div>")


def beside(report: Made) -> str:
    """The article in a nameless element; the one called content holds lists of links."""
    links = "".join(f"<li><a href='/{n}.html'>关于第{n}号建议的答复</a></li>" for n in range(60))
    return page(
        f'<div class="content article TRS_Editor"><ul>{links}</ul></div>'
        f'<div class="x7"><div>{body(report)}</div></div>'
        '<div class="article-content"><p>相关阅读：一、政策解读。二、办事指南。</p></div>'
    )


def national(report: Made) -> bytes:
    """Declared as GB2312, with characters that only GB18030 has."""
    other = report._replace(other=report.other + "分管同志：㭎、䶮、𬭎。")
    return page(body(other), '<meta charset="gb2312">').encode("gb18030")


def one_table(report: Made) -> str:
    """All three tables in one, the headings between them as rows."""
    return page(body(report, together=True))


def split_table(report: Made) -> str:
    """Each long table cut in two by a page, the header repeated, the group label again."""

    def table(rows: Sequence[Row]) -> str:
        if len(rows) < 20:
            return plain_table(rows)
        first, rest = list(rows[:15]), list(rows[15:])
        shown = [
            [cell._replace(height=min(cell.height, 15 - n)) for cell in row]
            for n, row in enumerate(first)
        ]
        label = rows[5][0]._replace(height=22 - 10)
        rest[0] = [label, *rest[0]]
        return (
            f"<table>{_rows(shown)}</table><p style='page-break-before:always'>- 3 -</p>"
            f"<table>{_rows(rows[:3])}{_rows(rest)}</table>"
        )

    return page(body(report, table))


def broken_labels(report: Made) -> str:
    """Labels and heads broken by <br /> in the middle of words, a paragraph a character."""

    def cell(text: str) -> str:
        if text == "三、本年度办理结果":
            return "".join(f"<p>{char}</p>" for char in text)
        if len(text) > 3 and not text.replace(".", "").isdigit():
            return f"{_text(text[:2])}<br />\n{_text(text[2:])}"
        return f"<p>{_text(text)}</p><p>&nbsp;</p>"

    return page(body(report, lambda rows: f"<table>{_rows(rows, cell)}</table>"))


def hidden_copy(report: Made) -> str:
    """A print version that is not shown stands before the article."""
    other = report._replace(figures=dict.fromkeys(report.figures, "7"))
    return page(f'<div style="display:none">{body(other)}</div><div>{body(report)}</div>')


def blank_rows(report: Made) -> str:
    """Empty cells in the row below where a cell of two rows reaches, rows without any cell."""

    def table(rows: Sequence[Row]) -> str:
        if len(rows[0]) != 2 or len(rows) != 4:
            return plain_table(rows).replace("</tr>", "</tr><tr></tr>")
        heads = [cell._replace(height=1) for cell in rows[1]]
        empty = [cell._replace(text="") for cell in heads[:5]]
        return plain_table([rows[0], heads, [*empty, *rows[2]], rows[3]])

    return page(body(report, table))


def _rows(
    rows: Sequence[Row],
    inside: Callable[[str], str] | None = None,
    style: str = "",
    closed: bool = True,
) -> str:
    """Write rows; `inside` gives what stands in a cell, `closed` writes the end tags."""
    written = []
    for row in rows:
        cells = []
        for cell in row:
            spans = f" colspan={cell.width}" if cell.width > 1 else ""
            spans += f' rowspan="{cell.height}"' if cell.height > 1 else ""
            spans += f" style='{style}'" if style else ""
            text = inside(cell.text) if inside else _text(cell.text)
            cells.append(f"<td{spans}>{text}" + ("</td>" if closed else ""))
        written.append(f"<tr>{''.join(cells)}" + ("</tr>" if closed else ""))
    return "\n".join(written)


def _text(text: str) -> str:
    return escaping.escape(text, quote=False)


PAGES: dict[str, Callable[[Made], str | bytes]] = {
    "page-office.html": office,
    "page-nested-layout.html": layout,
    "page-no-break-blanks.html": blanks,
    "page-broken-nesting.html": broken,
    "page-nameless-article.html": beside,
    "page-gb2312.html": national,
    "page-one-table.html": one_table,
    "page-split-table.html": split_table,
    "page-broken-labels.html": broken_labels,
    "page-hidden-copy.html": hidden_copy,
    "page-blank-rows.html": blank_rows,
}
"""Name of a file to the function that writes it."""
