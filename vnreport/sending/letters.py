"""A run of a store in; a letter for each province that has something to mend out."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection

from vnreport.sending.chosen import to_send
from vnreport.sending.letter import Letter, Told, Unread
from vnreport.sending.recipients import Recipient, named, recipients
from vnreport.sending.rows import reports_of
from vnreport.store.met import provinces_met
from vnreport.tables.messages import Language, say


class Wanted(NamedTuple):
    """Which letters: run, day of sending, one province or all ("" for all), and whether only
    findings that a reviewer accepted are told."""

    run: int
    day: date
    province: str = ""
    accepted_only: bool = False


def letters(
    connection: Connection, wanted: Wanted, lang: Language
) -> Iterator[tuple[Recipient, Letter]]:
    """One letter after the other, by the provinces' names; without one for those that have
    nothing to mend. Reports that name no province are in no letter."""
    for one in addressed(connection, wanted):
        letter = _letter(connection, one, wanted, lang)
        if letter.findings or letter.unread:
            yield one, letter


def addressed(connection: Connection, wanted: Wanted) -> list[Recipient]:
    """Who has reports in the run and is wanted."""
    provinces = [name for name in provinces_met(connection, wanted.run) if name]
    found = recipients(provinces, wanted.day)
    return [one for one in found if not wanted.province or named(one, wanted.province)]


def _letter(connection: Connection, recipient: Recipient, wanted: Wanted, lang: Language) -> Letter:
    told: list[Told] = []
    unread: list[Unread] = []
    reports = with_findings = 0
    for province in recipient.provinces:
        for document, findings in reports_of(connection, wanted.run, province):
            reports += 1
            if document.status in ("failed", "timed_out"):
                unread.append(Unread(document.path, document.reason or ""))
            own = list(to_send(findings, accepted_only=wanted.accepted_only))
            with_findings += bool(own)
            for one in own:
                facts = one.facts
                told.append(
                    Told(
                        number=len(told) + 1,
                        report=document.path,
                        symbol=document.symbol or "",
                        place=facts.place,
                        text=facts.text,
                        message=facts.message,
                        suggestion=facts.suggestion or "",
                        evidence="; ".join(proof["text"] for proof in facts.evidence),
                        code=facts.code,
                        severity=say(f"severity-{facts.severity}", lang),
                    )
                )
    day = wanted.day
    return Letter(
        recipient=recipient.committee,
        province=recipient.province,
        day=f"{day.day:02d}",
        month=f"{day.month:02d}" if day.month < 3 else str(day.month),
        year=str(day.year),
        reports=reports,
        reports_with_findings=with_findings,
        findings=told,
        unread=unread,
    )
