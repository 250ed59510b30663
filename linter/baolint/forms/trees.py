"""The tables of a profile made ready: label trees with spellings, checked for sense."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from baolint.document import normal
from baolint.forms.variants import GradedTwiceError, spellings
from baolint.messages.forms import GRADE_WORDS
from baolint.messages.phrase import Phrase

if TYPE_CHECKING:
    from baolint.forms.positions import Path, Source
    from baolint.forms.schema import BlockSpec, Label, NodeSpec, Spelt, TableSpec


def label(source: Source, path: Path, spec: Spelt, text: str, note: str = "") -> dict[str, Any]:
    """Give a label with its spellings; a spelling of two grades is a fault."""
    graded: Mapping[str, tuple[str, ...]] = {
        "same": spec.same,
        "nonstandard": spec.nonstandard,
        "misspelt": spec.misspelt,
    }
    try:
        variants = spellings(text, note, graded)
    except GradedTwiceError as twice:
        where = next(grade for grade, words in graded.items() if twice.variant in words)
        raise source.fault(
            (*path, where),
            "spelling-graded-twice",
            spelling=twice.variant,
            grade=Phrase(GRADE_WORDS[twice.grade]),
        ) from None
    return {"label": text, "variants": variants}


def table(source: Source, path: Path, key: str, spec: TableSpec, title: str) -> dict[str, Any]:
    """Give a table with its blocks."""
    return {
        "key": key,
        "name": spec.name,
        "title": title,
        "section": spec.section,
        "markers": [normal.label(marker) for marker in spec.markers],
        "blocks": [_block(source, where, block) for where, block in _blocks(source, path, spec)],
    }


def _blocks(source: Source, path: Path, spec: TableSpec) -> list[tuple[Path, BlockSpec]]:
    own = {"caption", "corner", "columns", "rows", "key_from", "data_rows"} & spec.model_fields_set
    if spec.blocks:
        for key in sorted(own):
            raise source.fault((*path, key), "both-shapes", key=key)
        return [((*path, "blocks", i), block) for i, block in enumerate(spec.blocks)]
    if not spec.columns:
        raise source.fault(path, "no-shape")
    from baolint.forms.schema import BlockSpec

    values = {name: getattr(spec, name) for name in own}
    return [(path, BlockSpec.model_construct(**values))]


def _block(source: Source, path: Path, spec: BlockSpec) -> dict[str, Any]:
    if spec.key_from == "columns":
        if spec.rows:
            raise source.fault((*path, "rows"), "rows-with-columns")
        if spec.data_rows is None:
            raise source.fault(path, "no-data-rows")
    elif spec.data_rows is not None:
        raise source.fault((*path, "data_rows"), "data-rows")
    elif not spec.rows:
        raise source.fault(path, "no-rows")
    found: dict[str, Any] = {"key_from": spec.key_from}
    for name, part in (("caption", spec.caption), ("corner", spec.corner)):
        if part is not None:
            found[name] = _mark(source, (*path, name), part)
    columns = list(spec.columns)
    first = 0
    if columns[0].key is None and not columns[0].children:
        found["stub"] = label(source, (*path, "columns", 0), columns[0], columns[0].label)
        columns, first = columns[1:], 1
        if not columns:
            raise source.fault((*path, "columns"), "stub-only", label=spec.columns[0].label)
    by_column = spec.key_from == "columns"
    found["columns"] = _nodes(source, (*path, "columns"), columns, first, columns=True)
    found["rows"] = _nodes(source, (*path, "rows"), spec.rows)
    if by_column:
        for i, column in enumerate(columns):
            _rows_are_named(source, (*path, "columns", i + first), column)
    return found


def _mark(source: Source, path: Path, spec: Label) -> dict[str, Any]:
    found = label(source, path, spec, spec.label)
    return found if spec.required else {**found, "required": False}


def _nodes(
    source: Source,
    path: Path,
    specs: Sequence[NodeSpec],
    first: int = 0,
    depth: int = 0,
    columns: bool = False,
) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    keys: set[str] = set()
    spelt: dict[str, str] = {}
    for i, spec in enumerate(specs, first):
        here = (*path, i)
        node = _node(source, here, spec, depth, columns)
        if spec.key in keys:
            raise source.fault((*here, "key"), "key-twice", key=spec.key)
        if spec.key:
            keys.add(spec.key)
        for spelling in node["variants"]:
            other = spelt.setdefault(spelling, spec.label)
            if other != spec.label:
                raise source.fault(
                    here, "spelling-twice", spelling=spelling, one=other, other=spec.label
                )
        found.append(node)
    return found


def _node(source: Source, path: Path, spec: NodeSpec, depth: int, columns: bool) -> dict[str, Any]:
    _fits_its_place(source, path, spec)
    node = label(source, path, spec, spec.label, spec.note or "")
    for name in ("key", "number", "note", "short", "kind", "unit", "figures", "additive"):
        value = getattr(spec, name)
        if value is not None:
            node[name] = value
    if spec.number:
        node["mark"] = mark(spec.number, depth)
    if spec.children:
        node["children"] = _nodes(
            source, (*path, "children"), spec.children, depth=depth + 1, columns=columns
        )
    return node


def _fits_its_place(source: Source, path: Path, spec: NodeSpec) -> None:
    if spec.children:
        for name in ("kind", "unit"):
            if getattr(spec, name) is not None:
                raise source.fault((*path, name), "cell-on-group", label=spec.label, key=name)
        if spec.figures and not spec.key:
            raise source.fault(path, "optional-keyless", label=spec.label)
    else:
        if not spec.key:
            raise source.fault(path, "keyless-leaf", label=spec.label)
        if spec.figures:
            raise source.fault((*path, "figures"), "optional-leaf", label=spec.label)


def _rows_are_named(source: Source, path: Path, spec: NodeSpec, named: bool = False) -> None:
    if not spec.children and not named:
        raise source.fault(path, "keyless-row", label=spec.label)
    for i, child in enumerate(spec.children):
        _rows_are_named(source, (*path, "children", i), child, named or bool(spec.key))


def mark(number: str, depth: int) -> str:
    """Give an item number as printed: 三、 at the outermost level, （三） below, 3. in figures."""
    if number.isdigit():
        return f"{number}."
    return f"{number}、" if depth == 0 else f"（{number}）"
