"""A configuration for people: what is in force and why, and a new file to fill in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from baolint.config.config import Config, Glob, PerFile, Suppression
from baolint.config.phases import PHASES
from baolint.document.limits import changed, spelt

KEYS = {
    "profile": "profile", "phase": "phase", "select": "select", "ignore": "ignore",
    "severity": "severity", "fail-on": "fail_on", "exclude": "exclude", "per-file": "per_file",
    "options": "options", "level": "level", "deadline": "deadline", "agency": "agency",
    "aliases": "aliases", "region": "region", "previous": "previous", "lexicons": "lexicons",
    "suppressions": "suppressions", "baseline": "baseline", "plugins": "plugins",
    "limits": "limits",
}  # fmt: skip
"""The keys of a file, and the fields of Config that hold them."""
DEFAULTS = {"level": "auto", "fail-on": "error", "profile": "自动识别", "select": "全部规则"}


def effective(config: Config) -> str:
    """Give every key with its value and the file and line it comes from."""
    lines = [f"# 配置文件：{'、'.join(config.files) or '没有找到，用的都是默认值'}"]
    for name, field in KEYS.items():
        value = getattr(config, field)
        if name == "limits":
            lines.extend(_bounds(config))
        elif value is None or value in ((), {}):
            lines.append(f"{name}: {DEFAULTS.get(name, '未设置')}  # 默认")
        else:
            lines.extend(_said(name, value, config.origins))
        if name == "phase" and config.phase:
            lines.extend(_phase(config.phase))
    return "\n".join(lines) + "\n"


def _phase(name: str) -> Iterator[str]:
    """Say what a phase changes."""
    phase = PHASES[name]
    if phase.ignore:
        yield f"#   这一阶段另外不用：{'、'.join(phase.ignore)}"
    for code, grade in phase.severity:
        yield f"#   这一阶段 {code} 的级别为 {grade}"
    if phase.require_assessed:
        yield "#   这一阶段法定表格或章节未能评估的，也以 1 退出"


def data(config: Config) -> dict[str, Any]:
    """Give the same as plain values, for JSON."""
    return {
        "files": list(config.files),
        "values": {
            **{key: _plain(getattr(config, field)) for key, field in KEYS.items()},
            "limits": _limits(config),
        },
        "origins": dict(config.origins),
    }


def new(about: Mapping[str, str], schema: str) -> str:
    """Give a new configuration in which everything is explained and nothing is said yet."""
    lines = [f"# yaml-language-server: $schema={schema}", "# 去掉行首的 # 即可启用。", ""]
    for key, text in about.items():
        lines += [f"# {text}", *(f"# {line}" for line in SAMPLES[key].splitlines()), ""]
    return "\n".join(lines)


SAMPLES = {
    "extends": "extends: ../.baolint.yaml",
    "profile": "profile: disclosure-2021",
    "phase": "phase: publish",
    "select": "select: [S, T, B, D]",
    "ignore": "ignore: [C606, F9]",
    "severity": "severity:\n  C601: info",
    "fail-on": "fail-on: error",
    "exclude": "exclude: ['草稿/', '*.tmp.docx']",
    "per-file": "per-file:\n  '乡镇/**':\n    level: township\n    deadline: 03-31",
    "options": "options:\n  C606:\n    required: [telephone]",
    "level": "level: department",
    "deadline": "deadline: 01-31",
    "agency": "agency: 某某市统计局",
    "aliases": "aliases: [市统计局]",
    "region": "region: 四川省攀枝花市西区",
    "contact": "contact:\n  required: [telephone, address]",
    "lexicons": "lexicons: [用语/本地.txt]",
    "suppressions": (
        "suppressions:\n- file: 2023/年报.docx\n  code: B308\n  at: proactive/documents\n"
        "  reason: 清理后重新核定，见报告说明\n  until: 2025-01-31"
    ),
    "baseline": "baseline: .baolint-baseline.jsonl",
    "plugins": "plugins: [disclosure]",
    "limits": "limits:\n  pages: 600\n  file-seconds: 120",
}
"""For each key an example of its value."""


def _limits(config: Config) -> dict[str, float]:
    """Give all bounds in force by the names of a configuration."""
    return {spelt(name): value for name, value in changed(config.limits)._asdict().items()}


def _bounds(config: Config) -> Iterator[str]:
    yield "limits:"
    for name, value in _limits(config).items():
        yield f"  {name}: {value}  # {config.origins.get(f'limits.{name}', '默认')}"


def _said(key: str, value: Any, origins: Mapping[str, str]) -> Iterator[str]:
    origin = origins.get(key, "")
    if isinstance(value, Mapping):
        yield f"{key}:"
        for inner, one in value.items():
            at = origins.get(f"{key}.{inner}", origin)
            yield f"  {inner}: {_short(one)}  # {at}"
        return
    if isinstance(value, tuple) and value and isinstance(value[0], PerFile | Suppression):
        yield f"{key}:  # {origin}"
        for one in value:
            yield f"- {_short(_plain(one))}"
        return
    yield f"{key}: {_short(value)}  # {origin}"


def _short(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_short(one)}" for key, one in value.items() if one) + "}"
    if isinstance(value, Glob):
        return value.pattern
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_short(one) for one in value) + "]"
    return str(value)


def _plain(value: Any) -> Any:
    if isinstance(value, Glob):
        return value.pattern
    if isinstance(value, PerFile):
        return {"files": value.files.pattern, **_plain(value.values)}
    if isinstance(value, Suppression):
        return {key: _plain(one) for key, one in value._asdict().items() if one}
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value
