"""A manuscript as a web page that needs nothing besides itself: no script, no other file."""

from __future__ import annotations

from html import escape

from baolint.forms.layout import Layout
from baolint.reporters.render_html_table import table, text
from baolint.reporters.render_manuscript import Block, Line, Manuscript

_TAGS = {"title": "h1", "heading": "h2", "subheading": "h3"}
_STYLE = """\
body {{ max-width: 60em; margin: 2em auto; padding: 0 1em; font: 16px/1.8 {body}; color: #000; }}
h1 {{ font: {title}; font-size: 1.6em; text-align: center; text-wrap: balance; }}
h2, h3, .lead {{ font-weight: normal; font-size: 1em; }}
h2 {{ font-family: {heading}; }}
h3, .lead {{ font-family: {subheading}; }}
h2, h3, p {{ margin: 0; text-indent: {indent}em; }}
.signature {{ text-align: right; text-indent: 0; padding-right: {signature}em; }}
.agency {{ margin-top: 2em; }}
.scroll {{ overflow-x: auto; margin: 1em 0; }}
table {{ border-collapse: collapse; width: 100%; font-size: 0.85em; line-height: 1.4; }}
th, td {{ border: 1px solid #000; padding: 0.3em; font-weight: normal; text-align: center; }}
th[scope="row"] {{ text-align: left; }}
@media print {{ body {{ max-width: none; margin: 0; }} tr {{ break-inside: avoid; }} }}"""
_PAGE = """\
<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
{published}<title>{title}</title>
<style>
{style}
</style>
</head>
<body>
<article>
{article}
</article>
</body>
</html>
"""


def write(manuscript: Manuscript, layout: Layout) -> bytes:
    """Give the file, in UTF-8; typefaces are the layout's."""
    published = ""
    if manuscript.published:
        published = f'<meta name="PubDate" content="{escape(manuscript.published)}">\n'
    page = _PAGE.format(
        published=published,
        title=escape(manuscript.title),
        style=_style(layout),
        article="\n".join(_block(block) for block in manuscript.blocks),
    )
    return page.encode()


def _block(block: Block) -> str:
    if not isinstance(block, Line):
        return f'<div class="scroll">\n{table(block, _labelled(block.name))}\n</div>'
    if block.kind in _TAGS:
        tag = _TAGS[block.kind]
        return f"<{tag}>{text(block.text)}</{tag}>"
    if block.kind in ("agency", "date"):
        return f'<p class="signature {block.kind}">{text(block.text)}</p>'
    if block.lead:
        lead, rest = text(block.text[: block.lead]), text(block.text[block.lead :])
        return f'<p><span class="lead">{lead}</span>{rest}</p>'
    return f"<p>{text(block.text)}</p>"


def _labelled(name: str) -> str:
    return f' aria-label="{escape(name)}"'


def _style(layout: Layout) -> str:
    fonts = {}
    for name, face in layout.faces.items():
        names = dict.fromkeys((face.font, face.fallback))
        quoted = ", ".join(f'"{_plain(font)}"' for font in names)
        fonts[name] = f"{quoted}, serif"
    fonts["title"] = f"normal 1em/1.5 {fonts['title']}"
    return _STYLE.format(indent=layout.indent, signature=layout.signature, **fonts)


def _plain(font: str) -> str:
    """Take out of a font's name what would end its quotes or the style element."""
    return "".join(char for char in font if char not in '"\\<>\n\r')
