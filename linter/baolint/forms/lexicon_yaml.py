"""Lexicons written in YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from baolint.forms.lexicon_entry import Entries, Written
from baolint.forms.lexicon_fault import LexiconError
from baolint.forms.nearest import hint
from baolint.messages.phrase import listed

if TYPE_CHECKING:
    import yaml

HEAD = ("id", "version", "source", "date", "rule", "grade", "terms")
DEEPEST = 20
REQUIRED = ("id", "version", "rule", "terms")


def read_yaml(source: str, path: str) -> dict[str, Any]:
    """Give the checked content of a YAML lexicon without its hash; raise LexiconError."""
    head, terms = _parts(source, path)
    entries = Entries(path)
    for written, line in terms:
        entries.add(written, line)
    data: dict[str, Any] = {
        name: entries.text(head[name], name) if name in head else ""
        for name in ("id", "version", "source", "date")
    }
    data["rule"] = entries.rule(head["rule"], "rule")
    data["grade"] = entries.grade(head["grade"], "grade") if "grade" in head else "warning"
    data["terms"] = entries.terms
    return data


def sentences(source: str, path: str) -> list[tuple[str, list[str], list[str]]]:
    """Give for each entry its term and the sentences in which it must be found and must not."""
    entries = Entries(path)
    found: list[tuple[str, list[str], list[str]]] = []
    for written, _ in _parts(source, path)[1]:
        match, silent = (
            entries.texts(written[name], name) if name in written else []
            for name in ("match", "silent")
        )
        found.append((entries.text(written["term"], "term"), match, silent))
    return found


def _parts(
    source: str, path: str
) -> tuple[dict[str, Written], list[tuple[dict[str, Written], int]]]:
    root = _compose(source, path)
    head: dict[str, Written] = {}
    terms: list[tuple[dict[str, Written], int]] = []
    for name, node in _pairs(root, path, ""):
        if name not in HEAD:
            near = hint(name, HEAD)
            raise LexiconError(
                path, _line(node), name, "unknown", name=name, hint=near, known=listed("、", HEAD)
            )
        if name == "terms":
            terms = _terms(node, path)
            head[name] = Written("", _line(node))
        else:
            head[name] = _value(node, path, name)
    for name in REQUIRED:
        if name not in head:
            raise LexiconError(path, 1, "", "missing", name=name)
    return head, terms


def _compose(source: str, path: str) -> yaml.Node | None:
    """Give the node tree; the depth is measured first, since the C parser breaks on a deep one."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    depth = 0
    try:
        for event in yaml.parse(source, Loader=loader):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > DEEPEST:
                mark = event.start_mark
                raise LexiconError(path, mark.line + 1 if mark else 0, "", "deep")
        root: yaml.Node | None = yaml.compose(source, Loader=loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 0
        why = getattr(error, "problem", None) or type(error).__name__
        raise LexiconError(path, line, "", "unreadable", why=why) from None
    return root


def _terms(node: yaml.Node, path: str) -> list[tuple[dict[str, Written], int]]:
    found: list[tuple[dict[str, Written], int]] = []
    for item in _items(node, path, "terms"):
        if isinstance(item.value, str):
            found.append(({"term": Written(item.value, _line(item))}, _line(item)))
            continue
        pairs = _pairs(item, path, "terms")
        entry = {name: _value(value, path, name) for name, value in pairs}
        found.append((entry, _line(item)))
    return found


def _pairs(node: yaml.Node | None, path: str, key: str) -> list[tuple[str, yaml.Node]]:
    import yaml

    if not isinstance(node, yaml.MappingNode):
        raise LexiconError(path, _line(node) if node else 0, key, "mapping")
    pairs: list[tuple[str, yaml.Node]] = []
    seen: set[str] = set()
    for name, value in node.value:
        if not isinstance(name, yaml.ScalarNode):
            raise LexiconError(path, _line(name), key, "text")
        printed = str(name.value)
        if printed in seen:
            raise LexiconError(path, _line(name), printed, "duplicate", name=printed)
        seen.add(printed)
        pairs.append((printed, value))
    return pairs


def _items(node: yaml.Node, path: str, key: str) -> list[yaml.Node]:
    import yaml

    if not isinstance(node, yaml.SequenceNode):
        raise LexiconError(path, _line(node), key, "list")
    return list(node.value)


def _value(node: yaml.Node, path: str, key: str) -> Written:
    import yaml

    if isinstance(node, yaml.ScalarNode):
        return Written(str(node.value), _line(node))
    values: list[tuple[str, int]] = []
    for item in _items(node, path, key):
        if not isinstance(item, yaml.ScalarNode):
            raise LexiconError(path, _line(item), key, "text")
        values.append((str(item.value), _line(item)))
    return Written(values, _line(node))


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
