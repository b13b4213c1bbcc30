"""Whatever is kept comes back: through any release, and with fields that nobody knows yet."""

import json
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.model.diary import Diary
from desktop.model.kept import Change, Kept
from desktop.model.plan import CrossTraining, Day, Entry, Plan, StrengthSession
from desktop.model.runner import Runner
from desktop.model.settings import Settings
from desktop.storage import codec, records
from desktop.storage.history import CURRENT
from desktop.storage.journal import JournalStorage
from desktop.storage.plans import PlanStore
from desktop.storage.unknown import Unknown
from tests.storage.strategies import days, doses, own_exercises, preferences, runners, saved_routines

unhurried = settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))

plans = st.dictionaries(
    st.dates(date(2026, 1, 1), date(2026, 1, 9)),
    days(min_size=1, max_size=3),
    max_size=3,
).map(Plan)
names = st.sampled_from(["calf-raise", "lateral-hops", "heel-walk"])
diaries = st.builds(Diary, plans, st.dictionaries(names, doses()), runners, saved_routines(), own_exercises())
kept = st.builds(Kept, diaries, preferences)


@unhurried
@given(states=st.lists(kept, min_size=1, max_size=3), with_snapshots=st.booleans())
def test_all_that_is_kept_comes_back(
    states: list[Kept], with_snapshots: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("kept")
    before = Kept()
    with PlanStore.open(folder) as store:
        for state in states:
            store.save(before, state)
            before = state
            assert store.read() == state
    if with_snapshots:
        storage = JournalStorage(folder)
        storage.write_snapshot()
        storage.close()
    with PlanStore.open(folder, read_only=True) as store:
        assert store.read() == before


@unhurried
@given(kept, kept)
def test_a_change_is_empty_exactly_when_nothing_differs(before: Kept, after: Kept) -> None:
    assert Change.between(before, before) == Change()
    assert (Change.between(before, after) == Change()) == (before == after)


# ---- the first release -----------------------------------------------------------------------


def as_0_1_0_wrote(state: Kept) -> dict[str, dict[str, Any]]:
    """The documents of a state in the first format; names of its own it left out."""
    days: dict[str, Any] = {}
    for when, day in state.diary.plan.days.items():
        document = codec.day_document(day)
        for entry, written in zip(day, document["entries"], strict=True):
            if isinstance(entry, StrengthSession) and entry.name == "Ankle strength":
                del written["name"]
            elif isinstance(entry, StrengthSession):
                written["name"] = entry.name
            if isinstance(entry, CrossTraining) and entry.activity == "Cycling":
                del written["activity"]
            elif isinstance(entry, CrossTraining):
                written["activity"] = entry.activity
        days[str(when.toordinal())] = document
    profile = codec.RUNNER.write(state.diary.runner) | codec.SETTINGS.write(state.settings)
    tables: dict[str, dict[str, Any]] = {
        "days": days,
        "exercises": {name: codec.dose_document(dose) for name, dose in state.diary.doses.items()},
    }
    return tables | ({"runner": {"profile": profile}} if profile else {})


def write_0_1_0(folder: Path, state: Kept) -> None:
    """A store of the first format, everything in one line of its journal."""
    head = b'{"footwork": "plan", "version": 1, "generation": 1, "sequence": 0, "tables": {\n\n'
    folder.mkdir(parents=True)
    (folder / "plan.json").write_bytes(head + b'},\n"checksum": "%08x"}\n' % zlib.crc32(head))
    changes = b"\t".join(
        f"{table} {name} ".encode() + records.document_text(document)
        for table, documents in as_0_1_0_wrote(state).items()
        for name, document in documents.items()
    )
    if changes:
        body = b"1 1\t" + changes
        (folder / "plan.journal").write_bytes(b"%08x %b\n" % (zlib.crc32(body), body))


def without_what_came_later(state: Kept) -> Kept:
    """The same without what 0.1.0 could not keep."""
    runner = replace(state.diary.runner, first_year=False)
    return state._replace(diary=replace(state.diary, routines={}, own={}, runner=runner))


@unhurried
@given(state=kept.map(without_what_came_later))
def test_whatever_0_1_0_could_keep_comes_back(state: Kept, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("released") / "plans"
    write_0_1_0(folder, state)
    for _ in range(2):
        with PlanStore.open(folder, read_only=True) as store:
            assert store.read() == state
        with PlanStore.open(folder) as store:
            assert store.read() == state
    assert (folder / "plan.journal").read_bytes().count(b"\n") == 1


# ---- the next minor ------------------------------------------------------------------------

new_fields = st.dictionaries(
    st.sampled_from(["x_pulse", "x_mood", "x_felt"]),
    st.recursive(st.none() | st.integers() | st.text(max_size=5), st.lists, max_leaves=3),
    max_size=2,
)


def sprinkled(draw: Callable[..., Any], document: Any) -> Any:
    """The document with fields that nobody knows, in it and in the objects within it."""
    if isinstance(document, dict):
        return {name: sprinkled(draw, value) for name, value in document.items()} | draw(new_fields)
    if isinstance(document, list):
        return [sprinkled(draw, one) for one in document]
    return document


def with_ids(day: Day) -> dict[str, Any]:
    """The document of a day, in which every id is there once, as in a plan."""
    numbers = map(str, count())
    document = codec.day_document(day)
    for entry in document["entries"]:
        entry["id"] = next(numbers)
        for routine in ("warm_up", "cool_down", "exercises"):
            for planned in entry.get(routine, ()):
                planned["id"] = next(numbers)
    return json.loads(records.document_text(document))  # type: ignore[no-any-return]


@unhurried
@given(days(max_size=3), st.data())
def test_what_nobody_knows_is_taken_out_and_put_back(day: tuple[Entry, ...], data: st.DataObject) -> None:
    plain = with_ids(day)
    document = sprinkled(data.draw, plain)
    unknown = Unknown()
    assert unknown.take_out(codec.DAY, document, "day") == plain
    assert unknown.put_back(codec.DAY, plain, "day") == document


@unhurried
@given(runners, preferences, st.data())
def test_nor_is_it_lost_from_answers_and_settings(
    runner: Runner, preferred: Settings, data: st.DataObject
) -> None:
    for shape, written in (
        (codec.RUNNER, codec.RUNNER.write(runner)),
        (codec.SETTINGS, codec.SETTINGS.write(preferred)),
    ):
        plain = json.loads(records.document_text(written))
        document = sprinkled(data.draw, plain)
        unknown = Unknown()
        assert unknown.take_out(shape, document, "it") == plain
        assert unknown.put_back(shape, plain, "it") == document


def test_each_of_several_equal_steps_keeps_its_own() -> None:
    """Three minutes, three times over, which a newer Footwork tells apart."""
    step = {"steps": [{"duration": 180}]}
    run = {"type": "run", "id": "1", "steps": [step | {"x_felt": 1}, step, step | {"x_felt": 3}]}
    document, unknown = {"entries": [run]}, Unknown()
    plain = unknown.take_out(codec.DAY, document, "day")
    assert plain == {"entries": [run | {"steps": [step, step, step]}]}
    assert unknown.put_back(codec.DAY, plain, "day") == document


@pytest.mark.parametrize(
    "document", [[], 3, "text", None, {"entries": 3}, {"entries": [3, {"type": "swim"}]}]
)
def test_what_is_no_document_is_left_to_whoever_reads_it(
    document: dict[str, Any] | int | list[object] | str | None,
) -> None:
    assert Unknown().take_out(codec.DAY, document, "day") == document


def test_every_format_says_which_it_is(folder: Path) -> None:
    with PlanStore.open(folder) as store:
        store.save(Kept(), Kept(Diary(doses={"calf-raise": codec.read_dose({"dose": {"reps": 3}})})))
    line = (folder / "plan.journal").read_bytes()
    assert line.split(b" ")[1] == str(CURRENT).encode()
    snapshot = json.loads((folder / "plan.json").read_bytes())
    assert (snapshot["version"], snapshot["minor"]) == CURRENT
    assert line.split(b" ")[2].decode() == snapshot["store"]
