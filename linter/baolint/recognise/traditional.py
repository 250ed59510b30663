"""Traditional characters that a mirror site put in by machine, read as the simplified ones."""

from __future__ import annotations

from baolint.document.text import Text
from baolint.recognise.restoration import Damage

SIGNS = "報開國請總務關數機處"
"""Frequent characters that no simplified text holds."""
FEWEST = 10
SOME = 3
"""Traditional characters of one passage that are no name any more."""
_PAIRS = (
    "報报開开國国總总體体況况動动請请議议訴诉訟讼關关際际項项製制發发廢废現现規规範范標标數数據据處处強强業业"
    "費费機机構构組组織织務务類类結结轉转辦办內内屬属護护權权營营維维糾纠單单與与為为爲为個个們们來来時时間间"
    "從从後后復复複复會会過过對对應应當当認认實实進进還还這这種种條条無无證证監监專专題题場场電电話话郵邮編编"
    "號号區区縣县鎮镇鄉乡廳厅廣广東东門门網网絡络頁页頻频欄栏讀读寫写語语說说論论評评審审責责領领導导幹干員员"
    "職职隊队黨党習习學学訓训練练優优創创佈布級级質质採采購购許许罰罚繳缴納纳額额萬万億亿補补顯显確确準准達达"
    "遞递傳传聯联繫系係系戶户倉仓農农財财產产資资訊讯貿贸賬账貧贫車车輛辆點点線线統统計计劃划歸归檔档檢检測测"
    "壓压環环節节藝艺師师參参討讨調调選选舉举獎奖懲惩嚴严謹谨紀纪黃黄舊旧變变難难雙双隨随險险陽阳階阶陸陆隱隐"
    "雜杂離离雲云靈灵靜静願愿預预頒颁順顺須须飛飞養养館馆驗验鬥斗魚鱼鹽盐麗丽齊齐龍龙齡龄啟启啓启圍围園园圓圆"
    "圖图團团壞坏壯壮聲声夠够奪夺婦妇孫孙寧宁寶宝將将尋寻屆届層层島岛峽峡帶带幫帮庫库廟庙張张彈弹徑径徵征慮虑"
    "慶庆憑凭憲宪懷怀態态懇恳戰战戲戏擇择擊击擔担擬拟擴扩攜携敗败敘叙斷断於于曉晓暫暂書书樣样樓楼樹树橋桥歐欧"
    "歷历歲岁殘残決决沒没滿满漢汉濟济滅灭滯滞漁渔潔洁灣湾熱热爭争爾尔牆墙狀状獨独獲获畢毕畫画異异療疗盡尽盤盘"
    "眾众礦矿礎础祕秘禮礼積积穩稳窮穷競竞筆笔築筑簡简簽签籌筹糧粮紅红約约純纯細细終终紹绍經经綜综綠绿緊紧緒绪"
    "縮缩續续罷罢義义聖圣聞闻聽听肅肃脫脱腦脑臨临興兴艱艰蘭兰蘇苏術术衛卫裝装裡里見见覽览觀观觸触訂订記记訪访"
    "設设診诊詢询試试詳详誌志誠诚誤误課课誰谁諮咨諾诺謀谋謝谢譯译譽誉讓让豐丰貢贡貫贯貴贵買买賣卖賞赏賴赖贊赞"
    "趨趋跡迹踐践軍军軌轨軟软較较載载輔辅輕轻輯辑輸输轄辖迴回連连週周運运違违遠远適适遲迟遷迁遺遗邊边鄰邻醫医"
    "釋释針针銀银銷销鋒锋錄录錢钱錯错鍵键鎖锁鏈链鐵铁長长閱阅閉闭闡阐陳陈雖虽響响頂顶頓顿頭头顧顾風风餘余馬马"
    "驅驱驟骤鬧闹鮮鲜鳥鸟麼么絕绝該该獻献責责範范稅税闊阔彙汇匯汇療疗膽胆薦荐覺觉謂谓譜谱輿舆郃合閣阁鑒鉴鑑鉴"
)
_SIMPLIFIED = {ord(one): other for one, other in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)}
_TRADITIONAL = frozenset(_PAIRS[::2])
_TERMS = (("規範性檔案", "规范性文件"), ("資訊", "信息"), ("網路", "网络"))
"""Terms that such machines change with the characters, and those of the form; of equal length."""


def is_in(source: str) -> bool:
    """Tell whether a text is set in traditional characters, if only in part."""
    return sum(source.count(sign) for sign in SIGNS) >= FEWEST


def strewn(string: str) -> tuple[int, int] | None:
    """Give the stretch with the traditional characters of a passage, None for fewer than a few."""
    if _TRADITIONAL.isdisjoint(string):
        return None
    places = [at for at, sign in enumerate(string) if sign in _TRADITIONAL]
    return (places[0], places[-1] + 1) if len(places) >= SOME else None


def simplified(text: Text, found: list[Damage]) -> Text | None:
    """Give a text in simplified characters, one for one; the first of a document is told."""
    string = text.string
    changed = string
    for term, other in _TERMS:
        changed = changed.replace(term, other)
    changed = changed.translate(_SIMPLIFIED)
    if changed == string:
        return None
    if not found:
        at = next(
            n for n, pair in enumerate(zip(string, changed, strict=True)) if len(set(pair)) > 1
        )
        found.append(Damage("traditional", text.span(at, at + 1), string[at], changed[at]))
    return Text(changed, text.runs)
