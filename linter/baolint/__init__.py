"""baolint: a linter for statutory government reports.

The public names are those of `__all__`; they are imported when first asked for, so that importing
the package costs nothing.
"""

from __future__ import annotations

__version__ = "0.1.0"

_HOME = {
    "annotate": "baolint.api",
    "check": "baolint.api",
    "extract": "baolint.api",
    "mend": "baolint.api",
    "read": "baolint.api",
    "recognised": "baolint.api",
    "render": "baolint.api",
    "setup": "baolint.api",
    "NoReportError": "baolint.api",
    "Unreadable": "baolint.readers.errors",
    "Unsupported": "baolint.readers.errors",
    "ProfileError": "baolint.forms.error",
    "LexiconError": "baolint.forms.lexicon_fault",
    "Document": "baolint.document.model",
    "Facts": "baolint.recognise.facts",
    "Finding": "baolint.engine.report",
    "Location": "baolint.engine.report",
    "Report": "baolint.engine.report",
    "Setup": "baolint.engine.run",
}
"""Where each public name lives."""

__all__ = sorted([*_HOME, "__version__"])  # noqa: PLE0605


def __getattr__(name: str) -> object:
    """Import a public name where it is first used (PEP 562)."""
    if name not in _HOME:
        raise AttributeError(f"module 'baolint' has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module(_HOME[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__
