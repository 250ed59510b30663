"""Lines and headers that keep a paper inside the office: 内部刊物 注意保管, 供领导参阅, 密件."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.forms.lexicon_fold import squeeze
from baolint.recognise.words_text import Stretch, Written
from baolint.rules.diagnostic import Severity
from baolint_rules.wording.mark_lines import BESIDE, behind_title, composed

_BODY = "(?:本?(?:单位|机关|局|系统|部门|县|市|区|省|委|办)|党组|班子|各级|上级|有关)?"
_USE = "(?:工作)?(?:使用|参考|参阅|传阅|阅览|阅读|审阅|查阅|交流|掌握|学习|决策参考|备查)"
_ACT = (
    "(?:外传|扩散|外泄|复印|复制|翻印|转载|转发|上网|上互联网|对外公开|公开|拍照|传播|摘抄|摘录|"
    "转借|引用|流传|外借|散发|对外提供|传抄|刊登|登报|报道|外发|对外|带出|公布|对外公布|对外发布|披露|散布|上传)"
)
_NOT = "(?:不得|严禁|请勿|禁止|切勿|勿|不许|不准|不可|谢绝)"
_BACK = "(?:退回|收回|销毁|交回|归还|清退|删除|焚毁|上交|存档|退还|回收|还|即焚|烧毁)"
_LIMITED = "(?:不公开|不予公开|依申请公开|暂不公开|不宜公开|限制公开|不对外公开|不得公开|暂缓公开)"
_PAPER = "[此本该](?:件|文|文件|公文|材料|资料|报告|稿|简报|刊)"
UNITS = "|".join(
    (
        f"(?:{_PAPER})?(?:仅供|仅限|只供|只限|供|限){_BODY}(?:内部|领导|领导同志|工作人员|人员)?{_USE}",
        f"内部{_USE}",
        f"{_PAPER}(?:涉及|含有)内部(?:管理|工作|敏感)?(?:事项|信息|情况|数据|内容)",
        "内部(?:工作)?(?:资料|材料|文件|文稿|刊物|简报|情况|事项|发行|印发|文档|件|通报|明电|发文|存档|留存|"
        "公开|书刊|读物|会议资料|会议材料|稿件|数据)",
        "会议(?:资料|材料|文件)",
        "内部敏感信息",
        "(?:请|应|须)?(?:注意|妥善|严格|严密)(?:保存|保密|保管|收存|回收|存档|收管|管理)",
        f"(?:未经(?:批准|许可|授权|同意|审核|允许))?{_NOT}(?:擅自|随意|对外)?{_ACT}(?:[、或和及]{_ACT})*",
        f"(?:{_PAPER})?(?:[阅用会看传]|审阅|会议|使用|传阅|学习)(?:毕|后)(?:请|立即|即|须|应|及时|自行)*{_BACK}"
        "(?:(?:给|至|到)?(?:本|我|县|市|区)?(?:局|办|办公室|发文单位|印发单位|文秘科|机要室|保密室))?",
        f"{_PAPER}(?:为|属于?|系)?(?:{_LIMITED}|(?:内部|涉密|秘密|机密|绝密)(?:文件|材料|资料|件)?|内部掌握"
        f"|(?:仅供|仅限|限|供)?内部{_USE}|不得上网|不上网|不上互联网)",
        "涉密(?:文件|材料|资料|载体|件|文稿)|密件|(?:绝密|机密|秘密)(?:级|件|级?文件|级?材料|级?资料)",
        "(?:核心|普通)(?:商密|商业秘密)",
        "保密期限：?(?:长期|[0-9]{1,3}年|[0-9]{1,3}个月|[一二三四五十]{1,3}年)",
        "(?:信息)?公开(?:属性|方式|类别|形式|类型|范围|选项|标识|意见)：?(?:不公开|不予公开|内部公开|内部)",
    )
)
_LEVEL = "绝密|机密|秘密|核心商密|普通商密|商密|工作秘密"
_TERM = (
    "长期|永久|[0-9]{1,3}(?:年|个月|月|天)|[一二三四五六七八九十壹贰叁伍拾]{1,3}年"
    "|(?:至|到)?[0-9]{4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?|(?:公布|公开|发布|启用)前|解密(?:条件|时间)"
)
LEVELLED = f"{_LEVEL}|密级(?:标识|标志|等级)?|内部|特急|加急|平急|急件|保密期限|{_TERM}|份号|编号|no\\.?|№|第?[0-9]{{3,8}}号?"
_LEVELLED_ONE = f"(?:{_LEVEL}|密级(?:标识|标志|等级)?{BESIDE}*内部)"
_SIGNS = (
    "内部", "供", "限", "注意", "妥善", "严", "不得", "勿", "禁止", "后", "毕", "密", "公开", "不准", "不许",
    "不可", "谢绝",
)  # fmt: skip
_PAGE_EDGES = ("header", "footer")


def internal_lines(written: Written) -> Iterator[tuple[Stretch, Severity]]:
    """Yield every line that is such a mark, and the mark's part of a header or footer.

    One that only limits publication (此件不公开) is a warning.
    """
    for stretch in composed(written, UNITS, _SIGNS):
        if stretch.passage.kind != "cell":
            yield stretch, _grade(stretch.printed)
    for stretch in composed(written, LEVELLED, ("密",)):
        words = squeeze(stretch.printed)
        if (
            stretch.passage.kind != "cell"
            and expression(_LEVELLED_ONE).search(words)
            and not expression(_LEVEL).fullmatch(words)
        ):
            yield stretch, "error"
    for stretch in behind_title(written, f"{UNITS}|内部(?:版|件|稿)?|涉密|保密"):
        if stretch.passage.kind != "cell":
            yield stretch, _grade(stretch.printed)
    for number, passage in enumerate(written.passages):
        if passage.kind in _PAGE_EDGES:
            for match in expression(UNITS).finditer(passage.text.string):
                if len(match[0]) >= len("注意保密"):
                    yield Stretch(passage, number, *match.span()), _grade(match[0])


def _grade(printed: str) -> Severity:
    return "warning" if expression(_LIMITED).search(printed) else "error"
