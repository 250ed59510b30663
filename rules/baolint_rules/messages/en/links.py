"""Texts of the findings of family L: key to (what was found, what to do)."""

_MEND = "Change it to a complete address that opens."

MESSAGES: dict[str, tuple[str, str]] = {
    "L951.empty": (
        "This link has no address; clicking it does nothing.",
        "Add the address, or take the link away.",
    ),
    "L951.scheme": (
        "The beginning of the address “{printed}” is written wrongly.",
        "An address begins with http:// or https://, once, in half-width characters.",
    ),
    "L951.blank": ("The address “{printed}” has a blank within.", "Delete the blank."),
    "L951.width": (
        "The address “{printed}” has full-width characters and does not open.",
        "Write it in half-width characters.",
    ),
    "L951.host": ("The domain of “{printed}” is incomplete or written wrongly.", _MEND),
    "L951.port": ("The port of “{printed}” is wrong.", _MEND),
    "L952": (
        "“{printed}” is an address of an internal network: nobody outside can open it, and it gives the network away.",
        "Delete it, or change it to an address on a public site.",
    ),
    "L952.path": (
        "“{printed}” is a path on somebody's computer, which nobody else can open.",
        "Delete it; upload the picture or attachment anew.",
    ),
    "L953": (
        "The address “{printed}” is dead: the server answers that there is no such page ({status}).",
        "Replace it by the present address, or delete it.",
    ),
    "L953.silent": (
        "the address “{printed}” could not be reached and was not checked",
        "Try again later, or open it in a browser.",
    ),
}
