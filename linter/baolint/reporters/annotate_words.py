"""What a comment says of a finding, in lines."""

from __future__ import annotations

from baolint.engine.report import Finding
from baolint.messages.families import SEVERITY
from baolint.reporters.text import MOST_PLACES
from baolint.reporters.where import where

CHANGED = "已按上述写法写成修订，请在“审阅”中逐处接受或拒绝。"
UNCHANGED = "此处未能写成修订，请手工修改。"


def words(finding: Finding, moved: bool = False, changed: bool | None = None) -> list[str]:
    """Give the lines of a finding's comment; all are masked already, like the finding.

    `moved` says that the comment cannot stand where the finding is, so that it has to tell the
    place; `changed`, where a safe mend was to be written, whether it has been.
    """
    codes = "+".join((finding.code, *finding.related_codes))
    lines = [f"【{SEVERITY[finding.severity]}】{codes} {finding.name}"]
    if moved and (place := where(finding.location)):
        lines.append(f"位置：{place}")
    lines.append(finding.message)
    if finding.help:
        lines.append(f"改正：{finding.help}")
    if finding.basis:
        lines.append(f"依据：{finding.basis}")
    shown = [place for one in finding.related if (place := where(one))]
    if shown:
        more = f"；另有 {len(shown) - MOST_PLACES} 处" if len(shown) > MOST_PLACES else ""
        lines.append(f"另见：{'；'.join(shown[:MOST_PLACES])}{more}")
    if changed is not None:
        lines.append(CHANGED if changed else UNCHANGED)
    return lines
