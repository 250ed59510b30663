"""The host of a web address, and whose it is."""

from __future__ import annotations

from baolint.recognise.channels import fold

PROVINCES = {
    "beijing": "北京市", "tj": "天津市", "hebei": "河北省", "shanxi": "山西省", "nmg": "内蒙古自治区",
    "ln": "辽宁省", "jl": "吉林省", "hlj": "黑龙江省", "sh": "上海市", "shanghai": "上海市",
    "jiangsu": "江苏省", "zj": "浙江省", "ah": "安徽省", "fujian": "福建省", "jiangxi": "江西省",
    "shandong": "山东省", "henan": "河南省", "hubei": "湖北省", "hunan": "湖南省", "gd": "广东省",
    "gxzf": "广西壮族自治区", "hainan": "海南省", "cq": "重庆市", "sc": "四川省", "guizhou": "贵州省",
    "yn": "云南省", "xizang": "西藏自治区", "shaanxi": "陕西省", "gansu": "甘肃省",
    "qinghai": "青海省", "nx": "宁夏回族自治区", "xinjiang": "新疆维吾尔自治区",
}  # fmt: skip
"""The label before gov.cn of the provinces' own sites."""
CITIES = {
    "shijiazhuang": "石家庄市", "qinhuangdao": "秦皇岛市", "zhangjiakou": "张家口市",
    "huludao": "葫芦岛市", "baishan": "白山市", "qiqihar": "齐齐哈尔市", "jiamusi": "佳木斯市",
    "mudanjiang": "牡丹江市", "shuangyashan": "双鸭山市", "harbin": "哈尔滨市", "qitaihe": "七台河市",
    "nanjing": "南京市", "lianyungang": "连云港市", "hangzhou": "杭州市", "ningbo": "宁波市",
    "maanshan": "马鞍山市", "hefei": "合肥市", "xiamen": "厦门市", "nanchang": "南昌市",
    "jingdezhen": "景德镇市", "qingdao": "青岛市", "zhengzhou": "郑州市", "pingdingshan": "平顶山市",
    "sanmenxia": "三门峡市", "zhumadian": "驻马店市", "wuhan": "武汉市", "zhangjiajie": "张家界市",
    "guangzhou": "广州市", "shenzhen": "深圳市", "nanning": "南宁市", "fangchenggang": "防城港市",
    "haikou": "海口市", "chengdu": "成都市", "panzhihua": "攀枝花市", "kunming": "昆明市",
    "xishuangbanna": "西双版纳傣族自治州", "liupanshui": "六盘水市", "lanzhou": "兰州市",
    "jiayuguan": "嘉峪关市", "yinchuan": "银川市", "shizuishan": "石嘴山市", "wulumuqi": "乌鲁木齐市",
    "shenyang": "沈阳市", "dalian": "大连市", "changchun": "长春市",
}  # fmt: skip
"""Names of cities that no other place of the country is written like."""
_GOVERNMENT = ".gov.cn"


def host(address: str) -> str:
    """Give the host of a web address in lower case, without scheme, user, port and path."""
    bare = fold(address).strip().lower()
    bare = bare.partition("://")[2] or bare
    for mark in "/?#":
        bare = bare.partition(mark)[0]
    return bare.rpartition("@")[2].partition(":")[0].rstrip(".")


def is_government(name: str) -> bool:
    """Tell whether a host is under gov.cn."""
    return name.endswith(_GOVERNMENT) or name == _GOVERNMENT[1:]


def whose(name: str) -> tuple[str, str]:
    """Give (province, city) that a government host says beyond doubt, empty where it says nothing."""
    if not name.endswith(_GOVERNMENT):
        return "", ""
    label = label_of(name)
    return PROVINCES.get(label, ""), CITIES.get(label, "")


def label_of(name: str) -> str:
    """Give the label before gov.cn of a government host, empty for others."""
    return name.removesuffix(_GOVERNMENT).rpartition(".")[2] if name.endswith(_GOVERNMENT) else ""
