"""What is left when a program has to end: where it goes, and who finds it."""

import errno
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from desktop.storage.bundle import pack
from desktop.storage.disk import Disk
from desktop.storage.errors import NotWritten
from desktop.storage.history import CURRENT
from desktop.storage.layout import Layout
from desktop.storage.output import Outputs
from desktop.storage.recovery import found_in
from desktop.storage.rescue import Rescue, usual_places
from desktop.storage.state import Snapshot

THEN = datetime(2026, 11, 25, 7, 12, 20)
STATE = Snapshot(
    CURRENT, "9f3e21ab04c1", "3-5f0a91bc", ("2",), 7, {"days": {"739577": b'{"entries": []}'}}, 60
)


class ClosedDisk(Disk):
    """Writes into none of some folders."""

    def __init__(self, *closed: Path) -> None:
        self._closed = closed

    def put_in_place(self, path: Path, data: bytes, new: Path, mode: int) -> None:
        if path.parent in self._closed:
            raise OSError(errno.EACCES, "made to be closed")
        super().put_in_place(path, data, new, mode)


@pytest.fixture
def places(tmp_path: Path) -> list[Path]:
    made = [tmp_path / "plans", tmp_path / "state", tmp_path / "home"]
    made[0].mkdir()
    return made


@pytest.fixture
def rescue(places: list[Path]) -> Callable[..., Rescue]:
    return lambda closed=0: Rescue(places[0], ClosedDisk(*places[:closed]), lambda: iter(places[1:]))


@pytest.mark.parametrize("closed", [0, 1, 2])
def test_the_first_place_that_takes_it_has_it(
    rescue: Callable[..., Rescue], places: list[Path], closed: int
) -> None:
    path = rescue(closed).leave_plan(STATE, THEN)
    assert path is not None
    assert path.parent == places[closed]
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
    (left,) = rescue().plans()
    assert left.path == path
    assert left.state.tables == STATE.tables
    assert not [one for place in places for one in place.glob(".*")]


def test_where_no_place_takes_it_nothing_is_claimed(rescue: Callable[..., Rescue]) -> None:
    assert rescue(3).leave_plan(STATE, THEN) is None
    assert rescue(3).leave_words(b"[]") is None
    assert rescue().plans() == []


def test_a_folder_that_is_gone_is_known_by_its_name(
    rescue: Callable[..., Rescue], places: list[Path]
) -> None:
    places[0].rmdir()
    path = rescue().leave_plan(STATE, THEN)
    assert path is not None
    assert path.parent == places[1]
    assert not places[0].exists(), "it is not made anew for that"
    assert rescue().plans()


def test_another_folder_finds_nothing_of_it(rescue: Callable[..., Rescue], places: list[Path]) -> None:
    rescue(1).leave_plan(STATE, THEN)
    rescue(1).leave_words(b"[]")
    other = Rescue(places[0].with_name("other"), Disk(), lambda: iter(places[1:]))
    assert other.plans() == []
    assert other.words() == b""


def test_words_have_one_file_at_a_time(rescue: Callable[..., Rescue], places: list[Path]) -> None:
    rescue(1).leave_words(b"first")
    rescue().leave_words(b"second")
    assert rescue().words() == b"second"
    assert len([one for place in places for one in place.iterdir()] if places[2].exists() else []) <= 1
    rescue().leave_words(b"")
    assert rescue().words() == b""


def test_a_plan_that_is_set_aside_is_found_among_the_versions(
    rescue: Callable[..., Rescue], places: list[Path]
) -> None:
    rescue(1).leave_plan(STATE, THEN)
    (left,) = rescue().plans()
    place = rescue().set_aside(left)
    assert place.parent == places[0]
    assert rescue().plans() == []
    assert [found.path for found in found_in(places[0])] == [place]


def test_what_somebody_else_put_there_is_passed_over(
    rescue: Callable[..., Rescue], places: list[Path]
) -> None:
    path = rescue(1).leave_plan(STATE, THEN)
    assert path is not None
    elsewhere = path.parent / "mine.footwork"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    assert rescue().plans() == []
    path.unlink()
    path.write_bytes(b"no plan")
    assert rescue().plans() == []


def test_no_output_is_written_over_it(rescue: Callable[..., Rescue], places: list[Path]) -> None:
    path = rescue().leave_plan(STATE, THEN)
    assert path is not None
    Layout(places[0]).lock.touch()
    with pytest.raises(NotWritten):
        Outputs(places[0], replace=True).write(path, pack(STATE))


def test_the_usual_places_are_this_users_own_before_those_of_all() -> None:
    first, *_, last = usual_places()
    assert first.name == "Footwork"
    assert last.is_dir()
