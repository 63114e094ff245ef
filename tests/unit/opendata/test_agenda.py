"""Calendars are read by the library that others use."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given, settings
from icalendar import Calendar, Event
from nasty_texts import TEXTS, Fill

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.bijeenkomst import Bijeenkomst
from toolbox.opendata.agenda import calendar, meetings, reviews
from toolbox.opendata.clean import one_line
from toolbox.opendata.site import Site


def events(data: bytes) -> list[Event]:
    """Read a calendar, and return what is in it."""
    read = Calendar.from_ical(data)
    assert isinstance(read, Calendar)
    return [event for event in read.walk("VEVENT") if isinstance(event, Event)]


def test_meetings_with_a_full_day_are_in_the_calendar(real: Catalogue, origin: Site) -> None:
    """Meetings of which the day is known last whole days; the others are no event."""
    found = {str(e["SUMMARY"]): e for e in events(calendar("x", meetings(real, origin)))}
    known = [r for r in real.of_kind(Bijeenkomst) if r.begin and len(r.begin) == 10]
    assert set(found) == {record.titel for record in known} != set()
    for record in known:
        event = found[record.titel]
        assert event.start == date.fromisoformat(record.begin or "")
        assert event.end == date.fromisoformat(record.einde or record.begin or "") + timedelta(1)
        assert str(event["URL"]).endswith(f"/bijeenkomsten/{record.id}.html")
        assert str(event.get("LOCATION", "")) == (record.locatie or "")


def test_review_days_count_what_is_due(real: Catalogue, origin: Site) -> None:
    """Each day on which items become due is one event that says how many they are."""
    found = {e.start: str(e["SUMMARY"]) for e in events(calendar("x", reviews(real, origin)))}
    due = Counter(record.herzien_uiterlijk for record in real.records.values())
    assert set(found) == set(due)
    assert all(f" {number} stuk" in found[day] for day, number in due.items())


def test_lines_are_short_and_names_unique(real: Catalogue, origin: Site) -> None:
    """No line has over 75 octets, each ends as it should, and no two events share a name."""
    data = calendar("x", [*meetings(real, origin), *reviews(real, origin)])
    lines = data.split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    names = [str(event["UID"]) for event in events(data)]
    assert len(names) == len(set(names))


@settings(max_examples=60, deadline=None)
@given(text=TEXTS)
def test_no_text_breaks_a_calendar(filled: Fill, origin: Site, text: str) -> None:
    """A text cannot end its line, its event or the calendar."""
    catalogue = filled(text)
    (event,) = events(calendar(text, meetings(catalogue, origin)))
    assert str(event["SUMMARY"]) == one_line(text)
    assert "ATTENDEE" not in event
    assert len(events(calendar(text, reviews(catalogue, origin)))) >= 1
