"""What may stand in a configuration: its grammar, checked by pydantic, and its JSON Schema.

Imported only when a configuration is new or has changed. Every scalar is a string here, as it is
written in the file, so that YAML's no, 012 and dates cannot become something else.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from baolint.config import limits_model
from baolint.config.limits_model import LimitsSpec
from baolint.forms.schema import Spec
from baolint.rules.diagnostic import Severity

DAY = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
MONTH_DAY = r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
FINGERPRINT = r"^[0-9a-f]{64}$"
PATTERNS = {DAY: "day", MONTH_DAY: "month-day", FINGERPRINT: "fingerprint"}
"""The message text for a value that does not match its pattern."""

Level = Literal["auto", "department", "township", "government", "ministry"]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


def _listed(value: Any) -> Any:
    """Let one text stand for a list of one, and commas part several."""
    if isinstance(value, str):
        return [part for part in (piece.strip() for piece in value.split(",")) if part]
    return value


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _real(value: str) -> str:
    """Give a day that the calendar has; without a year it has to be there in every one."""
    try:
        datetime.date.fromisoformat(value if len(value) > 5 else f"2023-{value}")
    except ValueError:
        kind = "day" if len(value) > 5 else "month-day"
        raise PydanticCustomError("no_such_day", "no such day", {"kind": kind}) from None
    return value


Day = Annotated[str, Field(pattern=DAY), AfterValidator(_real)]
MonthDay = Annotated[str, Field(pattern=MONTH_DAY), AfterValidator(_real)]
Codes = Annotated[tuple[Text, ...], BeforeValidator(_listed)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_one_or_more)]


class PerFileSpec(Spec):
    """What holds for the files of a pattern."""

    profile: Text | None = None
    level: Level | None = None
    deadline: MonthDay | None = None
    agency: Text | None = None
    region: Text | None = None
    aliases: Texts | None = None
    previous: Text | None = None
    select: Codes | None = None
    ignore: Codes | None = None
    severity: dict[Text, Severity] | None = None


class ContactSpec(Spec):
    """What a report must say about reaching the office."""

    required: Annotated[
        tuple[Literal["telephone", "address", "postcode", "email"], ...],
        BeforeValidator(_listed),
    ]


class SuppressionSpec(Spec):
    """Findings that are known and accepted."""

    file: Text | None = None
    code: Text | None = None
    at: Text | None = None
    text: Text | None = None
    fingerprint: Annotated[str, Field(pattern=FINGERPRINT)] | None = None
    reason: Text
    until: Day | None = None


class ConfigSpec(Spec):
    """A configuration file, or the table [tool.baolint] of a pyproject.toml."""

    extends: Texts = ()
    profile: Text | None = None
    phase: Literal["draft", "publish", "audit"] | None = None
    select: Codes | None = None
    ignore: Codes = ()
    severity: dict[Text, Severity] = Field({})
    fail_on: Literal["error", "warning", "info", "never"] | None = Field(None, alias="fail-on")
    exclude: Texts = ()
    per_file: dict[Text, PerFileSpec] = Field({}, alias="per-file")
    options: dict[Text, dict[Text, Any]] = Field({})
    level: Level | None = None
    deadline: MonthDay | None = None
    agency: Text | None = None
    aliases: Texts = ()
    region: Text | None = None
    contact: ContactSpec | None = None
    lexicons: Texts = ()
    suppressions: tuple[SuppressionSpec, ...] = ()
    baseline: Text | None = None
    plugins: Codes | None = None
    limits: LimitsSpec | None = None


ABOUT = {
    "extends": "先读这些配置文件，再以本文件的内容覆盖或补充",
    "profile": "表样编号或表样文件，不写则自动识别",
    "phase": "起草 draft、发布前 publish、事后审看 audit",
    "select": "只用这些规则（编号或开头）",
    "ignore": "不用这些规则（编号或开头）",
    "severity": "改变规则的级别",
    "fail-on": "有这一级及以上的问题时退出码为 1",
    "exclude": "不检查的文件（通配符，相对本文件所在文件夹）",
    "per-file": "只对某些文件生效的设置：通配符到设置",
    "options": "规则的选项：编号到选项和值",
    "level": "发布机关的层级，不写则自动判断",
    "deadline": "公布期限（月-日），不写则按表样",
    "agency": "发布机关的全称",
    "aliases": "发布机关的其他叫法",
    "region": "发布机关所在的行政区划，如 四川省攀枝花市西区",
    "contact": "联系方式中应当写明的项目",
    "lexicons": "另外使用的词库文件",
    "suppressions": "已知并接受的问题，每条写明理由",
    "baseline": "基线文件",
    "plugins": "只用这些规则包",
    "limits": "文件大小、页数、时间等的上限，超过的报 E105",
}
"""What each key is for, in Chinese; in the JSON Schema and in a new configuration."""


def schema() -> dict[str, Any]:
    """Give the JSON Schema of a configuration file."""
    found = ConfigSpec.model_json_schema(by_alias=True)
    found["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    found["title"] = "baolint"
    for key, about in ABOUT.items():
        found["properties"][key]["description"] = about
    for key, about in limits_model.ABOUT.items():
        found["$defs"]["LimitsSpec"]["properties"][key]["description"] = about
    return found
