"""Calendars (iCalendar, RFC 5545): the meetings, and the days on which items are due for review.

Owns the writing of events that last whole days; the content knows no hours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.bijeenkomst import Bijeenkomst
from toolbox.opendata.clean import one_line
from toolbox.opendata.site import Site

MEETINGS_PATH, BOTH_PATH = "bijeenkomsten.ics", "agenda.ics"

LINE = 75
"""Octets in a line at most, without its end."""

NAMED = 20
"""So many items are named in a review event; the rest are counted."""

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,"})


@dataclass(frozen=True)
class Event:
    """Something that lasts whole days."""

    id: str
    titel: str
    begin: date
    einde: date
    """Its last day."""
    gewijzigd: date
    omschrijving: str
    categorie: str
    locatie: str = ""
    url: str = ""


def meetings(catalogue: Catalogue, site: Site) -> Iterator[Event]:
    """Yield every meeting of which the source gives the day."""
    for record in catalogue.of_kind(Bijeenkomst):
        begin, end = _day(record.begin), _day(record.einde)
        if begin:
            yield Event(
                id=site.identity(site.path_of(record)),
                titel=record.titel,
                begin=begin,
                einde=max(end or begin, begin),
                gewijzigd=record.bijgewerkt,
                omschrijving=record.samenvatting,
                categorie="Bijeenkomst",
                locatie=record.locatie or "",
                url=site.page(record),
            )


def reviews(catalogue: Catalogue, site: Site) -> Iterator[Event]:
    """Yield one event for every day before which items are due for review."""
    ordered = sorted(catalogue.records.values(), key=lambda r: (r.herzien_uiterlijk, r.id))
    for day, group in groupby(ordered, key=lambda record: record.herzien_uiterlijk):
        due = list(group)
        names = ", ".join(record.titel for record in due[:NAMED])
        rest = f" en nog {len(due) - NAMED}" if len(due) > NAMED else ""
        yield Event(
            id=site.identity(f"agenda.ics#nakijken-{day.isoformat()}"),
            titel=f"Nakijken: {len(due)} {'stuk' if len(due) == 1 else 'stukken'}",
            begin=day,
            einde=day,
            gewijzigd=max(record.bijgewerkt for record in due),
            omschrijving=f"Vóór deze dag opnieuw nakijken: {names}{rest}.",
            categorie="Nakijken",
        )


def calendar(titel: str, events: Iterable[Event]) -> bytes:
    """Return `events` as a calendar, in order of their days."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//toolbox//NL", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_text(titel)}")
    for event in sorted(events, key=lambda event: (event.begin, event.id)):
        lines += _lines(event)
    lines.append("END:VCALENDAR")
    return b"".join(_fold(line) for line in lines)


def _lines(event: Event) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{one_line(event.id)}"
    yield f"DTSTAMP:{event.gewijzigd:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event.begin:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.einde + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(event.titel)}"
    yield f"DESCRIPTION:{_text(event.omschrijving)}"
    yield f"CATEGORIES:{_text(event.categorie)}"
    if event.locatie:
        yield f"LOCATION:{_text(event.locatie)}"
    if event.url:
        yield f"URL:{one_line(event.url)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(text: str | None) -> date | None:
    """Return the day that `text` gives, or None if it gives a month or a year."""
    return date.fromisoformat(text) if text and len(text) == len("2026-11-21") else None


def _text(text: str) -> str:
    return one_line(text).translate(_ESCAPES)


def _fold(line: str) -> bytes:
    """Return a line with its end, parted so that no part has over 75 octets or half a letter."""
    parts, part, room = [], b"", LINE
    for letter in line:
        octets = letter.encode("utf-8")
        if len(part) + len(octets) > room:
            parts.append(part)
            part, room = b"", LINE - 1
        part += octets
    return b"\r\n ".join([*parts, part]) + b"\r\n"
