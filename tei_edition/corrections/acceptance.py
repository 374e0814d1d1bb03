"""Findings that an editor looked at and accepts: they become remarks that carry the reason."""

from __future__ import annotations

from dataclasses import replace

from tei_edition.corrections.file import Corrections
from tei_edition.corrections.vocabulary import meant
from tei_edition.finding import Finding, Level


def accepted(findings: tuple[Finding, ...], given: Corrections) -> tuple[Finding, ...]:
    """The findings, those accepted as remarks; what is accepted and does not arise, or is an error, is a finding."""
    reasons = given.accept.values
    if not reasons:
        return findings
    rules = tuple(dict.fromkeys(finding.rule for finding in findings if finding.level is Level.WARNING))
    told = tuple(_accepted(finding, reasons.get(finding.rule, "")) for finding in findings)
    errors = {finding.rule for finding in findings if finding.level is Level.ERROR}
    return (*told, *(_idle(rule, rules, errors, given) for rule in reasons if rule not in rules))


def _accepted(finding: Finding, reason: str) -> Finding:
    if not reason or finding.level is not Level.WARNING:
        return finding
    return replace(finding, level=Level.INFO, message=f"{finding.message} Accepted: {reason}")


def _idle(rule: str, rules: tuple[str, ...], errors: set[str], given: Corrections) -> Finding:
    if rule in errors:
        sentence = f"{rule} is an error, and errors cannot be accepted. Mend what it names."
    else:
        sentence = f"There is no warning {rule} to accept.{meant(rule, rules)} Remove the line if it is mended."
    return given.finding("correction-unmatched", given.accept.line_of(rule), sentence)
