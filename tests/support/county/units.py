"""The units of the made-up county: names, parents, subjects, and the table that the user would keep."""

from __future__ import annotations

import csv
import io
from typing import NamedTuple

REGION = "绵阳市云溪区"
TOP = f"{REGION}人民政府"
ZONE = f"{REGION}经济开发区管理委员会"
YEARS = (2021, 2022, 2023)

_BUREAUS = {
    "人民政府办公室": "文电会务、政务值班、督查督办",
    "发展和改革局": "重点项目、价格监测、能源保供",
    "教育局": "招生入学、校园安全、教师培训",
    "科学技术局": "科技型企业、技术合同、创新平台",
    "工业和信息化局": "技改项目、中小企业、工业运行",
    "民政局": "养老服务、社会救助、殡葬管理",
    "司法局": "法律援助、人民调解、行政执法监督",
    "财政局": "预算决算、政府采购、财政补贴",
    "人力资源和社会保障局": "就业招聘、社会保险、劳动监察",
    "自然资源局": "土地出让、不动产登记、地灾防治",
    "住房和城乡建设局": "保障住房、燃气安全、物业服务",
    "交通运输局": "农村公路、客运线路、超限治理",
    "水利局": "河道管护、农村供水、水土保持",
    "农业农村局": "种粮补贴、动物防疫、农机购置",
    "商务局": "商贸流通、消费促进、外资企业",
    "文化和旅游局": "景区服务、文物保护、群众演出",
    "卫生健康局": "疫苗接种、医疗机构、妇幼保健",
    "退役军人事务局": "优抚安置、双拥共建、烈士褒扬",
    "应急管理局": "安全生产、防汛抗旱、减灾救灾",
    "审计局": "审计结果、整改情况、内部审计",
    "市场监督管理局": "食品抽检、特种设备、消费维权",
    "统计局": "经济运行、人口抽样、统计执法",
    "医疗保障局": "医保目录、异地就医、药品采购",
    "综合行政执法局": "市容秩序、户外广告、渣土运输",
    "信访局": "来访接待、网上信访、积案化解",
    "行政审批局": "证照办理、窗口服务、中介超市",
    "林业局": "森林防火、古树名木、退耕还林",
    "公安局": "户籍业务、交通秩序、反诈宣传",
    "国有资产监督管理局": "企业改革、产权交易、薪酬信息",
    "民族宗教事务局": "民族团结、宗教场所、清真食品",
    "机关事务服务中心": "公务用车、办公用房、节能降耗",
    "投资促进局": "招商活动、签约项目、投资服务",
    "粮食和物资储备局": "粮食收购、应急物资、仓储设施",
    "园林绿化局": "公园建设、行道树木、绿地认养",
    "地震局": "震害防御、监测台网、科普宣传",
    "体育局": "全民健身、赛事活动、场馆开放",
}
_TOWNS = {
    "青石镇": "柑橘种植、场镇改造、石桥修缮",
    "白果镇": "银杏产业、村级财务、饮水工程",
    "双河镇": "稻虾共作、防洪堤坝、农家书屋",
    "龙台镇": "烤烟生产、道路硬化、困难帮扶",
    "丰谷坪镇": "蔬菜大棚、人居环境、民兵整组",
    "沙坝镇": "砂石管理、移民后扶、渡口安全",
    "木鱼镇": "茶园管护、乡村民宿、护林巡查",
    "红岩镇": "矿山复绿、地灾避让、产业路",
    "高观镇": "生猪养殖、土地流转、村道照明",
    "新桥镇": "物流园区、拆迁安置、市场管理",
    "柏林镇": "柏木加工、宅基地审批、敬老院",
    "石马乡": "羊肚菌种植、彝家新寨、赶集日",
    "云盘乡": "高山药材、通信基站、教学点",
    "水磨乡": "冷水鱼养殖、水磨坊、河长制",
    "东门街道": "老旧小区、社区食堂、夜市管理",
    "西城街道": "网格服务、电梯加装、停车泊位",
}
_ZONE = {
    "经济发展局": "园区统计、企业服务、用工对接",
    "规划建设局": "厂房建设、管网改造、施工许可",
    "财政金融局": "融资担保、专项资金、债券项目",
    "社会事务局": "园区幼儿园、职工宿舍、志愿服务",
    "安全环保局": "危化企业、排污监测、应急演练",
    "招商服务局": "产业链招商、标准地、外贸服务",
}


class Unit(NamedTuple):
    """A unit: its name in full, the name of its parent ('' at the top), level and what it does."""

    name: str
    parent: str
    level: str
    subjects: tuple[str, ...]


def units() -> tuple[Unit, ...]:
    """Give the sixty units, parents before children."""
    found = [
        Unit(TOP, "", "government", ("经济发展", "民生实事", "城乡建设")),
        Unit(ZONE, TOP, "department", ("园区建设", "企业入驻", "产业扶持")),
    ]
    zone = ZONE.removesuffix("管理委员会")
    found += [
        Unit(REGION + name, TOP, "department", _split(does)) for name, does in _BUREAUS.items()
    ]
    for name, does in _TOWNS.items():
        body = "办事处" if name.endswith("街道") else "人民政府"
        found.append(Unit(REGION + name + body, TOP, "township", _split(does)))
    found += [Unit(zone + name, ZONE, "department", _split(does)) for name, does in _ZONE.items()]
    return tuple(found)


def _split(subjects: str) -> tuple[str, ...]:
    return tuple(subjects.split("、"))


def listed(renamed: dict[str, str], unexpected: tuple[str, ...] = ()) -> str:
    """Give UNITS.csv: abbreviations of all units, and the former names of the renamed as aliases.

    `renamed` gives the former name of a unit by its present one; `unexpected` need not report.
    """
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(("unit", "parent", "level", "region", "aliases", "expected"))
    for unit in units():
        aliases = [unit.name.removeprefix("绵阳市")]
        aliases += [renamed[unit.name]] if unit.name in renamed else []
        expected = "no" if unit.name in unexpected else "yes"
        rows.writerow((unit.name, unit.parent, unit.level, REGION, ";".join(aliases), expected))
    return out.getvalue()
