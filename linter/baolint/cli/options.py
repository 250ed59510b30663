"""Values of options, checked where they are given."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from baolint.cli.check_asked import SEVERITIES
from baolint.messages.phrase import Phrase, listed
from baolint.rules.diagnostic import Severity

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_GRADES: dict[str, Severity] = {"error": "error", "warning": "warning", "info": "info"}


class Codes(click.ParamType[tuple[str, ...]]):
    """One or more rule codes or prefixes, joined by commas; unknown ones are refused."""

    name = "CODES"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        if isinstance(value, tuple):
            return value
        from baolint.api import all_rules

        known = {rule.code: rule.name for rule in all_rules()}
        codes = tuple(part.strip().upper() for part in str(value).split(",") if part.strip())
        for code in codes:
            if not any(name.startswith(code) for name in known):
                self.fail(
                    Phrase(
                        "没有以 {code} 开头的规则{hint}；baolint rules 可列出全部规则。",
                        code=code,
                        hint=_meant(code, known),
                    ),
                    param,
                    ctx,
                )
        if not codes and param is not None and param.name == "select":
            self.fail(Phrase("没有写规则代码；应写成 B 或 B302,T2 的样子。"), param, ctx)
        return codes

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Offer the codes that go on from what is typed, with what they find."""
        from click.shell_completion import CompletionItem

        from baolint.api import all_rules

        given, comma, last = incomplete.rpartition(",")
        return [
            CompletionItem(f"{given}{comma}{rule.code}", help=rule.title)
            for rule in all_rules()
            if rule.code.startswith(last.upper())
        ]


class Grades(click.ParamType[tuple[tuple[str, Severity], ...]]):
    """Grades of rules, CODE=LEVEL joined by commas; unknown codes and levels are refused."""

    name = "GRADES"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[tuple[str, Severity], ...]:
        if isinstance(value, tuple):
            return value
        from baolint.api import all_rules

        known = {rule.code: rule.name for rule in all_rules()}
        found: list[tuple[str, Severity]] = []
        for part in filter(None, (piece.strip() for piece in str(value).split(","))):
            code, _, grade = part.partition("=")
            code, level = code.strip().upper(), _GRADES.get(grade.strip().lower())
            if code not in known:
                hint = _meant(code, known)
                self.fail(
                    Phrase(
                        "没有规则“{code}”{hint}；应写成 B302=info 的样子。", code=code, hint=hint
                    ),
                    param,
                    ctx,
                )
            if level is None:
                known_ones = listed("、", SEVERITIES)
                self.fail(
                    Phrase("没有级别“{grade}”，可用的有：{known}。", grade=grade, known=known_ones),
                    param,
                    ctx,
                )
            found.append((code, level))
        return tuple(found)


class Formats(click.ParamType[str]):
    """An output format, NAME or NAME=FILE; what it names is checked when the run begins."""

    name = "FORMAT"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        return str(value)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Offer the formats that go on from what is typed, those of plug-ins too."""
        from click.shell_completion import CompletionItem

        from baolint.api import plugins
        from baolint.reporters import REPORTERS

        names = (*REPORTERS, *plugins().reporters)
        return [CompletionItem(name) for name in names if name.startswith(incomplete)]


class Day(click.ParamType[datetime.date]):
    """A date as YYYY-MM-DD."""

    name = "DATE"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.date:
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(str(value))
        except ValueError:
            self.fail(
                Phrase("“{value}”不是日期，应写成 2024-01-31 的样子。", value=value), param, ctx
            )


class Choice(click.Choice[str]):
    """A choice whose refusal is in Chinese and names the values there are."""

    def get_invalid_choice_message(self, value: object, ctx: click.Context | None) -> str:
        known = listed("、", [str(choice) for choice in self.choices])
        return Phrase("没有“{value}”，可用的有：{known}。", value=value, known=known)


def _meant(wrong: str, names: Mapping[str, str]) -> str:
    """Give `，最接近的是 …` with the code that is probably meant, also where a name was written."""
    from baolint.forms.nearest_code import code_meant

    found = code_meant(wrong, names)
    return Phrase("，最接近的是 {near}", near=found) if found else ""


def near(wrong: str, codes: Sequence[str], names: Sequence[str] = ()) -> str:
    """Give `，最接近的是 …` with the rule that is probably meant, empty where none is near."""
    from baolint.forms.nearest_code import nearest_code

    found = nearest_code(wrong, codes, names)
    return Phrase("，最接近的是 {near}", near=found) if found else ""
