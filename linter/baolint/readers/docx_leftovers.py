"""What a Word file keeps beside its final text: tracked changes, comments, hidden or struck text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from baolint.document.model import Leftover
from baolint.document.text import Text
from baolint.readers.docx_names import DEL, MOVE_FROM, P, T, w
from baolint.readers.docx_places import WordPlaces

OWN = "baolint"
"""The author of comments and changes that an annotated copy of ours holds: nobody else's."""
LONGEST = 200
_SIGNS = (b":ins ", b":del ", b":moveTo ", b":moveFrom ", b"PrChange", b":commentReference")
_INS, _MOVE_TO, _DELETED_TEXT = w("ins"), w("moveTo"), w("delText")
_FORMATS = tuple(
    w(f"{name}Change") for name in ("rPr", "pPr", "sectPr", "tblPr", "tcPr", "trPr", "tblGrid")
)
_REFERENCE, _COMMENT, _ID, _AUTHOR = w("commentReference"), w("comment"), w("id"), w("author")
_KINDS = {
    _INS: "inserted", _MOVE_TO: "inserted", DEL: "deleted", MOVE_FROM: "deleted",
    **dict.fromkeys(_FORMATS, "format"),
}  # fmt: skip
_FORM_ENDS = ("窗体顶端", "窗体底端", "Top of Form", "Bottom of Form")
"""Hidden text that Word itself puts in where a web page is pasted."""


def may_be_in(content: bytes) -> bool:
    """Tell, without parsing, whether a member may hold changes or comments."""
    return any(sign in content for sign in _SIGNS)


def unshown(kind: str, texts: Iterable[Text]) -> Iterator[Leftover]:
    """Yield the hidden or struck text of the paragraphs, but for what Word itself hides."""
    for text in texts:
        string = text.string.strip()
        if string and string not in _FORM_ENDS:
            yield Leftover(kind, text.span(), string[:LONGEST])


def marked(
    root: etree._Element, comments: etree._Element | None, member: str, places: WordPlaces
) -> Iterator[Leftover]:
    """Yield the tracked changes and comments of a member in order, ours left out.

    `comments` is the root of the member that holds the comments' words, if there is one.
    """
    ordinals = {element: number for number, element in enumerate(root.iter(P))}
    said = {} if comments is None else {one.get(_ID): one for one in comments.iter(_COMMENT)}
    last = 0
    for element in root.iter(P, _REFERENCE, *_KINDS):
        if element.tag == P:
            last = ordinals[element]
            continue
        source = said.get(element.get(_ID)) if element.tag == _REFERENCE else element
        if source is None or source.get(_AUTHOR) == OWN:
            continue
        kind = _KINDS.get(element.tag, "comment")
        text = "" if kind == "format" else _words(source)
        yield Leftover(kind, places.paragraph(member, last), text, source.get(_AUTHOR, ""))


def _words(element: etree._Element) -> str:
    return "".join(one.text or "" for one in element.iter(T, _DELETED_TEXT))[:LONGEST]
