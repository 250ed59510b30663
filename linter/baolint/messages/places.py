"""Places in files without lines, in words."""

PLACES: dict[str, str] = {
    "section": "“{heading}”部分",
    "heading": "标题“{words}”",
    "paragraph": "以“{words}”开头的一段",
    "cell": "表格中的“{words}”",
}
