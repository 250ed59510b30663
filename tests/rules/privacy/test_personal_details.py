from __future__ import annotations

from pathlib import Path

import pytest

from support.cli import run
from support.reports import changed, findings, sound

ANCHOR = "各项任务按期完成"
LINES = (Path(__file__).parent / "silent_personal.txt").read_text(encoding="utf-8").splitlines()
SILENT = [line for line in LINES if line and not line.startswith("#")]


def found(insert: str) -> list[tuple[str, str]]:
    """Give code and text pointed at of each finding of family P about a sentence."""
    text = changed(sound(), (ANCHOR, f"{ANCHOR}。{insert}"))
    lines = text.split("\n")
    told = []
    for each in findings(text):
        spot = each.location.spot
        if each.code.startswith("P") and spot.line and spot.column and spot.end_column:
            told.append((each.code, lines[spot.line - 1][spot.column - 1 : spot.end_column - 1]))
    return told


@pytest.mark.parametrize("sentence", SILENT)
def test_what_is_no_personal_detail(sentence: str) -> None:
    assert found(sentence) == []


def test_there_are_many_hard_cases() -> None:
    assert len(SILENT) > 130


DETAILS = [
    ("持护照E12345678来窗口申请", "P804", "E12345678"),
    ("护照号码为150123456的外籍人士", "P804", "150123456"),
    ("往来港澳通行证（C12345678）", "P804", "C12345678"),
    ("台湾居民来往大陆通行证号：12345678", "P804", "12345678"),
    ("回乡证号码：Ｈ０１２３４５６７", "P804", "Ｈ０１２３４５６７"),
    ("家住云溪区城东街道幸福小区3栋2单元501室", "P805", "云溪区城东街道幸福小区3栋2单元501室"),
    ("住址：城东镇向阳村三组", "P805", "城东镇向阳村三组"),
    ("申请人现住云溪区花园路12号", "P805", "云溪区花园路12号"),
    ("户籍地址为绵阳市云溪区桂花苑二期8-3-501室", "P805", "绵阳市云溪区桂花苑二期8-3-501室"),
    ("车牌号：川Ａ１２３４５", "P806", "川Ａ１２３４５"),
    ("驾驶牌照为苏E·D12345的车辆", "P806", "苏E·D12345"),
    ("车辆川B1234挂超载", "P806", "川B1234挂"),
    ("加其个人微信lixiaoming_88联系", "P807", "lixiaoming_88"),
    ("申请人QQ：1234567890", "P807", "1234567890"),
    ("退费至申请人李小明的银行账号1234567890123", "P807", "1234567890123"),
    ("账号：9876543210123，户名：王大山", "P807", "9876543210123"),
    ("举报人：李向阳。", "P808", "李向阳"),
    ("申请人欧阳小红提出申请", "P808", "欧阳小红"),
    ("走访残疾人张大民、低保户赵秀英等", "P808", "张大民"),
    ("王大山（肢体残疾二级）", "P808", "王大山"),
    ("台胞证06218397持有人申请公开投资优惠政策，已书面答复", "P804", "06218397"),
    ("退役军人代表以军官证（南字第0417923号）证明身份，领取纸质答复书", "P804", "南字第0417923号"),
    ("公务护照SE0138264信息误附于因公出国公示表，已更换附件", "P804", "SE0138264"),
    ("申请表Passport No.E20846173栏填写完整，按普通程序办理", "P804", "E20846173"),
    ("外国人永久居留身份证USA110085021436持有人可按同一流程申请公开", "P804", "USA110085021436"),
    ("军官证号：参字第20051234号", "P804", "参字第20051234号"),
    ("士兵证号码0312456的退役军人", "P804", "0312456"),
    ("持香港居民身份证C123456(7)的申请人", "P804", "C123456(7)"),
    ("外国人永久居留证号码911124198108030024", "P804", "911124198108030024"),
    ("日本籍人士护照号TK1234567", "P804", "TK1234567"),
    ("passport number: G12345678", "P804", "G12345678"),
    ("回乡证H0123456701", "P804", "H0123456701"),
    ("警官证号012345", "P804", "012345"),
    (
        "答复书已寄至王女士家中（解放中路56号院4号楼东单元301）并取得回执",
        "P805",
        "解放中路56号院4号楼东单元301",
    ),
    ("群众孙某家住建设巷12号院1门3层左户，反映公示栏位置偏僻", "P805", "建设巷12号院1门3层左户"),
    (
        "资助名单误将住址“石坝村二社杨家院子14号”一并列出，已重新发布",
        "P805",
        "石坝村二社杨家院子14号",
    ),
    (
        "残疾人补贴对象刘某现居幸福里小区西区9号楼2单元101，由社区代办员上门服务",
        "P805",
        "幸福里小区西区9号楼2单元101",
    ),
    ("公租房公示载明承租人赵某租住于和园保障房3座1807房", "P805", "和园保障房3座1807房"),
    (
        "申请人通信地址为翠湖花园D区15-2-1101，收件人朱某，以挂号信寄送",
        "P805",
        "翠湖花园D区15-2-1101",
    ),
    ("张某常住阳光花园6栋2-301", "P805", "阳光花园6栋2-301"),
    ("举报人邮寄地址：人民路88号丽景苑3-2-501", "P805", "人民路88号丽景苑3-2-501"),
    ("李某的住所地为向阳镇前进村三组", "P805", "向阳镇前进村三组"),
    ("走访幸福小区3栋2单元501室居民王某某", "P805", "幸福小区3栋2单元501室"),
    ("其房屋位于云溪区花园路12号3单元402", "P805", "云溪区花园路12号3单元402"),
    ("家在和平里12号楼3门502", "P805", "和平里12号楼3门502"),
    ("信访人暂住西街18号院", "P805", "西街18号院"),
    ("现住址：大河镇小河村4社23号", "P805", "大河镇小河村4社23号"),
    ("户籍：云溪区文苑路18号3-2-5", "P805", "云溪区文苑路18号3-2-5"),
    ("王大爷家里（光明巷6号）", "P805", "光明巷6号"),
    ("超限运输处罚信息公示件载有豫C8826挂", "P806", "豫C8826挂"),
    ("渣土车黑A-K4719超载处罚结果在“双公示”专栏发布", "P806", "黑A-K4719"),
    ("对粤Z1234港车辆核查", "P806", "粤Z1234港"),
    ("违停车辆川a12345", "P806", "川a12345"),
    ("村务公开材料请报送至信息员小李QQ283746519，每周汇总一次", "P807", "283746519"),
    ("政策答疑可添加驻村干部微信wxid_liu8862，工作日均有人回应", "P807", "wxid_liu8862"),
    (
        "代收资料费汇入会计张某个人账户（农商行账号6210330145）的做法已停止，全部改为免费提供",
        "P807",
        "6210330145",
    ),
    (
        "群众误将费用转至工作人员支付宝账户zhouxm_1979@163.com，当日退还，全年未收取信息处理费",
        "P807",
        "zhouxm_1979@163.com",
    ),
    ("村干部个人抖音号dy6620lao发布过村务信息，现已统一归并到官方账号", "P807", "dy6620lao"),
    (
        "申请人指定以其个人QQ邮箱1927364580@qq.com接收答复，我局按期发送",
        "P807",
        "1927364580@qq.com",
    ),
    ("意见征集期间收到网友（QQ：664201937）建议1条，均已回复", "P807", "664201937"),
    ("网格长老马（vx：ma_laoshi66）每月在楼栋群转发政策图解", "P807", "ma_laoshi66"),
    (
        "公示表附注收款人赵某、开户行信用联社、账号8820 1140 0037 215，审核时未发现，已更换",
        "P807",
        "8820 1140 0037 215",
    ),
    ("网友“@爱笑的老张1966”私信咨询医保政策，由承办科室联系答复", "P807", "@爱笑的老张1966"),
    ("政务公开信息员小李QQ：283746519", "P807", "283746519"),
    ("申请人邮箱：zhangsan88@163.com", "P807", "zhangsan88@163.com"),
    ("王女士微信lixiaoming_88", "P807", "lixiaoming_88"),
    ("村支书个人快手号laowang666", "P807", "laowang666"),
    ("李某微博账号@老李看世界", "P807", "@老李看世界"),
    ("退款至申请人李某某存折账号1234567890123", "P807", "1234567890123"),
    ("加网格员张丽华的微信zlh_1988", "P807", "zlh_1988"),
    (
        "卫生科对艾滋病感染者孙某某、男、41岁、城东社区居民的随访情况不予公开",
        "P808",
        "孙某某、男、41岁、城东社区",
    ),
    ("就未成年人林小雨遭侵害一案，依法不予公开有关材料", "P808", "林小雨"),
    ("社区康复人员何俊（有吸毒史）参加了政府开放日志愿服务", "P808", "何俊"),
    ("贫困学生黄子涵的助学金到账信息在校内公示后按期撤下", "P808", "黄子涵"),
    ("答复离异妇女马春燕关于抚养费执行信息的查询申请，告知其向法院查询", "P808", "马春燕"),
    ("村民王大山申请公开征地批复", "P808", "王大山"),
    ("村民赵强有犯罪前科", "P808", "赵强"),
    ("张桂花、李秀英等2名低保户", "P808", "张桂花"),
    ("居民李秀兰确诊乙肝", "P808", "李秀兰"),
    ("收到公民张建国提出的信息公开申请", "P808", "张建国"),
    ("残疾人高建军上门办理", "P808", "高建军"),
    ("患者文秀英咨询政策", "P808", "文秀英"),
]
MORE = (Path(__file__).parent / "personal_details.txt").read_text(encoding="utf-8").splitlines()
DETAILS += [
    (sentence, code, detail)
    for code, detail, sentence in (line.split("|") for line in MORE if not line.startswith("#"))
]


@pytest.mark.parametrize(("sentence", "code", "detail"), DETAILS)
def test_what_is_a_personal_detail(sentence: str, code: str, detail: str) -> None:
    assert (code, detail) in found(sentence)


def test_accounts_and_addresses_in_the_contact_clause_are_not_judged_here() -> None:
    text = changed(sound(), ("电话：0816-2345678", "微信号：zhangsan88；电话：0816-2345678"))
    assert [each.code for each in findings(text) if each.code.startswith("P")] == []


@pytest.mark.parametrize("form", ["text", "concise", "json"])
@pytest.mark.parametrize("switch", [("--select", "B,W,T,E"), ("--ignore", "P"), ()])
def test_no_detail_leaves_in_full(
    switch: tuple[str, ...], form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    sentences = "".join(f"\n\n{sentence}，计划XXXX年。" for sentence, _, _ in DETAILS)
    cells = "".join(f"\t{detail}" for _, _, detail in DETAILS)
    text = changed(sound(), (ANCHOR + "。", ANCHOR + "。" + sentences), ("强制\t0", "强制" + cells))
    Path("报告.txt").write_text(text, encoding="utf-8")
    told = run("check", "报告.txt", "--as-of", "2024-02-01", "-f", form, *switch)
    assert ("*" in told.out, [each[2] for each in DETAILS if each[2] in told.out]) == (True, [])


@pytest.mark.parametrize(("sentence", "code", "detail"), DETAILS)
def test_no_detail_leaves_in_a_path(
    sentence: str, code: str, detail: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(f"{sentence}.txt").write_text("无", encoding="utf-8")
    told = run("check", f"{sentence}.txt", f"{sentence}.pdf", "--ignore", "P")
    assert ("*" in told.out and "*" in told.err, detail in told.out + told.err) == (True, False)


def test_the_name_of_a_sheet_is_masked() -> None:
    import io

    import openpyxl

    book = openpyxl.Workbook()
    page = book.active
    page.title = "张某13812345678"
    for line in changed(sound(), ("行政许可\t38", "行政许可\t三十八")).split("\n"):
        page.append(line.split("\t"))
    out = io.BytesIO()
    book.save(out)
    sheets = {each.location.spot.sheet for each in findings(out.getvalue(), "report.xlsx")}
    assert "张某138****5678" in sheets


def test_what_the_words_tell_in_one_place_is_masked_in_another() -> None:
    text = changed(
        sound(),
        (ANCHOR, f"{ANCHOR}，申请人张小明来电"),
        ("工作动态74条", "XXXX年，张小明反映XXXX条"),
    )
    lines = [each.excerpt.line for each in findings(text) if each.excerpt]
    assert any("张**反映" in line for line in lines)
    assert not any("张小明" in line for line in lines)
