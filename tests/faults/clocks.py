"""A clock that is set back, forward, or to nonsense: order is a matter of counting, not of time."""

import random
from pathlib import Path
from typing import Final

from desktop.storage.journal import JournalStorage
from tests.faults.experiment import WHOLE, WRONG, Experiment, Outcome

TIMES: Final = (0.0, 1.0, -1.0, 1e9, 1.8e9, 4e9, 1e14, 1e18)


def clock_set_back(times: int, folder: Path) -> Outcome:
    """Each life has a clock that jumps at every edit."""
    chance = random.Random(times)
    total = Outcome()
    for number in range(times):
        place = folder / f"clock-{number}"
        edits = chance.randrange(1, 12)
        for edit in range(edits):
            storage = JournalStorage(place, now=lambda: chance.choice(TIMES))
            storage.commit({"days": {"1": {"edit": edit}, str(edit + 2): {"edit": edit}}})
            if chance.random() < 0.4:
                storage.write_snapshot()
            storage.close()
        again = JournalStorage(place)
        held = again.read()["days"]
        again.close()
        right = held["1"] == {"edit": edits - 1} and len(held) == edits + 1 and again.recovered is None
        total += (WHOLE if right else WRONG).at(f"clock {number}")
    return total


EXPERIMENTS: Final = (Experiment("a clock set back and forward", 300, 20, clock_set_back),)
