"""What an audit is asked, as it is kept with the run: only the same question can be gone on with."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from baolint.audit.fault import StoreError
from baolint.engine.masking import mask
from baolint.engine.wanted import Wishes


class Question(NamedTuple):
    """The question as JSON, without the day; the day that counts as today; the program's version."""

    text: str
    as_of: str
    version: str


def question(
    paths: tuple[str, ...],
    wishes: Wishes,
    config: str | None,
    isolated: bool,
    no_plugins: bool,
    units: str | None,
    version: str,
) -> Question:
    """Put a question down; `units` is the hash of the list of units."""
    asked: dict[str, Any] = {
        "paths": [mask(path) for path in paths],
        "units": units,
        "config": config and mask(config),
        "isolated": isolated,
        "no_plugins": no_plugins,
        "wishes": wishes._replace(as_of=None)._asdict(),
    }
    if wishes.as_of is None:
        raise ValueError("the day is not stated")
    text = json.dumps(asked, ensure_ascii=False, sort_keys=True)
    return Question(text, wishes.as_of.isoformat(), version)


def refuse_other(path: str, before: str, now: str) -> None:
    """Raise StoreError where a run that was broken off was asked something else, saying what."""
    one, other = json.loads(before), json.loads(now)
    names = {
        "paths": "检查的路径", "units": "单位名单", "config": "配置文件", "isolated": "--isolated",
        "no_plugins": "--no-plugins", "wishes": "规则、级别等选项",
    }  # fmt: skip
    unlike = [shown for key, shown in names.items() if one.get(key) != other[key]]
    if unlike:
        raise StoreError(path, "other-question", what="、".join(unlike))
