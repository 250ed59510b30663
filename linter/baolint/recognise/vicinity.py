"""What the words around a long number make of it: the number of a file, an amount, a table row.

All functions take a string with half-width digits and offsets in it.
"""

from __future__ import annotations

import re

_NUMBERED = re.compile(
    "(?:(?<!身份证)(?<!身份)(?<!卡)(?<!证件)(?<!账户)(?<!帐户)(?:编号|编码|代码|登记号|序号|识别码)"
    "|索引号|流水号|文号|案号|单号|标识码|备案号?|许可证号?|注册号|批号|查询码|条码|信用代码|税号"
    "|证书号|合同号|项目号|受理号|收件号|办件号|信件号|ISBN|ISSN|DOI|网安备|ICP备?|第|№)"
    "(?:为|是|[:：（(])*[A-Za-z]{0,6}$"
)
_CREDIT = re.compile("(?:信用代码|机构代码)(?:为|是|[:：（(])*$")
_AMOUNT = re.compile(" *(?:[万亿]|元(?!旦)|件|吨|户|平方|公里|立方|千瓦|[%％])")
_CARD = re.compile("银行|卡号|[账帐][号户]|开户|汇款|收款")
_CARD_SAID = re.compile(
    "(?:银行卡|储蓄卡|借记卡|一卡通|工资卡|卡号|存折)(?:号码?|账号|号)?(?:为|是|[:：（(])*$"
)
_CALL = re.compile("电话|手机|移动|联系|致电|拨打|微信|号码|短信|先生|女士")
_ROW_LABEL = re.compile(
    '(?:数量|公开|不计其他情形[）)]|秘密|稳定[”"]?|权益|信息|案卷|事项|制作|明确|申请|出版物|其[他它]'
    "|总计|办理|规章|文件|许可|处罚|强制|收费)$"
)
_SENTENCE = re.compile("[。；;\n]")
_WORD = re.compile("(?:tel|phone|mobile|mob|cell|qq|wx|vx|id|card|no)$", re.IGNORECASE)
_LETTERS = re.compile("[A-Za-z]+$")
_BLANK = re.compile(r"\s")


class Vicinity:
    """The words before and after string[start:end], within the sentence."""

    __slots__ = ("_before", "_end", "_start", "_string")

    def __init__(self, string: str, start: int, end: int) -> None:
        near = _SENTENCE.split(string[max(0, start - 30) : start])[-1]
        self._before = _BLANK.sub("", near)[-16:]
        self._string = string
        self._start = start
        self._end = end

    def is_bounded(self) -> bool:
        """Tell whether nothing before or after makes the digits a part of something longer."""
        before = self._string[max(0, self._start - 8) : self._start]
        after = self._string[self._end : self._end + 2]
        if before and (before[-1] in "*¥￥$" or _is_letter_or_digit(before[-1])):
            letters = _LETTERS.search(before)
            if not letters or not _WORD.search(letters[0]):
                return False
        if len(before) > 1 and before[-1] in ".," and before[-2].isdigit():
            return False
        if after and (after[0] == "*" or _is_letter_or_digit(after[0])):
            return False
        return not (len(after) > 1 and after[0] in ".," and after[1].isdigit())

    def names_a_file(self) -> bool:
        """Tell whether the words before call it an index number, a code, the number of a case."""
        return bool(_NUMBERED.search(self._before))

    def names_credit_code(self) -> bool:
        """Tell whether the words before call it a social credit code or organisation code."""
        return bool(_CREDIT.search(self._before))

    def speaks_of_accounts(self) -> bool:
        """Tell whether banks, cards or accounts are spoken of just before."""
        return bool(_CARD.search(self._before))

    def calls_it_a_card(self) -> bool:
        """Tell whether the words right before call it the number of a bank card."""
        return bool(_CARD_SAID.search(self._before))

    def speaks_of_calls(self) -> bool:
        """Tell whether telephones or people to be called are spoken of just before."""
        return bool(_CALL.search(self._before))

    def is_amount(self) -> bool:
        """Tell whether a unit of money or measure follows."""
        return bool(_AMOUNT.match(self._string, self._end))

    def follows_row_label(self) -> bool:
        """Tell whether a row label of the statutory tables ends just before."""
        return bool(_ROW_LABEL.search(self._before))

    def is_table_row(self, digits: str) -> bool:
        """Tell whether the digits are the figures of a row without separators: the sums come out.

        Because a telephone number may do so by chance (two in a hundred), some noughts are asked
        for, and that a row's label stands before or the digits stand alone.
        """
        alone = not self._string[: self._start].strip() and not self._string[self._end :].strip()
        noughts = digits.count("0")
        if not (alone and noughts >= 4) and not (self.follows_row_label() and noughts >= 3):
            return False
        return adds_up(digits)


def _is_letter_or_digit(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()


def adds_up(digits: str) -> bool:
    """Tell whether digits split into figures as a row of Table 3 or the row of Table 4 does.

    The former has seven, the last the sum of the others, the latter three times five of that kind.
    """
    if len(digits) in _sums(digits, 6, 0, 0):
        return True
    ends = {0}
    for _ in range(3):
        ends = {end for at in ends for end in _sums(digits, 4, 0, at)}
    return len(digits) in ends


def _sums(digits: str, addends: int, total: int, at: int) -> set[int]:
    """Give every offset at which, from `at` on, so many addends and then their sum have been read.

    A figure has no leading nought and at most six digits; `total` is the sum so far.
    """
    if addends == 0:
        text = str(total)
        return {at + len(text)} if digits.startswith(text, at) else set()
    found: set[int] = set()
    for end in range(at + 1, min(at + 7, len(digits))):
        if end > at + 1 and digits[at] == "0":
            break
        found |= _sums(digits, addends - 1, total + int(digits[at:end]), end)
    return found
