"""What stands around a web page of ours: nothing is fetched, and no style or script but its own runs."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from pathlib import Path

from baolint.messages.phrase import speaker
from baolint.readers.own_text import GENERATOR
from baolint.reporters.page_text import text

FOOT = "由 baolint {version} 生成。证件、手机、银行卡号码等个人信息已经遮盖。等级、得分只用于排序。"


def asset(name: str) -> str:
    """Give the style or script of a file beside this one."""
    return (Path(__file__).parent / name).read_text(encoding="utf-8").strip()


def head(title: str, css: str, script: str, lang: str = "zh") -> list[str]:
    """Give the lines up to the body; the page's policy lets in just this style and script."""
    policy = (
        f"default-src 'none'; style-src '{_digest(css)}'; script-src '{_digest(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    return [
        "<!DOCTYPE html>",
        f'<html lang="{"zh-CN" if lang == "zh" else lang}">',
        "<head>",
        '<meta charset="utf-8">',
        GENERATOR,
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        '<link rel="icon" href="data:,">',
        f"<title>{text(title)}</title>",
        f"<style>{css}</style>",
        "</head>",
        "<body>",
    ]


def tail(script: str) -> list[str]:
    """Give the lines after the page's content."""
    return [f"<script>{script}</script>", "</body>", "</html>", ""]


def footer(version: str, lang: str = "zh") -> str:
    """Say who made the page, and what is not in it."""
    told = speaker(lang)(FOOT, version=version)
    return f'<footer class="faint"><p>{text(told)}</p></footer>'


def _digest(content: str) -> str:
    """Give the hash by which the policy knows the page's own style or script."""
    return "sha256-" + b64encode(hashlib.sha256(content.encode()).digest()).decode()
