"""A form of a few rows, built by hand, for tests that need the shape of a form and not its size."""

from __future__ import annotations

from typing import Any

from baolint.document.normal import label as normal
from baolint.forms.form import Form


def _label(text: str, *, nonstandard: str = "", **more: Any) -> dict[str, Any]:
    variants = {normal(text): "exact"}
    if nonstandard:
        variants[normal(nonstandard)] = "nonstandard"
    return {"label": text, "variants": variants, **more}


def _proactive() -> dict[str, Any]:
    return {
        "key": "proactive",
        "name": "表二",
        "title": "主动公开政府信息情况",
        "section": "proactive",
        "blocks": [
            {
                "caption": _label("第二十条第（一）项"),
                "columns": [
                    _label("信息内容"),
                    _label("本年制发件数", key="made"),
                    _label("现行有效件数", key="valid"),
                ],
                "rows": [
                    _label("规章", key="regulations"),
                    _label("行政规范性文件", key="documents", nonstandard="规范性文件"),
                ],
            },
            {
                "caption": _label("第二十条第（八）项"),
                "columns": [
                    _label("信息内容"),
                    _label("本年收费金额（单位：万元）", key="charged", kind="amount"),
                ],
                "rows": [_label("行政事业性收费", key="fees")],
            },
        ],
    }


def _requests() -> dict[str, Any]:
    denied = [_label("属于国家秘密", key="state_secret", mark="1.")]
    handled = [
        _label("予以公开", key="granted", mark="（一）"),
        _label("不予公开", key="denied", mark="（三）", figures="optional", children=denied),
        _label("总计", key="total", mark="（七）"),
    ]
    return {
        "key": "requests",
        "name": "表三",
        "title": "收到和处理政府信息公开申请情况",
        "section": "requests",
        "blocks": [
            {
                "columns": [
                    _label(
                        "申请人情况",
                        children=[
                            _label("自然人", key="natural_person"),
                            _label("法人", children=[_label("商业企业", key="business")]),
                            _label("总计", key="total"),
                        ],
                    )
                ],
                "rows": [
                    _label("本年新收政府信息公开申请数量", key="new", mark="一、"),
                    _label("本年度办理结果", key="handled", mark="三、", children=handled),
                ],
            }
        ],
    }


def _disputes() -> dict[str, Any]:
    results = [
        _label("结果维持", key="upheld"),
        _label("尚未审结", key="pending", nonstandard="未审结"),
    ]
    return {
        "key": "disputes",
        "name": "表四",
        "title": "政府信息公开行政复议、行政诉讼情况",
        "section": "disputes",
        "blocks": [
            {
                "key_from": "columns",
                "columns": [
                    _label("行政复议", key="review", children=results),
                    _label(
                        "行政诉讼",
                        children=[
                            _label("未经复议直接起诉", key="litigation_direct", children=results)
                        ],
                    ),
                ],
            }
        ],
    }


def small_form() -> Form:
    """Give a form with a table of each kind: blocks, row tree with an optional group, columns."""
    sections = [
        ("overview", "一", "总体情况", None),
        ("proactive", "二", "主动公开政府信息情况", "proactive"),
        ("requests", "三", "收到和处理政府信息公开申请情况", "requests"),
        ("disputes", "四", "政府信息公开行政复议、行政诉讼情况", "disputes"),
        ("problems", "五", "存在的主要问题及改进情况", None),
    ]
    aspects = [
        {"key": "proactive", "stems": ["主动公开"]},
        {"key": "on_request", "stems": ["依申请公开"]},
    ]
    return Form(
        {
            "id": "small",
            "sha256": "0" * 64,
            "title": "政府信息公开工作年度报告",
            "titles": [],
            "basis": "",
            "years": [2021, 2099],
            "period": ["1-1", "12-31"],
            "deadlines": {"department": "01-31"},
            "sections": [
                {
                    "key": key,
                    "number": number,
                    "heading": _label(heading),
                    "table": table,
                    "aspects": aspects if key == "overview" else [],
                }
                for key, number, heading, table in sections
            ],
            "tables": [_proactive(), _requests(), _disputes()],
            "relations": [],
        }
    )
