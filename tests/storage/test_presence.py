"""Two machines with one folder: each is told of the other, as far as a sync lets them know."""

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.storage import presence
from desktop.storage.disk import Disk
from desktop.storage.errors import InUseElsewhere, StoreInUse
from desktop.storage.journal import JournalStorage
from desktop.storage.layout import Layout
from desktop.storage.machine import Machine, this_machine
from desktop.storage.presence import FRESH, Note
from desktop.wording.voice import Voice

HERE, MACBOOK = Machine("0" * 12, "Desk"), Machine("1" * 12, "MacBook")
NOON = 1_795_600_000

Open = Callable[..., JournalStorage]


class Clock:
    """Stands still unless it is set."""

    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


def left_by(machine: Machine, folder: Path, clock: Clock, edits: int = 1) -> None:
    """A program on a machine makes edits and dies; its note says no more than that."""
    storage = JournalStorage(folder, machine=machine, now=clock)
    for number in range(edits):
        storage.commit({"days": {str(number + 1): {"edit": number}}})
    note = storage.layout.note(machine.id).read_bytes()
    storage.close()
    storage.layout.note(machine.id).write_bytes(note)
    os.utime(storage.layout.note(machine.id), (clock.time, clock.time))


def told(storage: JournalStorage) -> str:
    return " ".join(map(Voice.of().say, storage.heard))


def test_a_folder_that_another_machine_has_open_is_opened_only_when_that_is_meant(
    folder: Path, opened: Open, clock: Clock
) -> None:
    left_by(MACBOOK, folder, clock)
    clock.time += FRESH - 1
    with pytest.raises(InUseElsewhere, match="open in Footwork on MacBook") as caught:
        opened(folder, machine=HERE, now=clock)
    assert (caught.value.host, caught.value.heard) == ("MacBook", NOON)
    looking = opened(folder, machine=HERE, now=clock, read_only=True)
    assert looking.read() == {"days": {"1": {"edit": 0}}}
    assert not looking.heard
    opened(folder, machine=HERE, now=clock, all_the_same=True).commit({"days": {"2": {"edit": "here"}}})


def test_a_machine_that_gave_no_sign_for_long_is_passed_over_with_a_word_said_once(
    folder: Path, opened: Open, clock: Clock
) -> None:
    left_by(MACBOOK, folder, clock)
    clock.time += FRESH
    here = opened(folder, machine=HERE, now=clock)
    assert "Footwork on MacBook did not close the plan" in told(here)
    here.close()
    assert not opened(folder, machine=HERE, now=clock).heard


@pytest.mark.parametrize("wrong", [-7200, 7200])
def test_a_clock_that_goes_wrong_is_made_up_for_by_the_time_of_the_file(
    folder: Path, opened: Open, clock: Clock, wrong: int
) -> None:
    clock.time += wrong
    left_by(MACBOOK, folder, clock)
    os.utime(Layout(folder).note(MACBOOK.id), (NOON, NOON))
    clock.time = NOON + 10
    with pytest.raises(InUseElsewhere):
        opened(folder, machine=HERE, now=clock)


def test_signs_of_life_keep_the_folder(folder: Path, opened: Open, clock: Clock) -> None:
    there = opened(folder, machine=MACBOOK, now=clock)
    clock.time += FRESH + 60
    there.beat()
    os.utime(Layout(folder).note(MACBOOK.id), (NOON, NOON))
    note = presence.read(Layout(folder).note(MACBOOK.id))
    assert note is not None
    assert note.is_fresh(clock())
    there.close()
    note = presence.read(Layout(folder).note(MACBOOK.id))
    assert note is not None
    assert not note.open
    opened(folder, machine=HERE, now=clock)


def test_a_sign_of_life_goes_to_the_file_that_has_the_name(folder: Path, opened: Open, clock: Clock) -> None:
    """A sync that puts the same file there anew takes none of the signs with the old one."""
    there = opened(folder, machine=MACBOOK, now=clock)
    path = Layout(folder).note(MACBOOK.id)
    anew = path.with_name("anew")
    anew.write_bytes(path.read_bytes())
    anew.replace(path)
    clock.time += 60
    there.beat()
    note = presence.read(path)
    assert note is not None
    assert note.beat == NOON + 60


def test_what_a_machine_has_saved_and_the_sync_has_not_brought_is_counted(
    folder: Path, opened: Open, clock: Clock
) -> None:
    left_by(MACBOOK, folder, clock, edits=5)
    layout = Layout(folder)
    journal = layout.journal
    clock.time += FRESH
    before = layout.note(MACBOOK.id).read_bytes()
    late = opened(folder, machine=MACBOOK, now=clock)
    late.commit({"days": {"7": {"edit": "late"}}})
    late.commit({"days": {"8": {"edit": "late"}}})
    ahead = layout.note(MACBOOK.id).read_bytes()
    short = journal.read_bytes().splitlines(keepends=True)[:-2]
    late.close()
    journal.write_bytes(b"".join(short))
    layout.note(MACBOOK.id).write_bytes(ahead.replace(b'"open": true', b'"open":false'))
    here = opened(folder, machine=HERE, now=clock)
    assert "2 changes made on MacBook have not arrived here yet" in told(here)
    assert here.recovered is None, "nothing is damaged"
    here.close()
    layout.note(MACBOOK.id).write_bytes(before.replace(b'"open": true', b'"open":false'))
    assert not opened(folder, machine=HERE, now=clock).heard


class WithoutLocks(Disk):
    """A disk of a network that knows no locks."""

    def lock(self, file: int) -> None:
        raise OSError(errno.EOPNOTSUPP, "no locks here")


def test_where_there_are_no_locks_the_note_alone_decides(folder: Path, opened: Open, clock: Clock) -> None:
    first = opened(folder, machine=HERE, now=clock, disk=WithoutLocks())
    first.commit({"days": {"1": {"edit": 0}}})
    with pytest.raises(StoreInUse) as caught:
        opened(folder, machine=HERE, now=clock, disk=WithoutLocks())
    assert caught.value.pid == os.getpid()
    with pytest.raises(InUseElsewhere, match="on Desk"):
        opened(folder, machine=MACBOOK, now=clock, disk=WithoutLocks())
    first.close()
    opened(folder, machine=HERE, now=clock, disk=WithoutLocks())


def test_a_program_that_died_where_there_are_no_locks_holds_nothing(
    folder: Path, opened: Open, clock: Clock
) -> None:
    left_by(HERE, folder, clock)
    path = Layout(folder).note(HERE.id)
    path.write_bytes(path.read_bytes().replace(b'"process": %d' % os.getpid(), b'"process": 999999999'))
    assert opened(folder, machine=HERE, now=clock, disk=WithoutLocks()).read()


@pytest.mark.parametrize("held", [True, False])
def test_who_holds_a_lock_over_a_network_is_named(
    folder: Path, opened: Open, clock: Clock, held: bool
) -> None:
    there = opened(folder, machine=MACBOOK, now=clock)
    with pytest.raises(StoreInUse) as caught:
        opened(folder, machine=HERE if held else MACBOOK, now=clock)
    assert not isinstance(caught.value, InUseElsewhere), "nobody can go past a lock that holds"
    assert (caught.value.host, caught.value.pid) == (("MacBook", None) if held else ("", os.getpid()))
    there.close()


NUMBERS = st.integers(-(2**70), 2**70) | st.none() | st.booleans() | st.text(max_size=4) | st.floats()
NOTES = st.fixed_dictionaries(
    {
        "machine": st.text(max_size=20),
        "host": st.text(st.characters(exclude_categories=[])) | NUMBERS,
        "open": NUMBERS,
        "store": NUMBERS,
        "generation": NUMBERS,
        **dict.fromkeys(("process", "taken", "beat", "sequence"), NUMBERS),
    }
)


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(content=st.binary(max_size=2000) | NOTES.map(lambda note: json.dumps(note).encode()))
def test_whatever_stands_in_lock_and_notes_the_plan_opens(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = tmp_path_factory.mktemp("any")
    layout = Layout(folder)
    for path in (layout.lock, layout.note(HERE.id), layout.note(MACBOOK.id)):
        path.write_bytes(content)
    looking = JournalStorage(folder, read_only=True, machine=HERE)
    assert looking.read() == {}
    told(looking)
    try:
        storage = JournalStorage(folder, machine=HERE)
    except InUseElsewhere:
        storage = JournalStorage(folder, machine=HERE, all_the_same=True)
    storage.commit({"days": {"1": {"edit": 0}}})
    storage.close()


def test_a_note_is_always_as_long() -> None:
    for host in ("x", "läufer 🏃" * 6):
        note = Note("0" * 12, host, 1, 2, 3, True, "5" * 12, "3-5f0a91bc", 10**9)
        assert len(presence.encode(note)) == presence.LENGTH
        assert presence.decode(presence.encode(note), 0) == note


def test_a_machine_is_the_same_at_each_start() -> None:
    made = this_machine()
    assert made == this_machine() == this_machine(make=False)
    assert len(made.id) == 12
    assert made.name


def test_without_a_home_there_is_a_machine_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("in the way")
    monkeypatch.setenv("XDG_STATE_HOME", str(file))
    assert this_machine() == this_machine(make=False)
