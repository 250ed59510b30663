"""Words for grades that every command prints alike."""

SEVERITY = {"error": "严重", "warning": "一般", "info": "提示"}
