"""Texts of the findings of family C: key to (what was found, what to do)."""

_DIGITS = "Check the office telephone digit by digit, and correct it."
_OWN = "Change it to a government mailbox (ending in .gov.cn); if it is the office's own, leave it."

MESSAGES: dict[str, tuple[str, str]] = {
    "C601": (
        "The report holds no telephone number, address or e-mail; readers with questions can reach nobody.",
        "Write an office telephone number into the first paragraph, best with address, postcode and e-mail; ignore this where that is not customary.",
    ),
    "C601.clause": (
        "Readers are asked to get in touch here, but no telephone number, address or e-mail is given.",
        "Add an office telephone number, best with address, postcode and e-mail.",
    ),
    "C602.length": (
        "The local part of the telephone number “{printed}” has {digits} digits, but numbers of area code {area} (“{cities}”) have {wanted}.",
        "Check the office telephone digit by digit; add what is missing or delete what is too much.",
    ),
    "C602.broken": (
        "the telephone “{printed}” is an area code only; the number behind it is missing",
        "Add the number; where there is none, leave out its label as well.",
    ),
    "C602.letter": (
        "The telephone number “{printed}” has the letter “{letter}” in it.",
        "Change the letter to the digit it looks like (O to 0, l or I to 1), and check digit by digit.",
    ),
    "C602.retired": (
        "The area code {area} of the telephone number “{printed}” is out of use; the area now has {now}.",
        "Use area code {now} and the longer number that goes with it.",
    ),
    "C602.unknown": (
        "The area code {area} of the telephone number “{printed}” is not in the national list.",
        "Check the area code, and correct it.",
    ),
    "C602.first": (
        "The local part of the telephone number “{printed}” begins with {first}; no landline number does.",
        _DIGITS,
    ),
    "C602.zero": (
        "The area code of the telephone number “{printed}” lacks its 0.",
        "Write the area code as {area}.",
    ),
    "C602.hotline": (
        "A 400 or 800 number has 10 digits; “{printed}” has {digits}.",
        "Check digit by digit, and correct it.",
    ),
    "C602.twice": (
        "The area code of the telephone number “{printed}” is written twice.",
        "Delete one of them, and check digit by digit.",
    ),
    "C602.second": (
        "“{printed}” has {digits} digits, but the local part of “{before}” in front of it has {wanted}; digits may be missing or too many.",
        "Check the office telephone digit by digit; add what is missing or delete what is too much.",
    ),
    "C602.bare": (
        "The telephone number “{printed}” has {digits} digits: neither a landline number (7 or 8 without area code) nor a mobile one (11).",
        "Check digit by digit, and correct it; write a landline number with its area code.",
    ),
    "C603": (
        "The area code {area} of the telephone number “{printed}” belongs to “{city}”, but that of “{home}” is {codes}.",
        "Check whether text from elsewhere was taken over; if the number is really in use, leave it.",
    ),
    "C604": (
        "The e-mail “{printed}” is no complete address.",
        "Write it as user@domain, such as tjj@yunxi.gov.cn.",
    ),
    "C604.at": ("The e-mail “{printed}” lacks its “@”.", "Add the “@”: user@domain."),
    "C604.wide": (
        "The e-mail “{printed}” has full-width characters or blanks; no mail will arrive.",
        "Write it in half-width characters: {mended}.",
    ),
    "C604.host": (
        "The domain of the e-mail “{printed}” seems mistyped; no mail will arrive.",
        "Check the domain, and correct it (the usual ends are .gov.cn, .com, .cn).",
    ),
    "C604.hidden": (
        "What is read in place of the e-mail is “{printed}”; the website may hide addresses from crawlers, so the report itself need not be wrong.",
        "See on the web page whether readers get the whole address; if not, write it out.",
    ),
    "C605": (
        "The postcode “{printed}” begins with {prefix}, which no province uses.",
        "Check, and write the local postcode.",
    ),
    "C605.number": (
        "In place of the postcode stands “{printed}”, which is no number of six digits.",
        "Write the local postcode of six digits.",
    ),
    "C605.blank": (
        "No postcode is filled in here.",
        "Add the local postcode of six digits; if none is to be given, delete its label as well.",
    ),
    "C605.letter": (
        "The postcode “{printed}” has a letter in it.",
        "Change the letter to the digit it looks like (O to 0, l or I to 1), and check digit by digit.",
    ),
    "C605.province": (
        "The postcode “{printed}” belongs to “{held}”, but the address beside it is in “{province}”.",
        "Check postcode and address, and correct the wrong one.",
    ),
    "C605.length": (
        "The postcode “{printed}” has {digits} digits; it should have 6.",
        "Check, and write the local postcode of six digits.",
    ),
    "C606": (
        "The contact gives {found}, but not {missing}.",
        "Add {missing}; ignore this where that is not customary.",
    ),
    "C607": (
        "The web address “{printed}” is not in the domain of government websites (.gov.cn).",
        "Change it to the government portal or the agency's own site; if the address is really in use, leave it.",
    ),
    "C608.mobile": (
        "The contact number “{printed}” is a mobile number.",
        "Change it to an office number; if it is the office's own, leave it.",
    ),
    "C608.account": (
        "Readers are asked to get in touch by QQ or WeChat (“{printed}”) here; the account may be somebody's own.",
        "Change it to an office telephone and a government mailbox; if it is the office's own, leave it.",
    ),
    "C608.email": ("The e-mail “{printed}” is a commercial mailbox.", _OWN),
    "C608.number": (
        "The e-mail “{printed}” is the mailbox of a QQ number, mostly somebody's own.",
        "Change it to a government mailbox (ending in .gov.cn).",
    ),
    "C609": (
        "The contact seems to be of another place: {told}, while the agency is in “{home}”.",
        "Change it to the agency's own, and look through the report for text taken over; if it is really in use, leave it.",
    ),
}
