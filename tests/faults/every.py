"""All experiments."""

from typing import Final

from tests.faults import clocks, edits, files, full_disk, kills, loops, modelled, sync

EXPERIMENTS: Final = tuple(
    experiment
    for room in (kills, modelled, loops, full_disk, files, edits, sync, clocks)
    for experiment in room.EXPERIMENTS
)
