"""One bad document costs one day, never the plan: it is left out, kept in a file, and told."""

from datetime import date
from pathlib import Path

import pytest

from desktop.model.diary import Diary
from desktop.model.kept import Kept
from desktop.model.plan import Note, Plan, Rest
from desktop.model.runner import Runner
from desktop.model.settings import Settings
from desktop.storage import aside
from desktop.storage.aside import SetAside, all_said
from desktop.storage.errors import NotSaved
from desktop.storage.plans import PlanStore
from desktop.wording.voice import Voice
from tests.storage.conftest import FailingDisk
from tests.storage.texts import ordinal, put_texts, texts_in

TUESDAY, WEDNESDAY = date(2026, 11, 24), date(2026, 11, 25)
JANUARY = date(2026, 1, 6)
GOOD = b'{"entries":[{"type":"rest","id":"r1"}]}'
REST = (Rest("r1"),)
BAD = b'{"entries":[{"type":"swim"}]}'


def sentence(found: SetAside) -> str:
    return Voice.of().say(found.said)


def asides(folder: Path) -> list[Path]:
    return sorted(folder.glob("plan.*.set-aside-*"))


@pytest.fixture
def damaged(folder: Path) -> Path:
    """A store with two good days and a bad one."""
    days = {ordinal(TUESDAY): BAD, ordinal(WEDNESDAY): GOOD, ordinal(JANUARY): GOOD}
    put_texts(folder, {"days": days})
    return folder


@pytest.mark.parametrize(
    ("table", "name", "text", "problem", "file"),
    [
        ("days", ordinal(TUESDAY), BAD, "day 2026-11-24: entry 1, type: it is one of", "day-2026-11-24"),
        ("days", "soon", GOOD, "days: “soon” is the number of no date", "days-soon"),
        ("days", f"+{ordinal(TUESDAY)}", GOOD, "is the number of no date", "days-_739944"),
        ("settings", "settings", b'{"unit":"furlong"}', "settings: unit is km or mi", "settings"),
        ("runner", "runner", b'{"look":{"skin":"green"}}', "About you: look, skin: it is one of", "runner"),
        (
            "exercises",
            "calf-raise",
            b'{"dose":{"sets":"two"}}',
            "exercise calf-raise: dose, sets: it is a whole number",
            "exercise-calf-raise",
        ),
        ("exercises", "../../etc", b"3", "exercise ../../etc: it is an object", "exercise-_etc"),
    ],
)
def test_what_makes_no_sense_is_left_out_kept_in_a_file_and_told(
    folder: Path, table: str, name: str, text: bytes, problem: str, file: str
) -> None:
    stored = {"days": {ordinal(WEDNESDAY): GOOD}}
    stored.setdefault(table, {})[name] = text
    put_texts(folder, stored)
    with PlanStore.open(folder) as store:
        assert store.read() == Kept(Diary(Plan({WEDNESDAY: REST})))
        (found,) = store.set_aside
    assert problem in sentence(found)
    assert found.file is not None
    assert str(found.file) in sentence(found)
    assert found.file.name.startswith(f"plan.{file}.set-aside-")
    assert found.file.parent == folder
    assert found.file.suffix == ".json"
    assert found.file.read_bytes() == text
    assert texts_in(folder) == stored, "it stays where it was"


def test_a_day_is_told_of_when_its_month_is_looked_at(damaged: Path) -> None:
    told: list[SetAside] = []
    with PlanStore.open(damaged) as store:
        plan = store.read().diary.plan
        store.when_set_aside(told.append)
        assert plan.day(JANUARY) == REST
        assert not told
        assert plan.day(WEDNESDAY) == REST
        (found,) = told
        assert store.set_aside == (found,)
        late: list[SetAside] = []
        store.when_set_aside(late.append)
        assert late == told
        assert store.read().diary.plan.day(TUESDAY) == ()
        assert len(asides(damaged)) == len(told) == 1


def test_the_next_start_names_the_same_file(damaged: Path) -> None:
    files = set()
    for _ in range(3):
        with PlanStore.open(damaged) as store:
            store.read().diary.plan.day(TUESDAY)
            files.add(store.set_aside[0].file)
    assert list(files) == asides(damaged)


def test_another_document_of_the_same_day_gets_a_file_of_its_own(damaged: Path) -> None:
    for text in (BAD, b"[]"):
        put_texts(damaged, {"days": {ordinal(TUESDAY): text}})
        with PlanStore.open(damaged) as store:
            store.read().diary.plan.day(TUESDAY)
    assert {file.read_bytes() for file in asides(damaged)} == {BAD, b"[]"}


def test_looking_alone_writes_nothing(damaged: Path) -> None:
    before = {path.name: path.read_bytes() for path in damaged.iterdir() if path.is_file()}
    with PlanStore.open(damaged, read_only=True) as store:
        assert set(store.read().diary.plan.days) == {WEDNESDAY, JANUARY}
        (found,) = store.set_aside
    assert found.file is None
    assert "It stays in the plan's files as it is." in sentence(found)
    assert {path.name: path.read_bytes() for path in damaged.iterdir() if path.is_file()} == before


def test_planning_the_day_anew_saves_over_what_is_in_the_file(damaged: Path) -> None:
    with PlanStore.open(damaged) as store:
        before = store.read()
        after = before.with_plan(before.diary.plan.with_days({TUESDAY: REST}))
        store.save(before, after)
    with PlanStore.open(damaged) as store:
        assert store.read() == after
        assert not store.set_aside
    assert [file.read_bytes() for file in asides(damaged)] == [BAD]


def test_nothing_is_saved_over_before_it_is_in_a_file(damaged: Path, failing_disk: FailingDisk) -> None:
    with PlanStore.open(damaged, disk=failing_disk) as store:
        before = store.read()
        failing_disk.broken = {"replace"}
        after = before.with_plan(before.diary.plan.with_days({TUESDAY: REST}))
        assert store.set_aside[0].file is None
        with pytest.raises(NotSaved, match="the disk is full"):
            store.save(before, after)
        assert texts_in(damaged)["days"][ordinal(TUESDAY)] == BAD
        other = before.with_plan(before.diary.plan.with_days({WEDNESDAY: (Note("n", "goes on"),)}))
        store.save(before, other)
        failing_disk.broken = set()
        store.save(other, after)
        assert store.set_aside[0].file == asides(damaged)[0]
    with PlanStore.open(damaged) as store:
        assert store.read() == after
    assert asides(damaged)[0].read_bytes() == BAD


def test_settings_that_cannot_be_read_are_saved_over_when_they_change(folder: Path) -> None:
    put_texts(folder, {"settings": {"settings": b"7"}, "runner": {"runner": b"[]"}})
    with PlanStore.open(folder) as store:
        before = store.read()
        assert before == Kept(Diary(runner=Runner()), Settings())
        store.save(before, before._replace(settings=Settings(unit="mi")))
    assert texts_in(folder) == {"settings": {"settings": b'{"unit":"mi"}'}, "runner": {"runner": b"[]"}}
    assert {file.read_bytes() for file in asides(folder)} == {b"7", b"[]"}


def test_a_store_in_which_everything_is_wrong_does_not_fill_the_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aside, "MAX_FILES", 5)
    monkeypatch.setattr(aside, "MAX_FOUND", 12)
    days = [date.fromordinal(TUESDAY.toordinal() + number) for number in range(20)]
    put_texts(folder, {"days": {ordinal(when): BAD for when in days}})
    with PlanStore.open(folder) as store:
        before = store.read()
        assert not before.diary.plan.days
        assert len(store.set_aside) == 12
        assert len(asides(folder)) == 5
        assert days[-1] not in {date.fromordinal(int(found.name)) for found in store.set_aside}
        store.save(before, before.with_plan(before.diary.plan.with_days({days[-1]: REST})))
        assert len(asides(folder)) == 6, "nor is anything saved over that is not told of"


def test_many_are_told_in_one_sentence(folder: Path) -> None:
    days = [date.fromordinal(TUESDAY.toordinal() + number) for number in range(12)]
    put_texts(folder, {"days": {ordinal(when): b"7" for when in days}})
    with PlanStore.open(folder, read_only=True) as store:
        assert not store.read().diary.plan.days
        told = Voice.of().say(all_said(store.set_aside))
        assert told.startswith("Left out, because it cannot be read: day 2026-12-01: it is an object")
        assert told.endswith("day 2026-12-05, day 2026-11-24, day 2026-11-25 and 5 more.")
        assert all_said(store.set_aside[:1]) == store.set_aside[0].said
