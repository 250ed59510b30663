"""Sentences that look like faults of typography and are none draw nothing of family F."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.reports import changed, findings, sound

SENTENCES = Path(__file__).with_name("silent_sentences.txt").read_text("utf-8").splitlines()
FULL_STOP = "各项任务按期完成。"


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_without_fault_draws_nothing_of_typography(sentence: str) -> None:
    text = changed(sound(), (FULL_STOP, f"{FULL_STOP}\n\n{sentence}"))
    assert [(f.code, f.message) for f in findings(text) if f.code[0] == "F"] == []
