"""One program writes to a folder; another one is told who, and can look."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import Popen

import pytest

from desktop.storage.errors import NotSaved, StoreInUse
from desktop.storage.journal import JournalStorage
from tests.patience import PATIENCE

HOLDER = """
import sys
from pathlib import Path
from desktop.storage.journal import JournalStorage
storage = JournalStorage(Path(sys.argv[1]))
storage.commit({"days": {"1": {"run": "easy"}}})
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def holder(folder: Path) -> Iterator[Popen[str]]:
    """Another process that has the folder open."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
        process.kill()


def test_a_second_program_is_told_who_has_the_folder(
    folder: Path, holder: Popen[str], opened: Callable[..., JournalStorage]
) -> None:
    with pytest.raises(StoreInUse) as caught:
        opened(folder)
    assert caught.value.pid == holder.pid
    assert f"process {holder.pid}" in str(caught.value)
    assert str(folder) in str(caught.value)


def test_a_second_program_can_look_but_not_change(
    folder: Path, holder: Popen[str], opened: Callable[..., JournalStorage]
) -> None:
    looking = opened(folder, read_only=True)
    assert looking.read() == {"days": {"1": {"run": "easy"}}}
    with pytest.raises(NotSaved, match="looked at only"):
        looking.commit({"days": {"1": None}})
    looking.write_snapshot()
    assert looking.layout.journal.read_bytes()


def test_the_lock_dies_with_its_program(
    folder: Path, holder: Popen[str], opened: Callable[..., JournalStorage]
) -> None:
    holder.kill()
    holder.wait(timeout=PATIENCE)
    assert opened(folder).read() == {"days": {"1": {"run": "easy"}}}


def test_a_second_start_within_one_program_is_refused_too(
    folder: Path, opened: Callable[..., JournalStorage]
) -> None:
    first = opened(folder)
    with pytest.raises(StoreInUse) as caught:
        opened(folder)
    assert caught.value.pid == os.getpid()
    first.close()
    opened(folder)


def test_looking_at_a_folder_that_is_not_there_makes_nothing(folder: Path) -> None:
    assert JournalStorage(folder, read_only=True).read() == {}
    assert not folder.exists()
