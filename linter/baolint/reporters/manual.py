"""A rule's manual page, from the rule itself: for `explain` and for docs/rules."""

from __future__ import annotations

from typing import Any

from baolint.messages.families import FAMILIES
from baolint.rules.rule import Bad, Good, Rule

SEVERITY = {"error": "严重", "warning": "一般", "info": "提示"}


def page(rule: type[Rule]) -> str:
    """Give the page as Markdown: what, why, basis, how to mend, options, examples, suppression."""
    lines = [
        f"# {rule.code} {rule.name}",
        "",
        f"**{rule.title}** · {FAMILIES.get(rule.code[0], '')} · 默认级别：{SEVERITY[rule.severity]}",
        "",
        "## 为什么",
        rule.why,
        "",
        "## 依据",
        rule.basis,
        "",
        "## 怎样改正",
        rule.mend,
        "",
    ]
    lines.extend(_options(rule))
    lines.extend(_examples(rule))
    lines.extend(
        (
            "## 不用这条规则",
            f"运行时加 `--ignore {rule.code}`。"
            if not rule.code.startswith("E")
            else "运行类提示不能关闭。",
        )
    )
    return "\n".join(lines).rstrip() + "\n"


def options(rule: type[Rule]) -> dict[str, Any]:
    """Give a rule's options with their defaults: its own annotated class attributes."""
    return {
        name: getattr(rule, name)
        for name in rule.__annotations__
        if name not in Rule.__annotations__ and not name.startswith("_")
    }


def _options(rule: type[Rule]) -> list[str]:
    found = options(rule)
    if not found:
        return []
    lines = ["## 选项"]
    for name, default in found.items():
        lines.append(f"- `{name}`（默认 `{default}`）：{rule.option_help.get(name, '')}")
    return [*lines, ""]


def _examples(rule: type[Rule]) -> list[str]:
    if not rule.examples:
        return []
    lines = ["## 示例"]
    for kind, label in ((Good, "正确"), (Bad, "有误")):
        for example in rule.examples:
            if not isinstance(example, kind):
                continue
            lines.append(f"- {label}：{example.about}")
            for old, new in example.change:
                lines.append("")
                lines.extend(_change(old, new))
                lines.append("")
    return [*lines, ""]


def _change(old: str, new: str) -> list[str]:
    """The stretch as it stands in the sound report and as it stands in the example."""
    shown = ["  ```text"]
    shown.extend(f"  原文  {line}" for line in _visible(old))
    shown.extend(f"  改成  {line}" for line in _visible(new) or ["（删去）"])
    return [*shown, "  ```"]


def _visible(text: str) -> list[str]:
    return [line.replace("\t", " | ").rstrip() for line in text.rstrip("\n").split("\n") if line]
