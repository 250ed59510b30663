"""A rule's manual page, from the rule itself: for `explain` and for docs/rules.

The page is Markdown that a person can also read in a terminal as it stands.
"""

from __future__ import annotations

from itertools import groupby

from baolint.messages.families import FAMILIES, SEVERITY
from baolint.rules.rule import Bad, Good, Rule, options

MOST_CHANGES = 4
"""Changed stretches shown of one example; the rest is counted."""
LABELS = {Good: ("正确", "例文", "也可"), Bad: ("有误", "正确", "有误")}
"""For each kind of example its own name, that of the sound stretch and that of the changed one."""

BESIDE = {"last-year": "上年度报告", "children": "下级报告"}
"""The other report of an example by what it is; any other is the same one in another format."""


def page(rule: type[Rule]) -> str:
    """Give the page as Markdown: what, why, basis, mend, options, examples, doing without it."""
    lines = [
        f"# {rule.code} {rule.name}",
        "",
        f"**{rule.title}**（{FAMILIES.get(rule.code[0], '')}类，默认级别：{SEVERITY[rule.severity]}）",
        "",
    ]
    for heading, text in (
        ("为什么", rule.why),
        ("依据", rule.basis),
        ("怎样改正", rule.mend),
        ("不查的格式", "、".join(rule.not_in)),
        ("选项", _options(rule)),
        ("示例", _examples(rule)),
        ("不用这条规则", _doing_without(rule)),
    ):
        if text:
            lines.extend((f"## {heading}", "", text, ""))
    return "\n".join(lines).rstrip() + "\n"


def _options(rule: type[Rule]) -> str:
    return "\n".join(
        f"- `{name}`（默认 {_shown(default)}）：{rule.option_help.get(name, '')}"
        for name, default in options(rule).items()
    )


def _shown(default: object) -> str:
    if isinstance(default, tuple):
        return "、".join(str(item) for item in default)
    return str(default) or "空"


def _doing_without(rule: type[Rule]) -> str:
    if rule.code.startswith("E"):
        return "运行类提示说的是检查本身，不能关闭。"
    return f"运行时加 `--ignore {rule.code}`。"


def _examples(rule: type[Rule]) -> str:
    """Each example with the stretches in which it differs from a sound report."""
    parts = []
    for kind in (Good, Bad):
        for example in rule.examples:
            if isinstance(example, kind):
                parts.append(f"**{LABELS[kind][0]}**：{example.about}")
                if example.change:
                    parts.append(_changes(example.change, LABELS[kind]))
                if example.beside and example.beside[1]:
                    name = BESIDE.get(example.beside[0], "另一种格式")
                    parts.append(_changes(example.beside[1], ("", "本报告", name)))
    return "\n\n".join(parts)


def _changes(changes: tuple[tuple[str, str], ...], labels: tuple[str, str, str]) -> str:
    _, sound, changed = labels
    pairs = _merged(changes)
    lines: list[str] = []
    for old, new in pairs[:MOST_CHANGES]:
        before, after = _cells(old), _cells(new)
        if before == after:
            before, after = _cells(old, every=True), _cells(new, every=True)
        lines.extend(f"{sound}  {line}" for line in before or ["（没有）"])
        lines.extend(f"{changed}  {line}" for line in after or ["（没有）"])
    if len(pairs) > MOST_CHANGES:
        lines.append(f"……其余 {len(pairs) - MOST_CHANGES} 处相仿")
    return "\n".join(("```text", *lines, "```"))


def _merged(changes: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """Take a change of what an earlier change put there as one with it."""
    found: list[tuple[str, str]] = []
    for old, new in changes:
        number = next((n for n, (_, there) in enumerate(found) if there == old), None)
        if number is None:
            found.append((old, new))
        else:
            found[number] = (found[number][0], new)
    return found


def _cells(text: str, every: bool = False) -> list[str]:
    """Give the lines with their cells told apart; of cells merged away nothing, unless `every`."""
    lines = []
    for line in text.strip("\n").split("\n"):
        cells = [cell.strip() for cell in line.split("\t")]
        if not any(cells) and len(cells) > 1:
            cells = ["（各格空白）"]
        if not every:
            runs = [list(run) for _, run in groupby(cells, key=bool)]
            cells = [cell for run in runs if run[0] or len(run) == 1 for cell in run]
        shown = " | ".join(cells).rstrip()
        if shown:
            lines.append(shown)
    return lines
