"""A rule's manual page, from the rule itself: for `explain` and for docs/rules.

The page is Markdown that a person can also read in a terminal as it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from baolint.messages.families import FAMILIES, SEVERITY
from baolint.messages.page import Page
from baolint.messages.phrase import Phrase, listed, speaker
from baolint.rules.rule import Bad, Good, Rule, options

MOST_CHANGES = 4
"""Changed stretches shown of one example; the rest is counted."""
LABELS = {Good: ("正确", "例文", "也可"), Bad: ("有误", "正确", "有误")}
"""For each kind of example its own name, that of the sound stretch and that of the changed one."""

BESIDE = {"last-year": "上年度报告", "children": "下级报告"}
"""The other report of an example by what it is; any other is the same one in another format."""


Say = Callable[..., str]


def page(rule: type[Rule], told: Page | None = None) -> str:
    """Give the page as Markdown: what, why, basis, mend, options, examples, doing without it.

    `told` is the page in English, else the rule's own, in Chinese, is given. What the examples and
    the options quote stays as it is.
    """
    say = speaker("en" if told else "zh")
    texts = told or Page(rule.title, rule.why, rule.mend, basis=rule.basis)
    title = say(
        "**{title}**（{family}类，默认级别：{severity}）",
        title=texts.title,
        family=Phrase(FAMILIES.get(rule.code[0], "")),
        severity=Phrase(SEVERITY[rule.severity]),
    )
    lines = [f"# {rule.code} {rule.name}", "", title, ""]
    for heading, text in (
        ("为什么", texts.why),
        ("依据", texts.basis),
        ("怎样改正", texts.mend),
        ("不查的格式", say("{formats}", formats=listed("、", rule.not_in))),
        ("选项", _options(rule, told, say)),
        ("示例", _examples(rule, told, say)),
        ("不用这条规则", _doing_without(rule, say)),
    ):
        if text:
            lines.extend((f"## {say(heading)}", "", text, ""))
    return "\n".join(lines).rstrip() + "\n"


def _options(rule: type[Rule], told: Page | None, say: Say) -> str:
    abouts = told.options if told else rule.option_help
    return "\n".join(
        say(
            "- `{name}`（默认 {default}）：{about}",
            name=name,
            default=_shown(default, say),
            about=abouts.get(name, rule.option_help.get(name, "")),
        )
        for name, default in options(rule).items()
    )


def _shown(default: object, say: Say) -> str:
    if isinstance(default, tuple):
        return say("{items}", items=listed("、", [str(item) for item in default]))
    return str(default) or say("空")


def _doing_without(rule: type[Rule], say: Say) -> str:
    if rule.code.startswith("E"):
        return say("运行类提示说的是检查本身，不能关闭。")
    return say("运行时加 `--ignore {code}`。", code=rule.code)


def _examples(rule: type[Rule], told: Page | None, say: Say) -> str:
    """Each example with the stretches in which it differs from a sound report."""
    parts = []
    abouts = told.examples if told else [example.about for example in rule.examples]
    for kind in (Good, Bad):
        labels = (LABELS[kind][0], *(say(label) for label in LABELS[kind][1:]))
        for example, about in zip(rule.examples, abouts, strict=True):
            if isinstance(example, kind):
                parts.append(say("**{label}**：{about}", label=Phrase(labels[0]), about=about))
                if example.change:
                    parts.append(_changes(example.change, labels[1:], say))
                if example.beside and example.beside[1]:
                    name = BESIDE.get(example.beside[0], "另一种格式")
                    parts.append(_changes(example.beside[1], (say("本报告"), say(name)), say))
    return "\n\n".join(parts)


def _changes(changes: tuple[tuple[str, str], ...], labels: Sequence[str], say: Say) -> str:
    sound, changed = labels
    pairs = _merged(changes)
    lines: list[str] = []
    nothing, blank = say("（没有）"), say("（各格空白）")
    for old, new in pairs[:MOST_CHANGES]:
        before, after = _cells(old, blank), _cells(new, blank)
        if before == after:
            before, after = _cells(old, blank, every=True), _cells(new, blank, every=True)
        lines.extend(f"{sound}  {line}" for line in before or [nothing])
        lines.extend(f"{changed}  {line}" for line in after or [nothing])
    if len(pairs) > MOST_CHANGES:
        lines.append(say("……其余 {count} 处相仿", count=len(pairs) - MOST_CHANGES))
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


def _cells(text: str, blank: str, every: bool = False) -> list[str]:
    """Give the lines with their cells told apart; of cells merged away nothing, unless `every`."""
    lines = []
    for line in text.strip("\n").split("\n"):
        cells = [cell.strip() for cell in line.split("\t")]
        if not any(cells) and len(cells) > 1:
            cells = [blank]
        if not every:
            runs = [list(run) for _, run in groupby(cells, key=bool)]
            cells = [cell for run in runs if run[0] or len(run) == 1 for cell in run]
        shown = " | ".join(cells).rstrip()
        if shown:
            lines.append(shown)
    return lines
