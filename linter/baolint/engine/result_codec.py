"""Reports to bytes and back, for the cache: plain JSON, and nothing personal in it.

Only the types named here are written and made again; what holds any other is not kept. Nothing is
ever unpickled: what stands in a cache folder may have been put there by anybody.
"""

from __future__ import annotations

import base64
import json
import zlib
from array import array
from decimal import Decimal
from typing import Any

from baolint.document.model import Spot
from baolint.document.text import Span
from baolint.engine import report
from baolint.engine.masking import mask
from baolint.forms.filled import Cell, Sheet
from baolint.recognise import summary
from baolint.recognise.place import Place

_CLASSES: dict[str, Any] = {
    one.__name__: one
    for one in (
        report.Report, report.Finding, report.Suppressed, report.Location, report.Excerpt,
        report.Checks, Spot, Span, Place, summary.Summary, summary.Sketch, summary.Rise, Sheet, Cell,
    )
}  # fmt: skip
_NAMES = {one: name for name, one in _CLASSES.items()}
_PLAIN = (int, float, bool, type(None))
_LARGE = 1_000_000
"""Numbers from here on could be somebody's."""
_HASH = 64
"""Characters of a sha256."""


class UnfitError(ValueError):
    """Something is not kept: of a type not known here, or with a detail that is not masked."""


def packed(found: report.Report) -> bytes:
    """Give a report as bytes; raises UnfitError where it is not to be kept.

    What a fix would write is left out, for it is the document's own text.
    """
    bare = found._replace(
        findings=tuple(map(_bare, found.findings)),
        baselined=tuple(map(_bare, found.baselined)),
        suppressed=tuple(one._replace(finding=_bare(one.finding)) for one in found.suppressed),
        digest=found.digest and found.digest._replace(path=""),
    )
    return zlib.compress(digested(bare), 1)


def digested(value: Any) -> bytes:
    """Give a value as JSON; raises UnfitError where it is not to be kept."""
    plain = json.dumps(_encoded(value), ensure_ascii=False, separators=(",", ":"))
    return plain.encode("utf-8", "surrogatepass")


def restored(data: bytes) -> Any:
    """Give the value that `digested` gave as JSON; raises ValueError."""
    try:
        return _decoded(json.loads(data))
    except (KeyError, TypeError, IndexError) as problem:
        raise ValueError(str(problem)) from None


def unpacked(data: bytes, path: str) -> report.Report:
    """Give the report that was packed of a file now shown as `path`; raises ValueError."""
    try:
        value = _decoded(json.loads(zlib.decompress(data)))
    except (zlib.error, KeyError, TypeError, IndexError) as problem:
        raise ValueError(str(problem)) from None
    if not isinstance(value, report.Report):
        raise ValueError(type(value).__name__)
    return value._replace(digest=value.digest and value.digest._replace(path=path))


def _bare(finding: report.Finding) -> report.Finding:
    return finding._replace(edits=())


def _encoded(value: Any) -> Any:
    kind = type(value)
    if kind is str:
        if len(value) != _HASH and mask(value) != value:
            raise UnfitError("str")
        return value
    if kind in _PLAIN:
        if kind is not bool and value and abs(value) >= _LARGE and mask(str(value)) != str(value):
            raise UnfitError("int")
        return value
    if kind is tuple or kind is list:
        return ["(" if kind is tuple else "[", *map(_encoded, value)]
    if kind in _NAMES:
        return [_NAMES[kind], *map(_encoded, value)]
    return _rare(value)


def _rare(value: Any) -> Any:
    kind = type(value)
    if kind is dict:
        return ["{", *(_encoded(one) for pair in value.items() for one in pair)]
    if kind is Decimal:
        return ["D", _encoded(str(value))]
    if kind is frozenset:
        return ["<", *sorted(map(_encoded, value))]
    if kind is array:
        return ["a", value.typecode, base64.b64encode(value.tobytes()).decode()]
    raise UnfitError(kind.__name__)


def _decoded(value: Any) -> Any:
    if type(value) is not list:
        return value
    mark = value[0]
    if mark == "(":
        return tuple(map(_decoded, value[1:]))
    if mark in _CLASSES:
        return _CLASSES[mark](*map(_decoded, value[1:]))
    if mark == "{":
        parts = [_decoded(one) for one in value[1:]]
        return dict(zip(parts[::2], parts[1::2], strict=True))
    if mark == "[":
        return [_decoded(one) for one in value[1:]]
    if mark == "<":
        return frozenset(value[1:])
    if mark == "D":
        return Decimal(value[1])
    found = array(value[1])
    found.frombytes(base64.b64decode(value[2]))
    return found
