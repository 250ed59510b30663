"""Texts of the findings of this family: key to (what was found, what to do)."""

CHANNELS = {
    "telephone": "联系电话",
    "address": "办公地址",
    "postcode": "邮政编码",
    "email": "电子邮箱（或网址）",
    "fax": "传真",
}
"""What the parts of contact information are called in a finding."""
AREA_CODE = "电话区号"
MEND_EMAIL = "改为 {mended}"

MESSAGES: dict[str, tuple[str, str]] = {
    "C601": (
        "全文没有电话、地址或者电子邮箱，读者有疑问时无从联系。",
        "在开头一段写明办公电话，最好一并写上办公地址、邮政编码和电子邮箱；本地惯例不写的可以忽略。",
    ),
    "C601.clause": (
        "这里请读者联系，却没有写电话、地址或者电子邮箱。",
        "补上办公电话，最好一并写上办公地址、邮政编码和电子邮箱。",
    ),
    "C602.length": (
        "电话“{printed}”的本地号码有 {digits} 位，而区号 {area}（{cities}）的号码是 {wanted} 位。",
        "逐位核对办公电话，补上缺的或者删去多的数字。",
    ),
    "C602.retired": (
        "电话“{printed}”的区号 {area} 已经停用，当地现用区号 {now}。",
        "改用区号 {now} 和升位后的号码。",
    ),
    "C602.unknown": (
        "电话“{printed}”的区号 {area} 不在全国区号表中。",
        "核对区号后改正。",
    ),
    "C602.first": (
        "电话“{printed}”的本地号码以 {first} 开头，固定电话号码没有这样开头的。",
        "逐位核对办公电话后改正。",
    ),
    "C602.zero": (
        "电话“{printed}”的区号前少了 0。",
        "区号写作 {area}。",
    ),
    "C602.hotline": (
        "400、800 电话应为 10 位，“{printed}”有 {digits} 位。",
        "逐位核对后改正。",
    ),
    "C602.bare": (
        "电话“{printed}”有 {digits} 位数字，既不是固定电话（不带区号 7 位或 8 位），"
        "也不是手机号码（11 位）。",
        "逐位核对后改正，固定电话写上区号。",
    ),
    "C603": (
        "电话“{printed}”的区号 {area} 属于{city}，而{home}的区号是 {codes}。",
        "核对是否照搬了外地文稿；确实使用该号码的可以不改。",
    ),
    "C604": (
        "电子邮箱“{printed}”不是完整的地址。",
        "改为“用户名@域名”的形式，例如 tjj@yunxi.gov.cn。",
    ),
    "C604.at": (
        "电子邮箱“{printed}”缺少“@”。",
        "补上“@”，写成“用户名@域名”的形式。",
    ),
    "C604.wide": (
        "电子邮箱“{printed}”中有全角字符或者空格，照此无法收信。",
        "改为半角书写的 {mended}。",
    ),
    "C604.hidden": (
        "电子邮箱处读到的是“{printed}”，可能是网站的防采集功能遮住了地址，报告原文未必有误。",
        "在网页上看一看读者能否见到完整的邮箱地址；见不到的，改为直接写出。",
    ),
    "C605": (
        "邮政编码“{printed}”以 {prefix} 开头，没有省份使用这样的邮政编码。",
        "核对后改为本地的邮政编码。",
    ),
    "C605.length": (
        "邮政编码“{printed}”有 {digits} 位，应为 6 位。",
        "核对后改为本地的六位邮政编码。",
    ),
    "C606": (
        "联系方式写了{found}，没有写{missing}。",
        "补上{missing}；本地惯例不写的可以忽略。",
    ),
}
