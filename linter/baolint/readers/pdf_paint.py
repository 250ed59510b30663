"""What is painted on a PDF page besides text: ruling lines, thin boxes, pictures."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from ctypes import addressof, byref, c_float, c_int
from typing import Any

import pypdfium2_raw as pdfium

from baolint.readers.pdf_shapes import Box

THIN = 3.5
"""Points up to which a painted box counts as a line."""
_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5
_LINE_TO, _CURVE, _MOVE_TO = 0, 1, 2
_MOST_SEGMENTS = 20_000
_DEEPEST = 8
_STRAIGHT = 1.0

Matrix = tuple[float, float, float, float, float, float]
_PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Painted:
    """The painted objects of a page, boxes in the file's coordinates.

    `count` are the objects besides text, `inner` all objects inside forms, `hides` says that some
    text is invisible, `cut` that there are more objects than may be looked at. `texts` gives the
    ordinals of text objects, in the order in which they are painted, by their addresses, `items` the
    objects themselves, and `marks` the number of each one's marked content, -1 without one.
    """

    __slots__ = (
        "_corners", "_left", "count", "cut", "hides", "inner", "items", "marks", "pictures", "rules",
        "texts",
    )  # fmt: skip

    def __init__(self, most: int) -> None:
        self.rules: list[Box] = []
        self.pictures: list[Box] = []
        self.count = 0
        self.inner = 0
        self.texts: dict[int, int] = {}
        self.items: list[Any] = []
        self.marks: list[int] = []
        self.hides = False
        self.cut = False
        self._left = most
        self._corners = c_float(), c_float(), c_float(), c_float()

    def add(self, item: Any, matrix: Matrix, depth: int) -> None:
        """Look at one object; what a form holds is looked at in its place."""
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == _TEXT:
            self.texts[addressof(item.contents)] = len(self.marks)
            self.items.append(item)
            self.marks.append(pdfium.FPDFPageObj_GetMarkedContentID(item))
            self.hides = self.hides or pdfium.FPDFTextObj_GetTextRenderMode(item) == 3
            return
        self.count += 1
        if kind == _FORM and depth < _DEEPEST:
            self._form(item, matrix, depth)
        elif kind in (_PATH, _IMAGE):
            box = self._bounds(item, matrix)
            if box is None:
                return
            if min(box[2] - box[0], box[3] - box[1]) <= THIN:
                self.rules.append(box)
            elif kind == _IMAGE:
                self.pictures.append(box)
            else:
                self.rules.extend(_lines(item, matrix))

    def _bounds(self, item: Any, matrix: Matrix) -> Box | None:
        left, bottom, right, top = self._corners
        if not pdfium.FPDFPageObj_GetBounds(
            item, byref(left), byref(bottom), byref(right), byref(top)
        ):
            return None
        box = left.value, bottom.value, right.value, top.value
        if matrix is _PLAIN:
            return box
        corners = [_moved(matrix, x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return min(xs), min(ys), max(xs), max(ys)

    def _form(self, item: Any, matrix: Matrix, depth: int) -> None:
        size = pdfium.FPDFFormObj_CountObjects(item)
        self.inner += max(0, size)
        if self.inner > self._left:
            self.cut = True
            return
        inside = _times(_matrix(item), matrix)
        for number in range(size):
            self.add(pdfium.FPDFFormObj_GetObject(item, number), inside, depth + 1)


def read_paint(page: Any, most: int) -> Painted:
    """Give what is painted on a page; `most` bounds the objects inside forms."""
    painted = Painted(most)
    for number in range(pdfium.FPDFPage_CountObjects(page)):
        painted.add(pdfium.FPDFPage_GetObject(page, number), _PLAIN, 0)
    return painted


def _lines(item: Any, matrix: Matrix) -> Iterator[Box]:
    """Give the straight sides of a stroked path, the thin boxes of a filled one."""
    fill, stroke = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(item, byref(fill), byref(stroke))
    size = pdfium.FPDFPath_CountSegments(item)
    if not stroke.value and (not fill.value or size <= 5):
        return
    if size > _MOST_SEGMENTS:
        return
    for points in _subpaths(item, size, _times(_matrix(item), matrix)):
        if stroke.value:
            for (ax, ay), (bx, by) in itertools.pairwise(points):
                if min(abs(ax - bx), abs(ay - by)) <= _STRAIGHT:
                    yield min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)
        else:
            xs, ys = [x for x, _ in points], [y for _, y in points]
            if min(max(xs) - min(xs), max(ys) - min(ys)) <= THIN:
                yield min(xs), min(ys), max(xs), max(ys)


def _subpaths(item: Any, size: int, matrix: Matrix) -> Iterator[list[tuple[float, float]]]:
    """Give the corners of each part of a path, the first again where it is closed; no curves."""
    x, y = c_float(), c_float()
    points: list[tuple[float, float]] = []
    curved = False
    for number in range(size):
        segment = pdfium.FPDFPath_GetPathSegment(item, number)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        if kind == _MOVE_TO:
            if len(points) > 1 and not curved:
                yield points
            points, curved = [], False
        curved = curved or kind == _CURVE
        points.append(_moved(matrix, x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if len(points) > 1 and not curved:
        yield points


def _matrix(item: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, byref(matrix)):
        return _PLAIN
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(one: Matrix, other: Matrix) -> Matrix:
    """Give the matrix that does one and then the other."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (
        a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j,
        e * g + f * i + k, e * h + f * j + m,
    )  # fmt: skip


def _moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
