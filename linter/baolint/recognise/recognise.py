"""Document and form to facts: the one place where the parts of recognition meet."""

from __future__ import annotations

from collections.abc import Sequence

from baolint.document.model import Block, Document, Paragraph, Table
from baolint.forms.claim_reader import ClaimReader
from baolint.forms.form import Form
from baolint.recognise import (
    agency,
    article,
    caption_lines,
    claims,
    contact,
    dates,
    headings_in_rows,
    level,
    lost,
    mending,
    period,
    published,
    restoration,
    run_in,
    sections,
    signature,
    statutory,
    title,
    unfold,
    wrapped,
    years,
)
from baolint.recognise.facts import Context, Facts, Passage, Signature
from baolint.recognise.labels import Labels
from baolint.recognise.refolded import refolded
from baolint.recognise.sections import Outline


class Recogniser:
    """Finds the facts of documents for one form; holds the form's labels made ready once."""

    __slots__ = ("claims", "form", "labels")

    def __init__(self, form: Form) -> None:
        self.form = form
        self.labels = Labels(form)
        self.claims = ClaimReader(form.claims)

    def facts(
        self, document: Document, context: Context, editions: Sequence[Recogniser] = ()
    ) -> Facts:
        """Recognise a report; whatever is not found stays empty in the result.

        `editions` are the forms that single tables may follow instead of this one.
        """
        facts = Facts(document, self.form)
        whole, damages = mending.mended(document, article.body(document))
        body = run_in.part(headings_in_rows.parted(whole, self.form), self.form)
        if not document.given:
            body = wrapped.joined(body, self.form)
        body = [refolded(one) if isinstance(one, Table) else one for one in body]
        blocks = caption_lines.folded(unfold.unfolded(body, self.labels), self.labels)
        start, end = article.within(blocks, self.form)
        blocks_in = blocks[start:end]
        outline = sections.outline(blocks_in, self.form, self.labels.row_names)
        facts.sections = outline.sections
        if not document.given:
            statutory.find(facts, outline, blocks_in, self, editions)
        _head(facts, outline, blocks[:start])
        _tail(facts, outline)
        if document.given:
            from baolint.recognise import given

            others = [other.form for other in editions if other is not self]
            given.bind(document, self.form, facts, others)
        else:
            lost.find(facts, blocks_in)
        statutory.name_figures(facts)
        _apart(facts, document)
        if damages:
            facts.restorations = restoration.bound(damages, facts.passages())
        _prose(facts, context)
        claims.find(facts, self.claims)
        return facts


def _head(facts: Facts, outline: Outline, before: list[Block]) -> None:
    """Find the title, in the article, above it or on the page; what follows it is preamble."""
    page = [
        Passage(block.text, "page", paragraph=block)
        for block in facts.document.blocks
        if isinstance(block, Paragraph) and block.part == "page"
    ]
    above = [
        Passage(block.text, "preamble", paragraph=block)
        for block in before
        if isinstance(block, Paragraph) and block.text.string.strip()
    ]
    head = outline.head
    found = title.find(head, ())
    rest = head
    if found:
        rest = [*found.rest, *head[found.after :]]
        facts.above = [
            Passage(line.text, "above", paragraph=line.paragraph)
            for line in head[: found.lines[0]]
            if not article.is_furniture(line.text.string)
        ]
    else:
        found = title.find(above, page)
    if found:
        facts.title = found.passage
        facts.agency = found.agency
    facts.preamble = [passage for passage in rest if not article.is_furniture(passage.text.string)]
    facts.published = published.find(page, [*above, *head])


def _tail(facts: Facts, outline: Outline) -> None:
    """Part the last section's text from the signature and the page furniture behind it."""
    if not outline.sections:
        return
    last = outline.sections[-1]
    body = last.passages
    cut = next(
        (n for n, passage in enumerate(body) if n and article.is_furniture(passage.text.string)),
        len(body),
    )
    kept = body[:cut]
    found = signature.find(kept, facts.agency)
    facts.signature = found.signature
    if facts.agency is None:
        signer = found.signature.agency
        facts.agency = agency.signed(signer.text.string) if signer else None
    if facts.agency is None:
        facts.agency = agency.author(facts.preamble + outline.sections[0].passages[:2])
    # lines behind the date that are no page furniture still belong to the report: often its contact
    behind = [Passage(one.text, "signature", paragraph=one.paragraph) for one in kept[found.end :]]
    facts.signature_passages = [*found.passages, *behind]
    last.passages = kept[: found.start] + ([found.kept] if found.kept else [])
    if found.signature.date is None:
        boxed = signature.in_boxes(
            _boxes(facts.document), last.heading.text.span().start, facts.agency
        )
        if boxed:
            own, passages = boxed
            facts.signature = Signature(own.agency or found.signature.agency, own.date)
            facts.signature_passages.extend(passages)
            return
        below = signature.below_title(facts.preamble)
        if below:
            facts.signature = Signature(found.signature.agency, below)


def _boxes(document: Document) -> list[Passage]:
    return [
        Passage(block.text, "signature", paragraph=block)
        for block in document.blocks
        if isinstance(block, Paragraph) and block.part == "textbox" and block.text.string.strip()
    ]


def _apart(facts: Facts, document: Document) -> None:
    signed = {id(passage.paragraph) for passage in facts.signature_passages}
    facts.apart = [
        Passage(block.text, block.part, paragraph=block)
        for block in document.blocks
        if isinstance(block, Paragraph)
        and block.part in ("header", "footer", "footnote", "textbox", "hidden")
        and block.text.string.strip()
        and id(block) not in signed
    ]


def _prose(facts: Facts, context: Context) -> None:
    for passage in facts.prose():
        facts.dates.extend(dates.find(passage))
    facts.period = period.find(facts)
    facts.contact = contact.find(facts.prose())
    years.settle(facts, context)
    if facts.structured():
        from baolint.recognise import given

        given.complete(facts.document, facts)
    level.settle(facts, context)
