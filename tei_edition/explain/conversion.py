"""What is needed of a conversion to explain it."""

from __future__ import annotations

from typing import Protocol

from tei_edition.finding import Finding
from tei_edition.model import Document, Span
from tei_edition.source import Source
from tei_edition.validate.account import Account


class SignRead(Protocol):
    """A bracket, and the row of the table of signs that says what it means."""

    @property
    def span(self) -> Span: ...
    @property
    def wording(self) -> str: ...
    @property
    def row(self) -> str: ...
    @property
    def meaning(self) -> str: ...


class Conversion(Protocol):
    """One record with all that was made of it; ``declined`` pairs each layout not taken with its reason."""

    @property
    def source(self) -> Source: ...
    @property
    def document(self) -> Document: ...
    @property
    def layout(self) -> str: ...
    @property
    def declined(self) -> tuple[tuple[str, str], ...]: ...
    @property
    def signs(self) -> tuple[SignRead, ...]: ...
    @property
    def account(self) -> Account: ...
    @property
    def findings(self) -> tuple[Finding, ...]: ...
