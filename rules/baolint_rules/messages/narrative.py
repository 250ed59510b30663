"""Texts of the findings of family N: key to (what was found, what to do)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "N401": (
        "文中说“{said}”，{cell}为{figure}，两处不一致。",
        "对照办理台账，改正文或改表格，使两处一致。",
    ),
    "N401.sum": (
        "文中说“{said}”，{cell}等{count}格合计为{figure}，两处不一致。",
        "对照办理台账，改正文或改表格，使两处一致。",
    ),
    "N401.unsure": (
        "文中说“{said}”，表中“{name}”为{figure}；两处口径可能不同，请核对。",
        "口径不同的，在文中写明；口径相同的，改为一致。",
    ),
    "N401.unclear": (
        "文中“{said}”所对应的表格数字为空白或不能确定，无法核对。",
        "把表格填写完整，再核对文字与表格。",
    ),
}
