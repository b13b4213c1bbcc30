"""What was printed is remembered; nothing that is wrong with that file harms anything or stops a print."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.model.plan import Day, Entry, Rest, Run, RunKind, Status, StrengthSession
from desktop.model.printed import Columns, Printed
from desktop.model.week import Week
from desktop.storage.given import MAX_DOCUMENT
from desktop.storage.layout import Layout
from desktop.storage.printed import MAX_WEEKS, printed_weeks, remember_printed
from desktop.wording.voice import Voice
from tests.storage.conftest import FailingDisk
from tests.storage.strategies import days

WEEK = Week(date(2026, 11, 23))
COLUMNS = Columns(52.0, 480.5, 80.25, tuple((20.0 + 100 * at, 91.5) for at in range(7)))


def printed(week: Week = WEEK, *days: Day, **more: Any) -> Printed:
    return Printed(week, dict(zip(week, days, strict=False)), week.first, **more)


@settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
@given(st.lists(days(), max_size=7), st.sampled_from([None, COLUMNS]), st.integers(0, 9), st.booleans())
def test_any_week_is_remembered(
    tmp_path_factory: pytest.TempPathFactory,
    drawn: list[tuple[Entry, ...]],
    columns: Columns,
    count: int,
    mended: bool,
) -> None:
    folder = tmp_path_factory.mktemp("plans")
    week = printed(WEEK, *drawn, columns=columns, corrections=count)
    week = replace(week, mended=dict(zip(WEEK, reversed(drawn), strict=False))) if mended else week
    assert remember_printed(folder, [week]) is None
    found = printed_weeks(folder)
    assert (found.week(WEEK), found.problem) == (week, None)


def test_the_last_sixty_weeks_are_kept_and_each_once(tmp_path: Path) -> None:
    weeks = [printed(Week(WEEK.first + timedelta(weeks=at))) for at in range(MAX_WEEKS + 5)]
    for week in weeks:
        assert remember_printed(tmp_path, [week]) is None
    again = printed(weeks[10].week, (Rest("a"),))
    remember_printed(tmp_path, [again])
    kept = printed_weeks(tmp_path).weeks
    assert len(kept) == MAX_WEEKS
    assert kept[0] == again
    assert [one.week for one in kept].count(again.week) == 1
    assert kept[1] == weeks[-1]


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    assert remember_printed(tmp_path / "no" / "plans", [printed()]) is None
    assert list(tmp_path.iterdir()) == []
    assert printed_weeks(tmp_path / "no") == ((), None, False)


BROKEN: dict[str, bytes] = {
    "empty": b"",
    "no JSON": b"\xff\xfe{",
    "a list": b"[]",
    "something else": b'{"footwork": "plan", "format": 1, "weeks": []}',
    "no weeks": b'{"footwork": "printed", "format": 1}',
    "a wrong date": b'{"footwork": "printed", "format": 1, "weeks": [{"first": "9999-12-31"}]}',
    "a wrong number": b'{"footwork": "printed", "format": NaN, "weeks": []}',
    "huge": b" " * (MAX_DOCUMENT + 1),
    "deep": b"[" * 200_000,
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_read_counts_as_not_printed_and_makes_room(tmp_path: Path, text: bytes) -> None:
    path = Layout(tmp_path).printed
    path.write_bytes(text)
    found = printed_weeks(tmp_path)
    assert found.weeks == ()
    assert found.problem is not None
    assert str(path) in Voice.of().say(found.problem)
    assert remember_printed(tmp_path, [printed()]) is None
    assert printed_weeks(tmp_path).weeks == (printed(),)


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_whatever_was_done_to_the_file_it_is_read_or_told(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("plans")
    remember_printed(folder, [printed(WEEK, (Rest("a"),), columns=COLUMNS)])
    path = Layout(folder).printed
    document = json.loads(path.read_bytes())
    (week,) = document["weeks"]
    place = data.draw(st.sampled_from([document, week, week["columns"], week["days"]]))
    wrong = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
    place[data.draw(st.sampled_from(sorted(place)))] = data.draw(wrong | st.lists(wrong, max_size=3))
    path.write_text(json.dumps(document))
    found = printed_weeks(folder)
    assert len(found.weeks) < 2
    assert found.weeks or found.problem or document["weeks"] == []


def test_what_a_newer_footwork_wrote_is_left_as_it_is(tmp_path: Path) -> None:
    path = Layout(tmp_path).printed
    text = b'{"footwork": "printed", "format": 2, "weeks": {}}'
    path.write_bytes(text)
    told = remember_printed(tmp_path, [printed()])
    assert told is not None
    assert "newer Footwork" in Voice.of().say(told)
    assert printed_weeks(tmp_path).newer
    assert path.read_bytes() == text


def test_a_disk_that_fails_is_one_sentence_and_what_was_there_stays(
    tmp_path: Path, failing_disk: FailingDisk
) -> None:
    remember_printed(tmp_path, [printed()])
    for step in ("append", "sync", "replace"):
        failing_disk.broken = {step}
        told = remember_printed(tmp_path, [printed(WEEK, (Rest("a"),))], failing_disk)
        assert told is not None
        assert "could not be noted" in Voice.of().say(told)
        assert printed_weeks(tmp_path).weeks == (printed(),)
        assert [one.name for one in tmp_path.iterdir()] == ["plan.printed"]


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    Layout(tmp_path).printed.mkdir()
    assert printed_weeks(tmp_path).problem is not None
    assert remember_printed(tmp_path, [printed()]) is not None


def test_ticks_and_ids_are_no_change() -> None:
    run = Run("a", RunKind.EASY, 8000)
    session = StrengthSession("b")
    was = printed(WEEK, (run,), (session,))
    monday, tuesday = WEEK.dates[:2]
    done = Run("z", RunKind.EASY, 8000, status=Status.DONE, reason="rain")
    assert was.changed(was.plan().with_days({monday: (done,)})) == ()
    assert was.changed(was.plan().with_days({monday: (), tuesday: (session, run)})) == (monday, tuesday)
