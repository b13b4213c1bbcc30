"""Fifty megabytes of anything in any file of a store: one sentence, and no more memory than that is worth."""

import os
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.storage import versions
from desktop.storage.disk import MAX_FILE, Disk, Unreadable
from desktop.storage.errors import DamagedStore
from desktop.storage.layout import Layout
from desktop.storage.plans import PlanStore
from desktop.storage.survey import Problem, survey
from desktop.wording.phrase import Said
from desktop.wording.voice import Voice
from tests.counting import ROOT
from tests.faults.files import a_life
from tests.patience import PATIENCE

SIZE: Final = MAX_FILE - 1000
LIMITED: Final = """
import resource, sys
from pathlib import Path
from tests.storage.test_hostile_files import tell

resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
resource.setrlimit(resource.RLIMIT_CPU, (60, 60))  # against what never ends; a test judges no clock
pages = int(Path("/proc/self/statm").read_text().split()[0])
room = pages * resource.getpagesize() + 300_000_000
resource.setrlimit(resource.RLIMIT_AS, (room, room))
print(tell(Path(sys.argv[1])))
"""


def repeated(part: bytes) -> bytes:
    return (part * (SIZE // len(part) + 1))[:SIZE]


def line(body: bytes) -> bytes:
    """A line of the journal whose checksum is right."""
    return b"%08x %b\n" % (zlib.crc32(body), body)


def snapshot(tables: bytes) -> bytes:
    """A snapshot whose checksum is right."""
    head = b'{"footwork": "plan", "version": 2, "minor": 0, "store": "a", "generation": "1", "sequence": 3'
    body = head + b', "tables": {\n' + tables
    return body + b'},\n"checksum": "%08x"}\n' % zlib.crc32(body)


EDIT: Final = b"2.0 aaaaaaaaaaaa 1 1 1\tdays 739579 "
ANYTHING: Final[dict[str, Callable[[], bytes]]] = {
    "zeros": lambda: bytes(SIZE),
    "noise": lambda: os.urandom(SIZE),
    "line feeds": lambda: repeated(b"\n"),
    "lists": lambda: repeated(b"["),
    "an edit of many documents": lambda: line(b"2.0 aaaaaaaaaaaa 1 1 1\t" + repeated(b"days 1 {}\t")),
    "an edit of one huge text": lambda: line(EDIT + b'"' + repeated(b"x")[:-100] + b'"'),
    "a snapshot of many documents": lambda: snapshot(b'  "days": {\n' + repeated(b'    "1": {},\n')),
    "a snapshot of many tables": lambda: snapshot(repeated(b'  "d": {\n')),
    "a snapshot of one huge text": lambda: snapshot(
        b'  "days": {\n    "2026-11-24": "' + repeated(b"x")[:-1000] + b'"\n  }\n'
    ),
}
BACKUP: Final = "backups/plan-2026-11-24-0700.json"
FEWER: Final = ("noise", "a snapshot of many documents", "a snapshot of one huge text")
CASES: Final = [
    *(("plan.json", kind) for kind in ANYTHING if "edit" not in kind),
    *(("plan.journal", kind) for kind in ANYTHING if "snapshot" not in kind),
    *((name, kind) for name in ("plan.json.bak", BACKUP, "plan.notices") for kind in FEWER),
]


def tell(folder: Path) -> str:
    """What is said of a folder: the sentence that refuses it, or that it opens; all versions, too."""
    versions.find(Layout(folder), Disk())
    try:
        with PlanStore.open(folder) as store:
            store.read()
            return "opens"
    except DamagedStore as damaged:
        return Voice.of().say(damaged.said)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a limit of memory")
@pytest.mark.parametrize(("name", "kind"), CASES)
def test_a_file_of_anything_is_one_sentence_in_little_memory(name: str, kind: str, tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    a_life(folder)
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(ANYTHING[kind]())
    command = [sys.executable, "-c", LIMITED, str(folder)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE)
    (folder / name).unlink(missing_ok=True)
    assert run.returncode == 0, run.stderr[-500:]
    told = run.stdout.strip()
    assert told.count("\n") == 0
    assert len(told) < 1000
    assert told != "opens" or name not in ("plan.json",)


def test_a_larger_file_is_refused_with_its_size(tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    a_life(folder)
    with (folder / "plan.json").open("r+b") as file:
        file.truncate(MAX_FILE + 23_000_000)
    told = tell(folder)
    assert "73 MB" in told
    assert "50 MB" in told


@given(st.integers(1, 3_000_000_000))
def test_what_is_too_large_is_never_said_to_be_as_large_as_what_is_read(over: int) -> None:
    reason = Unreadable(MAX_FILE + over).reason
    assert isinstance(reason, Said)
    assert reason.facts["size"] > reason.facts["limit"] == 50


@pytest.mark.parametrize("name", ["plan.json", "plan.json.bak", "plan (MacBook).json", BACKUP])
def test_a_larger_file_is_told_with_its_size_wherever_it_lies(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "plans"
    a_life(folder)
    path = folder / name
    path.touch()
    with path.open("r+b") as file:
        file.truncate(MAX_FILE + 1)
    (told,) = [Voice.of("de").say(one.said) for one in survey(folder).problems if "MB" in one_sentence(one)]
    assert "51 MB" in told
    assert "50 MB" in told


@pytest.mark.parametrize("name", ["plan.json", "plan.json.bak", BACKUP])
def test_a_folder_in_the_place_of_a_file_is_told_as_that(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "plans"
    a_life(folder)
    (folder / name).unlink(missing_ok=True)
    (folder / name).mkdir()
    assert any("it is no file" in one_sentence(one) for one in survey(folder).problems)


def one_sentence(problem: Problem) -> str:
    return Voice.of().say(problem.said)
