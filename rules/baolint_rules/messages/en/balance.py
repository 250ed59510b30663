"""Texts of family B: key to (what was found, what to do); put together as in the Chinese module."""

_SIDES = "{says}; the left side is {left}, the right side {right}, a difference of {gap}"

_LEADS = {
    "B301": f"Requests that came in and those accounted for do not balance: {_SIDES}",
    "B302": f"The outcomes do not add up to the total: {_SIDES}",
    "B303": f"The kinds of applicants do not add up to the total: {_SIDES}",
    "B304": f"The items of administrative review do not add up to the total: {_SIDES}",
    "B305": f"The items of administrative litigation do not add up to the total: {_SIDES}",
    "B307": f"The figure of a group row differs from the sum of the rows under it: {_SIDES}",
    "B308": "Too few documents in force: {says}; in force are {left}, which should be no fewer than {right}",
    "B309": f"These figures are rarely seen together: {{when}}normally {_SIDES}",
    "B310": f"A relation does not hold: {_SIDES}",
}
"""What failed."""

_HELPS = {
    "B301": "The first item plus the second should equal the third plus the fourth: check this column's new requests, those carried in, the total of outcomes and those carried out against the register of requests.",
    "B302": "All outcomes should add up to “（七）总计”: check this column item by item against the register; a request granted in part counts under “（二）部分公开” only, and every request only once.",
    "B303": "Natural persons and the kinds of organisations should add up to “总计”: check the columns of this row.",
    "B304": "Upheld, corrected, other and pending should add up to “总计”: check the five figures of administrative review against the register of cases.",
    "B305": "Upheld, corrected, other and pending should add up to “总计”: check the five figures of this kind of litigation against the register of cases.",
    "B307": "A group row that carries figures should equal the sum of the rows under it; the form leaves it empty, so it can also be left blank.",
    "B308": "The documents in force are at least those made this year less those repealed: check the three figures of this row, in particular whether only this year's were counted as in force.",
    "B309": "Such figures are rare but need not be wrong: verify them against the register; if they are true, leave them.",
    "B310": "Check the figures item by item by the relations of the form.",
}
"""How to look for the fault."""

_CASES = {
    "cell": (". {cell} is {found}; {expected} would balance it.", ""),
    "digits": (
        ". {cell} is {found}, perhaps with two digits swapped; {expected} would balance it.",
        " Compare with the original register before changing it.",
    ),
    "totals": (
        ". A figure seems to be wrong together with its total: {cells}.",
        " These figures agree with each other; only other rows show that they are wrong.",
    ),
    "swapped": (
        ". In {row} two cells seem to be swapped: {cells}.",
        " First see whether these two cells are swapped.",
    ),
    "shifted": (
        ". {row} seems to be shifted by one column: {cells}.",
        " First see whether the figures of this row are shifted to the left or right.",
    ),
    "several": (
        ". Changing any one of these {count} places would balance it; which one is wrong cannot be told: {cells}.",
        " Check each place listed and change only the one that is really wrong.",
    ),
    "unexplained": (
        ". No change of up to three figures makes all relations concerned hold; check the figures one by one.",
        " Several relations of this table fail; check the original data and add them up anew.",
    ),
    "given_up": (
        ". Many relations of this table fail and it could not be inferred which figures are wrong; check them one by one.",
        " Check the original data and add them up anew.",
    ),
    "doubtful": (
        ". But a row concerned has more or fewer figures than the form has columns, so that it is uncertain which figure belongs to which column; the reading may be at fault.",
        " First check the number of cells in the row, then check again.",
    ),
}
"""What is taken for the cause, and what more to do."""

_GAPS = {
    "missing": "{cells} not found",
    "unreadable": "{cells} cannot be read",
    "lost": "the cells of the table cannot be told apart",
    "unread": "the figures of {cells} cannot be told apart",
    "unknown": "{cells} blank or not a definite number",
    "undecided": "{cells} can be read in more than one way",
    "solved": "the figures have run together and were taken apart by their sums, which therefore cannot be checked",
}
"""Why a check could not be made; the reasons of one table are told in one sentence."""

MESSAGES: dict[str, tuple[str, str]] = {
    **{code: (f"{lead}.", _HELPS[code]) for code, lead in _LEADS.items()},
    **{
        f"{code}.{case}": (lead + tail, _HELPS[code] + more)
        for code, lead in _LEADS.items()
        for case, (tail, more) in _CASES.items()
    },
    **{f"{code}.{case}": (text, _HELPS[code]) for code in _LEADS for case, text in _GAPS.items()},
    **{f"{code}.reason": ("{reason}", _HELPS[code]) for code in _LEADS},
    "B306": (
        "All {count} figures of {tables} are 0.",
        "If there really were no requests and no decisions in the year, leave them; otherwise fill in the real data.",
    ),
}
