"""Texts of the findings of family L: key to (what was found, what to do)."""

_MEND = "改为可以打开的完整网址。"

MESSAGES: dict[str, tuple[str, str]] = {
    "L951.empty": ("这里的链接没有写网址，点了没有反应。", "补上网址，或者去掉链接。"),
    "L951.scheme": (
        "网址“{printed}”的开头写错了。",
        "网址以 http:// 或者 https:// 开头，只写一次，用半角符号。",
    ),
    "L951.blank": ("网址“{printed}”中间有空格。", "删去空格。"),
    "L951.width": ("网址“{printed}”用了全角字符，点不开。", "改为半角字符。"),
    "L951.host": ("网址“{printed}”的域名不完整或者写错了。", _MEND),
    "L951.port": ("网址“{printed}”的端口号不对。", _MEND),
    "L952": (
        "“{printed}”是内部网络的地址，外面打不开，还会暴露内部网络。",
        "删去，或者改为公开网站上的网址。",
    ),
    "L952.path": (
        "“{printed}”是某台电脑里的路径，别人打不开。",
        "删去；图片或者附件请重新上传。",
    ),
    "L953": (
        "网址“{printed}”已经失效，服务器答复没有这个网页（{status}）。",
        "换成现在的网址，或者删去。",
    ),
    "L953.silent": ("网址“{printed}”没有连上，无法核对", "稍后再试，或者在浏览器里打开看看。"),
}
