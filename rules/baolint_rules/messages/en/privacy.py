"""Texts of the findings of family P: key to (what was found, what to do)."""

_MASK = "Delete it, or mask its middle digits before publication."
_VERIFY = (
    "Verify what number it is; if it is an identity number, delete it or mask its middle digits."
)

MESSAGES: dict[str, tuple[str, str]] = {
    "P801": ("There is an identity number, “{masked}” (masked here).", _MASK),
    "P801.check": (
        "“{masked}” (masked here) looks like an identity number: region and date of birth fit, the check digit does not, so it may be mistyped.",
        _VERIFY,
    ),
    "P801.labelled": (
        "“{masked}” (masked here) is labelled as a serial number or code, but built exactly like an identity number.",
        _VERIFY,
    ),
    "P801.old": (
        "“{masked}” (masked here) looks like an old identity number of 15 digits.",
        _VERIFY,
    ),
    "P802": (
        "There is a mobile number, “{masked}” (masked here), mostly personal data.",
        "Delete it, use an office number, or mask its four middle digits.",
    ),
    "P802.named": (
        "The mobile number “{masked}” (masked here) stands together with a person's name or an applicant.",
        "Delete name and number, or mask the four middle digits.",
    ),
    "P803": (
        "There is a bank card number, “{masked}” (masked here).",
        "Delete it, or keep only its first and last four digits.",
    ),
    "P803.possible": (
        "“{masked}” (masked here) looks like a bank card number; its check digit fits.",
        "Verify what number it is; if it is a bank card number, delete it or keep only its first and last four digits.",
    ),
    "P803.check": (
        "“{masked}” (masked here) is called a bank card number; its check digit does not fit, so it may be mistyped.",
        "Delete it or keep only its first and last four digits.",
    ),
    "P804": (
        "There is the number of a passport, travel permit or the like, “{masked}” (masked here).",
        _MASK,
    ),
    "P805": (
        "There is a person's home address in detail, “{masked}” (masked here).",
        "Delete it, or write no more than township or street office.",
    ),
    "P806": (
        "There is a vehicle plate, “{masked}” (masked here).",
        "Verify whether it is a private vehicle; if so, delete it or mask its middle characters.",
    ),
    "P807": (
        "There is a person's account, “{masked}” (masked here).",
        "Delete it, or mask its middle characters; if it is a unit's, name the unit.",
    ),
    "P808.traced": (
        "The name is masked, but “{masked}” (masked here) tells sex, age and dwelling, so that together with an illness, relief or the like it can still be known who it is.",
        "Keep “某某” only; delete sex, age and dwelling.",
    ),
    "P808": (
        "A person is named, “{masked}” (masked here), together with a request, a complaint, an illness, relief or the like.",
        "Replace the given name by “某” or “某某”, or delete the name.",
    ),
}
