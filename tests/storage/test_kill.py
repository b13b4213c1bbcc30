"""kill -9 in the middle of a burst of edits loses none that was acknowledged."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.storage.journal import JournalStorage

BURST = """
import sys
from pathlib import Path
from desktop.storage.journal import JournalStorage
storage = JournalStorage(Path(sys.argv[1]), long_journal=4000)
for number in range(100_000):
    storage.commit({"days": {str(number % 50): {"edit": number, "note": "läuft " * 20}}})
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
"""


@pytest.mark.parametrize("heard", [1, 20, 75, 150, 231])
def test_no_acknowledged_edit_is_lost(
    folder: Path, opened: Callable[..., JournalStorage], heard: int
) -> None:
    with subprocess.Popen([sys.executable, "-c", BURST, str(folder)], stdout=subprocess.PIPE) as burst:
        assert burst.stdout is not None
        for _ in range(heard):
            burst.stdout.readline()
        burst.kill()
        acknowledged = heard + burst.stdout.read().count(b"\n")

    days = opened(folder).read()["days"]
    edits = sorted(document["edit"] for document in days.values())
    last = edits[-1]
    assert last in (acknowledged - 1, acknowledged)
    assert edits == list(range(max(0, last - 49), last + 1))
    assert all(int(name) == document["edit"] % 50 for name, document in days.items())
