"""What was saved or written is done, whatever becomes of the words about it and of what comes after."""

import errno
from collections.abc import Callable
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import TextIO

import pytest

from desktop.cli.program import run
from desktop.cli.saving import change
from desktop.cli.setting import Setting
from desktop.model.edits import add_entry
from desktop.model.kept import Kept
from desktop.model.plan import Rest
from desktop.storage.disk import Disk
from desktop.storage.errors import NotSaved
from desktop.storage.plans import PlanStore
from desktop.wording import deeds
from desktop.wording.deeds import Deed
from desktop.wording.voice import Voice
from tests.cli.conftest import TODAY

ADD = ("add", "2026-11-24", "run", "easy")


class Failing(StringIO):
    """A stream that fails whenever something is written to it."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def write(self, text: str) -> int:
        raise self.error


def closed() -> TextIO:
    stream = StringIO()
    stream.close()
    return stream


def full() -> TextIO:
    return Failing(OSError(errno.ENOSPC, "No space left on device"))


def poor_in_characters() -> TextIO:
    return Failing(UnicodeEncodeError("ascii", "✓", 0, 1, "ordinal not in range(128)"))


def nobody_reads_on() -> TextIO:
    return Failing(BrokenPipeError(errno.EPIPE, "Broken pipe"))


def ascii_alone() -> TextIO:
    return TextIOWrapper(BytesIO(), encoding="ascii", errors="strict")


STREAMS: dict[Callable[[], TextIO], str] = {
    closed: "There is nowhere to print to: standard output is closed.",
    full: "Standard output cannot be written: the disk is full.",
    poor_in_characters: "Standard output cannot be written: it lacks some of the characters.",
    nobody_reads_on: "",
    ascii_alone: "",
}


def written(stream: TextIO) -> str:
    return stream.getvalue() if isinstance(stream, StringIO) else ""


@pytest.mark.parametrize("stream", STREAMS)
def test_an_edit_that_is_saved_is_done_also_where_nothing_can_be_printed(
    data: Path, stream: Callable[[], TextIO]
) -> None:
    errors = StringIO()
    assert run(["--data", str(data), *ADD], today=TODAY, output=stream(), errors=errors) == 0
    why = STREAMS[stream]
    assert errors.getvalue() == (f"footwork: It is done, though nobody hears of it. {why}\n" if why else "")
    with PlanStore.open(data) as plans:
        assert len(plans.read().diary.plan.days) == 1


@pytest.mark.parametrize("stream", STREAMS)
def test_a_page_that_is_written_is_done_too_and_a_list_that_is_not_shown_is_not(
    data: Path, tmp_path: Path, stream: Callable[[], TextIO]
) -> None:
    words = ["--data", str(data), "print", "fridge", "-o", str(tmp_path / "week.pdf")]
    assert run(words, today=TODAY, output=stream(), errors=StringIO()) == 0
    assert (tmp_path / "week.pdf").exists()
    errors = StringIO()
    code = run(["--data", str(data), "show"], today=TODAY, output=stream(), errors=errors)
    assert (code, errors.getvalue()) == ((2, f"footwork: {why}\n") if (why := STREAMS[stream]) else (0, ""))


@pytest.mark.parametrize("stream", STREAMS)
def test_a_notice_that_nobody_can_read_costs_nothing(data: Path, stream: Callable[[], TextIO]) -> None:
    run(["--data", str(data), *ADD], today=TODAY, output=StringIO())
    with (data / "plan.journal").open("ab") as journal:
        journal.write(b"half a li")
    assert run(["--data", str(data), *ADD], today=TODAY, output=StringIO(), errors=stream()) == 0
    assert run(["--data", str(data), "shwo"], today=TODAY, output=StringIO(), errors=stream()) == 2


# ---- when the plans are closed ---------------------------------------------------------------


class FailsAtTheEnd(Disk):
    """Saves, and cannot close what it wrote to."""

    def close(self, log: int) -> None:
        super().close(log)
        raise OSError(errno.EIO, "Input/output error")


class FailsAtOnce(Disk):
    def append(self, log: int, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")


class On(Setting):
    """A setting whose plans are on a disk of our choice."""

    disk: Disk

    def open_plans(self, *, read_only: bool = False) -> PlanStore:
        assert self.folder is not None
        return PlanStore.open(self.folder, read_only=read_only, disk=self.disk)


def rested(kept: Kept) -> tuple[Kept, Deed, str]:
    return kept.with_plan(add_entry(kept.diary.plan, TODAY, Rest("r"))), deeds.ADD, "rested"


def setting_on(data: Path, disk: Disk) -> On:
    setting = On(data, TODAY, Voice.of())
    setting.disk = disk
    return setting


def test_what_fails_after_the_save_is_told_and_the_edit_is_there(data: Path) -> None:
    setting = setting_on(data, FailsAtTheEnd())
    assert change(setting, rested) == "rested"
    (notice,) = setting.notices
    said = "It is saved; afterwards something went wrong. That did not work: "
    assert setting.voice.say(notice).startswith(said)
    with PlanStore.open(data) as plans:
        assert plans.read().diary.plan.day(TODAY) == (Rest("r"),)


def test_what_fails_before_it_is_a_refusal(data: Path) -> None:
    with PlanStore.open(data):
        pass
    with pytest.raises(NotSaved):
        change(setting_on(data, FailsAtOnce()), rested)
