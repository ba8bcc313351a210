"""The calendar of a plan, read by a program that is not ours."""

import re
from datetime import date
from typing import Any

from icalendar import Calendar

from tests.exports import CALENDAR, Asked, made
from tests.full_record import Answers

TRICKY = "Plan, one; two \\ three: “é” 😀"


def events(answers: Answers, *, sensitive: bool = False) -> tuple[list[Any], bytes]:
    [file] = made([Asked(CALENDAR, answers, sensitive=sensitive)])
    return Calendar.from_ical(file.decode("utf-8")).walk("VEVENT"), file


def test_days_stay_days_to_the_ends_of_years() -> None:
    answers: Answers = {
        "action-1": {"what": "A", "review": "2026-12-31", "completion": "2027-01-01"},
        "action-2": {"what": "B", "completion": "2028-02-29"},
    }
    found, file = events(answers)
    assert sorted(each.decoded("DTSTART") for each in found) == [
        date(2026, 12, 31),
        date(2027, 1, 1),
        date(2028, 2, 29),
    ]
    text = file.decode("utf-8")
    assert "DTSTART;VALUE=DATE:20261231\r\n" in text
    assert not re.search("DTSTART[^\r]*T\\d|ORGANIZER|ATTENDEE|METHOD", text)


def test_texts_come_back_as_they_were_and_no_line_is_long() -> None:
    texts = [f"{'a' * n}😀é{TRICKY}" for n in range(90)]
    answers: Answers = {
        f"action-{n:02}": {"what": text, "completion": "2027-06-30"} for n, text in enumerate(texts)
    }
    answers["action-x"] = {"what": "Line\r\nand line", "completion": "2027-06-30"}
    found, file = events(answers)
    said = {str(each["SUMMARY"]) for each in found}
    assert said == {f"Completion ({text})" for text in [*texts, "Line\nand line"]}
    lines = file.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(b"\r" in line or b"\n" in line for line in lines)
    for line in lines:
        line.decode("utf-8")  # No character is cut in two.


def test_an_import_of_a_later_file_updates_and_takes_out() -> None:
    before: Answers = {
        "action-1": {"what": "A", "review": "2027-01-31", "completion": "2027-06-30"},
    }
    uids = {str(each["UID"]) for each in events(before)[0]}
    assert len(uids) == 2
    after: Answers = {
        "action-1": {
            "what": "A",
            "completion": "2027-09-30",
            "completion_sent": "2027-06-30",
            "review_sent": "2027-01-31",
        },
    }
    found, _ = events(after)
    assert {str(each["UID"]): str(each["STATUS"]) for each in found} == {
        uid: "CANCELLED" if "review" in uid else "CONFIRMED" for uid in uids
    }
    assert all(int(each["SEQUENCE"]) > 0 for each in found)


def test_no_word_of_what_is_sensitive_goes_out() -> None:
    answers: Answers = {
        "action-1": {"what": "Secretly", "completion": "2027-06-30", "sensitive": True},
        "action-1.m-1": {"what": "Hidden", "date": "2027-05-01"},
        "action-2": {"what": "Open", "completion": "2027-06-30"},
    }
    found, file = events(answers)
    assert len(found) == 1
    assert not re.search("Secretly|Hidden", file.decode("utf-8").replace("\r\n ", ""))
    assert len(events(answers, sensitive=True)[0]) == 3
