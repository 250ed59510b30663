"""Addresses of pages that are broken or private."""

from __future__ import annotations

from support.inject.draft import said

INJECTIONS = (
    said("L951", "缺一条斜线", "ov8", "专栏网址为http:/www.example.gov.cn/xxgk。", "C607"),
    said("L951", "用了中文冒号", "ov8", "专栏网址为http：//www.example.gov.cn/xxgk。", "C607"),
    said("L951", "万维网少一个字母", "ov8", "门户网址为ww.yunxi.gov.cn。", "C607"),
    said("L951", "点写成逗号", "ov8", "门户网址为http://www,yunxi.gov.cn。", "C607"),
    said("L952", "内网十段", "ov8", "专栏网址为http://10.12.3.4/xxgk/index.html。", "C607"),
    said("L952", "内网一九二段", "ov8", "公开目录见http://192.168.1.20:8080/nb。", "C607"),
    said("L952", "本机", "ov8", "公开目录见http://localhost:8080/xxgk。", "C607"),
)
