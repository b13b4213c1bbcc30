"""Two machines' folders brought together by a sync, a file at a time, in any order, at any moment.

Whatever happens, an opened plan is one that some machine had, never a mixture; and where it does not go on
from what this machine saved last, that is said, or asked.
"""

import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from desktop.storage import recovery
from desktop.storage.careful import look
from desktop.storage.disk import Disk
from desktop.storage.errors import ChangedElsewhere, DamagedStore, NotSaved, StoreError
from desktop.storage.found import Origin
from desktop.storage.journal import JournalStorage
from desktop.storage.machine import Machine

SHARED = ("plan.json", "plan.journal", "plan.json.bak", "plan.journal.bak")
Trail = tuple[str, ...]


class QuickDisk(Disk):
    """Waits for no medium: no power is cut here."""

    def sync(self, file: int) -> None:
        pass


def trail_of(tables: dict[str, dict[str, Any]]) -> Trail:
    """The edits that led to a state, in their order; each left a day of its own, and the list of all.

    Fails where the two do not agree: then the state is a mixture.
    """
    days = dict(tables.get("days", {}))
    trail = tuple(days.pop("9999", {"trail": []})["trail"])
    assert set(days) == {str(number) for number in range(1, len(trail) + 1)}, "a day too many, or lost"
    assert tuple(days[str(number)]["edit"] for number in range(1, len(trail) + 1)) == trail, "a mixture"
    return trail


class Computer:
    """One machine: its folder, what it has open, and what it saved last."""

    def __init__(self, number: int, folder: Path) -> None:
        self.machine, self.folder = Machine(f"{number}" * 12, f"Machine {number}"), folder
        self.storage: JournalStorage | None = None
        self.saved: Trail = ()
        self.told = ""
        self.edits = 0

    def open(self) -> None:
        self.storage = JournalStorage(self.folder, machine=self.machine, disk=QuickDisk(), all_the_same=True)

    def edit(self) -> Trail:
        assert self.storage is not None
        self.edits += 1
        name = f"{self.machine.name} {self.edits}"
        trail = (*trail_of(self.storage.read()), name)
        self.storage.commit({"days": {str(len(trail)): {"edit": name}, "9999": {"trail": [*trail]}}})
        self.saved = trail
        return trail


class Sync(RuleBasedStateMachine):
    """Two computers edit, open, close and are killed; the sync carries whatever it likes in between."""

    def __init__(self) -> None:
        super().__init__()
        self._room = TemporaryDirectory()
        self.computers = [Computer(number, Path(self._room.name) / str(number)) for number in (0, 1)]
        self.agreed: dict[str, bytes] = {}  # what the sync has last seen alike on both, by name
        self.states: set[Trail] = {()}
        self.conflicts = 0

    def teardown(self) -> None:
        for computer in self.computers:
            if computer.storage:
                with suppress(StoreError):
                    computer.storage.close()
        self._room.cleanup()

    # ---- what the two do ---------------------------------------------------------------------

    @initialize()
    def begin_alike(self) -> None:
        """A plan that both have."""
        first, second = self.computers
        first.open()
        self.states.add(first.edit())
        self._close(first)
        shutil.copytree(first.folder, second.folder, ignore=shutil.ignore_patterns("plan.lock"))
        second.saved = first.saved
        self.agreed = {name: data for name in SHARED if (data := content(first.folder / name)) is not None}

    @rule(number=st.integers(0, 1))
    def open(self, number: int) -> None:
        """Start the program; where it asks, the runner goes on with the first that is proposed. One that runs
        saves an edit."""
        computer = self.computers[number]
        if computer.storage:
            self._edit(computer)
        else:
            self._open(computer)

    def _open(self, computer: Computer) -> None:
        asked = False
        try:
            look(computer.folder, QuickDisk())
        except StoreError:
            asked = True
        try:
            computer.open()
        except DamagedStore as damaged:
            if not damaged.versions:
                return  # something is still under way
            before = {path.read_bytes() for path in computer.folder.glob("plan.j*") if path.is_file()}
            recovery.open_version(computer.folder, damaged.versions[0])
            after = {path.read_bytes() for path in computer.folder.glob("plan*") if path.is_file()}
            assert len(before - after - {b""}) <= 2, "only the copies make room"
            partial = damaged.versions[0].origin is Origin.REMAINS
            computer.open()
            asked = True
            if partial:
                self._forget(computer)
                return
        assert computer.storage is not None
        trail = trail_of(computer.storage.read())
        assert trail in self.states, "nobody had this"
        lost = trail[: len(computer.saved)] != computer.saved
        told = asked or computer.storage.recovered is not None or computer.storage.heard
        assert told or not lost, f"{computer.saved} was here, now it is {trail}, and nothing is said"
        computer.saved = trail

    @rule(number=st.integers(0, 1))
    def edit(self, number: int) -> None:
        """Save an edit; what another machine wrote is seen before, and stays."""
        computer = self.computers[number]
        if not computer.storage:
            self._open(computer)
        if computer.storage:
            self._edit(computer)

    def _edit(self, computer: Computer) -> None:
        assert computer.storage is not None
        there = self._arrived(computer)
        try:
            self.states.add(computer.edit())
        except ChangedElsewhere:
            assert self._arrived(computer) == there, "written over"
            if computer.storage.read_what_came():
                trail = trail_of(computer.storage.read())
                assert trail in self.states
                assert trail[: len(computer.saved)] == computer.saved, (
                    "read, though it does not go on from here"
                )
                computer.saved = trail
            else:
                aside = computer.storage.take_over()
                kept = {path.read_bytes() for path in aside}
                assert {data for data in there.values() if data} <= kept, "both are kept"
                assert trail_of(computer.storage.read()) == computer.saved
        except NotSaved:
            assert not all((computer.folder / name).exists() for name in SHARED[:2])

    @rule(number=st.integers(0, 1))
    def tidy(self, number: int) -> None:
        """An edit, and a quiet moment behind it."""
        self.edit(number)
        storage = self.computers[number].storage
        if storage:
            with suppress(OSError, NotSaved):
                storage.write_snapshot()

    @rule(number=st.integers(0, 1))
    def close(self, number: int) -> None:
        """Quit."""
        if self.computers[number].storage:
            self._close(self.computers[number])

    @rule(number=st.integers(0, 1))
    def kill(self, number: int) -> None:
        """The program dies without a word; its note goes on saying that it has the plan open."""
        computer = self.computers[number]
        if computer.storage:
            note = computer.storage.layout.note(computer.machine.id)
            says = note.read_bytes()
            computer.storage.close()
            note.write_bytes(says)
            computer.storage = None

    # ---- what the sync does ------------------------------------------------------------------

    @rule(number=st.integers(0, 1), name=st.sampled_from(SHARED), keeps_both=st.booleans())
    def carry(self, number: int, name: str, keeps_both: bool) -> None:
        """Bring one file from one machine to the other. Where both have changed it, the loser gets a name of
        its own, or is written over, as syncs do."""
        source, target = self.computers[number], self.computers[1 - number]
        data, there = content(source.folder / name), content(target.folder / name)
        if data is None or data == there:
            return
        both_changed = there is not None and there != self.agreed.get(name) and data != self.agreed.get(name)
        if both_changed and keeps_both:
            self.conflicts += 1
            stem, _, ending = name.partition(".")
            copy = target.folder / f"{stem} (Machine {1 - number}'s copy {self.conflicts}).{ending}"
            shutil.copyfile(target.folder / name, copy)
        put(target.folder / name, data)
        self.agreed[name] = data

    @rule(number=st.integers(0, 1))
    def carry_note(self, number: int) -> None:
        """Notes never meet: each has one who writes it."""
        source, target = self.computers[number], self.computers[1 - number]
        note = f"plan.at-{source.machine.id}"
        data = content(source.folder / note)
        if data is not None:
            put(target.folder / note, data)

    @rule(number=st.integers(0, 1))
    def carry_all(self, number: int) -> None:
        """A whole round of the sync."""
        for name in SHARED:
            self.carry(number, name, keeps_both=False)
        self.carry_note(number)

    @rule(number=st.integers(0, 1))
    def touch(self, number: int) -> None:
        """The sync puts the same bytes there anew."""
        for name in SHARED[:2]:
            data = content(self.computers[number].folder / name)
            if data is not None:
                put(self.computers[number].folder / name, data)

    # ---- within ------------------------------------------------------------------------------

    def _close(self, computer: Computer) -> None:
        assert computer.storage is not None
        there = self._arrived(computer)
        with suppress(OSError, NotSaved):
            computer.storage.write_snapshot()
        computer.storage.close()
        computer.storage = None
        assert not there or self._on_disk(computer) == there, "written over at the end"

    def _arrived(self, computer: Computer) -> dict[str, bytes | None]:
        """What somebody else wrote into the two files; empty where both are as this machine left them."""
        assert computer.storage is not None
        try:
            computer.storage._open_files().hold()
        except ChangedElsewhere:
            return self._on_disk(computer)
        except NotSaved:
            pass
        return {}

    def _on_disk(self, computer: Computer) -> dict[str, bytes | None]:
        return {name: content(computer.folder / name) for name in SHARED[:2]}

    def _forget(self, computer: Computer) -> None:
        """What remains of a plan is no state that anybody had; go on from the other machine's."""
        assert computer.storage is not None
        computer.storage.close()
        computer.storage = None
        other = self.computers[self.computers.index(computer) ^ 1]
        shutil.rmtree(computer.folder)
        shutil.copytree(
            other.folder, computer.folder, ignore=shutil.ignore_patterns("plan.lock", "plan.at-*")
        )
        computer.saved = ()


def content(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def put(path: Path, data: bytes) -> None:
    """As a sync does: beside it first, then in its place."""
    new = path.with_name(".arriving")
    new.write_bytes(data)
    new.replace(path)


TestSync = Sync.TestCase
TestSync.settings = settings(
    max_examples=60, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
