"""Diagnostics to findings: rendered, located, masked, with a fingerprint that survives edits."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

from baolint.document.model import Document, Spot
from baolint.engine.catalogue import Catalogue
from baolint.engine.excerpt import Excerpts
from baolint.engine.fix_guard import Guard
from baolint.engine.masking import Masker
from baolint.engine.quoted_place import Quoted
from baolint.engine.report import Finding, Location
from baolint.engine.semantic import names
from baolint.recognise.facts import Facts
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, Fix

Say = Callable[[str], str]


def finding_of(
    diagnostic: Diagnostic,
    document: Document,
    catalogue: Catalogue,
    excerpts: Excerpts,
    lasting: str,
    facts: Facts | None,
    guard: Guard,
    quoted: Quoted,
) -> Finding:
    """Give the finding; its fingerprint is not hashed yet, see `numbered`."""
    rule = catalogue.rule(diagnostic.code)
    mask, say = excerpts.mask, catalogue.say
    message, help_text = catalogue.render(diagnostic.message, diagnostic.values)

    def located(place: Place) -> Location:
        return _location(place, document, mask, quoted, say)

    related = tuple(map(located, diagnostic.related))
    location = located(diagnostic.place)
    excerpt = excerpts.of(diagnostic.place.span, tuple(p.span for p in diagnostic.related))
    kept = guard.kept(diagnostic.fix) if diagnostic.fix else None
    # the same in every language, lest a baseline or a ticket hold for one of them only
    words = excerpts.words(diagnostic.place.span) or mask(
        catalogue.in_chinese(diagnostic.message, diagnostic.values)
    )
    seed = "|".join(
        (
            diagnostic.code,
            lasting,
            _semantic(diagnostic.place),
            _essence(diagnostic, words),
        )
    )
    return Finding(
        code=diagnostic.code,
        name=rule.name,
        severity=diagnostic.severity or rule.severity,
        related_codes=diagnostic.related_codes,
        message=mask(message),
        help=mask(help_text),
        basis=catalogue.basis(diagnostic.basis or rule.basis),
        confidence=diagnostic.confidence,
        location=location,
        related=related,
        evidence=_masked(diagnostic.evidence, mask, say),
        fix=_fix(kept, located, mask, say) if kept else None,
        fingerprint=seed,
        excerpt=excerpt,
        at=names(diagnostic.place, facts)[0],
        span=diagnostic.place.span,
        edits=tuple((place.span, text) for place, text in kept.edits) if kept else (),
    )


def _fix(kept: Fix, located: Callable[[Place], Location], mask: Masker, say: Say) -> dict[str, Any]:
    edits = [{"location": located(place), "text": mask(text)} for place, text in kept.edits]
    return {"title": mask(say(kept.title)), "safe": kept.safe, "edits": edits}


def _location(place: Place, document: Document, mask: Masker, quoted: Quoted, say: Say) -> Location:
    spot = document.places.spot(place.span) if document.source else Spot()
    if spot.sheet is not None:
        spot = spot._replace(sheet=mask(spot.sheet))
    shown = mask(say(place.shown)) or (say(quoted(place.span, spot)) if document.source else "")
    return Location(spot, place.section, place.table, place.row, place.field, shown)


def _semantic(place: Place) -> str:
    return "/".join(part or "" for part in (place.section, place.table, place.row, place.field))


def _essence(diagnostic: Diagnostic, words: str) -> str:
    """What makes a finding the same after an edit elsewhere: suspect and value, else its words.

    The rest of its line is none of it: mending one fault must not make another in that line a new one.
    """
    evidence = diagnostic.evidence or {}
    if evidence.get("suspect"):
        return f"{evidence['suspect']}={evidence.get('value')}"
    if evidence.get("candidates"):
        return ";".join(str(candidate) for candidate in evidence["candidates"])
    return "".join(words.split())


def numbered(findings: list[Finding]) -> list[Finding]:
    """Turn the seeds into fingerprints; equals in one place are told apart by their ordinal."""
    seen: dict[str, int] = {}
    result = []
    for finding in findings:
        seed = finding.fingerprint
        seen[seed] = seen.get(seed, 0) + 1
        digest = hashlib.sha256(f"{seed}|{seen[seed]}".encode("utf-8", "replace")).hexdigest()
        result.append(finding._replace(fingerprint=digest))
    return result


def _masked(value: Any, mask: Masker, say: Say) -> Any:
    if isinstance(value, str):
        return mask(say(value))
    if isinstance(value, Mapping):
        return {mask(str(key)): _masked(item, mask, say) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_masked(item, mask, say) for item in value]
    return value
