"""baolint explain: a rule's manual page."""

from __future__ import annotations

import click

from baolint.cli import language
from baolint.cli.help import Command
from baolint.cli.output import write
from baolint.messages.phrase import Phrase


@click.command("explain", cls=Command, help="说明一条规则：查什么、为什么、依据、怎样改正、示例。")
@click.argument("rule", metavar="CODE|NAME")
@language.option
def command(rule: str, lang: str) -> None:
    """Print the page of the rule with this code or name."""
    from baolint.api import all_rules, manual
    from baolint.reporters.manual import page

    wanted = rule.strip()
    for known in all_rules():
        if wanted.upper() == known.code or wanted.lower() == known.name:
            write(page(known, manual(lang).get(known.code)))
            return
    from baolint.cli.options import near

    codes, names = zip(*((known.code, known.name) for known in all_rules()), strict=True)
    hint = near(wanted, codes, names)
    raise click.UsageError(
        Phrase("没有规则“{name}”{hint}；baolint rules 可列出全部规则。", name=wanted, hint=hint)
    )
