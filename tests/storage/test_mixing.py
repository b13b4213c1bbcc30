"""Whatever files come together in a folder: a state that was there once, or a refusal; never a mixture."""

import shutil
from collections.abc import Mapping
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.storage import recovery
from desktop.storage.errors import DamagedStore
from desktop.storage.found import Origin
from desktop.storage.journal import JournalStorage

FILES = ("plan.json", "plan.journal", "plan.json.bak", "plan.journal.bak")
State = dict[str, Any]


class Past(NamedTuple):
    """The files of a folder at many moments of two histories, and all states that there were."""

    moments: list[dict[str, bytes]]
    states: list[State]


def files_in(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in FILES if (folder / name).exists()}


def live(folder: Path, who: str, past: Past) -> None:
    """Three edits, with a snapshot after the first two, as one program makes them."""
    storage = JournalStorage(folder)
    for number in range(3):
        storage.commit(
            {"days": {str(number + 1): {"edit": f"{who} {number}"}, "9": {"last": f"{who} {number}"}}}
        )
        past.states.append(storage.read())
        past.moments.append(files_in(folder))
        if number < 2:
            storage.write_snapshot()
            past.moments.append(files_in(folder))
    storage.close()


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Past:
    """One beginning; copied to another machine, where the plan goes on in another way; and a third store."""
    folder = tmp_path_factory.mktemp("past")
    past = Past([], [{}])
    live(folder / "here", "both", past)
    shutil.copytree(folder / "here", folder / "there")
    live(folder / "here", "here", past)
    live(folder / "there", "there", past)
    live(folder / "other", "other", past)
    return past


def put(folder: Path, files: Mapping[str, bytes | None]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, data in files.items():
        if data is not None:
            (folder / name).write_bytes(data)


def opened(folder: Path) -> State:
    storage = JournalStorage(folder)
    storage.close()
    return storage.read()


def test_any_snapshot_beside_any_journal_is_a_state_that_was_or_is_refused(
    past: Past, tmp_path: Path
) -> None:
    refused = 0
    for one, other in product(past.moments, past.moments):
        files = {**one, "plan.journal": other["plan.journal"]}
        put(tmp_path / "x", files)
        try:
            assert opened(tmp_path / "x") in past.states
        except DamagedStore:
            refused += 1
            assert files_in(tmp_path / "x") == files, "unharmed"
    assert refused > len(past.moments) ** 2 / 3, (
        "an empty journal fits any snapshot, most others only their own"
    )


@settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_nor_does_bringing_a_copy_back_mix_anything(
    past: Past, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    files = {name: data.draw(st.sampled_from([*past.moments, {}])).get(name) for name in FILES}
    folder = tmp_path_factory.mktemp("mixed") / "x"
    put(folder, files)
    before = {content for content in files_in(folder).values() if content}
    try:
        state = opened(folder)
    except DamagedStore as damaged:
        if not damaged.versions:
            return
        recovery.recover(folder)
        state = opened(folder)
        kept = {path.read_bytes() for path in folder.iterdir()}
        assert {files["plan.json"], files["plan.journal"]} & before <= kept, "both are kept"
        if damaged.versions[0].origin is Origin.REMAINS:
            assert is_part_of_one(state, past)
            return
    assert state in past.states


def is_part_of_one(state: State, past: Past) -> bool:
    """Whether all days are as they were together at some moment: all that a journal alone can tell."""
    return any(state["days"].items() <= whole.get("days", {}).items() for whole in past.states)
