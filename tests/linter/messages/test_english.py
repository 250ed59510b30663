"""The engine's texts in English: as many as in Chinese, with the same values, and no Chinese left."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest

import baolint
import baolint_rules
from baolint.cli.group import COMMANDS
from baolint.engine import faults
from baolint.engine.kit import ENGINE_TEXTS
from baolint.messages import (
    config,
    data,
    en,
    families,
    forms,
    lexicons,
    pdf,
    places,
    plugins,
    readers,
)
from baolint.messages.en.cli import HELP
from baolint.messages.en.relations import RELATION
from baolint_rules.messages.en import PHRASES as OF_THE_PACK
from support.english import chinese_in

CHINESE = {
    key: text
    for name in ENGINE_TEXTS
    for key, text in import_module(f"baolint.messages.{name}").MESSAGES.items()
}
WORDS = {
    "config": config.CONFIG, "options": config.KINDS, "forms": forms.PROFILE,
    "grades of labels": forms.GRADE_WORDS, "lexicons": lexicons.LEXICON,
    "families": families.FAMILIES, "severities": families.SEVERITY, "grades": families.GRADES,
    "levels": families.LEVELS, "plug-ins": plugins.PLUGINS, "kinds of plug-ins": plugins.GROUPS,
    "text": readers.KINDS, "pdf": pdf.KINDS, "data": data.KINDS, "places": places.PLACES,
}  # fmt: skip
"""Words that are looked up by a key before they are made phrases."""
MAKERS = ("Phrase", "listed", "say")
SPEAKING = ("check", "explain", "rules")
"""Commands that have --lang."""


def fields(text: str) -> set[str]:
    """Give the names of the values that a text is filled with."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def templates() -> Iterator[tuple[str, str]]:
    """Yield every Chinese text that the code makes a phrase of, with its module."""
    for package in (baolint, baolint_rules):
        root = Path(str(package.__file__)).parent
        for path in root.rglob("*.py"):
            if path.parent.name != "en":
                for text in _texts(ast.parse(path.read_text(encoding="utf-8"))):
                    yield str(path.relative_to(root)), text


def _texts(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            first = node.args[0]
            parts = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
            for part in parts if node.func.id in MAKERS else ():
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.value


def is_chinese(text: str) -> bool:
    return any("\u3000" <= char <= "\u9fff" or char in "（），：；！？“”" for char in text)


def test_every_text_has_its_twin() -> None:
    assert set(en.MESSAGES) == set(CHINESE)


@pytest.mark.parametrize("key", CHINESE)
def test_a_text_and_its_twin_are_filled_with_the_same_values(key: str) -> None:
    assert [fields(text) for text in en.MESSAGES[key]] == [fields(text) for text in CHINESE[key]]


def test_no_text_has_chinese_in_it() -> None:
    assert [key for key, pair in en.MESSAGES.items() if any(map(chinese_in, pair))] == []


def test_every_phrase_in_the_code_has_its_twin() -> None:
    known = {**en.PHRASES, **OF_THE_PACK}
    assert [(at, text) for at, text in templates() if is_chinese(text) and text not in known] == []


@pytest.mark.parametrize("name", WORDS)
def test_every_word_has_its_twin(name: str) -> None:
    assert [word for word in WORDS[name].values() if word not in en.PHRASES] == []


@pytest.mark.parametrize("chinese", en.PHRASES)
def test_a_phrase_and_its_twin_are_filled_with_the_same_values(chinese: str) -> None:
    assert fields(en.PHRASES[chinese]) == fields(chinese)


def test_no_phrase_has_chinese_in_it() -> None:
    assert [told for told in en.PHRASES.values() if chinese_in(told)] == []


def test_engine_and_pack_do_not_say_one_phrase_in_two_ways() -> None:
    both = set(en.PHRASES) & set(OF_THE_PACK)
    assert [text for text in both if en.PHRASES[text] != OF_THE_PACK[text]] == []


def test_relations_are_put_together_alike() -> None:
    assert {key: fields(RELATION[key]) for key in forms.RELATION} == {
        key: fields(text) for key, text in forms.RELATION.items()
    }


@pytest.mark.parametrize("rule", faults.RULES, ids=lambda rule: rule.code)
def test_a_rule_of_the_engine_has_its_manual_page(rule: type) -> None:
    page = en.PAGES[rule.code]  # type: ignore[attr-defined]
    assert [
        text for text in (page.title, page.why, page.mend) if not text or chinese_in(text)
    ] == []


@pytest.mark.parametrize("name", SPEAKING)
def test_every_option_of_a_command_that_speaks_english_is_explained(name: str) -> None:
    command: click.Command = import_module(COMMANDS[name][0]).command
    options = [held.name for held in command.params if isinstance(held, click.Option) and held.help]
    assert set(HELP[name]) == {"", "help", *options}
